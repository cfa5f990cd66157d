import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const here = dirname(fileURLToPath(import.meta.url))

const config: NextConfig = {
  // Checked by `typecheck`, which turbo runs before a build.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  compress: true,
  // The head is whole before the first byte, for every reader: nothing is moved into place by a script afterwards.
  htmlLimitedBots: /.*/,
  turbopack: { root: resolve(here, '../..') },
}

export default config
