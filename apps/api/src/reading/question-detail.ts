import type { ContestedEvent, QuestionDetail } from '@onrecord/model'
import { namedIn } from './named.ts'
import type { Reading } from './reader.ts'

/** The larger events one is part of, nearest first; a circle is walked once. */
const withinOf = (event: ContestedEvent, events: ReadonlyMap<string, ContestedEvent>): ContestedEvent[] => {
  const found: ContestedEvent[] = []
  for (let at = event.partOf; at !== null; ) {
    const above = events.get(at)
    if (above === undefined || above.id === event.id || found.includes(above)) break
    found.push(above)
    at = above.partOf
  }
  return found
}

/** One question of a dossier with everything said in answer to it; null when the dossier does not ask it. */
export const questionDetailOf = ({ published }: Reading, id: string): QuestionDetail | null => {
  const question = published.questions.find((other) => other.id === id)
  if (question === undefined) return null
  const events = new Map(
    [published.event, ...published.subEvents, ...published.within].map((event) => [event.id, event]),
  )
  const event = events.get(question.event) ?? published.event
  const within = withinOf(event, events)
  const byId = new Map(published.claims.map((claim) => [claim.id, claim]))
  const claims = question.claims.flatMap((claim) => byId.get(claim) ?? [])
  const asked = new Set(question.claims)
  const reports = published.reports.filter(({ claim }) => asked.has(claim))
  const links = published.links.filter(({ from, to }) => asked.has(from) && asked.has(to))
  const read = new Set([...reports.map(({ source }) => source), ...links.flatMap(({ source }) => source ?? [])])
  const sources = published.sources.filter((source) => read.has(source.id))
  const shown = [event, ...within, ...claims, ...reports, ...links, ...sources]
  const concerned = [...question.claimants, ...question.silent, ...question.origins.map(({ party }) => party)]
  return {
    question,
    event,
    within,
    claims,
    reports,
    links,
    notices: published.notices.filter(({ about }) => asked.has(about)),
    parties: namedIn(published.parties, shown, concerned),
    places: namedIn(published.places, shown),
    sources,
    version: published.version,
  }
}
