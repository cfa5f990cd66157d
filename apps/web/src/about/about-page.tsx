import type { Language } from '@onrecord/model'
import { wordsIn } from '../languages/words.ts'
import { address } from '../page/addresses.ts'
import { Frame } from '../page/frame.tsx'

/** What this record is, for whom, and how to have something put right. */
export const AboutPage = ({ language }: { language: Language }) => {
  const { about } = wordsIn(language)
  return (
    <Frame language={language} path="/about">
      <article className="prose">
        <h1>{about.title}</h1>
        <div className="lead">
          <p>{about.lead}</p>
        </div>
        {about.sections.map(({ title, text }, index) => (
          <section key={title} aria-labelledby={`about-${index}`}>
            <h2 id={`about-${index}`}>{title}</h2>
            {text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
        <section aria-labelledby="more">
          <h2 id="more">{about.more}</h2>
          <ul className="contents">
            <li>
              <a href={address(language, '/method')}>{about.toMethod}</a>
            </li>
            <li>
              <a href={address(language, '/api')}>{about.toApi}</a>
            </li>
          </ul>
        </section>
      </article>
    </Frame>
  )
}
