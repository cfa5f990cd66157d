import { textIn } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../../../languages/words.ts'
import { headOf } from '../../../page/metadata.ts'
import { momentOf, oneOf } from '../../../page/moment.ts'
import { Unreachable } from '../../../page/problem.tsx'
import { readComparison } from '../../../page/read.ts'
import { languageOf, type Params, type Search } from '../../../page/route.ts'
import { CompareAsk, ComparePage } from '../../../side-by-side/compare-page.tsx'
import { problemWords } from '../../../side-by-side/problem-words.ts'

interface Props {
  params: Params<'lang'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const search = await searchParams
  const given = { a: oneOf(search.a), b: oneOf(search.b) }
  const moment = momentOf(search)
  const missing = given.a === '' ? 'a' : given.b === '' ? 'b' : null
  return {
    language: await languageOf(params),
    given,
    moment,
    missing,
    read: missing === null ? await readComparison(given.a, given.b, moment.saidBy, moment.recordedBy) : null,
  }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, read, given } = await asked(props)
  const { compare } = wordsIn(language)
  if (read?.state !== 'found')
    return { ...headOf(language, '/compare', { title: compare.title, description: compare.lead }) }
  const { a, b, comparison } = read.value
  const sentence = textIn(comparison.sentence, language).text
  return {
    ...headOf(language, '/compare', { title: compare.title, description: sentence, also: given }),
    // There are as many of these pages as there are pairs of claims.
    robots: { index: false },
    openGraph: { title: compare.title, description: sentence, type: a.id === b.id ? 'website' : 'article' },
  }
}

const Page = async (props: Props) => {
  const { language, given, moment, missing, read } = await asked(props)
  const shared = { given, language, moment }
  const { compare } = wordsIn(language)
  if (read === null) {
    const nothing = given.a === '' && given.b === ''
    return (
      <CompareAsk
        {...shared}
        problem={nothing ? null : compare.needed(missing === 'a' ? compare.first : compare.second)}
      />
    )
  }
  if (read.state === 'found') return <ComparePage {...shared} answer={read.value} />
  if (read.state === 'refused')
    return (
      <CompareAsk
        {...shared}
        problem={problemWords(read.problem, wordsIn(language))}
        choices={read.problem.code === 'claim-ambiguous' ? (read.problem.valid ?? []) : []}
      />
    )
  return <Unreachable language={language} path="/compare" moment={moment} />
}

export default Page
