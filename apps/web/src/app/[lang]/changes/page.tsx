import type { Metadata } from 'next'
import { ChangesPage } from '../../../history/changes-page.tsx'
import { readSteps } from '../../../history/read.ts'
import { wordsIn } from '../../../languages/words.ts'
import { publicApiAddress } from '../../../page/addresses.ts'
import { headOf } from '../../../page/metadata.ts'
import { oneOf } from '../../../page/moment.ts'
import { Unreachable } from '../../../page/problem.tsx'
import { languageOf, type Params, type Search } from '../../../page/route.ts'

interface Props {
  params: Params<'lang'>
  searchParams: Search
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  const { history } = wordsIn(language)
  const head = headOf(language, '/changes', { title: history.title, description: history.description })
  return {
    ...head,
    alternates: {
      ...head.alternates,
      types: { 'application/atom+xml': `${publicApiAddress()}/v1/feed?lang=${language}` },
    },
  }
}

const Page = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const given = oneOf((await searchParams).before)
  // What is no version of the record asks for the newest.
  const before = /^\d{1,15}$/.test(given) ? Number(given) : null
  const read = await readSteps(before)
  if (read.state !== 'found') return <Unreachable language={language} path="/changes" />
  return <ChangesPage found={read.value} before={before} language={language} />
}

export default Page
