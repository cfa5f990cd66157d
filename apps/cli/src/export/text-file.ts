import { closeSync, openSync, writeSync } from 'node:fs'

/** A file that is written from its beginning to its end. */
export interface TextFile {
  write(text: string): void
  close(): void
}

const AT_ONCE = 1 << 18

/** Opens a new file; what is written goes to the disk in large pieces. */
export const textFile = (path: string): TextFile => {
  const file = openSync(path, 'wx', 0o644)
  let waiting: string[] = []
  let length = 0
  const flush = (): void => {
    const bytes = Buffer.from(waiting.join(''))
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    waiting = []
    length = 0
  }
  return {
    write: (text) => {
      waiting.push(text)
      length += text.length
      if (length >= AT_ONCE) flush()
    },
    close: () => {
      flush()
      closeSync(file)
    },
  }
}
