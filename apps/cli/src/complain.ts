import { IngestError } from '@onrecord/ingest'
import { ModelError } from '@onrecord/model'
import { StoreError } from '@onrecord/store'
import { CliError } from './errors.ts'
import { remark } from './terminal.ts'

const SHOWN = 20

/** Says what went wrong: one sentence, the place, what to do; a stack trace only with ONRECORD_DEBUG=1. */
export const complain = (error: unknown, places: ReadonlyMap<string, string> = new Map()): void => {
  const { sentence, code, place, advice, details } = inWords(error, places)
  remark(`onrecord: ${sentence}${code ? ` [${code}]` : ''}`)
  if (place) remark(`  at  ${place}`)
  if (advice) remark(`  do  ${advice}`)
  for (const detail of details.slice(0, SHOWN)) remark(`      ${detail}`)
  if (details.length > SHOWN) remark(`      and ${details.length - SHOWN} more`)
  if (process.env.ONRECORD_DEBUG === '1' && error instanceof Error) remark(`\n${error.stack}${causesOf(error)}`)
}

interface Words {
  sentence: string
  code: string | null
  place: string | null
  advice: string | null
  details: string[]
}

const inWords = (error: unknown, places: ReadonlyMap<string, string>): Words => {
  if (error instanceof CliError) return { ...partsOf(error), details: [...error.said] }
  if (error instanceof IngestError)
    return {
      ...partsOf(error),
      details: error.issues.map(({ place, entry, path, message }) => line(place, entry, path, message)),
    }
  if (error instanceof StoreError)
    return {
      ...partsOf(error),
      details: error.issues.map(({ entry, ref, path, message }) =>
        line(places.get(entry) ?? entry, ref, path.join('.'), message),
      ),
    }
  if (error instanceof ModelError)
    return { sentence: error.message, code: error.code, place: null, advice: null, details: [] }
  return {
    sentence: `Something failed that should not: ${error instanceof Error ? error.message : String(error)}`,
    code: null,
    place: null,
    advice: 'Run it again with ONRECORD_DEBUG=1 to see where, and report it.',
    details: [],
  }
}

const partsOf = (error: CliError | IngestError | StoreError) => ({
  sentence: error.message,
  code: error.code,
  place: error.place,
  advice: error.advice,
})

const line = (place: string, entry: string | null, path: string, message: string): string =>
  [place, [entry, path].filter((part) => part).join(' '), message].filter((part) => part !== '').join('  ')

const causesOf = (error: Error): string =>
  error.cause instanceof Error ? `\ncaused by ${error.cause.stack}${causesOf(error.cause)}` : ''
