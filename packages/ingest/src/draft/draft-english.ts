import type { Attribution } from './attributions/attribution.ts'
import { findAttributions } from './attributions/attributions.ts'
import { withFigureTellers } from './attributions/figure-tellers.ts'
import { type Heard, heard } from './attributions/heard.ts'
import { bySentence } from './attributions/near.ts'
import type { Draft, Drafted } from './draft.ts'
import { spanOf } from './draft-source.ts'
import { figureDraft, setAside, thing } from './figure-draft.ts'
import type { Figure } from './figures/figure.ts'
import { findFigures } from './figures/figures.ts'
import { settle } from './finish.ts'
import { saidDrafts, silenceDrafts } from './kinds/said-drafts.ts'
import { readText } from './reading/tokens.ts'
import { resolveSpeakers } from './speakers/antecedents.ts'

/** Proposes claims from an English text. */
export const draftEnglish = (text: string): Drafted => {
  const read = readText(text)
  const { found: attributions, beliefs, attitudes } = findAttributions(read)
  const { figures, aside } = findFigures(read)
  const found = withFigureTellers(read, figures, attributions)
  const [near, nearBeliefs] = [bySentence(read, found), bySentence(read, beliefs)]
  const resolved = resolveSpeakers(read, found)
  const drafts: Draft[] = []
  const told: { figure: Figure; heard: Heard }[] = []
  const counted = new Set<Attribution>()

  for (const figure of figures) {
    // "according to two diplomats, 700 were held": who tells is not counted.
    if (
      near(figure.sentence).some(
        ({ rule, speaker: { name } }) =>
          /^(?:according-to|go-between)$/.test(rule) && name[0] <= figure.from && figure.headEnd <= name[1],
      )
    )
      continue
    const who = heard(read, [...near(figure.sentence), ...nearBeliefs(figure.sentence)], figure, told)
    const tallied = figure.outcome === null && who.own !== null && thing(read, figure) !== null
    if (figure.outcome === null && !tallied) {
      aside.push(setAside(read, figure))
      continue
    }
    told.push({ figure, heard: who })
    if (who.own !== null) counted.add(who.own)
    drafts.push(figureDraft(read, figure, who, resolved))
  }
  for (const one of found)
    drafts.push(...saidDrafts(read, one, near(read.tokens[one.cue.from]?.sentence ?? 0), resolved, counted.has(one)))
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
