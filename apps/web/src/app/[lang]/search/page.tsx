import type { Metadata } from 'next'
import { wordsIn } from '../../../languages/words.ts'
import { headOf } from '../../../page/metadata.ts'
import { momentOf } from '../../../page/moment.ts'
import { Unreachable } from '../../../page/problem.tsx'
import { languageOf, type Params, type Search } from '../../../page/route.ts'
import { alsoOf, askedIn, readSearch } from '../../../search/read.ts'
import { SearchPage } from '../../../search/search-page.tsx'

interface Props {
  params: Params<'lang'>
  searchParams: Search
}

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  const { search } = wordsIn(language)
  const asked = askedIn(await searchParams)
  const title = asked.q === '' ? search.title : search.titleFor(asked.q.slice(0, 80))
  return {
    ...headOf(language, '/search', { title, description: search.description, also: alsoOf(asked) }),
    // There are as many of these pages as there are words.
    ...(asked.q !== '' && { robots: { index: false } }),
  }
}

const Page = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const given = await searchParams
  const asked = askedIn(given)
  const moment = momentOf(given)
  const read = await readSearch(asked, moment)
  if (read?.state === 'unreachable' || read?.state === 'missing')
    return <Unreachable language={language} path="/search" moment={moment} />
  return (
    <SearchPage
      asked={asked}
      answer={read?.state === 'found' ? read.value : null}
      refused={read?.state === 'refused' ? read.problem : null}
      language={language}
      moment={moment}
    />
  )
}

export default Page
