import { z } from 'zod'
import { RecordVersion } from '../dossier/public.ts'
import { Feature } from '../exchange/feature.ts'

/** Where something else is, and what. */
export const OgcLink = z
  .object({ href: z.string(), rel: z.string(), type: z.string().optional(), title: z.string().optional() })
  .meta({ id: 'OgcLink', description: 'Where something else is, and what.' })
export type OgcLink = z.infer<typeof OgcLink>

const links = z.array(OgcLink)

/** What is where, for programs that read maps. */
export const OgcLanding = z
  .object({ title: z.string(), description: z.string(), links })
  .meta({ id: 'OgcLanding', description: 'What is where, for programs that read maps (OGC API – Features).' })
export type OgcLanding = z.infer<typeof OgcLanding>

/** Which parts of the standard are kept to. */
export const OgcConformance = z
  .object({ conformsTo: z.array(z.string()) })
  .meta({ id: 'OgcConformance', description: 'Which parts of OGC API – Features are kept to.' })
export type OgcConformance = z.infer<typeof OgcConformance>

/** How far a collection reaches, on the map and in time. */
export const OgcExtent = z
  .object({
    spatial: z.object({ bbox: z.array(z.array(z.number()).length(4)), crs: z.string() }),
    temporal: z
      .object({ interval: z.array(z.array(z.string().nullable()).length(2)), trs: z.string() })
      .optional()
      .describe('From the first to the last moment; null where it is open.'),
  })
  .meta({ id: 'OgcExtent', description: 'How far a collection reaches, on the map and in time.' })
export type OgcExtent = z.infer<typeof OgcExtent>

/** A collection of things on the map. */
export const OgcCollection = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    extent: OgcExtent.optional().describe('Left out while no place on the record has a point.'),
    itemType: z.literal('feature'),
    crs: z.array(z.string()),
    links,
  })
  .meta({ id: 'OgcCollection', description: 'A collection of things on the map.' })
export type OgcCollection = z.infer<typeof OgcCollection>

/** Every collection there is. */
export const OgcCollections = z
  .object({ collections: z.array(OgcCollection), links })
  .meta({ id: 'OgcCollections', description: 'Every collection of things on the map.' })
export type OgcCollections = z.infer<typeof OgcCollections>

/** A page of a collection. */
export const OgcFeatures = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(Feature),
    links,
    version: RecordVersion,
    numberMatched: z.int().nonnegative().optional(),
    numberReturned: z.int().nonnegative(),
  })
  .meta({ id: 'OgcFeatures', description: 'A page of a collection (GeoJSON).' })
export type OgcFeatures = z.infer<typeof OgcFeatures>

/** One thing of a collection. */
export const OgcFeature = Feature.extend({ links }).meta({
  id: 'OgcFeature',
  description: 'One thing of a collection (GeoJSON).',
})
export type OgcFeature = z.infer<typeof OgcFeature>
