import type { Metadata } from 'next'
import { AboutPage } from '../../../about/about-page.tsx'
import { wordsIn } from '../../../languages/words.ts'
import { headOf } from '../../../page/metadata.ts'
import { languageOf, type Params } from '../../../page/route.ts'

interface Props {
  params: Params<'lang'>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  return headOf(language, '/about', wordsIn(language).about)
}

const Page = async ({ params }: Props) => <AboutPage language={await languageOf(params)} />

export default Page
