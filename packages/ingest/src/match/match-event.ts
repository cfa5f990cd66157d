import { type ContestedEvent, daysOf, foldText, type Place, textIn } from '@onrecord/model'
import { namesOf } from './match-named.ts'
import { bestOf, type Offer, type Reason } from './offer.ts'
import { wordsOf } from './words-of.ts'

/** What an article tells of when and where, as far as it was read. */
export interface Told {
  readonly text: string
  readonly title: string | null
  readonly published: string | null
  /** The stretches of days its figures are about. */
  readonly windows: readonly string[]
}

const DAY = 86_400_000

/** The events on the record an article may be about: near in time, naming the same places and using the same words. */
export const matchEvents = (told: Told, events: readonly ContestedEvent[], places: readonly Place[]): Offer[] => {
  const text = ` ${foldText(told.text)} `
  return bestOf(
    events.flatMap((event) => {
      const reasons = [near(told, event), samePlaces(text, event, places), sameWords(told, event)].filter(
        (found): found is Reason => found !== null,
      )
      if (reasons.length === 0) return []
      const weight = Math.min(
        0.99,
        reasons.reduce((sum, reason) => sum + reason.weight, 0),
      )
      return [{ id: event.id, name: textIn(event.title, 'en').text, weight: Math.round(weight * 100) / 100, reasons }]
    }),
  )
}

const near = ({ published, windows }: Told, { window }: ContestedEvent): Reason | null => {
  if (window === null) return null
  const event = daysOf(window)
  for (const told of windows) {
    const days = daysOf(told)
    if ((days.first ?? '') <= (event.last ?? '9999') && (event.first ?? '') <= (days.last ?? '9999'))
      return { part: 'time', weight: 0.4, because: `it tells of ${told}, and the event is of ${window}` }
  }
  if (published === null || event.first === null) return null
  const printed = daysOf(published).first
  if (printed === null || printed < event.first) return null
  const after = Math.round((Date.parse(printed) - Date.parse(event.last ?? event.first)) / DAY)
  if (after > 30) return null
  const when = after <= 0 ? 'while it went on' : after === 1 ? 'the day after it' : `${after} days after it`
  return { part: 'time', weight: after <= 7 ? 0.3 : 0.15, because: `it was published ${when}` }
}

const samePlaces = (text: string, event: ContestedEvent, places: readonly Place[]): Reason | null => {
  const wanted = places.filter(
    ({ id, within }) => event.places.includes(id) || within.some((at) => event.places.includes(at)),
  )
  const named = wanted.filter((place) =>
    namesOf(place).some(
      (name) => name.length > 2 && new RegExp(`[^\\p{L}]${escaped(foldText(name))}[^\\p{L}]`, 'u').test(text),
    ),
  )
  if (named.length === 0) return null
  const names = named.slice(0, 3).map((place) => textIn(place.name, 'en').text)
  return { part: 'place', weight: Math.min(0.4, 0.2 * named.length), because: `it names ${names.join(', ')}` }
}

const sameWords = ({ title, text }: Told, event: ContestedEvent): Reason | null => {
  const ours = new Set(wordsOf(`${title ?? ''} ${text.slice(0, 600)}`))
  const titles = Object.values(event.title).map((title) => wordsOf(title).filter((word) => word.length > 3))
  const shares = (words: readonly string[]): number =>
    words.filter((word) => ours.has(word)).length / (words.length || 1)
  const theirs = titles.sort((a, b) => shares(b) - shares(a))[0] ?? []
  const shared = theirs.filter((word) => ours.has(word))
  if (shared.length === 0 || theirs.length === 0) return null
  const weight = Math.round((0.3 * shared.length * 100) / theirs.length) / 100
  return { part: 'words', weight, because: `its title has ${shared.map((word) => `“${word}”`).join(', ')} as well` }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
