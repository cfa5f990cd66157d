import { resolveSpeakers } from './antecedents.ts'
import type { Attribution } from './attribution.ts'
import { findAttributions } from './attributions.ts'
import type { Draft, Drafted } from './draft.ts'
import { spanOf } from './draft-source.ts'
import type { Figure } from './figure.ts'
import { figureDraft, setAside, thing } from './figure-draft.ts'
import { findFigures } from './figures.ts'
import { settle } from './finish.ts'
import { type Heard, heard } from './heard.ts'
import { nounFrame } from './noun-frames.ts'
import { rivalTeller } from './rival-claims.ts'
import { saidDrafts, silenceDrafts } from './said-drafts.ts'
import { bracketed } from './source-brackets.ts'
import { headed } from './source-heads.ts'
import { tellerOf } from './tellers.ts'
import { tellingOf } from './tellings.ts'
import { readText } from './tokens.ts'

/** Proposes claims from an English text. */
export const draftEnglish = (text: string): Drafted => {
  const read = readText(text)
  const { found, beliefs, attitudes } = findAttributions(read)
  const { figures, aside } = findFigures(read)
  for (const figure of figures) {
    const teller =
      figure.outcome === null
        ? null
        : (rivalTeller(read, figure, figures, found) ??
          nounFrame(read, figure, found) ??
          tellerOf(read, figure, found) ??
          tellingOf(read, figure, found))
    if (teller !== null) found.push(teller)
  }
  for (const figure of figures) {
    const named = figure.outcome === null ? null : bracketed(read, figure, figures, found)
    if (named !== null) found.push(named)
  }
  found.push(...headed(read, figures, found))
  found.sort((a, b) => a.cue.from - b.cue.from)
  const resolved = resolveSpeakers(read, found)
  const drafts: Draft[] = []
  const told: { figure: Figure; heard: Heard }[] = []
  const counted = new Set<Attribution>()

  for (const figure of figures) {
    // "according to two diplomats, 700 were held": who tells is not counted.
    if (
      found.some(
        ({ rule, speaker: { name } }) =>
          /^(?:according-to|go-between)$/.test(rule) && name[0] <= figure.from && figure.headEnd <= name[1],
      )
    )
      continue
    const who = heard(read, [...found, ...beliefs], figure, told)
    const tallied = figure.outcome === null && who.own !== null && thing(read, figure) !== null
    if (figure.outcome === null && !tallied) {
      aside.push(setAside(read, figure))
      continue
    }
    told.push({ figure, heard: who })
    if (who.own !== null) counted.add(who.own)
    drafts.push(figureDraft(read, figure, who, resolved))
  }
  for (const one of found) drafts.push(...saidDrafts(read, one, found, resolved, counted.has(one)))
  drafts.push(...silenceDrafts(read))
  for (const cue of attitudes) {
    const [start, end] = spanOf(read, [cue.from, cue.to])
    aside.push({
      reason: 'an attitude, not a statement',
      rule: 'cue.attitude',
      quote: text.slice(start, end),
      start,
      end,
    })
  }
  return { drafts: settle(drafts), aside: aside.toSorted((a, b) => a.start - b.start) }
}
