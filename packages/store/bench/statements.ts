import pg from 'pg'

/** A statement as the store sent it. */
export interface Statement {
  name?: string
  text: string
  values?: unknown[]
}

// A connection begins with one; it is no part of an answer.
const SETTING = /^SET /

let heard: Statement[] | null = null

const send = pg.Client.prototype.query as (...given: unknown[]) => unknown

// The store's own statements are what an engine has to do for an answer; they are overheard rather than written twice.
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  const [asked, values] = given
  if (heard && typeof asked === 'string' && !SETTING.test(asked))
    heard.push({ text: asked, ...(Array.isArray(values) && { values }) })
  else if (heard && typeof asked === 'object' && asked !== null && 'text' in asked) heard.push(asked as Statement)
  return send.apply(this, given)
} as typeof pg.Client.prototype.query

/** The statements some work sent to the server. */
export const statementsOf = async (work: () => Promise<unknown>): Promise<Statement[]> => {
  heard = []
  try {
    await work()
    return heard
  } finally {
    heard = null
  }
}

/** Sends statements again, one after the other, and reads the rows as they come. */
export const replay = async (client: pg.Client, statements: readonly Statement[]): Promise<void> => {
  for (const { name, text, values } of statements)
    await client.query({ text, ...(name !== undefined && { name }), ...(values && { values }) })
}
