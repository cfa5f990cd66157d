/** The name robots.txt files can address us by. */
export const AGENT = 'OnRecord'

/** How we introduce ourselves: by name, what for, and whom to write to when a contact is set. */
export const userAgentOf = (contact: string | null): string =>
  `${AGENT}/0.1 (reads single pages for a public record${contact === null ? '' : `; ${plain(contact)}`})`

// A header holds neither line ends nor other scripts.
const plain = (text: string): string =>
  text
    .replace(/[^\x20-\x7E]|[()]/g, '')
    .trim()
    .slice(0, 200)
