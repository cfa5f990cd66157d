import type { Metadata } from 'next'
import { wordsIn } from '../../../languages/words.ts'
import { MethodPage } from '../../../method/method-page.tsx'
import { tallyOf } from '../../../method/tally.ts'
import { headOf } from '../../../page/metadata.ts'
import { Unreachable } from '../../../page/problem.tsx'
import { readDossiers } from '../../../page/read.ts'
import { languageOf, type Params } from '../../../page/route.ts'

interface Props {
  params: Params<'lang'>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const language = await languageOf(params)
  return headOf(language, '/method', wordsIn(language).method)
}

const Page = async ({ params }: Props) => {
  const language = await languageOf(params)
  const read = await readDossiers()
  if (read.state !== 'found') return <Unreachable language={language} path="/method" />
  return (
    <MethodPage
      tally={tallyOf(read.value.dossiers)}
      events={read.value.events}
      version={read.value.version}
      language={language}
    />
  )
}

export default Page
