// Fails when pnpm-lock.yaml lacks a platform's binary of some package. A registry that does not have one is passed over in
// silence when the lockfile is made, and the install then breaks on that platform only, on somebody else's machine.
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

interface Lockfile {
  packages: Record<string, unknown>
  snapshots: Record<string, { optionalDependencies?: Record<string, string> }>
}

interface Manifest {
  name: string
  version: string
  optionalDependencies?: Record<string, string>
}

// Where the project is meant to run; binaries for other systems may be missing.
const OURS = /(darwin|linux)-(x64|arm64)/

const root = join(import.meta.dirname, '..')
const store = join(root, 'node_modules/.pnpm')

const installed = async (): Promise<Manifest[]> => {
  const found = new Map<string, Manifest>()
  for (const entry of await readdir(store)) {
    const modules = join(store, entry, 'node_modules')
    for (const name of await readdir(modules).catch(() => []))
      for (const folder of name.startsWith('@') ? await scoped(modules, name) : [join(modules, name)]) {
        // Links lead to packages that have an entry of their own.
        if (!(await lstat(folder)).isDirectory()) continue
        const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null)
        if (text === null) continue
        const manifest = JSON.parse(text) as Manifest
        found.set(`${manifest.name}@${manifest.version}`, manifest)
      }
  }
  return [...found.values()]
}

const scoped = async (modules: string, scope: string): Promise<string[]> =>
  (await readdir(join(modules, scope))).map((name) => join(modules, scope, name))

const lockfile = parse(await readFile(join(root, 'pnpm-lock.yaml'), 'utf8')) as Lockfile
const withoutPeers = (key: string): string => key.replace(/\(.*$/, '')

const missing: string[] = []
let checked = 0
for (const { name, version, optionalDependencies = {} } of await installed()) {
  const snapshots = Object.entries(lockfile.snapshots).filter(([key]) => withoutPeers(key) === `${name}@${version}`)
  for (const [key, { optionalDependencies: locked = {} }] of snapshots)
    for (const wanted of Object.keys(optionalDependencies).filter((dependency) => OURS.test(dependency))) {
      checked += 1
      const lockedAs = locked[wanted]
      if (lockedAs === undefined || !(withoutPeers(`${wanted}@${lockedAs}`) in lockfile.packages))
        missing.push(`${key} needs ${wanted} ${optionalDependencies[wanted]} on some platform`)
    }
}

if (missing.length > 0) {
  console.error(`pnpm-lock.yaml lacks ${missing.length} platform packages; pin a release whose packages are all there:`)
  for (const line of missing) console.error(`  ${line}`)
  process.exitCode = 1
} else console.log(`${checked} platform packages are locked, none is missing`)
