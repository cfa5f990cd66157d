import type { Cue, CueClass } from '../attributions/cues.ts'
import { wordsOf } from '../lexicon.ts'

const word = (lemma: string, kind: CueClass): Cue['word'] => ({ lemma, class: kind, frames: new Set() })

/** A cue that is no verb of the lexicon. */
export const cueOf = (lemma: string, kind: CueClass, from: number, to: number): Cue => ({
  word: word(lemma, kind),
  form: 'base',
  from,
  to,
})

/** Words for bodies. */
export const bodies = wordsOf('bodies')
