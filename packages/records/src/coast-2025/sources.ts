import type { Source } from '@onrecord/model'
import { partyId, refs, sourceId } from './ids.ts'
import type { Origin, OriginLine } from './origin.ts'
import type { Tables } from './tables.ts'

/** A page a line was read on: the line’s own, or a further copy of it. */
export interface Page {
  readonly line: OriginLine
  readonly via: string
  readonly url: string
  readonly language: string
  /** Which further copy this is; null for the line’s own page. */
  readonly copy: number | null
}

/** Every page a line was read on, its own first. */
export const pagesOf = (line: OriginLine): Page[] => [
  { line, via: line.via, url: line.url, language: line.source_lang, copy: null },
  ...line.also_seen_at.map(({ via, url, lang }, index) => ({ line, via, url, language: lang, copy: index + 1 })),
]

const readNote = {
  en: 'Read as an excerpt of about 2,000 characters; the whole page and any primary report behind it were not opened.',
  ar: 'قُرئ مقتطف من نحو 2,000 حرف، ولم تُفتح الصفحة كاملة ولا التقرير الأصلي الذي تستند إليه إن وُجد.',
}

const originalOf = (tables: Tables, via: string): Pick<Source, 'publisher' | 'form' | 'original'> => {
  const row = tables.outlets.get(via)
  const form = row.form as Source['form']
  const original =
    form === 'original'
      ? null
      : { publisher: row.original === '' ? null : partyId(row.original), note: row.note === '' ? via : row.note }
  return { publisher: partyId(row.publisher), form, original }
}

/** Every publication read, once each, in the order it first comes up; a page’s own line knows its title and date. */
export const sourcesOf = (tables: Tables, { lines }: Origin): Source[] => {
  const pages = lines.flatMap(pagesOf)
  const own = new Map(pages.filter((page) => page.copy === null).map((page) => [page.url, page]))
  const sources = new Map<string, Source>()
  for (const first of pages) {
    if (sources.has(first.url)) continue
    const { line, via, url, language, copy } = own.get(first.url) ?? first
    const known = copy === null
    sources.set(url, {
      type: 'source',
      id: sourceId(url),
      refs: refs(`source:${first.line.id}${first.copy === null ? '' : `#${first.copy}`}`),
      ...originalOf(tables, via),
      url,
      title: known ? line.source_title : null,
      language,
      publishedAt: known ? line.source_published : null,
      publishedAtBasis: known ? line.source_published_basis : null,
      retrievedAt: null,
      readAs: 'excerpt',
      readNote: { ...readNote },
      archivedUrl: null,
      sha256: null,
    })
  }
  return [...sources.values()]
}
