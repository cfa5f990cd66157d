import type { Words } from '../en/index.ts'
import { claim } from './claim.ts'
import { event } from './event.ts'
import { figures } from './figures.ts'
import { home } from './home.ts'
import { page } from './page.ts'
import { problems } from './problems.ts'
import { source } from './source.ts'

/** The interface in Arabic. */
export const ar: Words = { page, home, event, figures, source, claim, problems }
