import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { examples } from './examples.ts'
import { exampleLanguages } from './languages.ts'
import { style } from './style.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly responses: Readonly<Record<string, { description: string; content?: Record<string, unknown> }>>
}

/** As much of an OpenAPI document as its pages are made from. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly tags?: readonly { readonly name: string; readonly description?: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** A page of the documents. */
export const documentPage = (title: string, body: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
</body>
</html>
`

/** Text with \`code\` in it. */
const inline = (text: string): Html[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))

const parametersTable = (parameters: readonly Parameter[]): Html | '' =>
  parameters.length === 0
    ? ''
    : html`<div class="scroll"><table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Meaning</th></tr></thead>
<tbody>${parameters.map(
        ({ name, in: where, required, description = '' }) =>
          html`<tr><td><code>${name}</code>${where === 'path' ? ' (in the address)' : required ? ' (needed)' : ''}</td><td>${inline(description)}</td></tr>`,
      )}</tbody></table></div>`

const answersTable = (responses: Operation['responses']): Html => html`<details>
<summary>Answers</summary>
<div class="scroll"><table>
<thead><tr><th scope="col">Status</th><th scope="col">Meaning</th><th scope="col">Forms</th></tr></thead>
<tbody>${Object.entries(responses).map(
  ([status, { description, content = {} }]) =>
    html`<tr><td>${status}</td><td>${inline(description)}</td><td>${Object.keys(content).map((type) => html`<code>${type}</code> `)}</td></tr>`,
)}</tbody></table></div>
</details>`

const exampleParts = (operationId: string, base: string, fill: (text: string) => string): Html | '' => {
  const example = examples[operationId]
  if (example === undefined) return ''
  const body = example.written?.body
  const filled = {
    ...example,
    path: fill(example.path),
    client: fill(example.client),
    ...(example.written && {
      written: { ...example.written, ...(body && { body: JSON.parse(fill(JSON.stringify(body))) as object }) },
    }),
  }
  return html`${exampleLanguages.map(({ name, program }, at) => {
    const text = program(filled, base)
    return at === 0
      ? html`<pre tabindex="0" aria-label="${name}"><code>${text}</code></pre>`
      : html`<details><summary>${name}</summary><pre tabindex="0" aria-label="${name}"><code>${text}</code></pre></details>`
  })}`
}

const operationPart = (
  path: string,
  method: string,
  { operationId, summary, description, parameters = [], responses }: Operation,
  example: Html | '',
): Html => html`<section id="${operationId}">
<h3>${summary}</h3>
<p><code>${method.toUpperCase()} ${path}</code></p>
${description ? html`<p>${inline(description)}</p>` : ''}
${parametersTable(parameters)}
${example}
${answersTable(responses)}
</section>`

/** The documents of the API: every address with what it takes, what it answers and how to ask it. */
export const docsPage = (document: ApiDocument, base: string, fill: (text: string) => string): Html => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const groups = (document.tags ?? []).map((tag) => ({
    ...tag,
    operations: operations.filter(({ operation }) => operation.tags?.includes(tag.name)),
  }))
  return documentPage(
    `${document.info.title}: the API`,
    html`<header>
<h1>${document.info.title}: the API</h1>
<p>${inline(document.info.description ?? '')}</p>
<p>Version ${document.info.version}. For programs: <a href="/openapi.json">OpenAPI 3.1</a>. For assistants: <code>${base}/mcp</code>.
Every <a href="/docs/errors">code a problem can have</a>, and <a href="/docs/policy">what may change and how it is announced</a>.</p>
</header>
<nav aria-label="Addresses"><ul>${operations.map(
      ({ path, operation }) => html`<li><a href="#${operation.operationId}"><code>${path}</code></a></li>`,
    )}</ul></nav>
<main>${groups.map(
      ({ name, description = '', operations: own }) =>
        html`<h2 id="${name}">${name}</h2><p>${description}</p>${own.map(({ path, method, operation }) =>
          operationPart(path, method, operation, exampleParts(operation.operationId, base, fill)),
        )}`,
    )}</main>`,
  )
}
