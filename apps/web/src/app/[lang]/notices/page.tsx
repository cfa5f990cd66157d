import type { Metadata } from 'next'
import { NoticesPage } from '../../../history/notices-page.tsx'
import { readNotices } from '../../../history/read.ts'
import { wordsIn } from '../../../languages/words.ts'
import { headOf } from '../../../page/metadata.ts'
import { Unreachable } from '../../../page/problem.tsx'
import { languageOf, type Params } from '../../../page/route.ts'

interface Props {
  params: Params<'lang'>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  const { notices } = wordsIn(language)
  return headOf(language, '/notices', { title: notices.title, description: notices.description })
}

const Page = async ({ params }: Props) => {
  const language = await languageOf(params)
  const read = await readNotices()
  if (read.state !== 'found') return <Unreachable language={language} path="/notices" />
  return <NoticesPage found={read.value} language={language} />
}

export default Page
