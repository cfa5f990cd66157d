import { textIn } from '@onrecord/model'
import type { Metadata } from 'next'
import { EventData } from '../../../../event/event-data.tsx'
import { EventPage } from '../../../../event/event-page.tsx'
import { feedsOf } from '../../../../event/take.tsx'
import { chosenIn } from '../../../../lens/chosen.ts'
import { address, eventPath } from '../../../../page/addresses.ts'
import { headOf, headOfProblem } from '../../../../page/metadata.ts'
import { momentOf } from '../../../../page/moment.ts'
import { oembedOf } from '../../../../page/oembed.ts'
import { Missing, Moved, Unreachable } from '../../../../page/problem.tsx'
import { readChanges, readEvent } from '../../../../page/read.ts'
import { languageOf, type Params, pieceOf, type Search } from '../../../../page/route.ts'
import { sharePicture } from '../../../../page/share.ts'

interface Props {
  params: Params<'lang' | 'slug'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const slug = pieceOf((await params).slug)
  const search = await searchParams
  const moment = momentOf(search)
  return { language, slug, moment, chosen: chosenIn(search), read: await readEvent(slug, moment) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, read } = await asked(props)
  if (read.state !== 'found') return headOfProblem(language)
  const { event } = read.value
  const head = headOf(language, eventPath(event.slug), {
    title: textIn(event.title, language).text,
    description: textIn(event.summary, language).text,
    type: 'article',
    share: sharePicture(language, 'events', event.slug, read.value.version, textIn(event.title, language).text),
    embed: oembedOf(language, eventPath(event.slug)),
  })
  const feeds = feedsOf(event.slug)
  const types = { 'application/atom+xml': feeds.atom, 'application/feed+json': feeds.json }
  return { ...head, alternates: { ...head.alternates, types: { ...head.alternates?.types, ...types } } }
}

const Page = async (props: Props) => {
  const { language, slug, moment, chosen, read } = await asked(props)
  if (read.state === 'missing') return <Missing language={language} />
  if (read.state === 'unreachable') return <Unreachable language={language} path={eventPath(slug)} moment={moment} />
  const { event } = read.value
  // An id, an older slug, or an event that was joined with another: all lead to the one address.
  if (event.slug !== slug) return <Moved language={language} to={address(language, eventPath(event.slug), moment)} />
  const since = await readChanges(slug, moment)
  return (
    <>
      <EventData dossier={read.value} language={language} />
      <EventPage
        dossier={read.value}
        chosen={chosen}
        since={since?.state === 'found' ? since.value.changes : null}
        language={language}
        moment={moment}
      />
    </>
  )
}

export default Page
