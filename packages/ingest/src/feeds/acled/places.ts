import { idOf, type Place } from '@onrecord/model'
import type { Where } from './row.ts'

const blank = { refs: [], aliases: [], point: null, note: null }

const levels = ['governorate', 'district', 'area'] as const

/** The places a row names, the one it happened in first and its country last. */
export const placesOf = (where: Where): readonly [Place, ...Place[]] => {
  const country: Place = {
    type: 'place',
    id: idOf('place', 'acled-country', where.country),
    ...blank,
    refs: [{ scheme: 'acled-country', value: where.country }],
    name: { en: where.country },
    kind: 'country',
    within: [],
    country: where.iso3,
  }
  const around = [country]
  for (const [index, name] of where.divisions.entries())
    around.unshift({
      type: 'place',
      id: idOf('place', 'acled-division', where.country, ...where.divisions.slice(0, index + 1)),
      ...blank,
      name: { en: name },
      kind: levels[index] ?? 'area',
      within: around.map(({ id }) => id),
      country: where.iso3,
    })
  return [spotOf(where, around), ...around]
}

const radius: Readonly<Record<number, number>> = { 1: 5000, 2: 25_000 }

const words: Readonly<Record<number, string>> = {
  1: 'ACLED, geo_precision 1: the place itself is known. ACLED gives no radius; 5 km is drawn.',
  2: 'ACLED, geo_precision 2: somewhere near. ACLED gives no radius; 25 km is drawn.',
}

const spotOf = (where: Where, around: readonly Place[]): Place => {
  const { country, divisions, name, latitude, longitude, unread, precision } = where
  const metres = radius[precision ?? 0]
  const located = latitude !== null && longitude !== null
  const said = located ? `${latitude}, ${longitude}` : (unread ?? 'no coordinates')
  return {
    type: 'place',
    id: idOf('place', 'acled-place', country, ...divisions, name, `${said} ${precision}`),
    ...blank,
    name: { en: name },
    kind: precision === 1 ? 'location' : 'area',
    within: around.map(({ id }) => id),
    country: where.iso3,
    // What stands for a region is no pin.
    point:
      metres !== undefined && located
        ? { latitude, longitude, radius: metres, basis: { en: words[precision ?? 0] ?? '' } }
        : null,
    note:
      metres === undefined && located
        ? { en: `A larger region (geo_precision ${precision ?? 'not given'}); ACLED has ${said} stand for it.` }
        : unread === null
          ? null
          : { en: `ACLED gives coordinates that are no point of the earth: ${unread}.` },
  }
}
