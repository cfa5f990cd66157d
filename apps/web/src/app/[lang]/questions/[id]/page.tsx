import { textIn } from '@onrecord/model'
import type { Metadata } from 'next'
import { pageOfClaims } from '../../../../event/room.ts'
import { wordsIn } from '../../../../languages/words.ts'
import { chosenIn } from '../../../../lens/chosen.ts'
import { eventPath, publicApiAddress, questionPath } from '../../../../page/addresses.ts'
import { LinkedData } from '../../../../page/linked-data.tsx'
import { headOf, headOfProblem } from '../../../../page/metadata.ts'
import { momentOf } from '../../../../page/moment.ts'
import { oembedOf } from '../../../../page/oembed.ts'
import { pageData } from '../../../../page/page-data.ts'
import { pageQuery, pagingIn } from '../../../../page/paging.ts'
import { Missing, Unreachable } from '../../../../page/problem.tsx'
import { readEvent, readQuestion } from '../../../../page/read.ts'
import { languageOf, type Params, pieceOf, type Search } from '../../../../page/route.ts'
import { sharePicture } from '../../../../page/share.ts'
import { QuestionPage } from '../../../../question/question-page.tsx'

interface Props {
  params: Params<'lang' | 'id'>
  searchParams: Search
}

const asked = async ({ params, searchParams }: Props) => {
  const search = await searchParams
  const moment = momentOf(search)
  const id = pieceOf((await params).id)
  return {
    language: await languageOf(params),
    id,
    moment,
    chosen: chosenIn(search),
    paging: pagingIn(search),
    read: await readQuestion(id, moment),
  }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { language, paging, read } = await asked(props)
  if (read.state !== 'found') return headOfProblem(language)
  const { question, event } = read.value
  const wording = textIn(question.wording, language).text
  const title = textIn(event.title, language).text
  return headOf(language, questionPath(question.id), {
    title: `${wording} ${title}`,
    description: wordsIn(language).question.description(wording, title),
    type: 'article',
    share: sharePicture(language, 'events', event.slug, read.value.version, title),
    embed: oembedOf(language, questionPath(question.id)),
    feed: `${publicApiAddress()}/v1/questions/${question.id}/feed.atom?lang=${language}`,
    // A page of a long list is an address of its own; one behind the last is the last.
    also: pageQuery(Math.min(paging.page, Math.max(1, Math.ceil(question.claims.length / pageOfClaims)))),
  })
}

const Page = async (props: Props) => {
  const { language, id, moment, chosen, paging, read } = await asked(props)
  if (read.state === 'missing') return <Missing language={language} />
  if (read.state === 'unreachable') return <Unreachable language={language} path={questionPath(id)} moment={moment} />
  // A lens may look at anything said of the event; without one the question alone is enough.
  const around = chosen.lens === null ? null : await readEvent(read.value.event.slug, moment)
  if (around?.state === 'unreachable')
    return <Unreachable language={language} path={questionPath(id)} moment={moment} />
  const { question, event } = read.value
  const wording = textIn(question.wording, language).text
  return (
    <>
      <LinkedData
        of={pageData(language, questionPath(question.id), wording, [
          [textIn(event.title, language).text, eventPath(event.slug)],
          [wording, questionPath(question.id)],
        ])}
      />
      <QuestionPage
        detail={read.value}
        dossier={around?.state === 'found' ? around.value : null}
        chosen={chosen}
        paging={paging}
        language={language}
        moment={moment}
      />
    </>
  )
}

export default Page
