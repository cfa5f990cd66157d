import type { Metadata } from 'next'
import { ClaimEmbed, claimSince } from '../../../../../embed/claim-embed.tsx'
import { EmptyEmbed } from '../../../../../embed/embed.tsx'
import { frozenOf } from '../../../../../embed/frozen.ts'
import { claimPath } from '../../../../../page/addresses.ts'
import { headOfEmbed } from '../../../../../page/head-of-embed.ts'
import { headOfProblem } from '../../../../../page/metadata.ts'
import { now } from '../../../../../page/moment.ts'
import { readClaim, readRevisions } from '../../../../../page/read.ts'
import { languageOf, type Params, pieceOf, type Search } from '../../../../../page/route.ts'

interface Props {
  params: Params<'lang' | 'id'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const id = pieceOf((await params).id)
  const frozen = frozenOf(await searchParams)
  return { language, id, frozen, read: await readClaim(id, frozen.moment) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, read } = await asked(props)
  if (read.state !== 'found') return headOfProblem(language)
  const { claim } = read.value
  return headOfEmbed(language, claimPath(claim.id), claim.sentence[language])
}

const Page = async (props: Props) => {
  const { language, id, frozen, read } = await asked(props)
  if (read.state !== 'found')
    return <EmptyEmbed language={language} path={claimPath(id)} status={read.state === 'missing' ? 404 : 503} />
  const today = frozen.moment.recordedBy === null ? read : await readClaim(id, now)
  const history = await readRevisions(id)
  const since = today.state === 'found' ? claimSince(frozen, read.value, today.value, history) : null
  return <ClaimEmbed detail={read.value} history={history} frozen={frozen} since={since} language={language} />
}

export default Page
