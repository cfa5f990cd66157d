import { type Lens, type LensDescription, type LensReading, lenses, look } from '@onrecord/model'
import type { FigureClaim, FoundFigure } from './figures.ts'
import type { Reading } from './reader.ts'

/** A lens as readers are offered it. */
export const described = ({ name, label, definition }: Lens): LensDescription => ({
  name,
  label: { ...label },
  definition: { ...definition },
})

/** A lens by its name; null when none was asked for. */
export const lensOf = (name: string | undefined): Lens | null => lenses.find((lens) => lens.name === name) ?? null

/** The casualties among figures, by the dossier they were found in; tallies count no people, so no lens looks at them. */
const byReading = (found: readonly FoundFigure[]): Map<Reading, FigureClaim[]> => {
  const readings = new Map<Reading, FigureClaim[]>()
  for (const { claim, reading } of found) {
    if (claim.kind !== 'casualties') continue
    const known = readings.get(reading)
    if (known === undefined) readings.set(reading, [claim])
    else known.push(claim)
  }
  return readings
}

/** What a lens makes of figures, question by question in the order of the dossiers. */
export const throughLens = (lens: Lens, found: readonly FoundFigure[]): LensReading[] =>
  [...byReading(found)].flatMap(([{ dossier }, all]) =>
    dossier.questions.flatMap(({ id, event, wording }): LensReading[] => {
      const figures = all.filter(({ question }) => question === id)
      if (figures.length === 0) return []
      // Lenses that grade read what else is said of the event: of this one, not of those it is part of or consists of.
      const said = [...dossier.claims, ...dossier.unknownClaims].filter((claim) => claim.event === event)
      return [{ lens: lens.name, question: id, event, wording, results: look(lens, figures, said, dossier.world) }]
    }),
  )
