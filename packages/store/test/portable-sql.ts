/** Something of PostgreSQL's that other services that speak its language do not take, or take otherwise. */
export interface Unportable {
  what: string
  /** How it is found in SQL. */
  pattern: RegExp
  /** A statement that has it, so that the pattern is known to find it. */
  example: string
  /** Who lacks it, by their own documents, or why we leave it alone. */
  why: string
}

const COCKROACH = 'CockroachDB'
const YUGABYTE = 'YugabyteDB'

/** What no SQL of ours may use, each with the reason. */
export const unportable: readonly Unportable[] = [
  {
    what: 'a GiST index',
    pattern: /\bUSING\s+(sp)?gist\b/i,
    example: 'CREATE INDEX one ON two USING gist (three)',
    why: `${YUGABYTE} has none`,
  },
  {
    what: 'an exclusion constraint',
    pattern: /\bEXCLUDE\s+USING\b|\bEXCLUDE\s*\(/i,
    example: 'ALTER TABLE one ADD EXCLUDE USING btree (two WITH =)',
    why: `${YUGABYTE} and ${COCKROACH} have none`,
  },
  {
    what: 'a constraint checked late',
    pattern: /\bDEFERRABLE\b|\bINITIALLY\s+DEFERRED\b|\bSET\s+CONSTRAINTS\b/i,
    example: 'CREATE TABLE one (two text UNIQUE DEFERRABLE)',
    why: `${YUGABYTE} and ${COCKROACH} have none`,
  },
  {
    what: 'messages between connections',
    pattern: /\b(UN)?LISTEN\s+["a-z_]|\bNOTIFY\s+["a-z_]|\bpg_notify\s*\(/i,
    example: 'LISTEN appended',
    why: `${YUGABYTE} and ${COCKROACH} have none; a connection pool between us and the server loses them`,
  },
  {
    what: 'an advisory lock',
    pattern: /\bpg_(try_)?advisory_/i,
    example: 'SELECT pg_advisory_xact_lock(1)',
    why: `in ${COCKROACH} it does nothing, silently; we lock a row`,
  },
  {
    what: 'a table lock',
    pattern: /\bLOCK\s+TABLE\b|\bLOCK\s+[a-z_]+\s+IN\b/i,
    example: 'LOCK TABLE head IN EXCLUSIVE MODE',
    why: `${YUGABYTE} and ${COCKROACH} have none; readers would wait`,
  },
  {
    what: 'TRUNCATE',
    pattern: /\bTRUNCATE\b/i,
    example: 'TRUNCATE mention',
    why: 'it locks readers out, and readers of an older moment find the table empty',
  },
  {
    what: 'a procedure or function of our own',
    pattern: /\bplpgsql\b|\bCREATE\s+(OR\s+REPLACE\s+)?(FUNCTION|PROCEDURE)\b|\bDO\s+\$/i,
    example: 'CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    why: `${COCKROACH} has a part of the language; what we work out is worked out in TypeScript, where it is tested`,
  },
  {
    what: 'a trigger or rule',
    pattern: /\bCREATE\s+(OR\s+REPLACE\s+)?(CONSTRAINT\s+)?(TRIGGER|RULE)\b/i,
    example: 'CREATE TRIGGER one AFTER INSERT ON two EXECUTE FUNCTION three()',
    why: `${COCKROACH} had no triggers for long and has no rules; Citus has no rules`,
  },
  {
    what: 'an extension',
    pattern: /\bCREATE\s+EXTENSION\b|\bgin_trgm_ops\b|\bgist_trgm_ops\b|\bst_[a-z]+\s*\(|\b(word_)?similarity\s*\(/i,
    example: 'CREATE EXTENSION pg_trgm',
    why: 'managed services allow a few only, and the account of an application may create none',
  },
  {
    what: 'a GIN index over several columns',
    pattern: /\bUSING\s+gin\s*\([^()]*(\([^()]*\)[^()]*)*,/i,
    example: 'CREATE INDEX one ON two USING gin (three, four)',
    why: `${YUGABYTE} has none`,
  },
  {
    what: 'a stored generated column',
    pattern: /\bGENERATED\s+ALWAYS\s+AS\s*\(/i,
    example: 'CREATE TABLE one (two int, three int GENERATED ALWAYS AS (two + 1) STORED)',
    why: `${YUGABYTE} lists it as unsupported`,
  },
  {
    what: 'numbers from a sequence',
    pattern: /\b(BIG|SMALL)?SERIAL\b|\bnextval\s*\(|\bAS\s+IDENTITY\b/i,
    example: 'CREATE TABLE one (two bigserial)',
    why: 'they have gaps everywhere, are no small numbers in CockroachDB, and start over on a promoted or restored copy',
  },
  {
    what: 'a text configuration of a language',
    pattern: /\b(to_tsvector|to_tsquery|plainto_tsquery|phraseto_tsquery|websearch_to_tsquery)\s*\(/i,
    example: "SELECT to_tsvector('arabic', body)",
    why: `${COCKROACH} has no Arabic, and what a word is depends on the server's locale; we make the words ourselves`,
  },
  {
    what: 'inherited or unlogged tables, tablespaces',
    pattern: /\bINHERITS\s*\(|\bCREATE\s+UNLOGGED\b|\bTABLESPACE\b/i,
    example: 'CREATE TABLE one () INHERITS (two)',
    why: `${YUGABYTE} has no inheritance; an unlogged table is empty on every replica and after a crash`,
  },
  {
    what: 'a type, domain or enumeration of our own',
    pattern: /\bCREATE\s+(TYPE|DOMAIN)\b/i,
    example: "CREATE TYPE one AS ENUM ('two')",
    why: `${YUGABYTE} cannot alter types, ${COCKROACH} has no domains`,
  },
  {
    what: 'MERGE',
    pattern: /\bMERGE\s+INTO\b/i,
    example: 'MERGE INTO one USING two ON true WHEN MATCHED THEN DELETE',
    why: `new in PostgreSQL 15 and absent from ${YUGABYTE} and ${COCKROACH}; ON CONFLICT does it`,
  },
  {
    what: 'the inside of a row or a transaction',
    pattern: /\b(ctid|xmin|xmax|txid_current|pg_current_xact_id)\b/i,
    example: 'DELETE FROM one WHERE ctid = $1',
    why: 'they are PostgreSQL’s own storage, and another engine has another',
  },
  {
    what: 'where the server is in its own log',
    pattern: /\bpg_(current|last)_wal_|\bpg_is_in_recovery\b|\bpg_stat_replication\b/i,
    example: 'SELECT pg_last_wal_replay_lsn()',
    why: 'only PostgreSQL itself has such a log; the position of the record says as much and every server has it',
  },
  {
    what: 'temporary tables',
    pattern: /\bCREATE\s+(LOCAL\s+|GLOBAL\s+)?TEMP(ORARY)?\b/i,
    example: 'CREATE TEMP TABLE one (two int)',
    why: `an experiment in ${COCKROACH}, and none on a replica; arrays and WITH do it`,
  },
]
