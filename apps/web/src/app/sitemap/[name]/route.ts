import { now } from '../../../page/moment.ts'
import { readEvent } from '../../../page/read.ts'
import { pagesOf, sitemapOf, standing } from '../../../sitemap/sitemap.ts'
import { xml } from '../../../sitemap/xml.ts'

export const dynamic = 'force-dynamic'

/** One sitemap: of the pages that are always there, or of an event with everything on it. */
export const GET = async (_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> => {
  const { name } = await params
  if (name === 'pages.xml') return xml(sitemapOf(standing))
  const slug = /^event-(.+)\.xml$/.exec(name)?.[1]
  if (slug === undefined) return xml(null, 404)
  const read = await readEvent(slug, now)
  if (read.state === 'missing') return xml(null, 404)
  return xml(read.state === 'found' ? sitemapOf(pagesOf(read.value)) : null)
}
