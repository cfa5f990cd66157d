import { textIn } from '@onrecord/model'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { type Words, wordsIn } from '../languages/words.ts'
import { address, type Path } from '../page/addresses.ts'
import { headOf, headOfProblem } from '../page/metadata.ts'
import { momentOf } from '../page/moment.ts'
import { type Paging, pageQuery, pagingIn } from '../page/paging.ts'
import { Missing, Moved, Unreachable } from '../page/problem.tsx'
import { readEvent } from '../page/read.ts'
import { languageOf, type Params, pieceOf, type Search } from '../page/route.ts'
import type { PartProps } from './part-page.tsx'

interface Props {
  readonly params: Params<'lang' | 'slug'>
  readonly searchParams: Search
}

/** A page that shows one part of an event: its address, what its head says, and what it shows. */
export interface Part {
  readonly path: (slug: string) => Path
  readonly title: (words: Words, event: string) => string
  readonly description: (words: Words, event: string) => string
  readonly Shown: (props: PartProps & { paging: Paging }) => ReactNode
}

const asked = async ({ params, searchParams }: Props) => {
  const search = await searchParams
  const slug = pieceOf((await params).slug)
  const moment = momentOf(search)
  const language = await languageOf(params)
  return { language, slug, moment, paging: pagingIn(search), read: await readEvent(slug, moment) }
}

/** The head of such a page; what is one part of a long table is for reading, not for search engines. */
export const headOfPart =
  ({ path, title, description }: Part) =>
  async (props: Props): Promise<Metadata> => {
    const { language, paging, read } = await asked(props)
    if (read.state !== 'found') return headOfProblem(language)
    const { event } = read.value
    const words = wordsIn(language)
    const name = textIn(event.title, language).text
    return {
      ...headOf(language, path(event.slug), { title: title(words, name), description: description(words, name) }),
      ...(pageQuery(paging.page).page !== undefined && { robots: { index: false } }),
    }
  }

/** The page itself, or the one that says why there is none. */
export const pageOfPart = ({ path, Shown }: Part) => {
  const PartRoute = async (props: Props) => {
    const { language, slug, moment, paging, read } = await asked(props)
    if (read.state === 'missing') return <Missing language={language} />
    if (read.state === 'unreachable') return <Unreachable language={language} path={path(slug)} moment={moment} />
    const { event } = read.value
    if (event.slug !== slug) return <Moved language={language} to={address(language, path(event.slug), moment)} />
    return <Shown dossier={read.value} language={language} moment={moment} paging={paging} />
  }
  return PartRoute
}
