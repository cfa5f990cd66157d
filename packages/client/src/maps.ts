import {
  type Feature,
  OgcApi,
  OgcCollection,
  OgcCollections,
  OgcConformance,
  OgcFeature,
  OgcFeatures,
  OgcLanding,
} from '@onrecord/model'
import { type Access, ask } from './ask.ts'
import { orNull, readingOf } from './reading.ts'
import type { Clocks } from './requests.ts'
import { segment } from './segment.ts'

/** Which things of a collection are wanted. */
export interface FeaturesRequest extends Clocks {
  /** Only those at a point in this box: west,south,east,north in degrees. */
  readonly bbox?: string | undefined
  /** Only those of this day, or of one between two: `2025-03-06/2025-03-10`. */
  readonly datetime?: string | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** The record for programs that read maps (OGC API – Features). */
export interface Maps {
  landing(signal?: AbortSignal): Promise<OgcLanding>
  /** Its addresses, as an OpenAPI 3.0 document. */
  api(signal?: AbortSignal): Promise<OgcApi>
  conformance(signal?: AbortSignal): Promise<OgcConformance>
  collections(signal?: AbortSignal): Promise<OgcCollections>
  /** One collection; null when there is none of that name. */
  collection(name: string, signal?: AbortSignal): Promise<OgcCollection | null>
  /** A page of what is in it, as GeoJSON. */
  features(collection: string, request?: FeaturesRequest): Promise<OgcFeatures>
  /** All of what is in it, page after page. */
  each(collection: string, request?: FeaturesRequest): AsyncGenerator<Feature, void, undefined>
  /** One thing of it; null when there is no such thing. */
  feature(collection: string, id: string, clocks?: Clocks): Promise<OgcFeature | null>
}

const NONE = ['collection-not-found', 'event-not-found', 'claim-not-found', 'place-not-found', 'entry-not-found']

/** Makes the maps of an API. */
export const mapsOf = (access: Access): Maps => {
  const { read } = readingOf(access)
  const of = (collection: string): string => `ogc/collections/${segment(collection)}`

  async function* each(collection: string, request: FeaturesRequest = {}): ReturnType<Maps['each']> {
    let page = await read(`${of(collection)}/items`, OgcFeatures, { ...request })
    for (;;) {
      yield* page.features
      const next = page.links.find(({ rel }) => rel === 'next')?.href
      if (next === undefined) return
      page = await ask(access, next, OgcFeatures, { signal: request.signal })
    }
  }

  return {
    landing: (signal) => read('ogc', OgcLanding, { signal }),
    api: (signal) => read('ogc/api', OgcApi, { signal }),
    conformance: (signal) => read('ogc/conformance', OgcConformance, { signal }),
    collections: (signal) => read('ogc/collections', OgcCollections, { signal }),
    collection: (name, signal) => orNull(read(of(name), OgcCollection, { signal }), ...NONE),
    features: (collection, request) => read(`${of(collection)}/items`, OgcFeatures, { ...request }),
    each,
    feature: (collection, id, clocks) =>
      orNull(read(`${of(collection)}/items/${segment(id)}`, OgcFeature, { ...clocks }), ...NONE),
  }
}
