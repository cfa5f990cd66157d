import { performance } from 'node:perf_hooks'
import { draftText } from '../src/draft/draft-text.ts'
import { articlesFile } from '../src/evaluate/evaluate.ts'
import { readArticles } from '../src/evaluate/gold.ts'

// Drafting as a ratio to only taking the same text apart into words, within one run.
const texts = readArticles(articlesFile).map(({ text }) => text)
const rounds = 30
const characters = texts.reduce((sum, text) => sum + text.length, 0) * rounds

const timed = (work: (text: string) => void): number => {
  for (const text of texts) work(text)
  const start = performance.now()
  for (let round = 0; round < rounds; round += 1) for (const text of texts) work(text)
  return performance.now() - start
}

const bare = timed((text) => text.match(/[\p{L}\p{N}]+/gu))
const drafting = timed((text) => draftText(text))

console.log(
  [
    'Drafting claims from articles (the project’s own, repeated)',
    `  articles per second           ${Math.round((texts.length * rounds * 1000) / drafting)}`,
    `  characters per millisecond    ${Math.round(characters / drafting)}`,
    `  times a bare split into words ${(drafting / bare).toFixed(1)}`,
  ].join('\n'),
)
