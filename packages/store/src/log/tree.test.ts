import { expect, test } from 'vitest'
import { MTH, PATH, PROOF } from '../../test/rfc6962.ts'
import { provesConsistency, provesInclusion } from './check-proof.ts'
import { growTree } from './growing-tree.ts'
import { leafHash } from './hash.ts'
import { completeRoot, consistencyProof, inclusionProof, type ReadHashes, rootAt } from './tree.ts'

/** Hashes of the tile levels over some leaves, as the database keeps them. */
const kept = (leaves: readonly Uint8Array[]): ReadHashes => {
  const levels = [leaves.map((leaf) => leafHash(leaf) as Uint8Array)]
  for (let below = levels[0] ?? []; below.length >= 256; below = levels.at(-1) ?? [])
    levels.push(
      Array.from({ length: Math.floor(below.length / 256) }, (_, index) =>
        completeRoot(below.slice(index * 256, (index + 1) * 256)),
      ),
    )
  return async (places) =>
    places.map(({ level, index }) => {
      const hash = levels[level]?.[index]
      if (hash === undefined) throw new Error(`no hash ${level}/${index}`)
      return hash
    })
}

const numbered = (size: number): Buffer[] => Array.from({ length: size }, (_, index) => Buffer.from(`leaf ${index}`))
const hex = (hashes: readonly Uint8Array[]): string[] => hashes.map((hash) => Buffer.from(hash).toString('hex'))

// The eight inputs, and the roots over the first n of them, with which implementations of RFC 6962 are tested.
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(roots.map((root, size) => ({ size, root })))(
  'the published root over $size leaves',
  async ({ size, root }) => {
    const leaves = inputs.slice(0, size).map((input) => Buffer.from(input, 'hex'))
    expect(hex([await rootAt(size, kept(leaves)), MTH(leaves)])).toEqual([root, root])
  },
)

/** What the RFC's definitions give for every size up to 300, and some larger ones that reach a second level of tiles. */
const sizes = [...Array.from({ length: 301 }, (_, size) => size), 511, 512, 513, 1000]

test('the root is that of the RFC’s definition at every size, also when grown leaf by leaf', async () => {
  const leaves = numbered(1000)
  const read = kept(leaves)
  const growing = growTree()
  for (const size of sizes) {
    while (growing.size() < size) growing.add(leafHash(leaves[growing.size()] ?? ''))
    const root = MTH(leaves.slice(0, size)).toString('hex')
    expect(hex([await rootAt(size, read), growing.root()]), `size ${size}`).toEqual([root, root])
  }
})

test('inclusion proofs are those of the RFC’s definition, and are accepted for their leaf alone', async () => {
  const leaves = numbered(600)
  const read = kept(leaves)
  for (const size of [1, 2, 3, 5, 8, 37, 255, 256, 257, 300, 600]) {
    const root = MTH(leaves.slice(0, size))
    for (let index = 0; index < size; index += size > 40 ? 23 : 1) {
      const proof = await inclusionProof(index, size, read)
      expect(hex(proof)).toEqual(hex(PATH(index, leaves.slice(0, size))))
      const leaf = leafHash(leaves[index] ?? '')
      expect(provesInclusion(leaf, index, size, proof, root)).toBe(true)
      expect(provesInclusion(leafHash('another'), index, size, proof, root)).toBe(false)
      expect(provesInclusion(leaf, index, size, [...proof, root], root)).toBe(false)
      expect(provesInclusion(leaf, index, size, proof, leafHash('another'))).toBe(false)
      expect(provesInclusion(leaf, index, size * 2, proof, root)).toBe(false)
      if (size > 1) {
        expect(provesInclusion(leaf, (index + 1) % size, size, proof, root)).toBe(false)
        expect(provesInclusion(leaf, index, size, proof.slice(1), root)).toBe(false)
      }
    }
  }
})

test('consistency proofs are those of the RFC’s definition, and are accepted for their two trees alone', async () => {
  const leaves = numbered(600)
  const read = kept(leaves)
  for (const second of [1, 2, 3, 7, 8, 9, 40, 256, 257, 300, 600]) {
    const whole = MTH(leaves.slice(0, second))
    for (let first = 1; first <= second; first += second > 40 ? 37 : 1) {
      const begun = MTH(leaves.slice(0, first))
      const proof = await consistencyProof(first, second, read)
      expect(hex(proof)).toEqual(hex(PROOF(first, leaves.slice(0, second))))
      expect(provesConsistency([first, begun], [second, whole], proof)).toBe(true)
      const other = MTH([...leaves.slice(0, first - 1), Buffer.from('changed')])
      expect(provesConsistency([first, other], [second, whole], proof)).toBe(false)
      expect(provesConsistency([first, begun], [second, other], proof)).toBe(false)
      expect(provesConsistency([first, begun], [second, whole], [...proof, whole])).toBe(false)
      if (first < second) expect(provesConsistency([second, whole], [first, begun], proof)).toBe(false)
    }
  }
})

test('random trees agree with the RFC’s definitions', async () => {
  for (let time = 0; time < 60; time++) {
    const second = 1 + Math.floor(Math.random() * 400)
    const leaves = numbered(second)
    const [first, index] = [1 + Math.floor(Math.random() * second), Math.floor(Math.random() * second)]
    const read = kept(leaves)
    const note = `${index} and ${first} of ${second}`
    expect(hex(await inclusionProof(index, second, read)), note).toEqual(hex(PATH(index, leaves)))
    expect(hex(await consistencyProof(first, second, read)), note).toEqual(hex(PROOF(first, leaves)))
  }
})

test('a proof reads no more than a tile a level', async () => {
  const asked: number[] = []
  const fake: ReadHashes = async (places) => {
    asked.push(places.length)
    return places.map(() => leafHash('x'))
  }
  await rootAt(16_000_001, fake)
  await inclusionProof(7_654_321, 16_000_001, fake)
  await consistencyProof(9_000_001, 16_000_001, fake)
  expect(Math.max(...asked)).toBeLessThan(4 * 2 * 256)
})
