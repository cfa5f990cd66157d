import { openRecord, openSigner, StoreError } from '@onrecord/store'
import { createApp } from './app.ts'
import { createMetrics } from './observe/metrics.ts'
import { metricsApp } from './observe/metrics-app.ts'
import { serve } from './serve.ts'
import { readSettings, SettingsError } from './settings.ts'
import { deliver } from './webhooks/deliver.ts'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

/** What a person is told when it cannot start. */
const explain = (error: unknown): string => {
  if (error instanceof SettingsError) return error.message
  if (error instanceof StoreError) return [error.message, error.advice].filter(Boolean).join(' ')
  const { PORT = '8787', HOST = '127.0.0.1' } = process.env
  if (codeOf(error) === 'EADDRINUSE')
    return `Port ${PORT} on ${HOST} is in use; stop what uses it, or set PORT to another.`
  if (codeOf(error) === 'EACCES') return `Port ${PORT} on ${HOST} is not for this account; set PORT to one above 1023.`
  if (codeOf(error) === 'EADDRNOTAVAIL' || codeOf(error) === 'ENOTFOUND')
    return `${HOST} is not an address of this machine; set HOST to one that is.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const fail = (error: unknown): void => {
  process.stderr.write(`onrecord api: ${explain(error)}\n`)
  process.exitCode = 1
}

const start = async (): Promise<void> => {
  const { data, read, folder, port, host, logKey, metrics: at, ...settings } = readSettings(process.env)
  const record = await openRecord({ data, read, folder })
  const { store } = record
  const metrics = at && createMetrics({ position: async () => (await store.version()).position, process: true })
  const giveUp = async (error: unknown): Promise<never> => {
    await record.stop()
    throw error
  }
  const serving = await serve(createApp({ store, metrics, signer: logKey && openSigner(logKey), ...settings }), {
    port,
    host,
  }).catch(giveUp)
  const beside = at && metrics ? await serve(metricsApp(metrics), at).catch(giveUp) : null
  const deliveries = deliver({ store, address: settings.address ?? serving.url, now: () => new Date() })
  let stopping: Promise<void> | null = null
  const stop = (): Promise<void> => {
    stopping ??= Promise.all([serving.close(), beside?.close(), deliveries.stop()]).then(() => record.stop())
    return stopping
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop().catch(fail))
  record.lost
    .then((error) => {
      fail(error)
      return stop()
    })
    .catch(fail)
  process.stdout.write(`On Record API: ${serving.url}\n`)
}

start().catch(fail)
