import {
  type AnyEntry,
  claimFeature,
  eventFeature,
  type Feature,
  isKnown,
  type Place,
  type PublishedClaim,
  placeFeature,
  sentence,
} from '@onrecord/model'
import type { Lookup } from './lookup.ts'
import { textFile } from './text-file.ts'

/** The things of one type on the map (RFC 7946). */
export interface FeaturesFile {
  add(entry: AnyEntry): void
  /** How many there are. */
  close(): number
}

/** Opens such a file. */
export const featuresFile = (path: string, lookup: Lookup): FeaturesFile => {
  const file = textFile(path)
  file.write('{"type":"FeatureCollection","features":[')
  let count = 0
  return {
    add: (entry) => {
      const feature = featureOf(entry, lookup)
      if (feature === null) return
      file.write(`${count === 0 ? '' : ','}\n${JSON.stringify(feature)}`)
      count += 1
    },
    close: () => {
      file.write('\n]}\n')
      file.close()
      return count
    },
  }
}

const placesOf = (ids: readonly string[], { place }: Lookup): Map<string, Place> =>
  new Map(
    ids.flatMap((id): [string, Place][] => {
      const found = place(id)
      return found === null ? [] : [[id, found]]
    }),
  )

const featureOf = (entry: AnyEntry, lookup: Lookup): Feature | null => {
  if (entry.type === 'place') return placeFeature(entry)
  if (entry.type === 'event') return eventFeature(entry, placesOf(entry.places, lookup))
  if (entry.type !== 'claim' || !isKnown(entry)) return null
  const scope = 'scope' in entry.value ? entry.value.scope : null
  const { en, ar } = lookup.naming
  // The feature takes the sentence and the claim itself; what else is published with a claim does not go on the map.
  const published = { ...entry, sentence: { en: sentence(entry, en), ar: sentence(entry, ar) } } as PublishedClaim
  const feature = claimFeature(published, placesOf(scope?.area?.places ?? [], lookup))
  return feature.geometry === null ? null : feature
}
