import type { Setting, ToldFigure } from './setting.ts'
import { between, type Told } from './told.ts'

const revised = (one: ToldFigure | undefined): Told | null =>
  one === undefined ? null : { outcome: one.outcome, part: false, rule: 'figure.revised' }

const wasFigure =
  /\b(?:the|that|its|their|a) (?:\w+ )?(?:figure|number|total|count|tally|toll) (?:was|is|at|to|of|stood at|could be|may be|might be|had reached)(?: [“"‘])?(?: \w+)?(?: [“"‘])?$/

// "the figure was 45"
const asFigure = ({ read, sentence, spot, here, earlier, previous, before }: Setting): Told | null => {
  const last = previous ?? before
  // "20 dead and 25 wounded": a figure of nothing named is of the dead.
  const dead = [...earlier, ...here].find((one) => one.outcome === 'killed' && one.sentence === last?.sentence)
  const said = (dead as ToldFigure | undefined) ?? last
  return said !== undefined &&
    said.sentence >= spot.sentence - 6 &&
    wasFigure.test(between(read, Math.max(sentence.from, spot.from - 7), spot.from))
    ? revised(said)
    : null
}

// "two more than had been announced", "That is three fewer than last year"
const moreThan = ({ read, sentence, spot, previous, before }: Setting): Told | null => {
  const said = previous ?? before
  return said !== undefined &&
    said.sentence >= spot.sentence - 2 &&
    /(?:^|[,(–—]|\b(?:is|was|are|were|by|some|about|nearly|at least)) ?$/.test(
      between(read, Math.max(sentence.from, spot.from - 2), spot.from),
    ) &&
    /^(?:more|fewer|less|higher|lower) than$/.test(between(read, spot.to, spot.to + 2))
    ? revised(said)
    : null
}

// "45 dead and 102 wounded, compared with 38 and 90": each is of its own.
const counterpart = ({ read, spot, here, previous, gap }: Setting): Told | null => {
  const own = here.filter(({ outcome }) => outcome !== null).at(-2) as ToldFigure | undefined
  if (previous?.rule === 'figure.revised') return gap === 'and' ? revised(own) : null
  const two = read.tokens[spot.to]?.lower === 'and' && read.tokens[spot.to + 1]?.pos === 'NUM'
  return two && /(?:^|[ ,])(?:compared|up|down)(?: \w+)? (?:with|to|from)$/.test(gap) ? revised(own) : null
}

/** A number that stands for one told before: "the figure was 45", "two more than last year", "risen by seven to 45". */
export const changed = (setting: Setting): Told | null => {
  const { read, spot, previous, gap } = setting
  if (spot.head !== null) return null
  const risen = gap === 'to' && read.tokens[(previous?.from ?? 0) - 1]?.lower === 'by'
  return asFigure(setting) ?? moreThan(setting) ?? (risen ? revised(previous) : counterpart(setting))
}

const some =
  '(?: (?:the|an|a|its|previous|earlier|initial|at|least|some|around|about|nearly|over|more|than|only|just))*$'

// "rose to 45 from 38", "2,870 this year, up from 1,990", "to 31 dead from 19"
const from = new RegExp(`(?:^|.* )(?:(?:up|down|compared) )?(?:from|with|against)${some}`)
const moving =
  /\b(?:rose|rise|risen|climbed|raised|revised|increased|up|down|lowered|cut|jumped|toll|compared|corrected)\b/

// "98 were executed in May, against 61 in April"
const against = new RegExp(`(?:^|, )(?:against|versus|compared (?:with|to)|(?:up|down) from)${some}`)

// "far fewer than the 40 reported by residents"
const than =
  /\b(?:fewer|more|less|higher|lower|greater|larger|smaller|above|below|double|twice|half) (?:than )?(?:the )?$/

/** A number that another of its sentence is held against: "45, up from 38", "fewer than the 40 reported". */
export const compared = ({ read, sentence, spot, previous, gap }: Setting): Told | null => {
  if (spot.head !== null || previous === undefined) return null
  const held =
    (from.test(gap) && moving.test(between(read, sentence.from, spot.from))) ||
    against.test(gap) ||
    than.test(`${gap} `) ||
    /\b(?:figure|toll|number|estimate|count|total|it) (?:\w+ )?to$/.test(
      between(read, Math.max(sentence.from, spot.from - 4), spot.from),
    )
  return held ? revised(previous) : null
}
