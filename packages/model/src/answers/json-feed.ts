import { z } from 'zod'

/** A feed as JSON. */
export const JsonFeed = z
  .looseObject({
    version: z.string(),
    title: z.string(),
    items: z.array(z.looseObject({ id: z.string(), title: z.string(), url: z.string() })),
  })
  .meta({ id: 'JsonFeed', description: 'A feed (JSON Feed 1.1).' })
export type JsonFeed = z.infer<typeof JsonFeed>
