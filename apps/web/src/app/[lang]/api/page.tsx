import type { Metadata } from 'next'
import { GuidePage } from '../../../guide/guide-page.tsx'
import { wordsIn } from '../../../languages/words.ts'
import { headOf } from '../../../page/metadata.ts'
import { readFirstRoot } from '../../../page/read.ts'
import { languageOf, type Params } from '../../../page/route.ts'

interface Props {
  params: Params<'lang'>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  return headOf(language, '/api', wordsIn(language).guide)
}

const Page = async ({ params }: Props) => {
  const language = await languageOf(params)
  // The examples name an event where there is one; the guide needs none.
  const read = await readFirstRoot()
  return <GuidePage slug={read.state === 'found' ? (read.value[0]?.slug ?? null) : null} language={language} />
}

export default Page
