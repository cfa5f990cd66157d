import { z } from '@hono/zod-openapi'
import type { Version } from '@onrecord/store'
import type { Deps } from '../deps.ts'
import { parameters } from '../parameters.ts'
import type { Moment } from '../reading/moment.ts'

/** What a tool works with: the record as readers may see it, at a moment. */
interface Around extends Pick<Deps, 'store' | 'reader'> {
  readonly moment: Moment
  readonly head: Version
}

/** One thing an assistant can ask of the record. It only reads, and gives back sentences that name their speakers. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Input
  /** The answer, one line after another; each that says something about the world says who said it. */
  readonly answer: (input: z.infer<Input>, around: Around) => Promise<readonly string[]>
}

/** Declares a tool; its input also takes the two clocks and the language. */
export const tool = <Shape extends z.ZodRawShape>(
  definition: Omit<Tool<z.ZodObject<Shape & typeof clocks>>, 'input'> & { readonly input: Shape },
): Tool => ({ ...definition, input: z.strictObject({ ...definition.input, ...clocks }) }) as unknown as Tool

const { saidBy, recordedBy, lang } = parameters

/** What every tool takes. */
const clocks = { saidBy, recordedBy, lang }
