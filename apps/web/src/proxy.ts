import { createHash } from 'node:crypto'
import type { Language } from '@onrecord/model'
import { type NextRequest, NextResponse } from 'next/server'
import { footnoted } from './page/footnotes.ts'
import { innerHeader, innerOrigin, innerToken } from './page/inner.ts'
import { isLanguage, preferredLanguage } from './page/language.ts'
import { framedHeaders, safeHeaders } from './page/policy.ts'
import { movedTo, statusAsked, still } from './page/still.ts'

/** Everything but the framework’s own files, pictures and what is only for machines. */
export const config = { matcher: ['/((?!_next/|share/|sitemap|icon.svg|favicon.ico|robots.txt).*)'] }

const developing = process.env.NODE_ENV === 'development'

interface Made {
  readonly status: number
  readonly html: string
  /** What the framework wants fetched with the page, as a `Link` header: its faces. */
  readonly faces: string | null
}

// Scripts the framework would fetch are taken out of its pages, so nobody is told of them here either.
const facesIn = (link: string | null): string | null => {
  const faces = link?.match(/<[^>]*>[^<]*/g)?.filter((one) => /as="?font/.test(one)) ?? []
  return faces.length === 0 ? null : faces.map((one) => one.replace(/,\s*$/, '')).join(', ')
}

/** The page as the framework makes it, asked for by this process of itself. */
const make = async (path: string): Promise<Made> => {
  const answer = await fetch(innerOrigin() + path, {
    headers: { [innerHeader]: innerToken, accept: 'text/html' },
    redirect: 'manual',
    cache: 'no-store',
  })
  const html = await answer.text()
  return { status: statusAsked(html) ?? answer.status, html, faces: facesIn(answer.headers.get('link')) }
}

/** The page for an address, or the page that says why there is none. */
const pageFor = async (path: string | null, language: Language): Promise<Made> => {
  const missing = () => make(`/${language}/elsewhere`)
  if (path === null) return missing()
  const made = await make(path)
  if (made.status === 200 || statusAsked(made.html) !== null) return made
  return made.status < 500 ? missing() : make(`/${language}/problem`)
}

// The one part of the site that other pages may show.
const framed = /^\/[a-z]{2}\/embed\//

const send = (request: NextRequest, { status, html, faces }: Made): Response => {
  const body = footnoted(still(html))
  const to = status === 308 ? movedTo(html) : null
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    ...(framed.test(request.nextUrl.pathname) ? framedHeaders : safeHeaders),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    etag,
    ...(faces !== null && { link: faces }),
    ...(status === 503 && { 'retry-after': '30' }),
    ...(to !== null && { location: new URL(to, request.url).href }),
  }
  if (status === 200 && request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : body, { status, headers })
}

const readable = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/**
 * Stands before every page: sends readers without a language to theirs, and hands out each page still (see `still`),
 * with the right status and a strict policy.
 */
export const proxy = async (request: NextRequest): Promise<Response> => {
  const { pathname, search } = request.nextUrl
  if (request.headers.get(innerHeader) === innerToken) return NextResponse.next()
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response('This site is only read.\n', { status: 405, headers: { ...safeHeaders, allow: 'GET, HEAD' } })

  const preferred = preferredLanguage(request.headers.get('accept-language'))
  if (pathname === '/') {
    const headers = { ...safeHeaders, vary: 'accept-language', 'cache-control': 'no-cache' }
    return NextResponse.redirect(new URL(`/${preferred}${search}`, request.url), { status: 307, headers })
  }
  if (developing) return NextResponse.next({ headers: safeHeaders })

  const first = pathname.split('/')[1] ?? ''
  const known = isLanguage(first) && readable(pathname) && pathname !== `/${first}/problem`
  return send(request, await pageFor(known ? pathname + search : null, isLanguage(first) ? first : preferred))
}
