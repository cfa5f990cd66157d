import { dateWords, type Language, type QuestionDetail, stateLabel, textIn } from '@onrecord/model'
import { isFigure, peopleWords, shortCount } from '../figures/figure.ts'
import { questionPath } from '../page/addresses.ts'
import { Text } from '../page/text.tsx'
import { viewOf } from '../page/view.ts'
import { Embed, type Since } from './embed.tsx'
import type { Frozen } from './frozen.ts'

const MOST = 12

/** What of a question a frame shows; a frozen one is held against the record by it. */
export const shownOfQuestion = ({ question, claims }: QuestionDetail) => ({
  wording: question.wording,
  state: question.state,
  claims: claims.map(({ id, sentence }) => ({ id, sentence })),
})

/** One question in a frame: how it stands, and every answer with who gave it and when, the latest first. */
export const QuestionEmbed = ({
  detail,
  frozen,
  since,
  language,
}: {
  detail: QuestionDetail
  frozen: Frozen
  since: Since
  language: Language
}) => {
  const { question, event, claims } = detail
  const view = viewOf({ ...detail, events: [event] }, language, frozen.moment)
  const { page, embed } = view.words
  const latest = claims.toSorted((a, b) => (b.statedAt ?? '').localeCompare(a.statedAt ?? ''))
  const wordings = new Map(question.positions.map(({ key, wording }) => [key, textIn(wording, language).text]))
  return (
    <Embed
      language={language}
      path={questionPath(question.id)}
      about={<Text of={event.title} language={language} />}
      frozen={frozen}
      since={since}
      version={detail.version}
    >
      <h1>
        <Text of={question.wording} language={language} />
      </h1>
      <p className="answer">
        {stateLabel(question.state)[language]}
        {page.comma}
        {page.claims(claims.length)}
        {page.comma}
        {page.speakers(question.claimants.length)}
      </p>
      <ul className="answers">
        {latest.slice(0, MOST).map((claim) => {
          const answer = isFigure(claim) ? shortCount(claim.value.count) : wordings.get(claim.position ?? '')
          return (
            <li key={claim.id}>
              {answer !== undefined && (
                <>
                  <b>
                    {answer}
                    {isFigure(claim) && ` ${peopleWords(claim, view)}`}
                  </b>{' '}
                </>
              )}
              <span>
                <bdi>{view.naming.party(claim.claimant)}</bdi>
                {claim.statedAt !== null && `${page.comma}${dateWords(claim.statedAt, language)}`}
              </span>
            </li>
          )
        })}
      </ul>
      {latest.length > MOST && <p className="answer">{embed.more(latest.length - MOST)}</p>}
    </Embed>
  )
}
