import { idOf, type Place } from '@onrecord/model'
import { byHand } from './hand.ts'
import type { Where } from './row.ts'

const countries = byHand('countries')

/** The places a row names, the one it happened in first and its country last. */
export const placesOf = (where: Where): readonly [Place, ...Place[]] => {
  const { precision, adm1, adm2, name } = where
  const country = countryOf(where)
  if (precision === 6 || (name === '' && adm1 === '')) return [country]
  // Beyond a country's borders nothing is within it.
  if (precision === 7 && name !== '') return [spotOf(where, []), country]
  const first = adm1 === '' ? [] : [division(where, 1, [country.id])]
  const second = adm2 === '' ? [] : [division(where, 2, [...first.map(({ id }) => id), country.id])]
  const [inner, ...outer] = [...second, ...first, country]
  if (precision === 4 && first[0]) return [first[0], country]
  if (precision === 3 && second[0]) return [second[0], ...first, country]
  if (name === '') return [inner as Place, ...outer]
  const around = precision === 4 ? [country] : [...second, ...first, country]
  return [
    spotOf(
      where,
      around.map(({ id }) => id),
    ),
    ...around,
  ]
}

// Letter case and width differ from release to release and name the same place.
const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase()

const blank = { aliases: [], point: null, note: null }

/** The id of a country by UCDP's number of it. */
export const countryId = (number: string): string => idOf('place', 'ucdp-country', number)

const countryOf = ({ country, countryNumber }: Where): Place => ({
  type: 'place',
  id: countryId(countryNumber),
  refs: [{ scheme: 'ucdp-country', value: countryNumber }],
  ...blank,
  name: { en: country },
  kind: 'country',
  within: [],
  country: isoOf(countryNumber),
})

const isoOf = (number: string): string | null => countries.get(number)?.[1] || null

const division = ({ adm1, adm2, countryNumber }: Where, level: 1 | 2, within: string[]): Place => ({
  type: 'place',
  id:
    level === 1
      ? idOf('place', 'ucdp-adm1', countryNumber, nameKey(adm1))
      : idOf('place', 'ucdp-adm2', countryNumber, nameKey(adm1), nameKey(adm2)),
  refs: [],
  ...blank,
  name: { en: level === 1 ? adm1 : adm2 },
  kind: level === 1 ? 'governorate' : 'district',
  within,
  country: isoOf(countryNumber),
})

// How far from the point the place may lie. UCDP gives a radius for the second only ("within ca. 25 km").
const radius: Readonly<Record<number, number>> = { 1: 5000, 2: 25_000 }

const words: Readonly<Record<number, string>> = {
  1: 'UCDP GED, where_prec 1: the exact place is known. UCDP gives no radius; 5 km is drawn.',
  2: 'UCDP GED, where_prec 2: within about 25 km of this point.',
}

const spotOf = (where: Where, within: string[]): Place => {
  const { name, precision, latitude, longitude, unread, adm1, adm2, countryNumber } = where
  const metres = radius[precision ?? 0]
  const located = latitude !== null && longitude !== null
  return {
    type: 'place',
    id: idOf(
      'place',
      'ucdp-place',
      countryNumber,
      ...[adm1, adm2, name].map(nameKey),
      `${latitude} ${longitude} ${precision}${unread ?? ''}`,
    ),
    refs: [],
    ...blank,
    name: { en: name },
    kind: kindOf(name, precision),
    within,
    country: precision === 7 ? null : isoOf(countryNumber),
    // The middle of an area is no pin.
    point:
      metres !== undefined && located
        ? { latitude, longitude, radius: metres, basis: { en: words[precision ?? 0] ?? '' } }
        : null,
    note:
      metres === undefined && located
        ? {
            en: `Known only as an area (where_prec ${precision ?? 'not given'}); UCDP puts its middle at ${latitude}, ${longitude}.`,
          }
        : unread === null
          ? null
          : { en: `UCDP gives coordinates that are no point of the earth: ${unread}.` },
  }
}

const suffixes: readonly [RegExp, Place['kind']][] = [
  [/\bcity$/i, 'city'],
  [/\btown$/i, 'town'],
  [/\bvillage$/i, 'village'],
  [/\b(neighbourhood|neighborhood|quarter)$/i, 'neighbourhood'],
  [/\b(air ?base|base|airport|camp|hospital|prison|mosque|school|checkpoint)$/i, 'site'],
]

const kindOf = (name: string, precision: number | null): Place['kind'] => {
  if (precision === 3) return 'district'
  if (precision === 4) return 'governorate'
  if (precision === 5 || precision === 7) return 'region'
  return suffixes.find(([pattern]) => pattern.test(name))?.[1] ?? (precision === 1 ? 'location' : 'area')
}
