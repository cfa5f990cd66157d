import { idType } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../../../languages/words.ts'
import { listAsked } from '../../../page/list-asked.ts'
import { headOf } from '../../../page/metadata.ts'
import { momentOf } from '../../../page/moment.ts'
import { placesNamed } from '../../../page/named.ts'
import { asking, client, clocks } from '../../../page/read.ts'
import { languageOf, type Params, type Search } from '../../../page/route.ts'
import { isTurned, NotTurned } from '../../../page/turned.tsx'
import { PlaceList } from '../../../place/place-list.tsx'

interface Props {
  params: Params<'lang'>
  searchParams: Search
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  const { places } = wordsIn(language)
  return headOf(language, '/places', { title: places.title, description: places.description })
}

const Page = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const search = await searchParams
  const moment = momentOf(search)
  const also = listAsked(search, { within: (text) => idType(text) === 'place' })
  const read = await asking(client().places({ ...also, ...clocks(moment.saidBy, moment.recordedBy), limit: 100 }))
  if (!isTurned(read, also)) return <NotTurned read={read} language={language} path="/places" moment={moment} />
  const around = also.within === undefined ? [] : await placesNamed([also.within], moment.recordedBy)
  return <PlaceList page={read.value} around={around} also={also} language={language} moment={moment} />
}

export default Page
