import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IngestErrorCode } from '@onrecord/ingest'
import type { ModelErrorCode } from '@onrecord/model'
import type { StoreErrorCode } from '@onrecord/store'
import { describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { problems } from '../src/problems/codes.ts'
import { contractOf } from './contract.ts'
import { emptyStore } from './database.ts'
import { changeset, first, harbour, harbourRecord, later } from './record.ts'

// Codes that are types only: a code that is added does not compile until it stands here.
const storeCodes: Record<StoreErrorCode, true> = {
  'already-there': true,
  'backup-damaged': true,
  'backup-unreadable': true,
  'not-empty': true,
  'nothing-recorded': true,
  'bad-request': true,
  'dangling-reference': true,
  'data-corrupt': true,
  'data-in-use': true,
  'data-not-writable': true,
  'data-version': true,
  'disk-full': true,
  'entry-moved': true,
  'invalid-entries': true,
  'log-key-exists': true,
  'log-key-invalid': true,
  'log-key-missing': true,
  'log-went-back': true,
  'no-embedded': true,
  'no-such-entry': true,
  'position-moved': true,
  'ref-taken': true,
  'schema-changed': true,
  'schema-newer': true,
  'server-failed': true,
  'slug-taken': true,
  'too-slow': true,
  unreachable: true,
}
const modelCodes: Record<ModelErrorCode, true> = {
  'entry-invalid': true,
  'date-invalid': true,
  'id-invalid': true,
  'term-unknown': true,
}
const ingestCodes: Record<IngestErrorCode, true> = {
  'changed-while-read': true,
  'counts-differ': true,
  'folder-missing': true,
  'lines-broken': true,
  'manifest-invalid': true,
  'not-a-file': true,
  'not-a-folder': true,
  'nothing-to-read': true,
  'other-dataset': true,
  packed: true,
  'release-invalid': true,
  'too-large': true,
  truncated: true,
  'unknown-file': true,
  unreadable: true,
  unresolved: true,
  'wrong-encoding': true,
  'address-invalid': true,
  'address-private': true,
  'article-empty': true,
  'article-not-text': true,
  'charset-unknown': true,
  'copy-changed': true,
  'copy-missing': true,
  'copy-unwritable': true,
  'date-unread': true,
  'drafts-broken': true,
  'model-failed': true,
  'model-unknown': true,
  'page-refused': true,
  'page-too-large': true,
  'page-too-slow': true,
  'page-type': true,
  'page-unreachable': true,
  'robots-refused': true,
  'too-many-redirects': true,
}

interface Documented {
  readonly [method: string]: { readonly parameters?: readonly { readonly in: string; readonly name: string }[] }
}

const root = join(import.meta.dirname, '../../..')

describe('docs/errors.md', async () => {
  const page = await readFile(join(root, 'docs/errors.md'), 'utf8')
  const sections = page
    .split(/^### /m)
    .slice(1)
    .map((section) => ({ code: section.split('\n')[0] ?? '', text: section.split('\n').slice(1).join('\n') }))

  test.each(Object.entries(problems))('has a section for %s, with its status', (code, { status }) => {
    expect(sections.find((section) => section.code === code)?.text).toMatch(new RegExp(`^\\s*${status}\\.`))
  })

  test.each(Object.keys({ ...storeCodes, ...modelCodes, ...ingestCodes }))('has a section for %s', (code) => {
    expect(sections.find((section) => section.code === code)?.text.trim()).toBeTruthy()
  })

  test('has one section a code', () => {
    const codes = sections.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)])
  })
})

describe('the README', async () => {
  const readme = await readFile(join(import.meta.dirname, '../README.md'), 'utf8')

  test('tells of every address and every parameter the OpenAPI document has', async () => {
    const answer = await createApp({ store: await emptyStore() }).request('/openapi.json')
    const { paths } = (await answer.json()) as { paths: Record<string, Documented> }
    const rows = new Map(
      [...readme.matchAll(/^\| `(\/[^`]*)` \|[^|]*\|([^|]*)\|$/gm)].map(([, path, parameters]) => [
        path,
        [...(parameters ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name).sort(),
      ]),
    )
    const documented = Object.entries(paths)
    expect([...rows.keys()].sort()).toEqual(documented.map(([path]) => path).sort())
    for (const [path, methods] of documented) {
      const query = Object.values(methods)
        .flatMap(({ parameters = [] }) => parameters)
        .filter((parameter) => parameter.in === 'query')
        .map(({ name }) => name)
      expect(rows.get(path), path).toEqual(query.sort())
    }
  })

  const examples = [...readme.matchAll(/^curl -sI? '?http:\/\/127\.0\.0\.1:8787(\/[^'\s]*)'?$/gm)].map(
    ([, path]) => path,
  )

  test('has examples', () => expect(examples.length).toBeGreaterThan(4))

  test.each(examples)('has an example that is answered as documented: %s', async (path = '') => {
    const store = await emptyStore()
    const named = (value: string) => ({ refs: [{ scheme: 'coast-2025', value }] })
    const renamed = harbourRecord.map((entry) => {
      if (entry === harbour) return { ...entry, slug: 'syria-coast-2025' }
      if (entry === first) return { ...entry, ...named('SNHR-0311-803') }
      return entry === later ? { ...entry, ...named('SOHR-0312-1383') } : entry
    })
    await store.append(changeset(...renamed))
    const api = await contractOf(createApp({ store }))
    expect((await api.get(path)).status).toBe(200)
  })
})
