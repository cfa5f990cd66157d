import type { Metadata } from 'next'
import { OneStepPage } from '../../../../history/changes-page.tsx'
import { readStep } from '../../../../history/read.ts'
import { wordsIn } from '../../../../languages/words.ts'
import { headOf, headOfProblem } from '../../../../page/metadata.ts'
import { oneOf } from '../../../../page/moment.ts'
import { Missing, NoSuchPage, Unreachable } from '../../../../page/problem.tsx'
import { languageOf, type Params, pieceOf, type Search } from '../../../../page/route.ts'

interface Props {
  params: Params<'lang' | 'position'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const language = await languageOf(params)
  const piece = pieceOf((await params).position)
  const position = /^[1-9]\d{0,14}$/.test(piece) ? Number(piece) : null
  const given = oneOf((await searchParams).cursor)
  const cursor = given === '' ? undefined : given
  // A cursor of another version would show another version under this address.
  const fits = cursor === undefined || (position !== null && cursor.startsWith(`${position}.`))
  return { language, position, cursor, fits }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, position } = await asked(props)
  if (position === null) return headOfProblem(language)
  const { history } = wordsIn(language)
  return headOf(language, `/changes/${position}`, {
    title: history.stepTitle(position),
    description: history.stepLead,
  })
}

const Page = async (props: Props) => {
  const { language, position, cursor, fits } = await asked(props)
  if (position === null) return <Missing language={language} />
  const path = `/changes/${position}` as const
  if (!fits) return <NoSuchPage language={language} path={path} />
  const read = await readStep(position, cursor)
  if (read.state === 'refused') return <NoSuchPage language={language} path={path} />
  if (read.state !== 'found') return <Unreachable language={language} path={path} />
  if (read.value === null)
    return cursor === undefined ? <Missing language={language} /> : <NoSuchPage language={language} path={path} />
  return <OneStepPage found={read.value} position={position} cursor={cursor} language={language} />
}

export default Page
