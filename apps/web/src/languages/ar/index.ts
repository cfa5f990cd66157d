import type { Words } from '../en/index.ts'
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

/** The interface in Arabic. */
export const ar: Words = { page, home, event, figures, source, claim, compare, travel, lens, question, problems }
