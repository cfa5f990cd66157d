import { textIn } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../../../../languages/words.ts'
import { address, sourcePath } from '../../../../page/addresses.ts'
import { headOf, headOfProblem } from '../../../../page/metadata.ts'
import { momentOf } from '../../../../page/moment.ts'
import { partiesNamed } from '../../../../page/named.ts'
import { Missing, Moved, Unreachable } from '../../../../page/problem.tsx'
import { languageOf, type Params, pieceOf, type Search } from '../../../../page/route.ts'
import { PublicationPage } from '../../../../publication/publication-page.tsx'
import { readPublication } from '../../../../publication/read.ts'

interface Props {
  params: Params<'lang' | 'id'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const id = pieceOf((await params).id)
  const moment = momentOf(await searchParams)
  return { language, id, moment, read: await readPublication(id, moment) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, read } = await asked(props)
  if (read.state !== 'found') return headOfProblem(language)
  const { source, publisher } = read.value
  const words = wordsIn(language)
  const title = source.title ?? words.source.untitled
  const by = publisher === null ? source.publisher : textIn(publisher.name, language).text
  return headOf(language, sourcePath(source.id), { title, description: words.publications.about(title, by) })
}

const Page = async (props: Props) => {
  const { language, id, moment, read } = await asked(props)
  if (read.state === 'missing') return <Missing language={language} />
  if (read.state === 'unreachable') return <Unreachable language={language} path={sourcePath(id)} moment={moment} />
  const { source, reports } = read.value
  if (source.id !== id) return <Moved language={language} to={address(language, sourcePath(source.id), moment)} />
  const named = await partiesNamed(
    [
      ...reports.flatMap(({ claim, report }) => [claim.claimant, ...report.chain.flatMap((hop) => hop.party ?? [])]),
      ...(source.original?.publisher ? [source.original.publisher] : []),
    ],
    moment.recordedBy,
  )
  return <PublicationPage detail={read.value} named={named} language={language} moment={moment} />
}

export default Page
