import {
  dateWords,
  idType,
  type Language,
  numberWords,
  type PublishedRecordChange,
  reasonClasses,
  vocabularies,
} from '@onrecord/model'
import { wordsIn } from '../languages/words.ts'
import { address } from '../page/addresses.ts'
import { Crumbs } from '../page/crumbs.tsx'
import { Frame } from '../page/frame.tsx'
import { now } from '../page/moment.ts'
import { amountsIn } from './amounts.ts'
import { EntryLine, type Lines } from './entry-line.tsx'
import { isSilent, type Notices, silentOf } from './read.ts'

/** What is kept from readers, counted by class of reason: never what it is. */
const Withheld = ({ items, lines }: { items: readonly PublishedRecordChange[]; lines: Lines }) => {
  const { words, language } = lines
  const { notices, history } = words
  const lots = silentOf(items)
  const { terms } = vocabularies.reasonClass
  if (items.length === 0) return <p className="note">{notices.noneWithheld}</p>
  const used = reasonClasses.filter((name) => items.some(({ reasonClass }) => reasonClass === name))
  return (
    <>
      <table className="withheld">
        <caption>{notices.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{notices.since}</th>
            <th scope="col">{notices.what}</th>
            <th scope="col">{notices.done}</th>
            <th scope="col">{notices.why}</th>
          </tr>
        </thead>
        <tbody>
          {lots.map((item) => (
            <tr key={`${item.position} ${item.change} ${item.reasonClass}`}>
              <th scope="row">
                <a href={address(language, `/changes/${item.position}`)}>{dateWords(item.at.slice(0, 10), language)}</a>
              </th>
              <td>{amountsIn((type) => item.types.get(type) ?? 0, words)}</td>
              <td>{history.did[item.change]}</td>
              <td>{item.reasonClass === null ? <i>{notices.unstated}</i> : terms[item.reasonClass].label[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {used.length > 0 && (
        <>
          <h3>{notices.classes}</h3>
          <dl className="classes">
            {used.map((name) => (
              <div key={name}>
                <dt>{terms[name].label[language]}</dt>
                <dd>{terms[name].definition[language]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}

/** What this record says of its own entries, and what it keeps from readers and for which class of reason. */
export const NoticesPage = ({ found, language }: { found: Notices; language: Language }) => {
  const words = wordsIn(language)
  const { notices, frame } = words
  const lines: Lines = { language, words, moment: now, entries: found.entries }
  const said = found.items.filter((item) => !isSilent(item) && idType(item.about ?? '') !== null)
  const days = Map.groupBy(said, ({ at }) => at.slice(0, 10))
  return (
    <Frame language={language} path="/notices" version={found.version} data="/v1/notices">
      <article className="entry history">
        <header>
          <Crumbs steps={[{ path: '/changes', name: frame.changes }]} view={lines} />
          <h1>{notices.title}</h1>
          <p className="lead">{notices.lead}</p>
        </header>
        <section className="part" aria-labelledby="said">
          <h2 id="said">{notices.saidTitle}</h2>
          {said.length === 0 && <p className="note">{notices.none}</p>}
          {[...days].map(([day, items]) => (
            <section key={day} aria-labelledby={`day-${day}`}>
              <h3 id={`day-${day}`}>{dateWords(day, language)}</h3>
              <ul className="entries">
                {items.map((change) => (
                  <EntryLine key={change.id} change={change} lines={lines} />
                ))}
              </ul>
            </section>
          ))}
        </section>
        <section className="part" aria-labelledby="withheld">
          <h2 id="withheld">{notices.withheldTitle}</h2>
          <p>{notices.withheldLead}</p>
          <Withheld items={found.items.filter(isSilent)} lines={lines} />
        </section>
        {found.more && <p className="note">{notices.cut(numberWords(found.items.length))}</p>}
      </article>
    </Frame>
  )
}
