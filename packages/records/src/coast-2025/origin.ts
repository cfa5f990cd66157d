import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A number as the origin notes it, with the words for whom and what was counted. */
export interface OriginFigure {
  readonly quantity: number
  readonly unit: string
  readonly bound: 'exact' | 'at_least' | 'more_than' | 'at_most' | 'about'
  readonly population: string
}

/** A further number said in the same breath. */
interface OriginPart extends OriginFigure {
  readonly label: string
}

/** How one line bears on another, as the compiler of the origin noted it. */
export interface OriginRelation {
  readonly type:
    | 'updates'
    | 'updated_by'
    | 'stale_by'
    | 'repeats'
    | 'part_of'
    | 'same_origin'
    | 'explains'
    | 'context_for'
    | 'garbles'
    | 'garbled_by'
  readonly target: string
  readonly why: string | null
}

/** One line of the origin: what somebody said, and the page it was read on. */
export interface OriginLine {
  readonly id: string
  readonly question: string
  readonly record_kind: 'claim' | 'echo-variant'
  readonly claimant: string
  readonly claimant_role: string
  readonly stated_at: string | null
  readonly stated_at_precision: 'day' | 'month' | null
  readonly event_window: { readonly start: string; readonly end: string } | null
  readonly area: string
  readonly figure: OriginFigure | null
  readonly figure_components: readonly OriginPart[]
  readonly statement: string
  readonly key_phrase: string | null
  readonly key_phrase_lang: string | null
  readonly via: string
  readonly via_chain: string
  readonly url: string
  readonly source_title: string | null
  readonly source_published: string | null
  readonly source_published_basis: string
  readonly source_lang: string
  readonly also_seen_at: readonly { readonly via: string; readonly url: string; readonly lang: string }[]
  readonly hedging: 'asserted' | 'alleged' | 'conditional' | 'promised' | 'denied'
  readonly relations: readonly OriginRelation[]
  readonly flags: readonly string[]
}

/** The origin’s own list of actors and places, of which we take names and aliases. */
export interface OriginEntities {
  readonly actors: readonly { readonly id: string; readonly aliases: readonly string[] }[]
  readonly places: readonly { readonly id: string; readonly lat: number | null; readonly lon: number | null }[]
}

/** Everything the conversion starts from. */
export interface Origin {
  readonly lines: readonly OriginLine[]
  readonly entities: OriginEntities
}

/** Reads the origin from a folder that holds `claims.jsonl` and `entities.json`. */
export const readOrigin = (folder: string): Origin => ({
  lines: readFileSync(join(folder, 'claims.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OriginLine),
  entities: JSON.parse(readFileSync(join(folder, 'entities.json'), 'utf8')) as OriginEntities,
})
