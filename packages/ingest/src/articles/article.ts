/** Something a reader of the drafts should know about how the article was read. */
export interface ArticleNote {
  readonly code:
    | 'date-missing'
    | 'date-unread'
    | 'encoding-guessed'
    | 'encoding-broken'
    | 'language-guessed'
    | 'paywall'
    | 'short'
  readonly sentence: string
}

/** When a page says it was published: the day on its own calendar, and the words it is read from. */
export interface PublishedOn {
  /** A local day, month or year; null when the words are no date we can read. */
  readonly date: string | null
  /** As it stands on the page. */
  readonly printed: string
  /** Where it was read. */
  readonly basis: string
}

/** What is known of an article beside its text; what `draft --json` prints as `article`. */
export interface ArticleHead {
  /** The file or address it was read from; `-` for standard input. */
  readonly from: string
  /** Its address on the web; null when nobody knows. */
  readonly url: string | null
  /** The address the page calls its own. */
  readonly canonicalUrl: string | null
  readonly title: string | null
  readonly byline: string | null
  readonly siteName: string | null
  readonly language: string
  readonly published: PublishedOn | null
  /** When it was fetched; null for a file. */
  readonly retrievedAt: string | null
  readonly media: 'text/html' | 'text/plain'
  /** How its bytes were read as letters. */
  readonly charset: string
  /** SHA-256 of the bytes as they came. */
  readonly sha256: string
  /** SHA-256 of the kept text in UTF-8: the text all offsets count in. */
  readonly textSha256: string
  readonly notes: readonly ArticleNote[]
}

/** An article as it is kept: the bytes that came, and the one text that is quoted from. */
export interface Article {
  readonly head: ArticleHead
  /** Never trimmed or normalised after this: every offset counts in it, in UTF-16 code units. */
  readonly text: string
  readonly bytes: Uint8Array
}
