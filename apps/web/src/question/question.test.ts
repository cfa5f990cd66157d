import type { PublishedChange } from '@onrecord/model'
import { expect, test } from 'vitest'
import { wordsIn } from '../languages/words.ts'
import { sinceWords } from './since.tsx'

const change = (code: PublishedChange['code']) => ({ code }) as PublishedChange

test('what changed since a day is counted by its sort, and a sort of which there is none is not named', () => {
  const changes = [change('question-opened'), change('claim-added'), change('question-state'), change('claim-added')]
  expect(sinceWords(changes, { words: wordsIn('en') })).toEqual([
    '2 claims added',
    '1 question stands otherwise',
    '1 new question',
  ])
  expect(sinceWords(changes, { words: wordsIn('ar') })[0]).toBe('أُضيف قولان')
})
