import { type ContestedEvent, dateWords, type Language, listed, type Naming } from '@onrecord/model'

/** When and where an event is filed, as an index for finding it. */
export const whenAndWhere = (event: ContestedEvent, naming: Naming, language: Language): string =>
  [
    ...(event.window === null ? [] : [dateWords(event.window, language)]),
    ...(event.places.length === 0
      ? []
      : [
          listed(
            event.places.map((place) => naming.place(place)),
            language,
          ),
        ]),
  ].join(' · ')
