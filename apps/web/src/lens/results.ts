import { type AnyClaim, type LensResult, look, type PublicDossier, type Question, worldOf } from '@onrecord/model'
import type { Chosen } from './chosen.ts'

/**
 * What the chosen lens makes of one question, from the dossier it is in. Lenses that grade read what else is said of
 * the same event; tallies have no people in them, so no lens looks at them.
 */
export const resultsOf = ({ lens }: Chosen, question: Question, dossier: PublicDossier): LensResult[] => {
  if (lens === null || question.kind !== 'casualties') return []
  const asked = new Set(question.claims)
  const said: AnyClaim[] = [...dossier.claims, ...dossier.unknownClaims].filter(({ event }) => event === question.event)
  const figures = dossier.claims.filter(({ id }) => asked.has(id))
  return look(lens, figures, said, worldOf([...dossier.parties, ...dossier.places]))
}
