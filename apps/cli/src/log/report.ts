import type { Remembered } from './remembered.ts'
import type { Trusted } from './trust.ts'

/** What was found, as far as it is told. */
export interface Result {
  readonly trusted: Trusted
  readonly remembered: Remembered | null
  /** Of a check of everything: how many leaves could be opened, and with author and reason; null after a check of one entry. */
  readonly all: { readonly opened: number; readonly withReason: number } | null
  readonly entry: string | null
  /** Of a folder: how many files were as the manifest says. */
  readonly files: number | null
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`

/** One sentence on what was proved, one on what was not, and a line on the key where it was taken on trust. */
export const report = ({ trusted, remembered, all, entry, files }: Result): string[] => {
  const { checkpoint, basis, vkeys, followed } = trusted
  const { origin, size } = checkpoint
  const ids = vkeys.map((vkey) => vkey.slice(origin.length + 1, origin.length + 9)).join(' and ')
  const begins =
    remembered === null
      ? ''
      : remembered.size === size
        ? `, which is what was there on ${remembered.at.slice(0, 10)}`
        : `, which begins with the ${remembered.size.toLocaleString('en')} that were there on ${remembered.at.slice(0, 10)}`
  const log = `the log ${origin} of ${counted(size, 'leaf').replace('leafs', 'leaves')}, signed by the key ${ids}${begins}`
  const closed = size - (all?.opened ?? 0)
  const opened =
    all === null
      ? ''
      : `: every leaf was read, and ${counted(all.opened, 'revision')} readers are shown are those in it${closed > 0 ? `, while ${counted(closed, 'leaf').replace('leafs', 'leaves')} stayed closed (withheld or erased)` : ''}`
  const proved =
    entry === null ? `Proved: this is ${log}${opened}` : `Proved: ${entry} is, as readers are shown it, in ${log}`
  return [
    `${proved}${files === null ? '' : `; ${counted(files, 'file')} are as the manifest says`}.`,
    `Not proved: that what was recorded is true, that others are shown the same log (compare checkpoints with them), ${
      all !== null && all.withReason < all.opened
        ? `who appended ${counted(all.opened - all.withReason, 'revision')} and why (something beside them is withheld)`
        : 'or what a closed leaf stood for'
    }.`,
    ...(followed.length > 0
      ? [`The log has a new key, and the one trusted so far signed beside it: ${followed.join(' ')}`]
      : []),
    ...(basis === 'first use'
      ? [
          `Its key was not known here and was taken on trust; compare it with what the publisher says elsewhere: ${vkeys.join(' ')}`,
        ]
      : []),
  ]
}
