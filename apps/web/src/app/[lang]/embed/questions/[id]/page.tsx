import { textIn } from '@onrecord/model'
import type { Metadata } from 'next'
import { EmptyEmbed } from '../../../../../embed/embed.tsx'
import { frozenOf } from '../../../../../embed/frozen.ts'
import { QuestionEmbed, shownOfQuestion } from '../../../../../embed/question-embed.tsx'
import { sinceOf } from '../../../../../embed/since.ts'
import { questionPath } from '../../../../../page/addresses.ts'
import { headOfEmbed } from '../../../../../page/head-of-embed.ts'
import { headOfProblem } from '../../../../../page/metadata.ts'
import { now } from '../../../../../page/moment.ts'
import { readQuestion } from '../../../../../page/read.ts'
import { languageOf, type Params, pieceOf, type Search } from '../../../../../page/route.ts'

interface Props {
  params: Params<'lang' | 'id'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const name = pieceOf((await params).id)
  const frozen = frozenOf(await searchParams)
  return { language, name, frozen, read: await readQuestion(name, frozen.moment) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, read } = await asked(props)
  if (read.state !== 'found') return headOfProblem(language)
  return headOfEmbed(language, questionPath(read.value.question.id), textIn(read.value.question.wording, language).text)
}

const Page = async (props: Props) => {
  const { language, name, frozen, read } = await asked(props)
  if (read.state !== 'found')
    return <EmptyEmbed language={language} path={questionPath(name)} status={read.state === 'missing' ? 404 : 503} />
  const today = frozen.moment.recordedBy === null ? null : await readQuestion(name, now)
  const since =
    today?.state === 'found'
      ? sinceOf(shownOfQuestion(read.value), shownOfQuestion(today.value), null, today.value.version)
      : null
  return <QuestionEmbed detail={read.value} frozen={frozen} since={since} language={language} />
}

export default Page
