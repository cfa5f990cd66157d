import { join } from 'node:path'
import { checkRecord, copyNamesOf, dossier, IngestError, readArticle, readCopy } from '@onrecord/ingest'
import type { Source } from '@onrecord/model'
import { say } from '../terminal.ts'

const SHOWN = 50

/** Holds a folder of hand-made lines against the gate as far as it tells enough; gives how much does not hold. */
export const checkDossier = async (folder: string): Promise<number> => {
  const { entries } = await dossier.read(folder)
  const { rules, issues } = await checkRecord(entries, (source) => keptText(folder, source))
  say(folder)
  for (const { rule, held, failed, open, why } of rules) {
    say(`  ${held - failed} of ${held} hold: ${rule}`)
    if (open > 0) say(`      ${open} not checked: ${why}`)
  }
  for (const { entry, sentence, code } of issues.slice(0, SHOWN)) say(`  ${entry}: ${sentence} [${code}]`)
  if (issues.length > SHOWN) say(`  and ${issues.length - SHOWN} more`)
  return issues.length
}

/** The text kept of a source, beside its record: the text itself, else the page read again. */
const keptText = async (folder: string, source: Source): Promise<string | null> => {
  for (const { name, is } of copyNamesOf(source)) {
    const bytes = await readCopy(folder, name).catch((error: unknown) => {
      if (error instanceof IngestError && error.code === 'copy-missing') return null
      throw error
    })
    if (bytes && is === 'text') return bytes.toString('utf8')
    if (bytes) return (await readArticle({ from: join(folder, 'copies', name), bytes })).text
  }
  return null
}
