import { textIn } from '@onrecord/model'
import { PartPage, type PartProps, viewOfEvent } from '../event/part-page.tsx'
import { address, matrixPath, questionPath } from '../page/addresses.ts'
import { NumberedPages, PageNote } from '../page/numbered-pages.tsx'
import { cut, type Paging, pageQuery } from '../page/paging.ts'
import { matrixOf, speakersInOrder } from './matrix.ts'
import { MatrixTable } from './matrix-table.tsx'

const rowsAPage = 50
const columnsAtOnce = 30

/** Who answers which question of an event: all speakers, page by page, and all questions, in tables beside one another. */
export const MatrixPage = ({ paging, ...props }: PartProps & { paging: Paging }) => {
  const { dossier } = props
  const view = viewOfEvent(props)
  const { matrix, event } = view.words
  const questions = dossier.questions.filter((question) => question.event === dossier.event.id)
  const numbers = new Map(questions.map(({ id }, index) => [id, index + 1]))
  const claims = new Map(dossier.claims.map((claim) => [claim.id, claim]))
  const shown = cut(speakersInOrder(questions, claims), paging, rowsAPage)
  const path = matrixPath(dossier.event.slug)
  const title = textIn(dossier.event.title, view.language).text
  const tables = Array.from({ length: Math.ceil(questions.length / columnsAtOnce) }, (_, index) =>
    questions.slice(index * columnsAtOnce, (index + 1) * columnsAtOnce),
  )
  return (
    <PartPage dossier={dossier} view={view} path={path} also={pageQuery(shown.page)} title={matrix.title}>
      <p className="note">{matrix.note}</p>
      <PageNote of={shown} view={view} />
      {shown.total === 0 && <p>{event.nothingYet}</p>}
      {tables.map((some) => (
        <MatrixTable
          key={some[0]?.id}
          matrix={matrixOf(some, shown.items, claims)}
          caption={matrix.caption(title)}
          numbers={numbers}
          hrefOf={({ id }) => address(view.language, questionPath(id), view.moment)}
          view={view}
        />
      ))}
      <NumberedPages of={shown} path={path} view={view} />
    </PartPage>
  )
}
