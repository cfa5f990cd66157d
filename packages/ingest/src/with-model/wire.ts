import { z } from 'zod'

const words = z.string().nullable()

/**
 * What a model is asked to give for one assertion. Flat and loose on purpose: one element that broke a strict schema would
 * cost all the others, so each is parsed by our own schema afterwards and set aside alone when it fails.
 */
export const Told = z.object({
  paragraph: z.number(),
  kind: z.string(),
  quote: z.string(),
  speaker: words,
  speakerHere: words,
  role: words,
  cue: words,
  relayedBy: words,
  stance: z.string(),
  hedge: words,
  wording: words,
  outcome: words,
  what: words,
  whom: words,
  detail: words,
  place: words,
  when: words,
})
export type Told = z.infer<typeof Told>
