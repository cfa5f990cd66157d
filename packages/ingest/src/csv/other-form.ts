import { IngestError } from '../errors.ts'

// Makes CSV of an array of objects, also where the answer of an API is wrapped around it.
const TO_CSV =
  "jq -r '(.data? // .Result? // .) | (.[0] | keys_unsorted) as $names | $names, (.[] | [.[$names[]]]) | @csv' in.json > out.csv"

/** Refuses text that is no table: JSON, or a page of the web where a download was expected. */
export const refuseOtherForm = (start: string, place: string): void => {
  const [first = ''] = /[^\s\uFEFF]/.exec(start) ?? []
  const told: Readonly<Record<string, readonly [is: string, advice: string]>> = {
    '{': ['JSON', `Ask its publisher for CSV, or make CSV of it: ${TO_CSV}`],
    '[': ['JSON', `Ask its publisher for CSV, or make CSV of it: ${TO_CSV}`],
    '<': ['a page of the web or XML', 'Perhaps a page to sign in was saved in its place: fetch the CSV file itself.'],
  }
  const found = told[first]
  if (found === undefined) return
  throw new IngestError('other-dataset', `${place} is ${found[0]}, not CSV.`, { place, advice: found[1] })
}
