import type { Metadata } from 'next'
import { HomePage } from '../../home/home-page.tsx'
import { wordsIn } from '../../languages/words.ts'
import { publicApiAddress } from '../../page/addresses.ts'
import { LinkedData } from '../../page/linked-data.tsx'
import { headOf } from '../../page/metadata.ts'
import { momentOf } from '../../page/moment.ts'
import { siteData } from '../../page/page-data.ts'
import { Unreachable } from '../../page/problem.tsx'
import { readEvents } from '../../page/read.ts'
import { languageOf, type Params, type Search } from '../../page/route.ts'

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
  const moment = momentOf(await searchParams)
  const read = await readEvents()
  const { page } = wordsIn(language)
  return read.state === 'found' ? (
    <>
      <LinkedData of={siteData(language, page.name, page.tagline)} />
      <HomePage {...read.value} language={language} moment={moment} />
    </>
  ) : (
    <Unreachable language={language} path="" />
  )
}

export default Home
