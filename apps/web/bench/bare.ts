import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

// The framework and nothing else: one page, made while building, the same for everybody.
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bare", "private": true, "type": "module" }',
  'next.config.mjs': `import { resolve } from 'node:path'
export default { poweredByHeader: false, compress: true, turbopack: { root: resolve(import.meta.dirname, '../../..') } }`,
  'app/layout.js': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}`,
  'app/page.js': `export default function Page() {
  return <main><h1>Bare</h1><p>Made while building.</p></main>
}`,
}

/** Writes and builds a bare site of the framework in a folder. */
export const buildBare = async (folder: string, next: string): Promise<void> => {
  await mkdir(join(folder, 'app'), { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const building = spawn(process.execPath, [next, 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  const [code] = await once(building, 'exit')
  if (code !== 0) throw new Error('the bare site was not built')
}
