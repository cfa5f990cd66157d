import { z } from 'zod'
import { reasonClasses } from '../vocab/reason-class.ts'

const TakenBack = z
  .array(z.object({ reasonClass: z.enum(reasonClasses).nullable(), entries: z.int().positive() }))
  .describe('What was in this version and was withheld or erased since, counted by all that is told of the reason.')

/** Files of the whole record as it stood at one version, and what is in them. */
export const VersionManifest = z
  .object({
    format: z.literal('onrecord-export-1'),
    name: z.string().describe('The name of the folder.'),
    version: z.object({
      position: z.int().positive().describe('How many changesets had been appended.'),
      recordedAt: z.iso.datetime().describe('When the last of them was.'),
    }),
    event: z.string().nullable().describe('The one event it is of; null when it is of the whole record.'),
    keptAsOf: z
      .int()
      .positive()
      .describe('The position that decided what is kept from readers: whatever was withheld by then is in no file.'),
    takenBack: TakenBack,
    notPassedOn: z
      .record(z.string(), z.int().positive())
      .describe(
        'How many entries of each type are left out because the terms of their publication do not let others pass them on.',
      ),
    licence: z.string().describe('The licence of the record as a collection (SPDX).'),
    origins: z
      .array(
        z.object({
          scheme: z.string().describe('What the names of these entries begin with.'),
          entries: z.int().positive(),
          licence: z.string().nullable(),
          attribution: z.string().nullable().describe('Whom to name, and how; null where it is not known here.'),
        }),
      )
      .describe('Where entries came from, and under which terms.'),
    totals: z.record(z.string(), z.int().nonnegative()).describe('How many entries of each type there are.'),
    checkpoint: z.string().nullable().describe('The signed checkpoint of the log; null where no key signs it.'),
    files: z.array(
      z.object({
        path: z.string(),
        bytes: z.int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        rows: z.int().nonnegative().nullable().describe('Lines, rows or things on the map; null for what has none.'),
      }),
    ),
  })
  .meta({ id: 'VersionManifest', description: 'Files of the whole record as it stood at one version.' })
export type VersionManifest = z.infer<typeof VersionManifest>

/** One version of the record that there are files of. */
export const ListedVersion = z
  .object({
    date: z.iso.date().describe('The day the record got to this version (UTC); its files are below it.'),
    position: z.int().positive(),
    recordedAt: z.iso.datetime(),
    manifest: z.string().describe('Where its manifest is, with every file.'),
    files: z.int().positive(),
    bytes: z.int().nonnegative(),
    state: z
      .enum(['complete', 'being-replaced'])
      .describe(
        '"being-replaced": something in it was withheld since; its files are given out again once they are made anew.',
      ),
    takenBack: TakenBack,
  })
  .meta({ id: 'ListedVersion', description: 'One version of the record that there are files of.' })
export type ListedVersion = z.infer<typeof ListedVersion>

/** The versions of the record that there are files of. */
export const VersionList = z
  .object({
    latest: z.iso.date().nullable().describe('The newest whose files are given out; null when there is none.'),
    items: z.array(ListedVersion).describe('The newest first.'),
    note: z.string().nullable().describe('How files are made, where there are none.'),
  })
  .meta({ id: 'VersionList', description: 'The versions of the record that there are files of.' })
export type VersionList = z.infer<typeof VersionList>
