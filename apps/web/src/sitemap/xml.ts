/** An answer in XML, or that there is none to give just now. */
export const xml = (text: string | null, status = 503): Response =>
  text === null
    ? new Response(null, { status, headers: status === 503 ? { 'retry-after': '30' } : {} })
    : new Response(text, {
        headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
      })
