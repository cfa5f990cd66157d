import { PublishedReport } from '../dossier/public.ts'
import { Question } from '../dossier/question.ts'
import { Party } from '../entries/party.ts'
import { Place } from '../entries/place.ts'
import { Source } from '../entries/source.ts'
import { ListedClaim } from './listed-claim.ts'
import { ListedEvent } from './listed-event.ts'
import { countedListOf, listOf } from './page.ts'
import { PublicEntry } from './public-entry.ts'

/** A page of the list of events. */
export const EventList = countedListOf(ListedEvent).meta({
  id: 'EventList',
  description: 'A page of the list of events.',
})

/** A page of claims. */
export const ClaimList = countedListOf(ListedClaim).meta({ id: 'ClaimList', description: 'A page of claims.' })

/** A page of reports. */
export const ReportList = countedListOf(PublishedReport).meta({ id: 'ReportList', description: 'A page of reports.' })

/** A page of entries of any type. */
export const EntryList = listOf(PublicEntry).meta({ id: 'EntryList', description: 'A page of entries.' })

/** A page of questions, each with how it stands. */
export const QuestionList = countedListOf(Question).meta({
  id: 'QuestionList',
  description: 'A page of questions, each with how it stands.',
})

/** A page of parties. */
export const PartyList = countedListOf(Party).meta({ id: 'PartyList', description: 'A page of parties.' })

/** A page of places. */
export const PlaceList = countedListOf(Place).meta({ id: 'PlaceList', description: 'A page of places.' })

/** A page of sources: the publications that were read. */
export const SourceList = countedListOf(Source).meta({ id: 'SourceList', description: 'A page of publications.' })
