import type { Party, Source } from '@onrecord/model'
import type { MappedPiece } from '../../import/piece.ts'
import { articlesIn } from './articles.ts'
import { claimsOf } from './claims.ts'
import { eventOf } from './event.ts'
import { flagsOf } from './flags.ts'
import { officeParty, partyOf, ucdp } from './parties.ts'
import { placesOf } from './places.ts'
import type { Release } from './release.ts'
import { articleReports, rowReports } from './reports.ts'
import type { Row } from './row.ts'
import { sourceOf } from './sources.ts'

/** What a row stands in: the file it is from and the release that is. */
export interface Frame {
  readonly release: Release | null
  readonly file: Source
  readonly sha256: string
}

/** Turns a row into an event, the parties and places it names, what UCDP says of it, and the publications it names. */
export const mapRow = (row: Row, number: number, verbatim: string, { release, file, sha256 }: Frame): MappedPiece => {
  // Free text is left as it stands, even where it looks like a list.
  const articles = row.sourceCount === -1 ? null : articlesIn(row.sourceArticle)
  const places = placesOf(row.where)
  const named = articles ?? []
  return {
    row: number,
    verbatim,
    own: [
      eventOf(row, places),
      ...claimsOf(row, places[0], flagsOf(row, articles, release), release),
      ...articleReports(row.id, named),
    ],
    shared: [
      ucdp,
      partyOf(row.sideA, row.violence, 'a'),
      partyOf(row.sideB, row.violence, 'b'),
      ...places,
      ...named.map(({ office }): Party => officeParty(office)),
      ...named.map(sourceOf),
    ],
    carried: [file, ...rowReports(row.id, number, sha256, verbatim)],
  }
}
