/** What is cited in a wiki: text only, whatever signs it has. */
export interface WikiCited {
  readonly title: string
  readonly author: string
  /** When it was said (EDTF); only a whole day, month or year is given. */
  readonly date: string | null
  readonly url: string
  readonly language: string
  /** The day of reading, and the version of the record that was read. */
  readonly read: string
  readonly version: number
}

// What a template or a link would take for its own.
const signs: Readonly<Record<string, string>> = {
  '|': '{{!}}',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '}': '&#125;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[|[\]{}<>']/g, (sign) => signs[sign] ?? sign)

/** The citation as Wikipedia and its sisters write one: the template {{cite web}}. */
export const wikiCitation = ({ title, author, date, url, language, read, version }: WikiCited): string => {
  const day = /^\d{4}(-\d{2}){0,2}$/.test(date ?? '') ? date : null
  return `{{cite web |title=${plain(title)} |author=${plain(author)}${day === null ? '' : ` |date=${day}`} |url=${url} |website=On Record |version=${version} |language=${language} |access-date=${read}}}`
}
