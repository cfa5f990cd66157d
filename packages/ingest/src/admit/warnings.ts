import type { Draft } from '../draft/draft.ts'
import { readWindow } from './read-window.ts'
import type { Kept, Remark } from './rule.ts'
import { windowWordsOf } from './window-is-past.ts'

const private_ = new Set(['witness', 'survivor', 'relative', 'resident', 'perpetrator', 'accused'])

/** What a person should look at before a draft is accepted: nothing that keeps it out. */
export const warningsOn = (draft: Draft, { published }: Kept): Remark[] => {
  const remarks: Remark[] = []
  const warn = (code: string, sentence: string): void => void remarks.push({ code, sentence })
  const { source } = draft
  if (draft.kind === 'account' && private_.has(draft.value.vantage) && looksLikeAName(source?.name ?? ''))
    warn('private-person', 'A private person seems to be named: describe them instead ("a resident").')
  if (source === null) warn('no-attribution', 'The text says it itself: the publisher is the one who says so.')
  if (source?.resolved)
    warn('claimant-resolved', `“${source.name}” is taken to be ${source.resolved.name}: ${source.resolved.because}.`)
  if (source?.role === 'unnamed') warn('claimant-unnamed', `“${source.name}” is nobody in particular.`)
  const words = windowWordsOf(draft)
  if (words !== null) {
    const read = readWindow(words, published)
    if (read === null)
      warn(
        'window-unread',
        `“${words}” is no stretch of days that can be read for certain; when it happened stays open.`,
      )
    else if (read.yearTaken)
      warn('year-taken', `“${words}” is read as ${read.window}: the year is that of publication.`)
    if (published === null)
      warn('window-unchecked', 'Nobody knows when this was published, so when it happened cannot be held against it.')
  }
  if ((draft.kind === 'casualties' || draft.kind === 'tally') && draft.value.part)
    warn('part-of-figure', 'The figure is said to be a part of another one.')
  return remarks
}

const looksLikeAName = (words: string): boolean => /^\p{Lu}[\p{L}'’-]+(\s+\p{Lu}[\p{L}'’-]+)+$/u.test(words.trim())
