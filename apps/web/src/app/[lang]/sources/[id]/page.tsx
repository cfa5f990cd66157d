import { textIn } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../../../../languages/words.ts'
import { address, sourcePath } from '../../../../page/addresses.ts'
import { listAsked } from '../../../../page/list-asked.ts'
import { headOf, headOfProblem } from '../../../../page/metadata.ts'
import { momentOf } from '../../../../page/moment.ts'
import { partiesNamed } from '../../../../page/named.ts'
import { Missing, Moved, NoSuchPage, Unreachable } from '../../../../page/problem.tsx'
import { readRevisions } from '../../../../page/read.ts'
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
  const search = await searchParams
  const moment = momentOf(search)
  const also = listAsked(search, {})
  return { language, id, moment, also, read: await readPublication(id, also.cursor, moment) }
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
  const { language, id, moment, also, read } = await asked(props)
  if (read.state === 'missing') return <Missing language={language} />
  const beyond = read.state === 'found' && read.value.reports.length === 0 && also.cursor !== undefined
  if (read.state === 'refused' || beyond)
    return <NoSuchPage language={language} path={sourcePath(id)} moment={moment} />
  if (read.state !== 'found') return <Unreachable language={language} path={sourcePath(id)} moment={moment} />
  const { source, reports } = read.value
  if (source.id !== id) return <Moved language={language} to={address(language, sourcePath(source.id), moment)} />
  const named = await partiesNamed(
    [
      ...reports.flatMap(({ claim, report }) => [claim.claimant, ...report.chain.flatMap((hop) => hop.party ?? [])]),
      ...(source.original?.publisher ? [source.original.publisher] : []),
    ],
    moment.recordedBy,
  )
  const history = await readRevisions(source.id)
  return (
    <PublicationPage
      detail={read.value}
      named={named}
      history={history}
      also={also}
      language={language}
      moment={moment}
    />
  )
}

export default Page
