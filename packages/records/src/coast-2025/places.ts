import type { Place } from '@onrecord/model'
import { placeId, refs } from './ids.ts'
import { named } from './parties.ts'
import type { Tables } from './tables.ts'

const bases = {
  page: {
    en: 'coordinates seen on a page (infobox of a mirrored encyclopedia); a city, not a spot',
    ar: 'إحداثيات شوهدت في صفحة (نسخة من موسوعة)؛ مدينة لا نقطة',
  },
  knowledge: {
    en: 'general knowledge, approximate, at the scale of a town; no source was opened for it',
    ar: 'معرفة عامة تقريبية بمقياس بلدة، ولم يُفتح لها مصدر',
  },
} as const

/** What a place lies in, nearest first, by following the parents. */
const withinOf = (tables: Tables, parent: string): string[] =>
  parent === '' ? [] : [parent, ...withinOf(tables, tables.places.get(parent).parent)]

/** Every place of the record, in the order of places.csv. A point is only given with how near it is. */
export const placesOf = (tables: Tables): Place[] =>
  tables.places.all().map((row) => {
    tables.places.get(row.key)
    return {
      type: 'place',
      id: placeId(row.key),
      refs: refs(`place:${row.key}`),
      name: { en: row.name_en, ar: row.name_ar },
      aliases: row.aliases
        .split(';')
        .filter((alias) => alias !== '')
        .map((alias) => {
          const [text = '', language = ''] = alias.split('@')
          return { text, language }
        }),
      kind: row.kind as Place['kind'],
      within: withinOf(tables, row.parent).map(placeId),
      country: row.country,
      point:
        row.latitude === ''
          ? null
          : {
              latitude: Number(row.latitude),
              longitude: Number(row.longitude),
              radius: Number(row.radius),
              basis: { ...bases[row.basis as keyof typeof bases] },
            },
      note: named(row.note_en, row.note_ar),
    }
  })
