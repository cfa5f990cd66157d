import type { Figure } from '../figures/figure.ts'
import { hasFinite, isTime, type Range, startsPhrase } from '../reading/phrases.ts'
import { isSpeech } from '../reading/speech.ts'
import type { ReadText, Token } from '../reading/tokens.ts'
import { headlineSpeaker } from '../speakers/headline-speaker.ts'
import { cueOf } from '../speakers/noun-cue.ts'
import { canTell } from '../speakers/who-can-tell.ts'
import { type Attribution, attributionOf } from './attribution.ts'
import { holds } from './heard.ts'

const lead =
  /^(?:source|sources|per|via|from|by|according|to|claimed|reported|said|says|cited|given|provided|announced|as|:|figures?|figure|number|data|toll)$/
const trail =
  /^(?:claims?|claimed|figures?|estimates?|data|counts?|toll|tally|statements?|reports?|sources?|findings?|version|numbers?|only|official)$/

// "(Source: national fire brigade, as of 18:00)", "(rebel claim)": whom the words between brackets name, and whether they say that they name a source.
const namedIn = (tokens: readonly Token[], open: number, close: number): { name: Range; marked: boolean } | null => {
  let from = open + 1
  while (from < close && lead.test(tokens[from]?.lower ?? '')) from += 1
  let to = close
  for (let at = from; at < close; at += 1)
    if (
      tokens[at]?.text === ',' &&
      (tokens[at + 1]?.lower === 'as' || isTime(tokens[at + 1]) || tokens[at + 1]?.pos === 'NUM')
    ) {
      to = at
      break
    }
  const whole = to
  while (to > from + 1 && (trail.test(tokens[to - 1]?.lower ?? '') || /^(?:'s|')$/.test(tokens[to - 1]?.lower ?? '')))
    to -= 1
  if (
    from >= to ||
    !(startsPhrase(tokens[from]) || /ing$/.test(tokens[from]?.lower ?? '')) ||
    hasFinite(tokens, from, to)
  )
    return null
  if (tokens.slice(from, to).some(({ pos, text }) => pos === 'NUM' || text === ':')) return null
  return { name: [from, to], marked: from > open + 1 || to < whole }
}

// Whoever may be counted instead of counting: "14 dead (soldiers)".
const counted =
  /^(?:soldiers|civilians|fighters|militants|women|children|men|boys|girls|crew|officers|policemen|troops|passengers|victims|adults|total|people|students|journalists|others|workers|teachers|protesters|rebels|residents|villagers|members|patients|nurses|volunteers)$/

const tells = (tokens: readonly Token[], [from, to]: Range, marked: boolean): boolean =>
  !counted.test(tokens[to - 1]?.lower ?? '') &&
  (marked || !tokens.slice(from, to).some(({ text }) => text === ',')) &&
  (canTell(tokens, [from, to]) ||
    headlineSpeaker(tokens, from, to) ||
    /^tradition$/.test(tokens[to - 1]?.lower ?? '') ||
    (marked && /^(?:NOUN|PROPN)$/.test(tokens[to - 1]?.pos ?? '') && !/^own$/.test(tokens[from]?.lower ?? '')))

const REACH = 22

const bracketOf = (read: ReadText, figure: Figure, figures: readonly Figure[]): Attribution | null => {
  const { tokens } = read
  if (isSpeech(read, figure.from)) return null
  const base = (name: Range, cue: Range, content: Range): Attribution =>
    attributionOf(read, cueOf('(', 'say', ...cue), {
      speaker: { span: name, name, role: null, side: name[0] > figure.from ? 'right' : 'left', rule: 'parenthesised' },
      content: [content],
      side: name[0] > figure.from ? 'left' : 'right',
      rule: 'bracket',
      brings: true,
    })
  // "19 dead (army: 7)"
  const colon = figure.from - 1
  if (tokens[colon]?.text === ':') {
    let open = colon - 1
    while (open > colon - 8 && open >= 0 && !/^[()[\];.]$/.test(tokens[open]?.text ?? '')) open -= 1
    const name: Range = [open + 1, colon]
    if (/^[([]$/.test(tokens[open]?.text ?? '') && colon > open + 1 && tells(tokens, name, false))
      return base(name, [colon, colon + 1], [figure.from, figure.headEnd])
    // "Death toll (claimed by the junta): 13"
    if (tokens[colon - 1]?.text === ')') {
      let start = colon - 2
      while (start > colon - 14 && start >= 0 && tokens[start]?.text !== '(') start -= 1
      const inner = tokens[start]?.text === '(' ? namedIn(tokens, start, colon - 1) : null
      if (inner !== null && tells(tokens, inner.name, inner.marked))
        return base(inner.name, [colon, colon + 1], [figure.from, figure.headEnd])
    }
  }
  for (let at = figure.to; at < Math.min(tokens.length, figure.to + REACH); at += 1) {
    const token = tokens[at]
    if (token === undefined || token.paragraph !== tokens[figure.from]?.paragraph || /^[;.)\]]$/.test(token.text))
      return null
    if (!/^[([]$/.test(token.text)) continue
    const width = tokens.slice(at + 1, at + 14).findIndex(({ text }) => /^[)\]]$/.test(text))
    const inner = width < 0 ? null : namedIn(tokens, at, at + 1 + width)
    if (inner === null || !tells(tokens, inner.name, inner.marked)) return null
    const marked = inner.marked || figures.some(({ from }) => from > figure.from && from < at)
    // "…the Allied Democratic Forces (ADF)": another name of the same.
    const near =
      at - figure.to <= 6 ||
      /^(?:dead|killed|wounded|injured|missing|hurt|detained|arrested|displaced)$/.test(tokens[at - 1]?.lower ?? '')
    if (!marked && !near) return null
    if (tokens[at - 1]?.pos === 'PROPN' && !marked) return null
    const cue: Range = inner.name[0] > at + 1 ? [at + 1, inner.name[0]] : [at, at + 1]
    return base(inner.name, cue, [figure.from, Math.max(figure.headEnd, figure.to)])
  }
  return null
}

/** Who is named in brackets behind a number, or before it in the same brackets: "8 dead [fire brigade, April]", "(army: 7)", "Death toll (claimed by the junta): 13". */
export const bracketed = (
  read: ReadText,
  figure: Figure,
  figures: readonly Figure[],
  found: readonly Attribution[],
): Attribution | null => {
  const named = bracketOf(read, figure, figures)
  if (named === null) return null
  const own = found.some(
    ({ cue, speaker, content, brings }) =>
      (brings && speaker.rule === 'parenthesised' && holds(content, figure.from, figure.to)) ||
      (cue.from >= figure.to && cue.from < figure.headEnd),
  )
  return own ? null : named
}
