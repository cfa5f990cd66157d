import { claimKinds, textIn } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../../../../languages/words.ts'
import { address, placePath } from '../../../../page/addresses.ts'
import { listAsked } from '../../../../page/list-asked.ts'
import { headOf, headOfProblem } from '../../../../page/metadata.ts'
import { momentOf } from '../../../../page/moment.ts'
import { eventsNamed, partiesNamed } from '../../../../page/named.ts'
import { Missing, Moved, Unreachable } from '../../../../page/problem.tsx'
import { languageOf, type Params, pieceOf, type Search } from '../../../../page/route.ts'
import { isTurned, NotTurned } from '../../../../page/turned.tsx'
import { PlacePage } from '../../../../place/place-page.tsx'
import { readPlace, readPlaceClaims } from '../../../../place/read.ts'

interface Props {
  params: Params<'lang' | 'id'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const id = pieceOf((await params).id)
  const search = await searchParams
  const moment = momentOf(search)
  const { kind, cursor } = listAsked(search, { kind: (text) => claimKinds.some((known) => known.kind === text) })
  return { language, id, moment, wanted: { kind, cursor }, read: await readPlace(id, moment) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, read } = await asked(props)
  if (read.state !== 'found') return headOfProblem(language)
  const { place } = read.value
  const name = textIn(place.name, language).text
  return headOf(language, placePath(place.id), { title: name, description: wordsIn(language).places.about(name) })
}

const Page = async (props: Props) => {
  const { language, id, moment, wanted, read } = await asked(props)
  if (read.state === 'missing') return <Missing language={language} />
  if (read.state === 'unreachable') return <Unreachable language={language} path={placePath(id)} moment={moment} />
  const { place } = read.value
  if (place.id !== id) return <Moved language={language} to={address(language, placePath(place.id), moment)} />
  const claims = await readPlaceClaims(id, wanted, moment)
  if (!isTurned(claims, wanted))
    return <NotTurned read={claims} language={language} path={placePath(id)} moment={moment} />
  const named = await partiesNamed(
    claims.value.items.map(({ claimant }) => claimant),
    moment.recordedBy,
  )
  const elsewhere = await eventsNamed(
    claims.value.items.map(({ event }) => event),
    read.value.events,
    moment.recordedBy,
  )
  return (
    <PlacePage
      detail={read.value}
      claims={claims.value}
      named={named}
      elsewhere={elsewhere}
      asked={wanted}
      language={language}
      moment={moment}
    />
  )
}

export default Page
