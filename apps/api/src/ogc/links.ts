import type { OgcCollection, OgcExtent, OgcLink } from '@onrecord/model'
import type { Collection } from './collections.ts'

/** Longitude, then latitude, on WGS 84. */
export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

/** A link to a JSON document. */
export const link = (rel: string, href: string, title?: string, type = 'application/json'): OgcLink => ({
  href,
  rel,
  type,
  ...(title !== undefined && { title }),
})

/** A collection as it is described. */
export const describe = (
  { id, title, description }: Collection,
  base: string,
  extent: OgcExtent | undefined,
): OgcCollection => ({
  ...{ id, title, description },
  ...(extent && { extent }),
  itemType: 'feature',
  crs: [CRS84],
  links: [
    link('self', `${base}/ogc/collections/${id}`, title),
    link('items', `${base}/ogc/collections/${id}/items`, title, 'application/geo+json'),
  ],
})
