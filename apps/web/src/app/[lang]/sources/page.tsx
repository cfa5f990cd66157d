import { idType, LanguageTag } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../../../languages/words.ts'
import { listAsked } from '../../../page/list-asked.ts'
import { headOf } from '../../../page/metadata.ts'
import { momentOf } from '../../../page/moment.ts'
import { partiesNamed } from '../../../page/named.ts'
import { asking, client, clocks } from '../../../page/read.ts'
import { languageOf, type Params, type Search } from '../../../page/route.ts'
import { isTurned, NotTurned } from '../../../page/turned.tsx'
import { PublicationList } from '../../../publication/publication-list.tsx'

interface Props {
  params: Params<'lang'>
  searchParams: Search
}

const isParty = (text: string): boolean => idType(text) === 'party'

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  const { publications } = wordsIn(language)
  return headOf(language, '/sources', { title: publications.title, description: publications.description })
}

const Page = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const search = await searchParams
  const moment = momentOf(search)
  const also = listAsked(search, {
    publisher: isParty,
    claimant: isParty,
    event: (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text),
    lang: (text) => LanguageTag.safeParse(text).success,
  })
  const read = await asking(client().sources({ ...also, ...clocks(moment.saidBy, moment.recordedBy), limit: 50 }))
  if (!isTurned(read, also)) return <NotTurned read={read} language={language} path="/sources" moment={moment} />
  const asked = also.publisher === undefined ? [] : [also.publisher]
  const publishers = await partiesNamed(
    [...asked, ...read.value.items.map((item) => item.publisher)],
    moment.recordedBy,
  )
  return <PublicationList page={read.value} publishers={publishers} also={also} language={language} moment={moment} />
}

export default Page
