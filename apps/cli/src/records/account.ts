import type { Account, Origin } from '@onrecord/ingest'

/** What became of the entries that were handed to the record. */
export interface Outcome {
  readonly appended: number
  readonly unchanged: number
  readonly revised: number
}

/** The closing account of an import. That nothing was lost on the way is checked here, at run time. */
export const accountLines = (account: Account, outcome: Outcome): string[] => {
  const { appended, unchanged, revised } = outcome
  if (appended + unchanged + revised !== account.entries)
    throw new Error(`${account.entries} entries were handed over, ${appended + unchanged + revised} accounted for`)
  const width = Math.max(...account.files.map(({ name }) => name.length))
  return [
    ...account.files.map(({ name, lines }) => `  ${name.padEnd(width)}  ${String(lines).padStart(6)}`),
    `read ${account.lines}, appended ${appended}, unchanged ${unchanged}, revised ${revised}, set aside ${account.setAside}`,
  ]
}

/** What became of the lines of the original, in one line. */
export const originLine = ({ lines, claimLines, alteredLines, setAside }: Origin): string =>
  `${lines} lines of the original = ${claimLines} claims + ${alteredLines} reports (altered copies) + ${setAside} set aside`
