import {
  Area,
  Count,
  countWords,
  dateWords,
  idType,
  LocalText,
  Population,
  textIn,
  vocabularies,
  Window,
} from '@onrecord/model'
import type { ReactNode } from 'react'
import { PartyNames, PlaceNames } from '../page/names.tsx'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { whom } from './scope-facts.tsx'

type Say = (value: unknown, view: View) => ReactNode

const named = (names: Readonly<Record<string, string>>, key: unknown): string | null =>
  typeof key === 'string' && Object.hasOwn(names, key) ? (names[key] ?? null) : null

const day: Say = (value, { language }) => {
  const read = Window.safeParse(value)
  return read.success ? dateWords(read.data, language) : null
}

const cautions: Readonly<Record<string, { label: Record<string, string> }>> = vocabularies.caution.terms

/** How a field is put into words, by its name; null where what stands there is not of the form it should have. */
const fields: Readonly<Record<string, Say>> = {
  window: day,
  statedAt: day,
  population: (value, view) => {
    const read = Population.safeParse(value)
    return read.success ? whom(read.data, view) : null
  },
  area: (value, view) => {
    const read = Area.safeParse(value)
    return read.success ? <PlaceNames ids={read.data.places} view={view} /> : null
  },
  by: (value, view) =>
    Array.isArray(value) && value.every((id) => idType(String(id)) === 'party') ? (
      <PartyNames ids={value} view={view} />
    ) : null,
  method: (value, { words }) => named(words.figures.methods, value),
  stance: (value, { words }) => named(words.figures.stances, value),
  hedge: (value, { words }) => named(words.claim.hedges, value),
  type: (value, { words }) => named(words.claim.bases, value),
  cautions: (value, { words, language }) =>
    Array.isArray(value)
      ? value.map((key) => cautions[String(key)]?.label[language] ?? String(key)).join(words.page.comma)
      : null,
  parts: (value, { words, language }) => {
    if (!Array.isArray(value)) return null
    const told = value.map(({ label, count }) => {
      const name = LocalText.safeParse(label)
      const read = Count.safeParse(count)
      return name.success && read.success
        ? `${textIn(name.data, language).text}: ${countWords(read.data, language)}`
        : null
    })
    return told.includes(null) ? null : told.join(words.page.comma)
  },
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** What stood in a field, in words where there are words for it, else as it stands in the entry. */
export const Stood = ({ field, value, view }: { field: string; value: unknown; view: View }) => {
  if (isEmpty(value)) return <i>{view.words.check.nothing}</i>
  const said = Object.hasOwn(fields, field) ? fields[field]?.(value, view) : null
  if (said !== null && said !== undefined) return <>{said}</>
  const text = LocalText.safeParse(value)
  if (text.success) return <Text of={text.data} language={view.language} />
  const count = Count.safeParse(value)
  if (count.success) return countWords(count.data, view.language)
  if (typeof value === 'string') return <bdi>{idType(value) === 'party' ? view.naming.party(value) : value}</bdi>
  return (
    <code dir="ltr" lang="en">
      {JSON.stringify(value)}
    </code>
  )
}
