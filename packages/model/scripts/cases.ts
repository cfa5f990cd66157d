import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { claimKinds, idOf, parseEntry } from '../src/index.ts'

/** One valid claim for every example of every kind, for implementations in other languages to try themselves on. */
export const validClaims = (): { note: string; entry: unknown }[] =>
  claimKinds.flatMap(({ kind, says, examples }) =>
    (examples as readonly unknown[]).map((value, index) => ({
      note: `${says.en} Example ${index + 1}.`,
      entry: parseEntry({
        type: 'claim',
        id: idOf('claim', 'cases', kind, String(index)),
        refs: [{ scheme: 'cases', value: `${kind}-${index + 1}` }],
        event: idOf('event', 'cases'),
        claimant: idOf('party', 'cases', 'claimant'),
        role: null,
        statedAt: '2025-03-12',
        hedge: 'asserted',
        basis: { type: 'unstated', from: [] },
        statement: { en: 'A paraphrase.', ar: 'إعادة صياغة.' },
        asStated: null,
        cautions: [],
        kind,
        value,
      }),
    })),
  )

/** The file as it should stand. */
export const validClaimsFile = (): string => `${JSON.stringify(validClaims(), null, 2)}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../cases/claims-valid.json', import.meta.url), validClaimsFile())
}
