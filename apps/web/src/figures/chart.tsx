import type { Question } from '@onrecord/model'
import { directionOf } from '@onrecord/model'
import type { View } from '../page/view.ts'
import { Drawing, spanWords } from './drawing.tsx'
import { type FigureClaim, figureOf } from './figure.ts'
import { drawable, layoutChart } from './layout.ts'
import { FigureTable } from './table.tsx'

/** The answers to a *how many* question: a chart, twice drawn for wide and narrow pages, and its table. */
export const Figures = ({
  question,
  claims,
  view,
  hues,
  explain,
  whole = false,
}: {
  question: Question
  claims: readonly FigureClaim[]
  view: View
  hues: ReadonlyMap<string, number>
  explain: boolean
  /** Whether this is the question’s own page, where each mark is named with its whole sentence. */
  whole?: boolean
}) => {
  const { figures, page } = view.words
  const all = claims.map((claim) => figureOf(claim, view))
  const drawn = all.filter(drawable)
  const wording = question.wording[view.language] ?? question.wording.en ?? ''
  const direction = directionOf(view.language)
  const [first, last] =
    drawn.length === 0
      ? ['', '']
      : spanWords(
          drawn.flatMap(({ days }) => days ?? []),
          view,
        )
  const text = {
    view,
    title: figures.chartTitle(wording),
    description: figures.chartDescription(
      page.figures(drawn.length),
      page.speakers(new Set(drawn.map(({ claimant }) => claimant)).size),
      first,
      last,
    ),
  }
  const room = view.language === 'ar' ? { day: 50, month: 92 } : { day: 46, month: 52 }
  const name = question.id.slice(9, 15)
  return (
    <div className="answers-in-figures">
      {drawn.length < 2 ? null : (
        <>
          {explain && <p className="reading">{figures.reading}</p>}
          <Drawing
            {...text}
            name={`${name}w`}
            says={whole ? 'sentence' : 'words'}
            chart={layoutChart(all, { width: 940, size: 12.5, direction, hues, room })}
          />
          <Drawing
            {...text}
            name={`${name}n`}
            says="least"
            chart={layoutChart(all, { width: 352, size: 12, direction, hues, room })}
          />
          {drawn.length < all.length && <p className="reading">{figures.notDrawn(all.length - drawn.length)}</p>}
        </>
      )}
      <details open={drawn.length < 2}>
        <summary>{figures.table(all.length)}</summary>
        <FigureTable claims={claims} view={view} question={wording} />
      </details>
    </div>
  )
}
