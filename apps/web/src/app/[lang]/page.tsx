import type { Metadata } from 'next'
import { HomePage } from '../../home/home-page.tsx'
import { wordsIn } from '../../languages/words.ts'
import { headOf } from '../../page/metadata.ts'
import { momentOf } from '../../page/moment.ts'
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
  return headOf(language, '', { title: page.name, description: `${page.tagline} ${page.noVerdict}` })
}

const Home = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const moment = momentOf(await searchParams)
  const read = await readEvents()
  return read.state === 'found' ? (
    <HomePage {...read.value} language={language} moment={moment} />
  ) : (
    <Unreachable language={language} path="" />
  )
}

export default Home
