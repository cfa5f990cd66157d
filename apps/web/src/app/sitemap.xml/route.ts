import { readRoots } from '../../page/read.ts'
import { sitemapIndex } from '../../sitemap/sitemap.ts'
import { xml } from '../../sitemap/xml.ts'

export const dynamic = 'force-dynamic'

/** Which sitemaps there are. */
export const GET = async (): Promise<Response> => {
  const read = await readRoots()
  return xml(read.state === 'found' ? sitemapIndex(read.value.map(({ slug }) => slug)) : null)
}
