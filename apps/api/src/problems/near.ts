/** How many letters have to be changed, added or dropped to get from one text to the other. */
export const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (const [column, other] of [...to].entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The addresses most like one that leads nowhere, the likest first. */
export const near = (path: string, addresses: readonly string[], most = 3): string[] => {
  const asked = path.slice(0, 100)
  return [...addresses]
    .map((address) => ({ address, far: distance(asked, address) }))
    .sort((a, b) => a.far - b.far || (a.address < b.address ? -1 : 1))
    .slice(0, most)
    .map(({ address }) => address)
}
