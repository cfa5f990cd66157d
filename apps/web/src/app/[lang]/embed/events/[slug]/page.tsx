import { textIn } from '@onrecord/model'
import type { Metadata } from 'next'
import { EmptyEmbed } from '../../../../../embed/embed.tsx'
import { EventEmbed, shownOfEvent } from '../../../../../embed/event-embed.tsx'
import { frozenOf } from '../../../../../embed/frozen.ts'
import { sinceOf } from '../../../../../embed/since.ts'
import { eventPath } from '../../../../../page/addresses.ts'
import { headOfEmbed } from '../../../../../page/head-of-embed.ts'
import { headOfProblem } from '../../../../../page/metadata.ts'
import { now } from '../../../../../page/moment.ts'
import { readEvent } from '../../../../../page/read.ts'
import { languageOf, type Params, pieceOf, type Search } from '../../../../../page/route.ts'

interface Props {
  params: Params<'lang' | 'slug'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const name = pieceOf((await params).slug)
  const frozen = frozenOf(await searchParams)
  return { language, name, frozen, read: await readEvent(name, frozen.moment) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, read } = await asked(props)
  if (read.state !== 'found') return headOfProblem(language)
  return headOfEmbed(language, eventPath(read.value.event.slug), textIn(read.value.event.title, language).text)
}

const Page = async (props: Props) => {
  const { language, name, frozen, read } = await asked(props)
  if (read.state !== 'found')
    return <EmptyEmbed language={language} path={eventPath(name)} status={read.state === 'missing' ? 404 : 503} />
  const today = frozen.moment.recordedBy === null ? null : await readEvent(name, now)
  const since =
    today?.state === 'found'
      ? sinceOf(shownOfEvent(read.value), shownOfEvent(today.value), null, today.value.version)
      : null
  return <EventEmbed dossier={read.value} frozen={frozen} since={since} language={language} />
}

export default Page
