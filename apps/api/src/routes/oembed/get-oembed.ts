import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { idType, languages, OEmbed, textIn } from '@onrecord/model'
import type { Deps } from '../../deps.ts'
import { refuse } from '../../http/refuse.ts'
import { notFound, readResponses } from '../../http/responses.ts'
import { parameters } from '../../parameters.ts'
import { Problem } from '../../problems/problem.ts'
import { type Moment, readAt } from '../../reading/moment.ts'

const WIDTH = 600
const HEIGHTS = { claims: 260, questions: 420, events: 320 } as const

const Query = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: 'not an address' })
    .max(2048)
    .describe(
      'The address of a page of the site; with a `recordedBy` of its own the frame is of that moment, and stays so.',
    ),
  format: z.enum(['json'], 'not one of those there are').default('json').describe('JSON is the only one.'),
  maxwidth: z.coerce
    .number('not a number')
    .int('not a whole number')
    .min(200, 'less than 200')
    .max(4000, 'more than 4000')
    .default(WIDTH)
    .describe('How many pixels wide it may be at most.'),
  maxheight: z.coerce
    .number('not a number')
    .int('not a whole number')
    .min(100, 'less than 100')
    .max(4000, 'more than 4000')
    .describe('How many pixels high it may be at most.')
    .optional(),
})

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** The moment an address of the site is frozen at, as it says it and as the record takes it: a day is over at its end. */
const frozenAt = ({ searchParams }: URL) => {
  const given = searchParams.get('recordedBy')
  if (given === null || given === '') return null
  const read = parameters.recordedBy.safeParse(given.includes('T') ? given : `${given}T23:59:59.999Z`)
  if (read.success && read.data !== undefined) return { given, instant: read.data }
  throw new Problem('parameter-invalid', '"url" has a "recordedBy" that is no day and no instant.', {
    parameter: 'url',
    given: given.slice(0, 200),
    valid: ['recordedBy=2025-03-10', 'recordedBy=2025-03-10T12:00:00Z'],
  })
}

const page = new RegExp(`^/(${languages.join('|')})/(?:embed/)?(events|claims|questions)/([a-z0-9-]+)/?$`)

/** How to show a claim, a question or an event in another page. */
export const getOEmbed = ({ store, reader, conditional, site }: Deps) => {
  /** What a page of the site is about, by its address. */
  const pageOf = (address: string) => {
    if (site === null)
      throw new Problem('no-site', 'This API does not know where its site is, so nothing of it can be shown elsewhere.')
    const asked = new URL(address)
    const { origin, pathname } = asked
    const [, lang, folder, name] = origin === new URL(site).origin ? (page.exec(pathname) ?? []) : []
    const language = languages.find((one) => one === lang)
    if (language === undefined || name === undefined)
      throw new Problem('page-not-found', 'This is no page of the site about an event, a claim or a question.', {
        parameter: 'url',
        given: address.slice(0, 200),
        valid: [`${site}/en/events/…`, `${site}/en/claims/…`, `${site}/en/questions/…`],
      })
    return { site, language, folder: folder as keyof typeof HEIGHTS, name, frozen: frozenAt(asked) }
  }

  const titleOf = async ({ language, folder, name }: ReturnType<typeof pageOf>, moment: Moment) => {
    if (folder === 'events') {
      const event = (await reader.event(name, moment))?.published.event
      return event && { title: textIn(event.title, language).text, name: event.slug }
    }
    if (folder === 'questions') {
      const around = idType(name) === 'question' ? await reader.aroundQuestion(name, moment) : null
      const question = around?.published.questions.find(({ id }) => id === name)
      return question && { title: textIn(question.wording, language).text, name }
    }
    const claim = idType(name) === 'claim' ? await reader.entry(name, moment) : null
    return claim?.type === 'claim' ? { title: textIn(claim.sentence, language).text, name } : undefined
  }

  return new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/oembed',
      operationId: 'getOEmbed',
      tags: ['service'],
      summary: 'How to show a claim, a question or an event in another page (oEmbed)',
      middleware: conditional,
      request: { query: Query },
      responses: {
        ...readResponses(OEmbed, 'How to show it.'),
        ...notFound('This API has no site, or the address is of nothing that can be shown.'),
      },
    }),
    async (c) => {
      const { url, maxwidth, maxheight } = c.req.valid('query')
      const about = pageOf(url)
      const found = await readAt(store, c.var.version, { recordedBy: about.frozen?.instant }, (moment) =>
        titleOf(about, moment),
      )
      if (found === undefined)
        throw new Problem('page-not-found', 'There is nothing of this name on the record.', { parameter: 'url' })
      const width = Math.min(WIDTH, maxwidth)
      const height = Math.min(HEIGHTS[about.folder], maxheight ?? Number.POSITIVE_INFINITY)
      const moment = about.frozen === null ? '' : `?${new URLSearchParams({ recordedBy: about.frozen.given })}`
      const source = `${about.site}/${about.language}/embed/${about.folder}/${found.name}${moment}`
      return c.json(
        {
          version: '1.0' as const,
          type: 'rich' as const,
          title: found.title,
          provider_name: 'On Record',
          provider_url: about.site,
          cache_age: 600,
          html: `<iframe src="${escaped(source)}" title="${escaped(found.title)}" width="${width}" height="${height}" loading="lazy" sandbox="allow-popups allow-same-origin allow-scripts" style="border:0;max-width:100%"></iframe>`,
          width,
          height,
        },
        200,
      )
    },
    refuse(Query),
  )
}
