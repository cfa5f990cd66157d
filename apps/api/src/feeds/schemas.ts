import { z } from '@hono/zod-openapi'

/** A feed as JSON, as the OpenAPI document tells of it. */
export const JsonFeed = z
  .looseObject({
    version: z.string(),
    title: z.string(),
    items: z.array(z.looseObject({ id: z.string(), title: z.string(), url: z.string() })),
  })
  .meta({ id: 'JsonFeed', description: 'A feed (JSON Feed 1.1).' })

/** A feed as XML. */
export const AtomFeed = z.string().meta({ id: 'AtomFeed', description: 'A feed (Atom, RFC 4287).' })
