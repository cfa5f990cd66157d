import { isKnown, textIn } from '@onrecord/model'
import { parameters } from '../../parameters.ts'
import { readOneClaim } from '../../reading/one-claim.ts'
import { claimLine } from '../lines.ts'
import { tool } from '../tool.ts'

/** One claim, the sources that carry it with their words, and what they changed. */
export const readClaim = tool({
  name: 'read_claim',
  title: 'Read a claim: who said it, where it was printed, in which words',
  description:
    'The claim’s sentence, every report that carries it with the exact words quoted, and what a report changed of it.',
  input: { claim: parameters.claim },
  answer: async ({ claim: given, lang }, around) => {
    const { claim, reading } = await readOneClaim(around, 'claim', given, around.moment)
    const { reports, sources, links } = reading.published
    const byId = new Map(sources.map((source) => [source.id, source]))
    const naming = reading.dossier.names[lang]
    return [
      claimLine(claim, lang),
      `Claimant: ${naming.party(claim.claimant)}; said on: ${claim.statedAt ?? 'unknown'}; basis: ${claim.basis.type}; put as: ${claim.hedge}.`,
      ...(isKnown(claim) && claim.findings ? claim.findings.map(({ sentence }) => `Note: ${sentence[lang]}`) : []),
      ...reports
        .filter((report) => report.claim === claim.id)
        .flatMap(({ source: id, quote, drift }) => {
          const source = byId.get(id)
          const where = source
            ? `${naming.party(source.publisher)}, ${source.publishedAt ?? 'undated'}${source.url === null ? '' : `, ${source.url}`}`
            : id
          return [
            `- Report: ${where}${quote ? `. Words: “${quote.exact}” (${quote.language})` : ''}`,
            ...drift.map(({ sentence }) => `  Changed on the way: ${textIn(sentence, lang).text}`),
          ]
        }),
      ...links
        .filter(({ from, to }) => from === claim.id || to === claim.id)
        .map(({ from, relation, to }) => `- Link: ${from} ${relation} ${to}`),
    ]
  },
})
