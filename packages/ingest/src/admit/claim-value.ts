import {
  type Claim,
  type ClaimKindName,
  claimKinds,
  facets,
  Population,
  type Scope,
  type Topic,
  unscoped,
  vocabularies,
} from '@onrecord/model'
import type { Draft } from '../draft/draft.ts'
import { attitudeOf } from './attitude-of.ts'
import { countedOf } from './counted-of.ts'
import { readWindow } from './read-window.ts'
import type { Remark } from './rule.ts'
import { topicOf } from './topic-of.ts'

/** Finds what the words of a draft name on the record; null when nothing does. */
export interface Named {
  party(words: string): string | null
  place(words: string): string | null
  /** The question of the event that the words of a draft of this kind belong to; left out, each has its own. */
  topic?(kind: ClaimKindName, words: string): Topic | null
}

/** A draft's value in the model's own shape, or why it has none. */
export type Valued = { readonly value: Claim['value'] } | { readonly problem: Remark }

/** Says what a draft says in the shape of the model. What the words do not tell stays unstated; nothing is made up. */
export const claimValue = (draft: Draft, named: Named, language: string, published: string | null): Valued => {
  const made = make(draft, named, language, published)
  if ('problem' in made) return made
  const kind = claimKinds.find((known) => known.kind === draft.kind)
  if (kind === undefined) return no('kind-unknown', `There is no kind of claim called ${draft.kind}.`)
  const read = kind.value.safeParse(made.value)
  if (read.success) return { value: read.data }
  const first = read.error.issues[0]
  return no('value-invalid', `The value is not one of a ${draft.kind}: ${first?.path.join('.')} ${first?.message}.`)
}

type Made = { readonly value: unknown } | { readonly problem: Remark }

const make = (draft: Draft, named: Named, language: string, published: string | null): Made => {
  const topic = (words: string): Topic => named.topic?.(draft.kind, words) ?? topicOf(words, language)
  const words = (text: string) => ({ [language]: text })
  const attitude = attitudeOf[draft.stance]
  // Only some kinds can say that somebody denies or fears a thing; the others would turn a denial into its opposite.
  if (attitude !== 'affirms' && !takesAttitude.has(draft.kind))
    return no('stance-unsayable', `A claim of ${draft.kind} cannot say that somebody ${attitude} it; write it by hand.`)
  switch (draft.kind) {
    case 'casualties': {
      const { outcome, count } = draft.value
      const scope = scopeOf(draft.value, named, published)
      const said = outcome === 'casualties' ? 'harmed' : outcome
      return { value: { outcome: said, count, stance: 'unstated', method: 'unstated', scope, parts: [] } }
    }
    case 'tally': {
      const what = countedOf(draft.value.what)
      if (what === null) return no('term-missing', `The vocabulary has no term for “${draft.value.what}”.`)
      const scope = scopeOf(draft.value, named, published)
      return {
        value: {
          what,
          of: words(draft.value.what),
          count: draft.value.count,
          stance: 'unstated',
          method: 'unstated',
          scope,
          parts: [],
        },
      }
    }
    case 'responsibility': {
      const { act, party, mode } = draft.value
      if (act === null) return no('value-incomplete', 'The words do not say for what act; write it by hand.')
      const id = party === null ? null : named.party(party)
      if (party !== null && id === null) return no('party-unknown', `Nobody on the record is called “${party}”.`)
      return { value: { act: topic(act), parties: id === null ? [] : [id], mode, attitude, scope: unscoped } }
    }
    case 'occurrence':
      return { value: { happening: topic(draft.value.happening), attitude, scope: unscoped } }
    case 'sequence': {
      const { trigger, response } = draft.value
      if (trigger === null) return no('value-incomplete', 'The words do not say what came first; write it by hand.')
      const about = topic(response ?? trigger)
      const key = topicOf(trigger, language).key
      return {
        value: {
          happening: about,
          trigger: words(trigger),
          triggerKey: key,
          response: response === null ? null : words(response),
          attitude,
          scope: unscoped,
        },
      }
    }
    case 'status':
      return {
        value: { subject: topic(draft.value.subject), status: draft.value.status, since: null, scope: unscoped },
      }
    case 'characterisation': {
      const { term, label } = draft.value
      const known = vocabularies.characterisation.keys.find((key) => key === term)
      if (known === undefined) return no('term-missing', `The vocabulary has no term for “${label}”.`)
      return { value: { label: known, attitude, scope: unscoped } }
    }
    case 'commitment':
      return { value: { matter: topic(draft.value.what), undertaking: words(draft.value.what), by: null } }
    case 'demand': {
      const { addressee, what } = draft.value
      // Whom it is put to may stay open; the words of the demand and the quote still say it.
      return {
        value: {
          matter: topic(what),
          addressee: addressee === null ? null : named.party(addressee),
          demanded: words(what),
        },
      }
    }
    case 'account': {
      const { vantage, summary } = draft.value
      return { value: { topic: topic(summary), summary: words(summary), vantage, scope: unscoped } }
    }
    case 'silence': {
      const { about, manner } = draft.value
      if (about === null) return no('value-incomplete', 'The words do not say what was asked; write it by hand.')
      return { value: { about: topic(about), answers: null, askedBy: null, manner } }
    }
    default:
      return draft satisfies never
  }
}

const takesAttitude: ReadonlySet<ClaimKindName> = new Set([
  'responsibility',
  'occurrence',
  'sequence',
  'characterisation',
])

type Counted = Extract<Draft, { kind: 'casualties' | 'tally' }>['value']

const scopeOf = ({ population, place, window }: Counted, named: Named, published: string | null): Scope => {
  const known = Object.entries(population?.facets ?? {}).filter(([facet]) => facet in facets)
  const people = known.length === 0 ? null : Population.safeParse(Object.fromEntries(known))
  const area = place === null ? null : named.place(place)
  return {
    ...unscoped,
    population: people?.success ? people.data : null,
    area: area === null ? null : { places: [area] },
    window: window === null ? null : (readWindow(window, published)?.window ?? null),
  }
}

const no = (code: string, sentence: string): { problem: Remark } => ({ problem: { code, sentence } })
