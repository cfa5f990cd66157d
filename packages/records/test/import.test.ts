import { dossier } from '@onrecord/ingest'
import { expect, test } from 'vitest'
import { folder, readRecord } from './read.ts'

test('the dossier feed reads the whole record, with its counts as promised and nothing left to resolve', async () => {
  const reading = await dossier.read(folder)
  expect(reading.entries.map((entry) => entry.id)).toEqual(readRecord().map((entry) => entry.id))
  expect(reading.outside).toEqual([])
  expect(reading.account.setAside).toBe(0)
  expect(reading.about).toMatchObject({
    name: 'coast-2025',
    licence: 'CC-BY-4.0',
    origin: { lines: 283, claimLines: 244, alteredLines: 39, setAside: 0 },
  })
})
