const LINES_AT_ONCE = 64

/** Things one a line, made as fast as they are read and no faster. */
export const ndjsonOf = (items: Iterable<unknown> | AsyncIterable<unknown>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  const source = toAsync(items)
  return new ReadableStream({
    pull: async (controller) => {
      let text = ''
      for (let line = 0; line < LINES_AT_ONCE; line += 1) {
        const { value, done } = await source.next()
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += `${JSON.stringify(value)}\n`
      }
      controller.enqueue(encoder.encode(text))
    },
    cancel: async () => void (await source.return?.(undefined)),
  })
}

async function* toAsync(items: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<unknown> {
  yield* items
}

/** Parts of a list one item a line, each made ready for readers when its turn comes. */
export const linesOf = <Item>(
  parts: AsyncIterable<readonly Item[]>,
  publish: (items: readonly Item[]) => Promise<readonly unknown[]> | readonly unknown[],
): ReadableStream<Uint8Array> => {
  async function* items(): AsyncGenerator<unknown> {
    for await (const part of parts) yield* await publish(part)
  }
  return ndjsonOf(items())
}
