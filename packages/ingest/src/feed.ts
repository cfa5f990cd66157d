import type { Publication } from './import/publication.ts'

/** What a feed says of itself; help texts are made from it. */
export interface FeedManifest {
  /** As it is typed: `onrecord import <name>`. */
  readonly name: string
  /** What it reads, in one phrase. */
  readonly reads: string
  /** What the path given to it has to be. */
  readonly path: 'folder' | 'file'
  /** Who publishes what it reads. */
  readonly publisher: string
  /** The licence of what it reads, or where it is named. */
  readonly licence: string
  /** Whom to name, and how, when using it. */
  readonly attribution: string
  /** What may be passed on to others, and what not. */
  readonly redistribution: string
  /** The fewest rows there must be, so that an upstream that broke is refused and not taken for a small one. */
  readonly minimum: number
  /** Whether a newer publication takes back what it no longer has. */
  readonly withdraws: boolean
  /** Whether a list of what its publisher deleted can be given beside it. */
  readonly deletions?: boolean
  /** The version of its mapping: raised when the same row would become other entries. */
  readonly mapping: number
}

/** How far reading has come. */
export interface Progress {
  /** The file being read. */
  readonly file: string
  /** Lines read so far, all files together. */
  readonly lines: number
}

/** What a caller may ask of a feed that reads a folder at once. */
export interface ReadOptions {
  readonly onProgress?: (progress: Progress) => void
}

/** What a caller may tell a feed. */
export interface OpenOptions extends ReadOptions {
  /** Which release it is, in the words of its publisher. */
  readonly release?: string
  /** Whether it has all the release has for the countries and years in it, so that what it lacks was withdrawn. */
  readonly complete?: boolean
  /** A file that lists what its publisher has deleted since, for feeds that have such lists. */
  readonly deleted?: string
  /** Called while a file is looked through, with the bytes read and all there are. */
  readonly onSurvey?: (bytes: number, of: number) => void
}

/** A way for publications to get in: one folder in `feeds/`. */
export interface Feed {
  readonly manifest: FeedManifest
  /** Looks a publication through; throws an `IngestError` for what cannot be imported. Writes nothing. */
  open(path: string, options?: OpenOptions): Promise<Publication>
}
