import type { Reading } from './reading.ts'

/** What a feed says of itself; help texts are made from it. */
export interface FeedManifest {
  /** As it is typed: `onrecord import <name>`. */
  readonly name: string
  /** What it reads, in one phrase. */
  readonly reads: string
  /** What the path given to it has to be. */
  readonly path: 'folder' | 'file'
  /** Where the licence and the attribution of what it reads come from. */
  readonly licence: string
  /** The fewest entries there must be, so that an upstream that broke is refused and not taken for a small one. */
  readonly minimum: number
}

/** How far reading has come. */
export interface Progress {
  /** The file being read. */
  readonly file: string
  /** Lines read so far, all files together. */
  readonly lines: number
}

/** What a caller may ask of a feed. */
export interface ReadOptions {
  readonly onProgress?: (progress: Progress) => void
}

/** A way for publications to get in: one folder in `feeds/`. */
export interface Feed {
  readonly manifest: FeedManifest
  /** Reads and checks all of it; throws an `IngestError` that names everything wrong. Writes nothing. */
  read(path: string, options?: ReadOptions): Promise<Reading>
}
