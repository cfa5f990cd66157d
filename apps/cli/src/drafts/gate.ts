import { dirname } from 'node:path'
import { type Admission, admit, type DraftsOfArticle, IngestError, readCopy } from '@onrecord/ingest'

/** Holds the drafts of an article against its kept copy: beside the file of drafts, else in the data folder. */
export const gate = async ({ article, drafts }: DraftsOfArticle, file: string, folder: string): Promise<Admission> => {
  const bytes = await readCopy(dirname(file), article.textSha256).catch((error: unknown) => {
    if (error instanceof IngestError && error.code === 'copy-missing') return readCopy(folder, article.textSha256)
    throw error
  })
  const kept = { text: bytes.toString('utf8'), published: article.published?.date ?? null }
  return admit(
    drafts.map(({ draft }) => draft),
    kept,
  )
}

/** What the gate came to, in lines: the account, then every draft that was set aside with its reasons. */
export const gateLines = (
  { read, admitted, setAside }: Admission,
  drafts: DraftsOfArticle['drafts'] = [],
): string[] => [
  `${read} drafts read = ${admitted.length} admitted + ${setAside.length} set aside`,
  ...setAside.flatMap(({ id, index, reasons }) =>
    reasons.map(
      ({ code, sentence }) =>
        `  set aside ${id || 'a draft without an id'}${lineOf(drafts[index]?.place)}: ${sentence} [${code}]`,
    ),
  ),
  ...admitted.flatMap(({ draft, warnings }) =>
    warnings.map(({ code, sentence }) => `  look at ${draft.id}: ${sentence} [${code}]`),
  ),
]

// Two drafts may call themselves the same; the line of the file tells which one it is.
const lineOf = (place = ''): string => {
  const line = /:(\d+)$/.exec(place)?.[1]
  return line === undefined ? '' : ` (line ${line})`
}
