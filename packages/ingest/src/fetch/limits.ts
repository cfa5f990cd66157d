/** How much of a site's time and of our memory one page may take. */
export interface Limits {
  /** The largest page, in bytes, once unpacked. */
  readonly bytes: number
  /** The longest one page may take with all its redirects, in milliseconds. */
  readonly time: number
  /** How many times a site may send us elsewhere. */
  readonly redirects: number
  /** How long two pages of one host lie apart, in milliseconds. */
  readonly pause: number
}

/** What is kept to unless the caller says otherwise. */
export const usualLimits: Limits = { bytes: 8_000_000, time: 30_000, redirects: 5, pause: 1_000 }
