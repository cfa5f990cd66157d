import { eventSourcesPath } from '../page/addresses.ts'
import { NumberedPages, PageNote } from '../page/numbered-pages.tsx'
import { cut, type Paging, pageQuery } from '../page/paging.ts'
import { PartPage, type PartProps, viewOfEvent } from './part-page.tsx'
import { SourceTable } from './source-table.tsx'
import { sourcesOf } from './sources.tsx'

const rowsAPage = 60

/** Every publication read for an event, page by page. */
export const SourcesPage = ({ paging, ...props }: PartProps & { paging: Paging }) => {
  const { dossier } = props
  const view = viewOfEvent(props)
  const { event } = view.words
  const shown = cut(sourcesOf(dossier), paging, rowsAPage)
  const path = eventSourcesPath(dossier.event.slug)
  return (
    <PartPage dossier={dossier} view={view} path={path} also={pageQuery(shown.page)} title={event.sources}>
      <p className="note">{event.sourcesNote}</p>
      <PageNote of={shown} view={view} />
      {shown.total === 0 ? (
        <p>{event.nothingYet}</p>
      ) : (
        <SourceTable rows={shown.items} caption={event.sourcesCaption} view={view} />
      )}
      <NumberedPages of={shown} path={path} view={view} />
    </PartPage>
  )
}
