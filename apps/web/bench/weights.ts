import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildBare } from './bare.ts'
import { largeSlug, writeLarge } from './large.ts'

// What pages weigh and what making them costs: for the bundled event and for a made-up one of 5,000 claims, in both
// languages. Costs are ratios to the framework alone sending a page made while building (bare.ts), in the same run. Needs
// a built site; `pnpm bench` builds it first.

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const cli = resolve(web, '../cli/src/main.ts')
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
const CLAIMS = 5000
const TIMES = 20
const ports = { api: 8931, site: 3931, bare: 3932 }
const site = `http://127.0.0.1:${ports.site}`
const KB = 1024

const run = (args: readonly string[], cwd = web) =>
  spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })

const answers = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${url} does not answer`)
}

const end = async (child: ReturnType<typeof run>): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** The median of how long one answer takes, one after the other; the first is told apart. */
const timed = async (url: string): Promise<{ first: number; median: number }> => {
  const took: number[] = []
  for (let turn = 0; turn <= TIMES; turn += 1) {
    const start = performance.now()
    await (await fetch(url)).arrayBuffer()
    took.push(performance.now() - start)
  }
  const [first = 0, ...rest] = took
  return { first, median: rest.sort((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0 }
}

const sizeOf = async (url: string): Promise<number> =>
  gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 6 }).length

/** Everything a first view transfers: the page and its styles compressed, and the fonts its language needs as they are. */
const firstView = async (path: string, language: string): Promise<number> => {
  const html = await (await fetch(site + path)).text()
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
  let bytes = gzipSync(html, { level: 6 }).length
  for (const href of sheets) {
    const css = await (await fetch(new URL(href, site))).text()
    bytes += gzipSync(css, { level: 6 }).length
    const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? []
    // A face is fetched where the page has letters of its range; Latin ones stand on every page, Arabic ones on Arabic pages.
    for (const face of faces) {
      const file = /url\(([^)]+\.woff2)\)/.exec(face)?.[1]?.replace(/["']/g, '')
      const arabic = /U\+0?6(\?\?|00)/i.test(face)
      const latin = /U\+(\?\?|0000-00FF)/i.test(face)
      if (file === undefined || (arabic ? language !== 'ar' : !latin)) continue
      bytes += (await (await fetch(new URL(file, new URL(href, site)))).arrayBuffer()).byteLength
    }
  }
  return bytes
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(44) : cell.padStart(12))).join('')

const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-web-'))
const children: ReturnType<typeof run>[] = []
// Below this folder, so that it finds the framework.
const bareFolder = await mkdtemp(join(web, 'test-results-bare-'))
try {
  await buildBare(bareFolder, next)
  const data = join(folder, 'data')
  await writeLarge(join(folder, 'large'), CLAIMS)
  const importing = run([
    cli,
    ...['import', 'dossier', join(folder, 'large'), '--folder', data],
    ...['--author', 'a bench', '--reason', 'to measure'],
  ])
  const [code] = await once(importing, 'exit')
  if (code !== 0) throw new Error('the made-up event was not imported')
  children.push(
    run([cli, ...['serve', '--port-api', String(ports.api), '--port-site', String(ports.site), '--folder', data]]),
    run([next, 'start', '--hostname', '127.0.0.1', '--port', String(ports.bare)], bareFolder),
  )
  await answers(`${site}/en`)
  await answers(`http://127.0.0.1:${ports.bare}/`)
  const bare = await timed(`http://127.0.0.1:${ports.bare}/`)

  const ask = async (slug: string) =>
    (await (await fetch(`http://127.0.0.1:${ports.api}/v1/events/${slug}`)).json()) as {
      claims: { id: string }[]
      questions: { id: string }[]
    }
  const bundled = 'syria-coast-2025'
  const paths: [string, string][] = []
  for (const [what, slug] of [
    ['bundled', bundled],
    ['5,000 claims', largeSlug],
  ] as const) {
    const { claims, questions } = await ask(slug)
    paths.push(
      [`event, ${what}`, `/events/${slug}`],
      [`question, ${what}`, `/questions/${questions[0]?.id}`],
      [`claim, ${what}`, `/claims/${claims[0]?.id}`],
      [`table of who said what, ${what}`, `/events/${slug}/matrix`],
      [`sources, ${what}`, `/events/${slug}/sources`],
    )
  }

  console.log(
    `Bare framework, one answer: ${bare.median.toFixed(1)} ms. HTML compressed with gzip; ratios to that answer.\n`,
  )
  console.log(row(['page', 'HTML KB', 'first view KB', 'cold ratio', 'warm ratio']))
  let heaviest = 0
  for (const [what, path] of paths)
    for (const language of ['en', 'ar']) {
      const { first, median } = await timed(`${site}/${language}${path}`)
      const html = (await sizeOf(`${site}/${language}${path}`)) / KB
      heaviest = Math.max(heaviest, html)
      console.log(
        row([
          `${what}, ${language}`,
          html.toFixed(1),
          ((await firstView(`/${language}${path}`, language)) / KB).toFixed(0),
          (first / bare.median).toFixed(0),
          (median / bare.median).toFixed(0),
        ]),
      )
    }
  console.log(`\nHeaviest page: ${heaviest.toFixed(1)} KB of compressed HTML (no more than 60 is wanted).`)
} finally {
  for (const child of children) await end(child)
  await rm(folder, { recursive: true, force: true })
  await rm(bareFolder, { recursive: true, force: true })
}
