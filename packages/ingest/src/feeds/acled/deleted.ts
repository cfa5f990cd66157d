import { readFile, stat } from 'node:fs/promises'
import { fileError, IngestError, notAFile } from '../../errors.ts'
import { isEventId } from './ids.ts'

const LARGEST = 200_000_000

/** Reads ACLED's list of deleted events: CSV with an `event_id_cnty` column, its API's JSON, or one id a line. */
export const readDeleted = async (path: string): Promise<string[]> => {
  const text = await readText(path)
  const ids = [...new Set(/^\s*[[{]/.test(text) ? ofJson(text, path) : ofLines(text))]
  if (ids.length > 0) return ids
  throw new IngestError('other-dataset', `${path} names no deleted event.`, {
    place: path,
    advice: 'Give the list as ACLED hands it out: CSV or JSON with event_id_cnty, or one id a line.',
  })
}

const readText = async (path: string): Promise<string> => {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw notAFile(path, 'Name the file with the deleted ids.')
    if (found.size > LARGEST)
      throw new IngestError('too-large', `${path} is larger than ${LARGEST / 1e6} MB.`, {
        place: path,
        advice: 'Give the list in several parts.',
      })
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    throw fileError(error, path)
  }
}

// Ids hold no comma, quotation mark or line end, so a list of them needs no more than this.
const ofLines = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .flatMap((line) => line.split(/[,;\t]/))
    .map((cell) => cell.replaceAll('"', '').trim())
    .filter(isEventId)

const ofJson = (text: string, path: string): string[] => {
  try {
    const given: unknown = JSON.parse(text)
    const rows = Array.isArray(given) ? given : (Object(given) as { data?: unknown }).data
    return (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
      const id = typeof row === 'string' ? row : (Object(row) as { event_id_cnty?: unknown }).event_id_cnty
      return typeof id === 'string' && isEventId(id) ? [id] : []
    })
  } catch (cause) {
    throw new IngestError('other-dataset', `${path} begins like JSON and is none.`, {
      place: path,
      advice: 'Fetch the list again; it was probably cut off on the way.',
      cause,
    })
  }
}
