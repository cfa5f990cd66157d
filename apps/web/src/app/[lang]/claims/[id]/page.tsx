import type { Metadata } from 'next'
import { ClaimPage } from '../../../../claim/claim-page.tsx'
import { wordsIn } from '../../../../languages/words.ts'
import { claimPath } from '../../../../page/addresses.ts'
import { headOf, headOfProblem } from '../../../../page/metadata.ts'
import { momentOf } from '../../../../page/moment.ts'
import { Missing, Unreachable } from '../../../../page/problem.tsx'
import { readClaim, readQuestion } from '../../../../page/read.ts'
import { languageOf, type Params, pieceOf, type Search } from '../../../../page/route.ts'

interface Props {
  params: Params<'lang' | 'id'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const id = pieceOf((await params).id)
  const moment = momentOf(await searchParams)
  return { language, id, moment, read: await readClaim(id, moment) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, read } = await asked(props)
  const { claim } = wordsIn(language)
  if (read.state !== 'found') return headOfProblem(language)
  const sentence = read.value.claim.sentence[language]
  return headOf(language, claimPath(read.value.claim.id), {
    title: sentence,
    description: claim.description(sentence),
    type: 'article',
  })
}

const Page = async (props: Props) => {
  const { language, id, moment, read } = await asked(props)
  if (read.state === 'missing') return <Missing language={language} />
  if (read.state === 'unreachable') return <Unreachable language={language} path={claimPath(id)} moment={moment} />
  const asking = await readQuestion(read.value.question.id, moment)
  return (
    <ClaimPage
      detail={read.value}
      question={asking.state === 'found' ? asking.value : null}
      language={language}
      moment={moment}
    />
  )
}

export default Page
