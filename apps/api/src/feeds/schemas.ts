import { z } from '@hono/zod-openapi'

/** A feed as XML. */
export const AtomFeed = z.string().meta({ id: 'AtomFeed', description: 'A feed (Atom, RFC 4287).' })
