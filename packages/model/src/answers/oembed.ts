import { z } from 'zod'

/** How to show something of the record in another page. */
export const OEmbed = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string().describe('The sentence of the claim, the question, or the title of the event.'),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.int(),
    html: z.string().describe('What to put into a page: a frame that shows it, with its speakers.'),
    width: z.int(),
    height: z.int(),
  })
  .meta({ id: 'OEmbed', description: 'How to show something of the record in another page (oEmbed 1.0).' })
export type OEmbed = z.infer<typeof OEmbed>
