import { type Question, stateLabel } from '@onrecord/model'
import type { View } from '../page/view.ts'

const signs: Record<Question['state'], string> = {
  agreed: '═',
  disputed: '≠',
  open: '·',
  'single-origin': '1',
  unanswered: '○',
}

/** How questions can stand, in the order they are told. */
export const stateOrder = ['agreed', 'disputed', 'open', 'single-origin', 'unanswered'] as const

/** How a question stands: a sign and a word, never only a colour. The model computes it; this page adds nothing. */
export const State = ({ state, view }: { state: Question['state']; view: View }) => (
  <span className="state">
    <span aria-hidden="true">{signs[state]}</span> {stateLabel(state)[view.language]}
  </span>
)
