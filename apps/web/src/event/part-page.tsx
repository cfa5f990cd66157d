import type { Language, PublicDossier } from '@onrecord/model'
import type { ReactNode } from 'react'
import { address, eventPath, type Path } from '../page/addresses.ts'
import { Frame } from '../page/frame.tsx'
import type { Also, Moment } from '../page/moment.ts'
import { Text } from '../page/text.tsx'
import { type View, viewOf } from '../page/view.ts'

/** What a page that shows one part of an event is made from. */
export interface PartProps {
  readonly dossier: PublicDossier
  readonly language: Language
  readonly moment: Moment
}

/** What the parts of an event’s page look names and reports up in. */
export const viewOfEvent = ({ dossier, language, moment }: PartProps): View =>
  viewOf({ ...dossier, events: [dossier.event, ...dossier.within, ...dossier.subEvents] }, language, moment)

/** The page around one part of an event that has outgrown the event’s own: leads back to it. */
export const PartPage = ({
  dossier,
  view,
  path,
  also,
  title,
  children,
}: {
  dossier: PublicDossier
  view: View
  path: Path
  also: Also
  title: string
  children: ReactNode
}) => {
  const { event, version } = dossier
  const { language, moment, words } = view
  return (
    <Frame
      language={language}
      path={path}
      moment={moment}
      also={also}
      version={version}
      data={`/v1/events/${event.slug}`}
    >
      <nav className="place" aria-label={words.event.partOf}>
        <p>
          {words.event.partOf}{' '}
          <a href={address(language, eventPath(event.slug), moment)}>
            <Text of={event.title} language={language} />
          </a>
        </p>
      </nav>
      <h1>{title}</h1>
      {children}
    </Frame>
  )
}
