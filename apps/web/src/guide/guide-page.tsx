import type { Language } from '@onrecord/model'
import type { ReactNode } from 'react'
import { wordsIn } from '../languages/words.ts'
import { publicApiAddress } from '../page/addresses.ts'
import { Commands } from '../page/commands.tsx'
import { DefinedList } from '../page/defined.tsx'
import { Frame } from '../page/frame.tsx'

const Part = ({ id, title, text, children }: { id: string; title: string; text: string; children?: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <p>{text}</p>
    {children}
  </section>
)

const Links = ({ of }: { of: readonly (readonly [href: string, text: string])[] }) => (
  <ul className="contents">
    {of.map(([href, text]) => (
      <li key={href}>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ul>
)

/** How to read the record with a program, with links that answer. */
export const GuidePage = ({ slug, language }: { slug: string | null; language: Language }) => {
  const { guide } = wordsIn(language)
  const api = publicApiAddress()
  const event = `${api}/v1/events${slug === null ? '' : `/${slug}`}`
  return (
    <Frame language={language} path="/api">
      <article className="prose">
        <h1>{guide.title}</h1>
        <div className="lead">
          <p>{guide.lead}</p>
        </div>
        <Part id="start" title={guide.start} text={guide.startText}>
          <Commands>{`curl ${api}/v1/events${slug === null ? '' : `\ncurl ${event}`}`}</Commands>
        </Part>
        <Part id="documents" title={guide.documents} text={guide.documentsText}>
          <Links
            of={[
              [`${api}/docs`, guide.docs],
              [`${api}/openapi.json`, guide.openapi],
              [`${api}/docs/policy`, guide.policy],
              [`${api}/docs/errors`, guide.errors],
            ]}
          />
        </Part>
        <Part id="forms" title={guide.forms} text={guide.formsText}>
          <DefinedList
            of={Object.entries(guide.formNames).map(([form, text]) => {
              const href = form === 'ndjson' ? `${event}/claims.ndjson` : `${event}.${form}`
              return {
                key: form,
                term: (
                  <a href={href}>
                    <code dir="ltr">.{form}</code>
                  </a>
                ),
                text,
              }
            })}
          />
        </Part>
        <Part id="clocks" title={guide.clocks} text={guide.clocksText}>
          <Commands>{`curl '${event}?saidBy=2025-03-12'`}</Commands>
        </Part>
        <Part id="follow" title={guide.follow} text={guide.followText}>
          <Links
            of={[
              [`${api}/v1/changes`, guide.changes],
              [`${api}/v1/notices`, guide.notices],
            ]}
          />
        </Part>
        <Part id="check" title={guide.check} text={guide.checkText}>
          <Links of={[[`${api}/log/checkpoint`, guide.checkpoint]]} />
        </Part>
        <Part id="assistants" title={guide.assistants} text={guide.assistantsText}>
          <Commands>{`${api}/mcp`}</Commands>
        </Part>
        <Part id="manners" title={guide.manners} text={guide.mannersText} />
      </article>
    </Frame>
  )
}
