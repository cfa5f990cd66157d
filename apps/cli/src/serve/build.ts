import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { CliError } from '../errors.ts'
import { projectFolder } from '../places.ts'

const KEPT_LINES = 30

/** Builds the site; takes a moment only where something changed since the last time. */
export const buildSite = async (stop: AbortSignal): Promise<void> => {
  const turbo = join(projectFolder, 'node_modules/.bin/turbo')
  const args = ['run', 'build', '--filter=@onrecord/web', '--output-logs=errors-only', '--no-color']
  const build = spawn(turbo, args, {
    cwd: projectFolder,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [build.stdout, build.stderr])
    stream
      .setEncoding('utf8')
      .on('data', (text: string) => said.push(...text.split('\n').filter((line) => line.trim())))
  // The whole group, as a terminal would: turbo's launcher passes nothing on.
  const end = (): void => {
    if (build.pid !== undefined && build.exitCode === null) process.kill(-build.pid, 'SIGINT')
  }
  stop.addEventListener('abort', end)
  try {
    const [code] = await once(build, 'close')
    stop.throwIfAborted()
    if (code !== 0) throw failed(said)
  } catch (error) {
    if (error instanceof CliError || stop.aborted) throw error
    throw failed([String(error)])
  } finally {
    stop.removeEventListener('abort', end)
  }
}

const failed = (said: readonly string[]): CliError =>
  new CliError('build-failed', 'The site could not be built.', {
    place: join(projectFolder, 'apps/web'),
    advice: 'See below what the build said; "npx -y pnpm@12 build" runs it by itself.',
    said: said.slice(-KEPT_LINES),
  })
