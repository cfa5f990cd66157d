import {
  type Claim,
  type ClaimKindName,
  type Count,
  type LocalText,
  type Part,
  type Scope,
  unscoped,
} from '@onrecord/model'
import { partyId } from './ids.ts'
import { listOf } from './lists.ts'
import { type TopicKey, topic } from './topics.ts'

type ValueOf<Kind extends ClaimKindName> = Extract<Claim, { kind: Kind }>['value']

/** What is said, apart from who says it: a kind and its value. */
export type Said = { [Kind in ClaimKindName]: { readonly kind: Kind; readonly value: ValueOf<Kind> } }[ClaimKindName]

/** What a line says, given where and when it says so and the further figures it gives. */
export type ByHand = Readonly<Record<string, (scope: Scope, parts: Part[]) => Said>>

type Attitude = ValueOf<'occurrence'>['attitude']
type Mode = ValueOf<'responsibility'>['mode']

const text = (en: string, ar: string): LocalText => ({ en, ar })

/** Who did, ordered, enabled or failed to prevent an act; parties by their keys. */
export const responsibility = (
  act: TopicKey,
  parties: readonly string[],
  scope: Scope,
  { mode = 'did', attitude = 'affirms' }: { mode?: Mode; attitude?: Attitude } = {},
): Said => ({
  kind: 'responsibility',
  value: { act: topic(act), parties: parties.map(partyId), mode, attitude, scope },
})

/** Something did or did not happen. */
export const occurrence = (happening: TopicKey, attitude: Attitude, scope: Scope): Said => ({
  kind: 'occurrence',
  value: { happening: topic(happening), attitude, scope },
})

/** What set the violence off. */
export const start = (
  triggerKey: string,
  trigger: readonly [en: string, ar: string],
  scope: Scope,
  attitude: Attitude = 'affirms',
): Said => ({
  kind: 'sequence',
  value: {
    happening: topic('start-of-the-violence'),
    trigger: text(...trigger),
    triggerKey,
    response: null,
    attitude,
    scope,
  },
})

/** The state something is in. */
export const status = (
  subject: TopicKey,
  state: ValueOf<'status'>['status'],
  scope: Scope,
  since: string | null = null,
): Said => ({ kind: 'status', value: { subject: topic(subject), status: state, since, scope } })

/** What to call it. */
export const word = (label: ValueOf<'characterisation'>['label'], attitude: Attitude, scope: Scope): Said => ({
  kind: 'characterisation',
  value: { label, attitude, scope },
})

/** An undertaking, as "to …". */
export const commitment = (matter: TopicKey, en: string, ar: string, by: string | null = null): Said => ({
  kind: 'commitment',
  value: { matter: topic(matter), undertaking: text(en, ar), by },
})

/** A call on somebody, as "to …"; null when nobody is named. */
export const demand = (matter: TopicKey, addressee: string | null, en: string, ar: string): Said => ({
  kind: 'demand',
  value: {
    matter: topic(matter),
    addressee: addressee === null ? null : partyId(addressee),
    demanded: text(en, ar),
  },
})

/** Testimony, as "that …". */
export const account = (
  about: TopicKey,
  vantage: ValueOf<'account'>['vantage'],
  en: string,
  ar: string,
  scope: Scope,
): Said => ({ kind: 'account', value: { topic: topic(about), vantage, summary: text(en, ar), scope } })

/** Asked, and no answer. */
export const silence = (
  about: TopicKey,
  answers: string | null,
  askedBy: string,
  manner: ValueOf<'silence'>['manner'],
): Said => ({
  kind: 'silence',
  value: { about: topic(about), answers, askedBy: partyId(askedBy), manner },
})

/** How many people; the rest is unstated unless given. */
export const casualties = (
  outcome: ValueOf<'casualties'>['outcome'],
  count: Count,
  scope: Scope,
  rest: Partial<Pick<ValueOf<'casualties'>, 'stance' | 'method' | 'parts'>> = {},
): Said => ({
  kind: 'casualties',
  value: { outcome, count, stance: 'unstated', method: 'unstated', scope, parts: [], ...rest },
})

/** How many things; the rest is unstated unless given. */
export const tally = (
  what: ValueOf<'tally'>['what'],
  of: string | null,
  count: Count,
  scope: Scope,
  rest: Partial<Pick<ValueOf<'tally'>, 'stance' | 'method' | 'parts'>> = {},
): Said => ({
  kind: 'tally',
  value: { what, of: listOf(of), count, stance: 'unstated', method: 'unstated', scope, parts: [], ...rest },
})

/** A further figure whose scope is not narrowed. */
export const part = (
  relation: Part['relation'],
  en: string,
  ar: string,
  count: Count,
  rest: Partial<Omit<Part, 'relation' | 'label' | 'count'>> = {},
): Part => ({
  relation,
  split: null,
  label: text(en, ar),
  outcome: null,
  unit: null,
  count,
  scope: unscoped,
  ...rest,
})
