import { readFileSync } from 'node:fs'
import { z } from 'zod'

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new Error('the line is no JSON', { cause })
  }
}

/** Reads a file of one JSON object a line; throws with the file and the line of the first that is not as it should be. */
export const readLines = <Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      try {
        return [shape.parse(parsed(line))]
      } catch (cause) {
        const why = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message
        throw new Error(`${file}:${index + 1}: ${why}`, { cause })
      }
    })
