import type { Metadata } from 'next'
import { wordsIn } from '../../../languages/words.ts'
import { headOf } from '../../../page/metadata.ts'
import { languageOf, type Params } from '../../../page/route.ts'
import { PartsPage } from '../../../parts/parts-page.tsx'

interface Props {
  params: Params<'lang'>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  const { parts } = wordsIn(language)
  return { ...headOf(language, '/parts', { title: parts.title, description: parts.lead }), robots: { index: false } }
}

const Page = async ({ params }: Props) => <PartsPage language={await languageOf(params)} />

export default Page
