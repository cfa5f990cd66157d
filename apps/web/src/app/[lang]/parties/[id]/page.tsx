import { claimKinds, textIn } from '@onrecord/model'
import type { Metadata } from 'next'
import { wordsIn } from '../../../../languages/words.ts'
import { address, partyPath, publicApiAddress } from '../../../../page/addresses.ts'
import { listAsked } from '../../../../page/list-asked.ts'
import { headOf, headOfProblem } from '../../../../page/metadata.ts'
import { momentOf } from '../../../../page/moment.ts'
import { eventsNamed, partiesNamed } from '../../../../page/named.ts'
import { Missing, Moved, NoSuchPage, Unreachable } from '../../../../page/problem.tsx'
import { languageOf, type Params, pieceOf, type Search } from '../../../../page/route.ts'
import { PartyPage } from '../../../../party/party-page.tsx'
import { type PartyAsked, readParty, readPartyClaims } from '../../../../party/read.ts'

interface Props {
  params: Params<'lang' | 'id'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const id = pieceOf((await params).id)
  const search = await searchParams
  const moment = momentOf(search)
  const given = listAsked(search, {
    list: (text) => text === 'said' || text === 'of',
    event: (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80,
    kind: (text) => claimKinds.some(({ kind }) => kind === text),
  })
  const { list = null, event, kind, cursor } = given
  const wanted = { list: list as PartyAsked['list'], event, kind, cursor }
  return { language, id, moment, wanted, read: await readParty(id, moment) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, read } = await asked(props)
  if (read.state !== 'found') return headOfProblem(language)
  const { party } = read.value
  const name = textIn(party.name, language).text
  const head = headOf(language, partyPath(party.id), {
    title: name,
    description: wordsIn(language).parties.about(name),
  })
  const feed = `${publicApiAddress()}/v1/parties/${party.id}/feed?lang=${language}`
  return { ...head, alternates: { ...head.alternates, types: { 'application/atom+xml': feed } } }
}

const Page = async (props: Props) => {
  const { language, id, moment, wanted, read } = await asked(props)
  if (read.state === 'missing') return <Missing language={language} />
  if (read.state === 'unreachable') return <Unreachable language={language} path={partyPath(id)} moment={moment} />
  const { party } = read.value
  if (party.id !== id) return <Moved language={language} to={address(language, partyPath(party.id), moment)} />
  const claims = await readPartyClaims(id, wanted, moment)
  const turned = claims.state === 'found' && wanted.list !== null ? claims.value[wanted.list].items : null
  if (claims.state === 'refused' || (turned?.length === 0 && wanted.cursor !== undefined))
    return <NoSuchPage language={language} path={partyPath(id)} moment={moment} />
  if (claims.state !== 'found') return <Unreachable language={language} path={partyPath(id)} moment={moment} />
  const { said, of, carriers } = claims.value
  const named = await partiesNamed(
    [...of.items.map(({ claimant }) => claimant), ...carriers.sources.map(({ publisher }) => publisher)],
    moment.recordedBy,
  )
  const elsewhere = await eventsNamed(
    [...said.items, ...of.items].map(({ event }) => event),
    read.value.events.map(({ event }) => event),
    moment.recordedBy,
  )
  return (
    <PartyPage
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
