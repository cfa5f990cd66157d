import { z } from 'zod'
import { PublishedReport, RecordVersion } from '../dossier/public.ts'
import { Question } from '../dossier/question.ts'
import { PublishedClaim } from '../entries/claim.ts'
import { ContestedEvent } from '../entries/event.ts'
import { Link } from '../entries/link.ts'
import { Notice } from '../entries/notice.ts'
import { Party } from '../entries/party.ts'
import { Place } from '../entries/place.ts'
import { Source } from '../entries/source.ts'

/** One question with everything said in answer to it. */
export const QuestionDetail = z
  .object({
    question: Question,
    event: ContestedEvent.describe('The event it is asked about.'),
    within: z.array(ContestedEvent).describe('The larger events that one is part of, nearest first.'),
    claims: z.array(PublishedClaim).describe('The claims that answer it, in the order the question lists them.'),
    reports: z.array(PublishedReport).describe('Every source we read that carries one of them.'),
    links: z.array(Link).describe('What was stated of how two of them stand to each other.'),
    notices: z.array(Notice).default([]).describe('What this record says of one of them of its own.'),
    parties: z.array(Party),
    places: z.array(Place),
    sources: z.array(Source),
    version: RecordVersion,
  })
  .meta({ id: 'QuestionDetail', description: 'One question with everything said in answer to it.' })
export type QuestionDetail = z.infer<typeof QuestionDetail>
