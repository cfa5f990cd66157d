import type { ImportAccount } from '@onrecord/ingest'

/** The closing account of an import: one line for rows, and one for everything else that was not nothing. */
export const accountLines = (account: ImportAccount): string[] => {
  const { read, appended, unchanged, revised, setAside, entries, changesets, withdrawn, rowsFound } = account
  const classes = listed(account.revisedBy)
  const reasons = listed(account.setAsideBy)
  return [
    `read ${read}, appended ${appended}, unchanged ${unchanged}, revised ${revised}, set aside ${setAside}`,
    ...(classes === '' ? [] : [`  revised by class: ${classes}`]),
    ...(reasons === '' ? [] : [`  set aside because: ${reasons}`]),
    ...(withdrawn > 0 ? [`  withdrawn: ${withdrawn}, each with a notice; what was said of them stays`] : []),
    ...(rowsFound > 0
      ? [`  ${rowsFound} rows in ${counted(changesets.found, 'changeset')} of an earlier import of the very same file`]
      : []),
    `  entries: ${entries.brought} brought = ${entries.appended} appended + ${entries.unchanged} unchanged + ${entries.revised} revised${entries.erased > 0 ? ` + ${entries.erased} erased for good` : ''}`,
  ]
}

/** So many of something, in words. */
export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ')
