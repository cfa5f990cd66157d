import type { Metadata } from 'next'
import { claimData } from '../../../../claim/claim-data.ts'
import { ClaimPage } from '../../../../claim/claim-page.tsx'
import { wordsIn } from '../../../../languages/words.ts'
import { address, claimPath } from '../../../../page/addresses.ts'
import { LinkedData } from '../../../../page/linked-data.tsx'
import { headOf, headOfProblem } from '../../../../page/metadata.ts'
import { momentOf } from '../../../../page/moment.ts'
import { oembedOf } from '../../../../page/oembed.ts'
import { Missing, Moved, Unreachable } from '../../../../page/problem.tsx'
import { readClaim, readProof, readQuestion, readRevisions } from '../../../../page/read.ts'
import { languageOf, type Params, pieceOf, type Search } from '../../../../page/route.ts'
import { sharePicture } from '../../../../page/share.ts'

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
  const path = claimPath(read.value.claim.id)
  return headOf(language, path, {
    title: sentence,
    description: claim.description(sentence),
    type: 'article',
    share: sharePicture(language, 'claims', read.value.claim.id, read.value.version, sentence),
    embed: oembedOf(language, path),
  })
}

const Page = async (props: Props) => {
  const { language, id, moment, read } = await asked(props)
  if (read.state === 'missing') return <Missing language={language} />
  if (read.state === 'unreachable') return <Unreachable language={language} path={claimPath(id)} moment={moment} />
  const { claim } = read.value
  if (claim.id !== id) return <Moved language={language} to={address(language, claimPath(claim.id), moment)} />
  const [asking, proof, history] = await Promise.all([
    readQuestion(read.value.question.id, moment),
    readProof(read.value.claim.id),
    readRevisions(read.value.claim.id),
  ])
  return (
    <>
      <LinkedData of={claimData(read.value, language)} />
      <ClaimPage
        detail={read.value}
        question={asking.state === 'found' ? asking.value : null}
        proof={proof}
        history={history}
        read={new Date().toISOString().slice(0, 10)}
        language={language}
        moment={moment}
      />
    </>
  )
}

export default Page
