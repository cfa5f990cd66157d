import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { html, raw } from 'hono/html'
import { marked } from 'marked'
import { documentPage } from './page.ts'

const folder = join(import.meta.dirname, '../../../../docs')

/** The project's own documents that are shown as pages: the address under /docs, and the file. */
export const documents = { errors: 'errors.md', policy: 'api-policy.md' } as const

// Headings get an address of their own, so that /docs/errors#event-not-found leads to its section.
const withAnchors = (text: string): string =>
  text.replace(/<h([23])>([^<]*)<\/h\1>/g, (_, level, heading: string) => {
    const id = heading
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
    return `<h${level} id="${id}">${heading}</h${level}>`
  })

/** One of the project's documents as a page. The files are our own, so their markup is taken as it is. */
export const readDocument = async (name: keyof typeof documents) => {
  const text = await readFile(join(folder, documents[name]), 'utf8')
  const title = /^# (.*)$/m.exec(text)?.[1] ?? name
  const body = withAnchors(await marked.parse(text, { async: true }))
  return documentPage(`On Record: ${title}`, html`<p><a href="/docs">The API</a></p><main>${raw(body)}</main>`)
}
