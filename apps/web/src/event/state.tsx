import { type Question, stateDefinition, stateLabel } from '@onrecord/model'
import type { View } from '../page/view.ts'

const signs: Record<Question['state'], string> = {
  agreed: '═',
  disputed: '≠',
  open: '·',
  'single-origin': '1',
  unanswered: '○',
}

/** How a question stands: a sign and a word, never only a colour. The model computes it; this page adds nothing. */
export const State = ({ state, view }: { state: Question['state']; view: View }) => (
  <span className="state">
    <span aria-hidden="true">{signs[state]}</span> {stateLabel(state)[view.language]}
  </span>
)

const order = ['agreed', 'disputed', 'open', 'single-origin', 'unanswered'] as const

/** How many questions stand how, with what each word means. */
export const States = ({ questions, view }: { questions: readonly Question[]; view: View }) => {
  const counts = Map.groupBy(questions, (question) => question.state)
  return (
    <dl className="states">
      {order.flatMap((state) => {
        const n = counts.get(state)?.length ?? 0
        return n === 0 ? (
          []
        ) : (
          <div key={state}>
            <dt>
              <State state={state} view={view} /> <b>{n}</b>
            </dt>
            <dd>{stateDefinition(state)[view.language]}</dd>
          </div>
        )
      })}
    </dl>
  )
}
