import { siteAddress } from '../../page/addresses.ts'

export const dynamic = 'force-dynamic'

/** Everybody may read everything; frames and lists of parts are not worth finding. */
export const GET = (): Response =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /*/embed/',
      'Disallow: /*/parts',
      '',
      `Sitemap: ${new URL('/sitemap.xml', siteAddress())}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } },
  )
