import { IngestError } from '../errors.ts'
import { type Limits, usualLimits } from './limits.ts'
import { makePace, type Pace } from './pace.ts'
import type { Reach } from './reach.ts'
import { type Answer, askOnce } from './request.ts'
import { disallowed, type RobotsAnswer, readRobots } from './robots.ts'
import { userAgentOf } from './user-agent.ts'

/** A page as it came. */
export interface FetchedPage {
  /** The address that answered, after all redirects. */
  readonly url: string
  /** The address that was asked for. */
  readonly asked: string
  /** The content type as the site gives it; null when it gives none. */
  readonly contentType: string | null
  readonly bytes: Uint8Array
  /** When it came, as an instant. */
  readonly retrievedAt: string
}

/** How to fetch. */
export interface Fetching extends Reach {
  /** Whom a site may write to about us: an address or a page. */
  readonly contact?: string | null
  readonly limits?: Partial<Limits>
  readonly pace?: Pace
  readonly now?: () => Date
}

const sharedPace = makePace()
const ROBOTS_BYTES = 512_000
const LONGEST_PAUSE = 10_000
const readable = /^(text\/(html|plain)|application\/xhtml\+xml)\s*(;|$)/i
const SAVE = 'Save the page in a browser and give the file instead.'

/** Fetches one public page, politely: robots.txt and pauses kept, sizes, times and redirects bounded, no way into this network. */
export const fetchPage = async (address: string, fetching: Fetching = {}): Promise<FetchedPage> => {
  const limits = { ...usualLimits, ...fetching.limits }
  const { pace = sharedPace, now = () => new Date() } = fetching
  const signal = AbortSignal.timeout(limits.time)
  const userAgent = userAgentOf(fetching.contact ?? null)
  const ask = (url: URL, most: number): Promise<Answer> => askOnce(url, { userAgent, reach: fetching, most, signal })
  const robots = new Map<string, Promise<Answer>>()
  const robotsOf = async (page: URL): Promise<RobotsAnswer> => {
    const place = new URL('/robots.txt', page)
    const answer = robots.get(place.href) ?? follow(place, limits.redirects, (url) => ask(url, ROBOTS_BYTES))
    robots.set(place.href, answer)
    const { status, bytes } = await answer
    return readRobots(place, status, bytes.toString('utf8'), page)
  }
  const askPage = async (page: URL): Promise<Answer> => {
    const { allowed, pause } = await robotsOf(page)
    if (!allowed) throw disallowed(page)
    await pace.turn(page.host, Math.min(Math.max(pause ?? 0, limits.pause), LONGEST_PAUSE), signal).catch((cause) => {
      throw new IngestError('page-too-slow', 'The site wants longer pauses than there is time for.', {
        place: page.href,
        advice: SAVE,
        cause,
      })
    })
    return ask(page, limits.bytes)
  }
  const asked = toUrl(address)
  const { status, headers, bytes, url } = await follow(asked, limits.redirects, askPage)
  if (status < 200 || status >= 300) throw refused(status, url)
  const contentType = headers['content-type'] ?? null
  if (contentType !== null && !readable.test(contentType)) throw otherType(contentType, url)
  return { url: url.href, asked: asked.href, contentType, bytes, retrievedAt: now().toISOString() }
}

/** The address as typed, read; refused where it is none. */
export const toUrl = (address: string): URL => {
  if (URL.canParse(address)) return new URL(address)
  throw new IngestError('address-invalid', `"${address}" is not an address.`, {
    place: address,
    advice: 'Write it as https://example.org/page, or give a file.',
  })
}

/** Goes where a site sends us, each step asked for and checked like the first. */
export const follow = async <Got extends Pick<Answer, 'status' | 'headers'>>(
  from: URL,
  redirects: number,
  ask: (url: URL) => Promise<Got>,
): Promise<Got & { url: URL }> => {
  let url = from
  for (let step = 0; step <= redirects; step += 1) {
    const answer = await ask(url)
    const to = answer.status >= 300 && answer.status < 400 ? answer.headers.location : undefined
    if (to === undefined) return { ...answer, url }
    if (!URL.canParse(to, url)) throw refused(answer.status, url)
    url = new URL(to, url)
  }
  throw new IngestError('too-many-redirects', `The site sent us elsewhere more than ${redirects} times.`, {
    place: from.href,
    advice: 'Open it in a browser and give the address it ends at, or save the page and give the file.',
  })
}

/** The refusal of an answer that is no page. */
export const refused = (status: number, url: URL): IngestError =>
  new IngestError('page-refused', `The site answers ${status}${meanings[status] ?? ''}.`, {
    place: url.href,
    advice: SAVE,
  })

const meanings: Readonly<Record<number, string>> = {
  401: ' (it wants an account)',
  402: ' (it wants money)',
  403: ' (it does not let programs in)',
  404: ' (there is no such page)',
  410: ' (the page was taken away)',
  429: ' (it is asked too often)',
  451: ' (the page is blocked for legal reasons)',
  503: ' (it is not available now)',
}

const otherType = (contentType: string, url: URL): IngestError =>
  new IngestError(
    'page-type',
    `The page is ${contentType.split(';')[0]?.trim()}, and only HTML and plain text are read.`,
    {
      place: url.href,
      advice: 'Save its text as a .txt file in UTF-8 and give that.',
    },
  )
