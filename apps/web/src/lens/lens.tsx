import { type LensResult, lenses, type PublishedClaim } from '@onrecord/model'
import { whom } from '../claim/scope-facts.tsx'
import { address, type Path } from '../page/addresses.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { type Chosen, type Reading, readingsOf } from './chosen.ts'
import { Steps } from './trace.tsx'

/** The lenses to choose from, as plain links that lead back to the question. */
const Choice = ({ chosen, path, anchor, view }: { chosen: Chosen; path: Path; anchor: string; view: View }) => {
  const { words, language, moment } = view
  const item = (label: string, name: string | null) => (
    <li key={label}>
      <a
        href={address(language, path, moment, anchor, name === null ? {} : { lens: name })}
        aria-current={(chosen.lens?.name ?? null) === name ? 'true' : undefined}
      >
        {label}
      </a>
    </li>
  )
  return (
    <div className="lens-choice">
      <span id={`choose-${anchor}`}>{words.lens.choose}</span>
      <ul aria-labelledby={`choose-${anchor}`}>
        {item(words.lens.none, null)}
        {lenses.map(({ name, label }) => item(label[language], name))}
      </ul>
    </div>
  )
}

const OneReading = ({
  reading,
  claims,
  view,
}: {
  reading: Reading
  claims: ReadonlyMap<string, PublishedClaim>
  view: View
}) => {
  const { words, language } = view
  const people = reading.populations
    .map((population) => (population === null ? words.figures.populationNotStated : whom(population, view)))
    .join(words.page.comma)
  return (
    <div className="through">
      <dt>{people}</dt>
      <dd>
        <p>
          <Text of={reading.sentence} language={language} />
        </p>
        <details>
          <summary>{words.lens.trace(reading.used.length)}</summary>
          <Steps title={words.lens.used} steps={reading.used} claims={claims} view={view} />
          <Steps title={words.lens.dropped} steps={reading.dropped} claims={claims} view={view} />
        </details>
      </dd>
    </div>
  )
}

/** The figures of a question through a lens: without one only the choice; with one its rule, what it says, and its trace. */
export const Lens = ({
  chosen,
  results,
  claims,
  path,
  anchor,
  view,
}: {
  chosen: Chosen
  results: readonly LensResult[]
  /** Every claim the lens may have looked at. */
  claims: ReadonlyMap<string, PublishedClaim>
  /** The page the choice leads back to, and the place on it. */
  path: Path
  anchor: string
  view: View
}) => {
  const { words, language } = view
  const { lens, unknown } = chosen
  const { readings, never } = readingsOf(results)
  return (
    <div className="lens">
      {unknown !== null && <p role="status">{words.lens.unknown(unknown.slice(0, 40))}</p>}
      <Choice chosen={chosen} path={path} anchor={anchor} view={view} />
      {lens !== null && (
        <section aria-labelledby={`lens-${anchor}`}>
          <h3 id={`lens-${anchor}`}>{words.lens.through(lens.label[language])}</h3>
          <p className="note">{lens.definition[language]}</p>
          {readings.length === 0 ? (
            <p>{words.lens.nothing}</p>
          ) : (
            <dl className="readings">
              {readings.map((reading) => (
                <OneReading key={JSON.stringify(reading.populations)} reading={reading} claims={claims} view={view} />
              ))}
            </dl>
          )}
          {never.length > 0 && (
            <details>
              <summary>{words.lens.droppedAlways}</summary>
              <Steps title={words.lens.dropped} steps={never} claims={claims} view={view} />
            </details>
          )}
        </section>
      )}
    </div>
  )
}
