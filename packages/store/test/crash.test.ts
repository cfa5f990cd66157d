import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { prepareBinaries } from '../src/embedded/binaries.ts'
import { clusterFolder, dataArgument } from '../src/embedded/cluster.ts'
import { startGuarded } from '../src/embedded/guarded.ts'
import { readPidFile, serverProcesses } from '../src/embedded/leftover.ts'
import { serverOwner } from '../src/embedded/owner.ts'
import { startEmbedded } from '../src/index.ts'
import { crash } from './crash-cycles.ts'
import { killServer, makeFolder, noServer, run } from './machine.ts'
import { query } from './query.ts'

const restartWorks = async (folder: string): Promise<void> => {
  const server = await startEmbedded({ folder })
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await server.stop()
}

test('a killed process leaves no PostgreSQL behind, and the next start works', async () => {
  const folder = await makeFolder()
  const program = run('hold', folder)
  await program.said('url')
  expect(await serverProcesses(clusterFolder(folder))).not.toEqual([])
  program.kill('SIGKILL')
  await noServer(folder)
  await restartWorks(folder)
})

test('a process killed while it starts leaves no PostgreSQL behind, and the folder can be used at once', async () => {
  const folder = await makeFolder()
  await restartWorks(folder)
  for (let time = 0; time < 12; time++) {
    const program = run('hold', folder)
    // from before the server is started until after it is ready
    await vi.waitFor(async () => expect(await serverProcesses(clusterFolder(folder))).not.toEqual([]), {
      timeout: 15_000,
      interval: 1,
    })
    await new Promise((resolve) => setTimeout(resolve, time * 4))
    program.kill('SIGKILL')
    await program.ended
    if (time % 2 === 0) await restartWorks(folder)
    else await noServer(folder)
  }
})

test('the next start ends a PostgreSQL whose guard was killed together with our process', async () => {
  const folder = await makeFolder()
  const program = run('hold', folder)
  await program.said('url')
  const main = (await readPidFile(clusterFolder(folder)))?.pid ?? 0
  const guard = Number((await readFile(`/proc/${main}/stat`, 'utf8')).split(' ')[3])
  const guards = (await readFile(`/proc/${guard}/task/${guard}/children`, 'utf8'))
    .split(' ')
    .filter(Boolean)
    .map(Number)
  for (const pid of [guard, ...guards.filter((pid) => pid !== main)]) process.kill(pid, 'SIGKILL')
  program.kill('SIGKILL')
  await program.ended
  expect(await serverProcesses(clusterFolder(folder))).toContain(main)
  await restartWorks(folder)
  expect(await serverProcesses(clusterFolder(folder))).toEqual([])
}, 90_000)

test('a killed database comes back by itself, at its address and with its data', async () => {
  const folder = await makeFolder()
  const server = await startEmbedded({ folder })
  await query(server.url, 'CREATE TABLE kept AS SELECT 7 AS seven')
  for (let time = 0; time < 2; time++) {
    const main = (await readPidFile(clusterFolder(folder)))?.pid ?? 0
    process.kill(main, 'SIGKILL')
    await vi.waitFor(async () => expect(await query(server.url, 'SELECT * FROM kept')).toEqual([{ seven: 7 }]), 15_000)
  }
  await server.stop()
  await noServer(folder)
})

test('a database that keeps dying is given up, and says so', async () => {
  const folder = await makeFolder()
  const server = await startEmbedded({ folder })
  const killing = setInterval(() => killServer(folder), 100)
  onTestFinished(() => clearInterval(killing))
  await expect(server.lost).resolves.toMatchObject({ name: 'StoreError' })
  clearInterval(killing)
  await server.stop()
  await restartWorks(folder)
}, 60_000)

test('a pid file whose pid now belongs to another program does not stop a start', async () => {
  const folder = await makeFolder()
  const cluster = clusterFolder(folder)
  const program = run('hold', folder)
  await program.said('url')
  const pidFile = join(cluster, 'postmaster.pid')
  const kept = await readFile(pidFile, 'utf8')
  program.kill('SIGKILL')
  await program.ended
  await killServer(folder)
  await noServer(folder)

  // of the database's own account: PostgreSQL believes a pid it may signal
  const owner = await serverOwner(cluster)
  const bystander = spawn('sleep', ['60'], { ...owner, stdio: 'ignore' })
  onTestFinished(async () => {
    bystander.kill('SIGKILL')
    await once(bystander, 'exit')
  })
  await writeFile(pidFile, kept.replace(/^\d+/, String(bystander.pid)), { mode: 0o600 })
  if (owner) await chown(pidFile, owner.uid, owner.gid)
  // the lock file beside the socket, too
  await writeFile(join(kept.split('\n')[4] ?? '', '.s.PGSQL.5432.lock'), `${bystander.pid}\n`, { mode: 0o600 })
  await restartWorks(folder)
  expect(bystander.exitCode).toBeNull()
})

test('a PostgreSQL that a person started on the folder by hand is not touched, and the start is refused', async () => {
  const folder = await makeFolder()
  await restartWorks(folder)
  const cluster = clusterFolder(folder)
  const owner = await serverOwner(cluster)
  const { home } = await prepareBinaries(owner ? ['/var/cache/onrecord'] : [folder])
  const byHand = startGuarded({
    command: join(home, 'bin', 'postgres'),
    args: ['-D', dataArgument(cluster), '-k', '/proc/self/cwd', '-c', 'listen_addresses='],
    cwd: cluster,
    owner,
    onLine: () => undefined,
  })
  onTestFinished(() => byHand.end())
  await vi.waitFor(() => expect(byHand.said()).toContain('ready to accept'), 15_000)
  await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'data-in-use', place: cluster })
  expect(await serverProcesses(cluster)).not.toEqual([])
  byHand.end()
  await byHand.exited
  await restartWorks(folder)
})

test('making the database can be interrupted at any moment, and is done again', async () => {
  const folder = await makeFolder()
  for (const wait of [0, 50, 150, 300]) {
    const program = run('hold', folder)
    await program.said('making the database')
    await new Promise((resolve) => setTimeout(resolve, wait))
    program.kill('SIGKILL')
    await program.ended
    if ((await readdir(folder)).includes('cluster')) break // this one was too late
  }
  await restartWorks(folder)
  expect((await readdir(folder)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster'])
})

test('a half-made database of an earlier, interrupted start is removed', async () => {
  const folder = await makeFolder()
  await mkdir(join(folder, 'cluster.new-left'))
  await copyFile('/etc/hostname', join(folder, 'cluster.new-left', 'PG_VERSION'))
  await restartWorks(folder)
  expect(await readdir(folder)).not.toContain('cluster.new-left')
})

test('kill -9 at random moments loses no acknowledged changeset and leaves none half there', async () => {
  const { acknowledged, found, whole } = await crash(await makeFolder(), 10)
  expect(acknowledged).toBeGreaterThan(0)
  expect(found).toBeGreaterThanOrEqual(acknowledged)
  expect(whole.leaves).toBe(found * 4)
}, 120_000)
