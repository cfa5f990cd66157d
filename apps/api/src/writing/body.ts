import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { createMiddleware } from 'hono/factory'
import { Problem } from '../problems/problem.ts'
import { refuseUnwritable } from './unwritable.ts'

/** The largest request that is read, in bytes. */
const LARGEST = 5_000_000
/** How deep what it holds may be nested; nothing on the record is deeper than ten. */
const DEEPEST = 32

/** How deep JSON is nested, without building it. */
export const depthOf = (json: string): number => {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    if (sign === '"') {
      for (at += 1; at < json.length && json[at] !== '"'; at += 1) if (json[at] === '\\') at += 1
    } else if (sign === '{' || sign === '[') {
      depth += 1
      deepest = Math.max(deepest, depth)
    } else if (sign === '}' || sign === ']') depth -= 1
  }
  return deepest
}

const isJson = createMiddleware(async (c, next) => {
  const type = c.req.header('Content-Type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new Problem('body-type', `The body is ${type.slice(0, 100) || 'of no type'}.`, {
      valid: ['application/json'],
    })
  const text = await c.req.text()
  if (depthOf(text) > DEEPEST)
    throw new Problem('body-too-deep', `The body is nested deeper than ${DEEPEST} levels.`, {
      valid: [`${DEEPEST} levels`],
    })
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    throw new Problem(
      'body-invalid',
      `The body is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : error}.`,
    )
  }
  refuseUnwritable(body)
  await next()
})

/** Reads a body of JSON, no larger and no deeper than anybody needs. */
export const jsonBody = every(
  bodyLimit({
    maxSize: LARGEST,
    onError: () => {
      throw new Problem('body-too-large', `The body has more than ${LARGEST / 1e6} MB; send less at a time.`, {
        valid: [`${LARGEST} bytes`],
      })
    },
  }),
  isJson,
)
