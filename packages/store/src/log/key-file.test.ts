import { execFile } from 'node:child_process'
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { makeFolder } from '../../test/leaves.ts'
import { createLogKey, readLogKeys, rotateLogKey } from './key-file.ts'
import { readPublicKeys } from './public-keys.ts'
import { openSigner } from './signer.ts'

const now = new Date('2031-03-10T12:00:00Z')

const make = async () => {
  const file = join(await makeFolder(), 'log-key')
  return { file, keys: await createLogKey(file, { now }) }
}

test('the key of a log is for its owner’s eyes, and one that others may read is refused', async () => {
  const { file } = await make()
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await chmod(file, 0o644)
  await expect(readLogKeys(file)).rejects.toMatchObject({
    code: 'log-key-invalid',
    advice: expect.stringContaining('chmod 600'),
  })
})

test('the key of a log is never overwritten', async () => {
  const { file } = await make()
  const before = await readFile(file)
  await expect(createLogKey(file, { now })).rejects.toMatchObject({ code: 'log-key-exists' })
  expect(await readFile(file)).toEqual(before)
})

test('the key of a log put where its file is to be named is refused without being repeated', async () => {
  const { file } = await make()
  const text = (await readFile(file, 'utf8')).trim()
  const error = await readLogKeys(text).catch((thrown: unknown) => thrown)
  expect(JSON.stringify([error, String(error)])).not.toContain(text.slice(-20))
})

test('the key of a log can be followed when it changes: the new and the old one sign, and the name stays', async () => {
  const { file, keys } = await make()
  const later = new Date('2032-01-01T00:00:00Z')
  const rotated = await rotateLogKey(file, { drop: false, now: later })
  expect(rotated.signers.map(({ verifier }) => verifier.name)).toEqual([keys.origin, keys.origin])
  expect(rotated.signers[1]?.verifier.vkey).toBe(keys.signers[0].verifier.vkey)
  expect((await readLogKeys(file))?.signers.map(({ verifier }) => verifier.vkey)).toEqual(
    rotated.signers.map(({ verifier }) => verifier.vkey),
  )
  const again = await rotateLogKey(file, { drop: false, now: new Date('2033-01-01T00:00:00Z') })
  expect(again.signers.length).toBe(2)
  expect(await readPublicKeys(file)).toEqual([
    { vkey: keys.signers[0].verifier.vkey, from: now.toISOString(), until: '2033-01-01T00:00:00.000Z' },
    { vkey: rotated.signers[0].verifier.vkey, from: later.toISOString(), until: null },
    { vkey: again.signers[0].verifier.vkey, from: '2033-01-01T00:00:00.000Z', until: null },
  ])
  expect(await readdir(join(file, '..'))).toEqual(['log-key', 'log-key.pub'])
})

test('the key of a log that fell into other hands stops signing at once', async () => {
  const { file, keys } = await make()
  const { signers } = await rotateLogKey(file, { drop: true, now })
  expect(signers.length).toBe(1)
  expect((await readPublicKeys(file))[0]).toMatchObject({
    vkey: keys.signers[0].verifier.vkey,
    until: now.toISOString(),
  })
  expect(await readFile(file, 'utf8')).not.toContain(keys.signers[0].verifier.id)
})

test('the key of a log of another log than the one that is named is not used', async () => {
  const { file } = await make()
  const signer = openSigner({ file, origin: 'record.example.org/log' })
  await expect(signer.origin()).rejects.toMatchObject({ code: 'log-key-invalid' })
})

test('the key of a log can be checked with openssl alone', async () => {
  const folder = await makeFolder()
  const { keys } = await make()
  const text = 'log\n0\nAAAA\n'
  await writeFile(join(folder, 'text'), text)
  await writeFile(join(folder, 'signature'), keys.signers[0].sign(text))
  const pem = keys.signers[0].verifier.key.export({ format: 'pem', type: 'spki' })
  await writeFile(join(folder, 'key.pem'), pem)
  const { stdout } = await promisify(execFile)(
    'openssl',
    ['pkeyutl', '-verify', '-pubin', '-inkey', 'key.pem', '-rawin', '-in', 'text', '-sigfile', 'signature'],
    { cwd: folder },
  )
  expect(stdout).toContain('Signature Verified Successfully')
})
