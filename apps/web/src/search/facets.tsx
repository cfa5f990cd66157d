import { claimKinds, type SearchAnswer } from '@onrecord/model'
import { Choices } from '../page/choices.tsx'
import { languageName } from '../page/language-name.ts'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { type Asked, alsoOf, searchTypes } from './read.ts'

const names = ['type', 'kind', 'lang', 'event'] as const

/** What was found, counted by sort, kind, language and event: each count a link to only those. */
export const Facets = ({ answer, asked, view }: { answer: SearchAnswer; asked: Asked; view: View }) => {
  const { words, language } = view
  const labelOf = (
    name: (typeof names)[number],
    { of, label }: Pick<SearchAnswer['facets']['type'][number], 'of' | 'label'>,
  ) => {
    if (label !== null) return <Text of={label} language={language} />
    if (name === 'type') return words.search.types[searchTypes.find((type) => type === of) ?? 'claim']
    if (name === 'kind') return claimKinds.find(({ kind }) => kind === of)?.label[language] ?? of
    return name === 'lang' ? languageName(of, language) : of
  }
  const groups = names.filter((name) => answer.facets[name].length > 1 || asked[name] !== undefined)
  if (groups.length === 0) return null
  return (
    <nav className="facets" aria-label={words.search.facetsLabel}>
      <details className="fold" open={names.some((name) => asked[name] !== undefined)}>
        <summary>{words.search.facetsLabel}</summary>
        {groups.map((name) => {
          const found = answer.facets[name]
          const chosen = asked[name]
          const missing = chosen !== undefined && !found.some(({ of }) => of === chosen)
          return (
            <Choices
              key={name}
              label={words.search.by[name]}
              name={name}
              path="/search"
              also={alsoOf(asked)}
              view={view}
              choices={[
                { value: '', label: words.parties.all },
                ...found.map((facet) => ({
                  value: facet.of,
                  label: labelOf(name, facet),
                  n: facet.atLeast ? `${facet.value}+` : String(facet.value),
                })),
                ...(missing ? [{ value: chosen, label: labelOf(name, { of: chosen, label: null }), n: '0' }] : []),
              ]}
            />
          )
        })}
      </details>
    </nav>
  )
}
