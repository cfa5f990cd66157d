import type { Words } from '../en/index.ts'
import { about } from './about.ts'
import { check } from './check.ts'
import { claim } from './claim.ts'
import { compare } from './compare.ts'
import { embed } from './embed.ts'
import { event } from './event.ts'
import { figures } from './figures.ts'
import { frame } from './frame.ts'
import { guide } from './guide.ts'
import { history, notices } from './history.ts'
import { home } from './home.ts'
import { lens } from './lens.ts'
import { map } from './map.ts'
import { matrix } from './matrix.ts'
import { method } from './method.ts'
import { page } from './page.ts'
import { paging } from './paging.ts'
import { parties } from './parties.ts'
import { parts } from './parts.ts'
import { places } from './places.ts'
import { problems } from './problems.ts'
import { publications } from './publications.ts'
import { question } from './question.ts'
import { search } from './search.ts'
import { source } from './source.ts'
import { take } from './take.ts'
import { timeline } from './timeline.ts'
import { travel } from './travel.ts'

/** The interface in Arabic. */
export const ar: Words = {
  page,
  home,
  event,
  figures,
  source,
  claim,
  compare,
  travel,
  lens,
  question,
  problems,
  check,
  embed,
  method,
  about,
  guide,
  parts,
  frame,
  parties,
  places,
  publications,
  search,
  history,
  notices,
  map,
  matrix,
  paging,
  take,
  timeline,
}
