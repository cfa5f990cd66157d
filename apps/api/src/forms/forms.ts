/** The forms an answer can have: what stands at the end of its address, and its media type. */
export const forms = {
  json: { extension: 'json', type: 'application/json' },
  jsonld: { extension: 'jsonld', type: 'application/ld+json' },
  geojson: { extension: 'geojson', type: 'application/geo+json' },
  csv: { extension: 'csv', type: 'text/csv' },
  ndjson: { extension: 'ndjson', type: 'application/x-ndjson' },
  atom: { extension: 'atom', type: 'application/atom+xml' },
  feed: { extension: 'feed', type: 'application/feed+json' },
} as const

/** The name of a form. */
export type Form = keyof typeof forms

/** The media type of a form. */
export type TypeOf<Of extends Form> = (typeof forms)[Of]['type']

const names = Object.keys(forms) as Form[]

// Ids and slugs have no dots in them, so a dot near the end of an address under /v1 opens a form. Bulk files are files, and a
// schema has the one form.
const pattern = /^(\/v1\/(?!versions\/).+|\/schema\/[^.]+(?=\.json$))\.([a-z]+)$/

/** An address without the form at its end, and that form; null when it names none. */
export const splitForm = (path: string): { path: string; form: Form | null } => {
  const [, before, extension] = pattern.exec(path) ?? []
  const form = names.find((name) => forms[name].extension === extension)
  return before === undefined || form === undefined ? { path, form: null } : { path: before, form }
}
