import type { ClientBase } from 'pg'
import type { Migration } from './migrate.ts'
import { newerSchema } from './newer-schema.ts'

/**
 * Refuses to write once a newer release has taken the schema forward: what it derives from entries we would leave out. Its
 * upgrade waits for us as we wait for it, by the row 0 that is there to be locked.
 */
export const refuseOutgrown = async (client: ClientBase, migrations: readonly Migration[]): Promise<void> => {
  await client.query({
    name: 'schema-lock',
    text: 'SELECT 1 FROM schema_migration WHERE version = 0 FOR SHARE',
  })
  const found = await newestOf(client)
  const known = migrations.at(-1)?.version ?? 0
  if (found > known) throw newerSchema(found, known)
}

/** Refuses to read a schema that is not the one we know; where the primary is lost nobody can take it forward. */
export const refuseOtherSchema = async (client: ClientBase, migrations: readonly Migration[]): Promise<void> => {
  const [found, known] = [await newestOf(client), migrations.at(-1)?.version ?? 0]
  if (found !== known) throw newerSchema(found, known)
}

const newestOf = async (client: ClientBase): Promise<number> => {
  const { rows } = await client.query<{ version: number }>({
    name: 'schema-newest',
    text: 'SELECT max(version) AS version FROM schema_migration',
  })
  return rows[0]?.version ?? 0
}
