import { claim } from './claim.ts'
import { compare } from './compare.ts'
import { event } from './event.ts'
import { figures } from './figures.ts'
import { home } from './home.ts'
import { lens } from './lens.ts'
import { page } from './page.ts'
import { problems } from './problems.ts'
import { question } from './question.ts'
import { source } from './source.ts'
import { travel } from './travel.ts'

/** The interface in English. */
export const en = { page, home, event, figures, source, claim, compare, travel, lens, question, problems }

/** Everything the interface says. English sets the list; a language that lacks a key does not compile. */
export type Words = typeof en
