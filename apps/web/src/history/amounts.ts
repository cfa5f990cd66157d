import { type PublishedRecordChange, vocabularies } from '@onrecord/model'
import type { Words } from '../languages/words.ts'
import type { Lines } from './entry-line.tsx'
import type { Silent } from './read.ts'

const types = ['event', 'claim', 'party', 'place', 'source', 'report', 'link', 'notice'] as const

/** How many entries of which types, in words: "25 events, 249 claims". */
export const amountsIn = (of: (type: PublishedRecordChange['type']) => number, { history, page }: Words): string =>
  types
    .flatMap((type) => {
      const n = of(type)
      return n === 0 ? [] : [history.types[type](n)]
    })
    .join(page.comma)

/** What was kept from readers, given back or erased, in words that tell no more than how much and why. */
export const silentWords = ({ change, reasonClass, types }: Silent, { words, language }: Lines): string => {
  const why = reasonClass === null ? null : vocabularies.reasonClass.terms[reasonClass].label[language]
  const what = `${words.history.did[change]}: ${amountsIn((type) => types.get(type) ?? 0, words)}`
  return why === null ? what : `${what} (${words.notices.why}: ${why})`
}
