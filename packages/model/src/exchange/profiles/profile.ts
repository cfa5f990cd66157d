import type { Dossier } from '../../dossier/assemble.ts'
import type { AnyClaim } from '../../entries/claim.ts'
import type { ContestedEvent } from '../../entries/event.ts'
import type { Place } from '../../entries/place.ts'
import type { Source } from '../../entries/source.ts'
import { type FigureClaim, type Lens, type LensResult, look } from '../../lenses/index.ts'
import { textIn } from '../../values/local-text.ts'
import { daysOf } from '../../values/partial-date.ts'

type Cell = string | number | null

/** One column of a table in somebody else's shape: its name there, and what stands in it here. */
export interface ProfileColumn {
  readonly name: string
  readonly description: string
  readonly cell: (row: ProfileRow) => Cell
}

/** A table in the shape of another dataset. Such tables have room for one number only, so each names the lens it was got with. */
export interface Profile {
  readonly name: string
  readonly lens: Lens
  readonly columns: readonly ProfileColumn[]
}

/** One event as such a table has room for it. */
export interface ProfileRow {
  readonly dossier: Dossier
  readonly event: ContestedEvent
  /** Its places, those that are nearest known first. */
  readonly places: readonly Place[]
  readonly days: { readonly first: string | null; readonly last: string | null }
  /** What the lens makes of the people killed, whoever they were; null where nobody gives such a number. */
  readonly everyone: LensResult | null
  /** The same of civilians. */
  readonly civilians: LensResult | null
  /** The publications that carry the claims used. */
  readonly sources: readonly Source[]
  readonly used: readonly AnyClaim[]
}

const radiusOf = ({ point }: Place): number => point?.radius ?? Number.POSITIVE_INFINITY

const rowOf = (dossier: Dossier, event: ContestedEvent, lens: Lens): ProfileRow | null => {
  const question = dossier.questions.find(
    (one) => one.event === event.id && one.kind === 'casualties' && one.topic === 'killed',
  )
  if (question === undefined) return null
  const own = dossier.claims.filter((claim) => claim.event === event.id)
  const asked = new Set(question.claims)
  const figures = own.filter((claim): claim is FigureClaim => asked.has(claim.id) && claim.kind === 'casualties')
  const results = look(lens, figures, own, dossier.world)
  const of = (terms: string): LensResult | null =>
    results.find(({ population, used }) => used.length > 0 && JSON.stringify(population) === terms) ?? null
  const [everyone, civilians] = [of('{}'), of('{"status":"civilian"}')]
  const ids = new Set([everyone, civilians].flatMap((result) => result?.used ?? []).map(({ claim }) => claim))
  const read = new Set(dossier.reports.filter(({ claim }) => ids.has(claim)).map(({ source }) => source))
  return {
    dossier,
    event,
    places: dossier.places.filter(({ id }) => event.places.includes(id)).toSorted((a, b) => radiusOf(a) - radiusOf(b)),
    days: event.window === null ? { first: null, last: null } : daysOf(event.window),
    everyone,
    civilians,
    sources: dossier.sources.filter(({ id }) => read.has(id)),
    used: own.filter(({ id }) => ids.has(id)),
  }
}

/** The rows of a table: the event and its parts, as far as somebody says how many were killed in them. */
export const profileRows = ({ lens }: Profile, dossier: Dossier): ProfileRow[] =>
  [dossier.event, ...dossier.subEvents].flatMap((event) => rowOf(dossier, event, lens) ?? [])

/** The name of the first place of a kind an event lies in, or in which its places lie. */
export const placeOf = ({ places, dossier }: ProfileRow, kind: Place['kind']): string | null => {
  const byId = new Map(dossier.places.map((place) => [place.id, place]))
  const all = places.flatMap((place) => [place, ...place.within.flatMap((id) => byId.get(id) ?? [])])
  const found = all.find((place) => place.kind === kind)
  return found ? textIn(found.name, 'en').text : null
}

/** Who says what the numbers were got from. */
export const speakersOf = ({ used, dossier }: ProfileRow): string[] => [
  ...new Set(used.map(({ claimant }) => dossier.names.en.party(claimant))),
]
