import { z } from 'zod'
import { PublishedReport } from '../dossier/public.ts'
import { Question } from '../dossier/question.ts'
import { ListedClaim } from './listed-claim.ts'
import { ListedEvent } from './listed-event.ts'
import { listOf } from './page.ts'
import { PublicEntry } from './public-entry.ts'

/** A page of the list of events. */
export const EventList = listOf(ListedEvent)
  .extend({
    atLeast: z.boolean().describe('Whether there may be more than `total`: counting stops at ten thousand.'),
  })
  .meta({ id: 'EventList', description: 'A page of the list of events.' })

/** A page of claims. */
export const ClaimList = listOf(ListedClaim).meta({ id: 'ClaimList', description: 'A page of claims.' })

/** A page of reports. */
export const ReportList = listOf(PublishedReport).meta({ id: 'ReportList', description: 'A page of reports.' })

/** A page of entries of any type. */
export const EntryList = listOf(PublicEntry).meta({ id: 'EntryList', description: 'A page of entries.' })

/** A page of questions, each with how it stands. */
export const QuestionList = listOf(Question).meta({
  id: 'QuestionList',
  description: 'A page of questions, each with how it stands.',
})
