import { exportsFolder } from '../export/exports-folder.ts'
import { firstKey, keyPlace } from '../log/key-place.ts'
import { bundledFolders, loadBundled } from '../records/bundled.ts'
import { open, whereabouts } from '../records/open.ts'
import { say } from '../terminal.ts'
import { hasEnded, waitForAnswer } from './answer.ts'
import { buildSite } from './build.ts'
import type { Child } from './child.ts'
import { keepExports } from './keep-exports.ts'
import { checkPorts } from './ports.ts'
import { refuseUnbuilt, startApi, startSite, urlOf } from './servers.ts'
import { listenForStop, type StopRequest } from './stop-request.ts'

/** What is to be served, and where. */
export interface Plan {
  readonly folder: string
  readonly host: string
  readonly portApi: number
  readonly portSite: number
  readonly bundled: boolean
  readonly site: boolean
  readonly build: boolean
  readonly exports: boolean
}

const FORCED = 130

/** Serves the record until somebody asks it to stop, then ends everything in order. Fails when part of it fails. */
export const serve = async (plan: Plan): Promise<void> => {
  const children: Child[] = []
  // The last started ends first: the site, the API, the database.
  const toEnd: (() => Promise<void>)[] = []
  const stop = listenForStop(() => {
    for (const child of children) child.kill()
    process.exit(FORCED) // the database ends in an orderly way by itself when we are gone
  })
  try {
    const { lost } = await start(plan, stop, children, toEnd)
    await Promise.race([lost, stop.asked])
    say(`\nStopping (${await stop.asked}).`)
  } catch (error) {
    if (!stop.signal.aborted) throw error
  } finally {
    for (const end of toEnd.reverse()) await end()
    stop.dispose()
  }
  say('Stopped. Everything that was acknowledged is kept.')
}

/** Starts everything; gives a promise that fails when any of it is lost later. */
const start = async (plan: Plan, stop: StopRequest, children: Child[], toEnd: (() => Promise<void>)[]) => {
  const { folder, host } = plan
  const [portApi = 0, portSite = 0] = await checkPorts(host, [
    { option: '--port-api', what: 'the API', port: plan.portApi },
    ...(plan.site ? [{ option: '--port-site', what: 'the site', port: plan.portSite }] : []),
  ])
  if (plan.site && plan.build) {
    say('Building the site, if anything changed …')
    await buildSite(stop.signal)
  }
  if (plan.site) refuseUnbuilt()

  say(`Opening the record in ${whereabouts(folder)} …`)
  const record = await open(folder)
  toEnd.push(record.stop)
  stop.signal.throwIfAborted()
  const made = await firstKey(folder)
  if (made !== null) say(`  ${made}`)
  for (const bundled of plan.bundled ? await bundledFolders() : []) {
    say(`  ${await loadBundled(record.store, bundled)}`)
    stop.signal.throwIfAborted()
  }

  const begin = async (child: Child, url: string): Promise<void> => {
    children.push(child)
    toEnd.push(child.stop)
    await waitForAnswer(child, url, stop.signal)
  }
  const [logKey, exports] = [keyPlace(folder), exportsFolder(folder)]
  const api = { host, port: portApi }
  const site = { host, port: portSite }
  say(plan.site ? 'Starting the API and the site …' : 'Starting the API …')
  await begin(
    startApi(api, record.url, { logKey, exports, site: plan.site ? urlOf(site, 'localhost') : null }),
    `${urlOf(api)}/ready`,
  )
  if (plan.site) await begin(startSite(site, urlOf(api)), urlOf(site))

  say('\nOn Record is there:\n')
  if (plan.site) say(`  to read      ${urlOf(site, 'localhost')}`)
  say(`  to program   ${urlOf(api, 'localhost')}`)
  say('\nCtrl-C stops it.')
  if (plan.exports) toEnd.push(keepExports({ store: record.store, url: record.url, exports, logKey }).stop)
  // Inside an object, because waiting for the start must not be waiting for the end.
  const lost: Promise<never> = Promise.race([
    record.lost.then((error) => {
      throw error
    }),
    ...children.map((child) =>
      child.ended.then((how) => {
        throw hasEnded(child, how)
      }),
    ),
  ])
  return { lost }
}
