/** What stands between the cells of a row: a comma as RFC 4180 has it, or what spreadsheets of other countries write. */
export type Separator = ',' | ';' | '\t'

const all: readonly Separator[] = [',', ';', '\t']

/**
 * What stands between the cells of a file, by its first row: whatever stands there most often outside of quotation marks. A comma
 * where nothing does.
 */
export const separatorOf = (start: string): Separator => {
  const [first = ''] = start.replace(/"(?:[^"]|"")*"?/g, '').split(/[\r\n]/)
  const often = (one: string): number => first.split(one).length
  return all.reduce((best, one) => (often(one) > often(best) ? one : best))
}

/** Its name, for whoever reads along. */
export const separatorNames: Readonly<Record<Separator, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' }
