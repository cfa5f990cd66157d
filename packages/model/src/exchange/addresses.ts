import { idType } from '../values/id.ts'

/** Where readers find a thing by its id; what others link to and quote. */
export type Addresses = (id: string) => string

const folders: Readonly<Record<string, string>> = {
  event: 'events',
  claim: 'claims',
  question: 'questions',
  party: 'parties',
  place: 'places',
  source: 'sources',
}

/** The addresses of an API or a site that is found at a base such as `https://example.org/v1`. */
export const addressesAt =
  (base: string): Addresses =>
  (id) =>
    `${base}/${folders[idType(id) ?? ''] ?? 'entries'}/${id}`
