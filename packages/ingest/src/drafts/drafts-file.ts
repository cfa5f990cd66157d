import { z } from 'zod'
import { IngestError, type LineIssue } from '../errors.ts'
import { readLines } from '../lines.ts'
import type { ArticleDrafts } from './article-drafts.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** As much of an article as a file of drafts must tell. */
export const WrittenHead = z.looseObject({
  from: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  siteName: z.string().nullable(),
  language: z.string(),
  published: z.object({ date: z.string().nullable(), printed: z.string(), basis: z.string() }).nullable(),
  retrievedAt: z.string().nullable(),
  sha256: Sha256,
  textSha256: Sha256,
  /** What was noticed about the article: a preview, letters that were guessed. */
  notes: z
    .array(z.object({ code: z.string(), sentence: z.string() }))
    .readonly()
    .optional(),
})
export type WrittenHead = z.infer<typeof WrittenHead>

/** The drafts of one article as a file holds them; the text itself lies among the kept copies. */
export interface DraftsOfArticle {
  readonly article: WrittenHead
  /** Not looked into yet: each is for admit to judge. */
  readonly drafts: readonly { readonly draft: unknown; readonly place: string }[]
  /** How many lines tell of words that made no draft. */
  readonly aside: number
}

/** The lines of a file of drafts: the article first, then each draft, then what made none. */
export const draftLines = ({ article, drafts, aside, rejected }: ArticleDrafts): string => {
  const { text: _, ...head } = article
  const of = article.textSha256
  const lines = [
    { article: head },
    ...drafts.map((draft) => ({ of, draft })),
    ...aside.map((words) => ({ of, aside: words })),
    ...rejected.map((given) => ({ of, rejected: given })),
  ]
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Reads a file of drafts, by article; throws `drafts-broken` with every line that is none. */
export const readDraftsFile = async (path: string): Promise<DraftsOfArticle[]> => {
  const found = new Map<string, { article: WrittenHead; drafts: { draft: unknown; place: string }[]; aside: number }>()
  const issues: LineIssue[] = []
  for await (const line of readLines(path)) {
    const place = `${path}:${line.number}`
    const wrong = (message: string): void => void issues.push({ place, entry: null, path: '', message })
    if ('problem' in line) {
      wrong(line.problem)
      continue
    }
    if (line.text.trim() === '') continue
    const value = parse(line.text)
    const head = WrittenHead.safeParse(value.article)
    const of = found.get(String(value.of))
    // Files of one article put together have its line twice; the drafts above the second stay.
    const { textSha256 = '' } = head.success ? head.data : {}
    if (head.success) found.set(textSha256, found.get(textSha256) ?? { article: head.data, drafts: [], aside: 0 })
    else if (value.broken !== undefined) wrong(`is not JSON: ${value.broken}`)
    else if (value.article !== undefined)
      wrong(`is no article: ${head.error.issues[0]?.path.join('.')} ${head.error.issues[0]?.message}`)
    else if (of === undefined) wrong('is neither an article nor a draft of an article above it')
    else if (value.draft !== undefined) of.drafts.push({ draft: value.draft, place })
    else if (value.aside !== undefined || value.rejected !== undefined) of.aside += 1
    else wrong('holds neither a draft nor words set aside')
  }
  const [first] = issues
  if (first)
    throw new IngestError(
      'drafts-broken',
      `${issues.length === 1 ? 'One line is' : `${issues.length} lines are`} not of a file of drafts.`,
      {
        place: first.place,
        advice:
          'Make the file again with "onrecord draft … --out"; drafts may be taken out of it, but not the article line above them.',
        issues,
      },
    )
  if (found.size === 0)
    throw new IngestError('nothing-to-read', `${path} holds no article and no draft.`, {
      place: path,
      advice: 'Make the file with "onrecord draft … --out".',
    })
  return [...found.values()]
}

interface Written {
  article?: unknown
  draft?: unknown
  aside?: unknown
  rejected?: unknown
  of?: unknown
  /** Why the line is none of these. */
  broken?: string
}

const parse = (text: string): Written => {
  try {
    return Object(JSON.parse(text))
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) }
  }
}
