import { z } from 'zod'
import { Sentence } from '../claims/kind.ts'

/** A lens as readers are offered it. */
export const LensDescription = z
  .object({
    name: z.string().describe('What it is asked for by.'),
    label: Sentence.describe('What it is called.'),
    definition: Sentence.describe('What it does, in words.'),
  })
  .meta({ id: 'Lens', description: 'A named way to get one number or grade out of claims.' })
export type LensDescription = z.infer<typeof LensDescription>

/** Every lens there is, in the order they are offered. */
export const LensList = z
  .object({ items: z.array(LensDescription) })
  .meta({ id: 'LensList', description: 'Every lens there is, in the order they are offered.' })
export type LensList = z.infer<typeof LensList>
