import type { Metadata } from 'next'
import { HomePage } from '../../home/home-page.tsx'
import { wordsIn } from '../../languages/words.ts'
import { publicApiAddress } from '../../page/addresses.ts'
import { LinkedData } from '../../page/linked-data.tsx'
import { listAsked } from '../../page/list-asked.ts'
import { headOf } from '../../page/metadata.ts'
import { momentOf } from '../../page/moment.ts'
import { placesNamed } from '../../page/named.ts'
import { siteData } from '../../page/page-data.ts'
import { readEvents } from '../../page/read.ts'
import { languageOf, type Params, type Search } from '../../page/route.ts'
import { isTurned, NotTurned } from '../../page/turned.tsx'

interface Props {
  params: Params<'lang'>
  searchParams: Search
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  const { page } = wordsIn(language)
  return headOf(language, '', {
    title: page.name,
    description: `${page.tagline} ${page.noVerdict}`,
    feed: `${publicApiAddress()}/v1/feed.atom?lang=${language}`,
  })
}

const Home = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const search = await searchParams
  const moment = momentOf(search)
  const also = listAsked(search, {})
  const read = await readEvents(also.cursor)
  const { page } = wordsIn(language)
  if (!isTurned(read, also)) return <NotTurned read={read} language={language} path="" moment={moment} />
  const places = await placesNamed(
    read.value.items.flatMap((event) => event.places),
    moment.recordedBy,
  )
  return (
    <>
      <LinkedData of={siteData(language, page.name, page.tagline)} />
      <HomePage events={read.value} places={places} also={also} language={language} moment={moment} />
    </>
  )
}

export default Home
