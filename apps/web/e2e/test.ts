import { test as base, expect, type Page } from '@playwright/test'
import { chromium } from '../chromium.ts'
import { api } from './places.ts'

/** A test that is skipped by name where there is no browser to run it in. */
export const test = base.extend<{ errors: string[] }>({
  /** What the browser complained of; must stay empty. */
  errors: async ({ page }, use) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(String(error)))
    await use(errors)
  },
})

test.skip(chromium === undefined, 'Chromium is missing: apt-get install chromium')

export { expect }

/** The event of the bundled record. */
export const event = 'syria-coast-2025'

interface Dossier {
  readonly subEvents: readonly { slug: string; id: string }[]
  readonly claims: readonly { id: string; event: string; kind: string; question: string; claimant: string }[]
  readonly places: readonly { id: string }[]
  readonly sources: readonly { id: string }[]
  readonly questions: readonly { id: string; kind: string }[]
  readonly reports: readonly { claim: string; asPrinted: unknown; quote: { language: string } | null }[]
}

let asked: Promise<Dossier> | undefined

/** What the record holds on the event, asked of the API once. */
export const dossier = (): Promise<Dossier> => {
  asked ??= fetch(`${api}/v1/events/${event}`).then((answer) => answer.json() as Promise<Dossier>)
  return asked
}

/** The pages that every check is made on, by name. */
export const pages: Record<string, () => Promise<string>> = {
  home: async () => '',
  event: async () => `/events/${event}`,
  'sub-event': async () => {
    const { subEvents, claims } = await dossier()
    return `/events/${subEvents.find((sub) => claims.some((claim) => claim.event === sub.id))?.slug}`
  },
  claim: async () => {
    const { reports } = await dossier()
    return `/claims/${reports.find((report) => report.asPrinted !== null)?.claim}`
  },
  'claim in Arabic words': async () => {
    const { reports } = await dossier()
    return `/claims/${reports.find((report) => report.quote?.language === 'ar')?.claim}`
  },
  question: async () => `/questions/${(await dossier()).questions[0]?.id}`,
  'question through a lens': async () => `/questions/${(await dossier()).questions[0]?.id}?lens=airwars-grade`,
  'question of words': async () =>
    `/questions/${(await dossier()).questions.find(({ kind }) => kind === 'responsibility')?.id}`,
  comparison: async () => '/compare?a=COM-0722-1426&b=REU-0630-1479',
  'nothing to compare yet': async () => '/compare',
  method: async () => '/method',
  about: async () => '/about',
  guide: async () => '/api',
  parts: async () => '/parts',
  parties: async () => '/parties',
  party: async () => `/parties/${(await dossier()).claims[0]?.claimant}`,
  places: async () => '/places',
  place: async () => `/places/${(await dossier()).places[0]?.id}`,
  publications: async () => '/sources',
  publication: async () => `/sources/${(await dossier()).sources[0]?.id}`,
  search: async () => '/search',
  'search for words': async () => '/search?q=latakia',
  changes: async () => '/changes',
  notices: async () => '/notices',
  'claim in a frame': async () => `/embed${await pages.claim?.()}`,
  'question in a frame': async () => `/embed${await pages.question?.()}`,
  'event in a frame': async () => `/embed/events/${event}`,
  missing: async () => '/events/there-is-no-such-event',
}

/** Whether the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
