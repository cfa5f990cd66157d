import { isLanguage } from '../../../../../page/language.ts'
import { now } from '../../../../../page/moment.ts'
import { safeHeaders } from '../../../../../page/policy.ts'
import { readClaim, readEvent } from '../../../../../page/read.ts'
import { drawn } from '../../../../../share/drawn.ts'
import { claimSaid, eventSaid } from '../../../../../share/said.ts'

export const dynamic = 'force-dynamic'

const nothing = (status: 404 | 503): Response => new Response(null, { status, headers: safeHeaders })

/** The picture that stands for a claim or an event elsewhere. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ lang: string; kind: string; name: string }> },
): Promise<Response> => {
  const { lang, kind, name: file } = await params
  if (!isLanguage(lang) || !file.endsWith('.png')) return nothing(404)
  const name = file.slice(0, -'.png'.length)
  const read = kind === 'claims' ? await readClaim(name, now) : kind === 'events' ? await readEvent(name, now) : null
  if (read?.state !== 'found') return nothing(read?.state === 'unreachable' ? 503 : 404)
  const { value } = read
  const png = await drawn('claim' in value ? claimSaid(value, lang) : eventSaid(value, lang))
  return new Response(new Uint8Array(png), {
    headers: {
      ...safeHeaders,
      'content-type': 'image/png',
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
