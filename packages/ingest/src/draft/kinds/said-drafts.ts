import type { Attribution } from '../attributions/attribution.ts'
import { holds, same } from '../attributions/heard.ts'
import type { Draft } from '../draft.ts'
import { relayOf, sourceOf, spanOf } from '../draft-source.ts'
import { extractor, selectorOf } from '../finish.ts'
import { wordsAt } from '../reading/names.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText } from '../reading/tokens.ts'
import type { Resolved } from '../speakers/antecedents.ts'
import { hedgeIn } from './hedges.ts'
import { kindsOf } from './kinds.ts'
import type { Said } from './said.ts'
import { findSilences } from './silences.ts'

/** What an attribution says, for telling its kind. */
export const saidBy = (read: ReadText, one: Attribution): Said => ({
  content: one.content.map((range) => wordsAt(read, range)).join(' '),
  class: one.cue.word.class,
  lemma: one.cue.word.lemma,
  source: wordsAt(read, one.speaker.span),
  direct: isSpeech(read, one.content[0]?.[0] ?? 0),
})

/** The drafts of what was said without a number. */
export const saidDrafts = (
  read: ReadText,
  one: Attribution,
  found: readonly Attribution[],
  resolved: Map<Attribution, Resolved>,
  counted: boolean,
): Draft[] => {
  const said = saidBy(read, one)
  const told = kindsOf(said).filter(({ sure }) => !counted || sure)
  const [first] = one.content
  if (first === undefined) return []
  const largest = one.content.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? first
  const quote = spanOf(read, largest)
  const outer = found
    .filter(
      (other) =>
        other !== one &&
        holds(other.content, one.cue.from, one.cue.to) &&
        holds(other.content, first[0], first[1]) &&
        !/^(?:deny|doubt|condemn)$/.test(other.cue.word.class),
    )
    .map(({ speaker }) => speaker)
  // The union keeps kind and value together; kinds.ts pairs them.
  return told.map((tells) => ({
    kind: tells.kind,
    value: tells.value,
    id: '',
    quote: read.text.slice(...quote),
    selector: selectorOf(read.text, quote),
    source: sourceOf(read, one.speaker, resolved.get(one)),
    cue: { spans: one.cueSpans.map((range) => spanOf(read, range)) },
    content: { spans: one.content.map((range) => spanOf(read, range)) },
    relayedBy: [...one.relays, ...outer]
      .filter((speaker) => !same(speaker, one.speaker))
      .map((speaker) => relayOf(read, speaker)),
    stance: tells.stance,
    hedge: hedgeIn(said.content),
    repeats: null,
    figure: null,
    method: { extractor, rule: `source.${one.rule} ${tells.rule}` },
  })) as Draft[]
}

/** The drafts of who did not answer. */
export const silenceDrafts = (read: ReadText): Draft[] =>
  findSilences(read).map(({ speaker, cue, content, manner }) => {
    const quote = spanOf(read, [cue[0], content[1]])
    return {
      kind: 'silence',
      value: { manner, about: null },
      id: '',
      quote: read.text.slice(...quote),
      selector: selectorOf(read.text, quote),
      source: sourceOf(read, speaker, undefined),
      cue: { spans: [spanOf(read, cue)] },
      content: { spans: [spanOf(read, content)] },
      relayedBy: [],
      stance: 'affirms',
      hedge: null,
      repeats: null,
      figure: null,
      method: { extractor, rule: `source.${speaker.rule} kind.silence` },
    }
  })
