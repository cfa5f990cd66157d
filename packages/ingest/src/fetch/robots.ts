import library from 'robots-parser'
import { IngestError } from '../errors.ts'
import { AGENT } from './user-agent.ts'

// Its types describe an ES module, its file is a CommonJS one whose whole export is the function.
const robotsParser = library as unknown as typeof library.default

/** What a site's robots.txt says of one page. */
export interface RobotsAnswer {
  readonly allowed: boolean
  /** How long it wants us to wait between pages, in milliseconds; null when it does not say. */
  readonly pause: number | null
}

/** Reads a robots.txt (RFC 9309) for one page. A site without one (any 4xx) lets everything be read. */
export const readRobots = (address: URL, status: number, text: string, page: URL): RobotsAnswer => {
  if (status >= 400 && status < 500) return { allowed: true, pause: null }
  if (status < 200 || status >= 300) throw unreadable(address, status)
  const robots = robotsParser(address.href, text)
  const delay = robots.getCrawlDelay(AGENT)
  return { allowed: robots.isAllowed(page.href, AGENT) !== false, pause: delay === undefined ? null : delay * 1000 }
}

/** The refusal of a page its site does not want programs to read. */
export const disallowed = (page: URL): IngestError =>
  new IngestError('robots-refused', 'The site asks programs not to read this page (robots.txt), and that is kept.', {
    place: page.href,
    advice: 'Open the page in a browser, save it, and give the file.',
  })

const unreadable = (address: URL, status: number): IngestError =>
  new IngestError(
    'robots-refused',
    `The site does not say what programs may read (its robots.txt answers ${status}).`,
    {
      place: address.href,
      advice: 'Try later, or open the page in a browser, save it, and give the file.',
    },
  )
