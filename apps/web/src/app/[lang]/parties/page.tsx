import { vocabularies } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../../../languages/words.ts'
import { listAsked } from '../../../page/list-asked.ts'
import { headOf } from '../../../page/metadata.ts'
import { momentOf } from '../../../page/moment.ts'
import { asking, client, clocks } from '../../../page/read.ts'
import { languageOf, type Params, type Search } from '../../../page/route.ts'
import { isTurned, NotTurned } from '../../../page/turned.tsx'
import { PartyList } from '../../../party/party-list.tsx'

interface Props {
  params: Params<'lang'>
  searchParams: Search
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  const { parties } = wordsIn(language)
  return headOf(language, '/parties', { title: parties.title, description: parties.description })
}

const Page = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const search = await searchParams
  const moment = momentOf(search)
  const also = listAsked(search, { kind: (text) => Object.hasOwn(vocabularies.partyKind.terms, text) })
  const read = await asking(client().parties({ ...also, ...clocks(moment.saidBy, moment.recordedBy), limit: 100 }))
  if (!isTurned(read, also)) return <NotTurned read={read} language={language} path="/parties" moment={moment} />
  return <PartyList page={read.value} also={also} language={language} moment={moment} />
}

export default Page
