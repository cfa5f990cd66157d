import { expect, test } from 'vitest'
import { checkpointText, parseCheckpoint } from './checkpoint.ts'
import { parseNote, parseSkey, parseVkey, signedBy, signerOf, signNote, skeyOf } from './note.ts'

// Published with the format: the example of golang.org/x/mod/sumdb/note and that of c2sp.org/signed-note.
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const go = {
  skey: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  vkey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note: `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`,
}
const second = {
  vkey: 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
  line: '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n',
}

const verifier = (vkey: string) => {
  const found = parseVkey(vkey)
  if (found === null) throw new Error(`not a key: ${vkey}`)
  return found
}
const open = (note: string, ...vkeys: string[]): string[] | null => {
  const parsed = parseNote(note)
  return parsed && (signedBy(parsed, vkeys.map(verifier))?.map(({ name }) => name) ?? null)
}

test('the published note is accepted, and signing its text with the published key gives its very bytes', () => {
  expect(parseNote(go.note)?.text).toBe(text)
  expect(open(go.note, go.vkey)).toEqual(['PeterNeumann'])
  const signer = parseSkey(go.skey)
  expect(signer?.verifier.vkey).toBe(go.vkey)
  expect(signer && signNote(text, [signer])).toBe(go.note)
})

test('a note with two signatures counts those whose keys are known', () => {
  const both = go.note + second.line
  expect(open(both, go.vkey)).toEqual(['PeterNeumann'])
  expect(open(both, go.vkey, second.vkey)).toEqual(['PeterNeumann', 'EnochRoot'])
  expect(open(both)).toEqual([])
})

test.each([
  { note: 'another text', changed: go.note.replace('cryptography', 'cryptographY') },
  { note: 'another signature', changed: go.note.replace('AcElZInN', 'AcElZInM') },
])('$note is refused', ({ changed }) => {
  expect(open(changed, go.vkey)).toBeNull()
})

test.each([
  { note: 'no signature', changed: text },
  { note: 'an empty block of signatures', changed: `${text}\n` },
  { note: 'a hyphen for the dash', changed: go.note.replace('—', '-') },
  { note: 'a control character', changed: go.note.replace('If', '\tIf') },
  { note: 'a missing newline at the end', changed: go.note.slice(0, -1) },
  { note: 'base64 that is cut off', changed: go.note.replace('JnAM=\n', 'JnA=\n') },
])('$note is no note', ({ changed }) => {
  expect(parseNote(changed)).toBeNull()
})

test.each([
  { note: 'another name', vkey: go.vkey.replace('Peter', 'Petra') },
  { note: 'another id', vkey: go.vkey.replace('c74f20a3', 'c74f20a4') },
  { note: 'another algorithm', vkey: go.vkey.replace('+ARpc', '+AhpC') },
  { note: 'a cut key', vkey: go.vkey.slice(0, -4) },
  { note: 'nothing', vkey: '' },
])('a key with $note is none', ({ vkey }) => {
  expect(parseVkey(vkey)).toBeNull()
  expect(parseSkey(`PRIVATE+KEY+${vkey}`)).toBeNull()
})

test('keys come back from their text form, also where base64 holds a plus sign', () => {
  let pluses = 0
  for (let byte = 0; byte < 256; byte++) {
    const seed = Buffer.alloc(32, byte)
    const signer = signerOf('record.example.org/log', seed)
    expect(parseVkey(signer.verifier.vkey)?.vkey).toBe(signer.verifier.vkey)
    expect(parseSkey(skeyOf(signer, seed))?.verifier.vkey).toBe(signer.verifier.vkey)
    if (signer.verifier.vkey.split('+').length > 3) pluses += 1
  }
  expect(pluses).toBeGreaterThan(0)
})

const zeros = Buffer.alloc(32)

test('a checkpoint comes back from its text', () => {
  const checkpoint = { origin: 'record.example.org/log', size: 20_852_163, root: zeros }
  expect(checkpointText(checkpoint)).toBe(`record.example.org/log\n20852163\n${zeros.toString('base64')}\n`)
  expect(parseCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint)
})

test.each([
  { note: 'a size with a leading zero', text: `o\n07\n${zeros.toString('base64')}\n` },
  { note: 'no root', text: 'o\n7\n' },
  { note: 'a root that is too short', text: 'o\n7\nAAAA\n' },
  { note: 'no newline at the end', text: `o\n7\n${zeros.toString('base64')}` },
  { note: 'an empty line behind', text: `o\n7\n${zeros.toString('base64')}\n\nx\n` },
  { note: 'no origin', text: `\n7\n${zeros.toString('base64')}\n` },
])('$note is no checkpoint', ({ text: changed }) => {
  expect(parseCheckpoint(changed)).toBeNull()
})
