import type { ContestedEvent } from '@onrecord/model'
import { eventId, keysIn, placeId, refs } from './ids.ts'
import type { Tables } from './tables.ts'

/** The event everything else is part of. */
const mainEvent = 'syria-coast-2025'

/** The main event and its sub-events, in the order of events.csv. */
export const eventsOf = (tables: Tables): ContestedEvent[] =>
  tables.events.all().map((row) => {
    tables.events.get(row.key)
    return {
      type: 'event',
      id: eventId(row.key),
      refs: refs(`event:${row.key}`),
      slug: row.key,
      title: { en: row.title_en, ar: row.title_ar },
      summary: { en: row.summary_en, ar: row.summary_ar },
      window: row.window,
      places: keysIn(row.places).map(placeId),
      partOf: row.key === mainEvent ? null : eventId(mainEvent),
      contentNote: {
        en: 'This page contains accounts of killings.',
        ar: 'تتضمن هذه الصفحة روايات عن عمليات قتل.',
      },
    }
  })

/** The event a line belongs to: its row in event-lines.csv, otherwise the main one. */
export const eventKeyOf = (tables: Tables, line: string): string => tables.eventLines.find(line)?.event ?? mainEvent
