import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import {
  type Claim,
  claimKinds,
  compare,
  emptyWorld,
  idOf,
  lenses,
  type Naming,
  type Outcome,
  outcomeLabel,
  outcomes,
  questionStates,
  sentence,
  stateDefinition,
  stateLabel,
  vocabularies,
} from '../src/index.ts'

// docs/semantics.md: what every kind means and what comparing two claims of it gives, asked of the code itself.

const claimOf = (kind: string, value: unknown, claimant: string): Claim =>
  ({
    type: 'claim',
    id: idOf('claim', kind, claimant, JSON.stringify(value)),
    refs: [],
    event: idOf('event', 'semantics'),
    kind,
    claimant: idOf('party', claimant),
    role: null,
    statedAt: '2025-03-12',
    hedge: 'asserted',
    basis: { type: 'unstated', from: [] },
    statement: { en: 'Paraphrase.' },
    asStated: null,
    cautions: [],
    value,
  }) as unknown as Claim

const naming = (language: 'en' | 'ar'): Naming => ({
  language,
  party: (id) =>
    id === idOf('party', 'A') ? 'A' : id === idOf('party', 'B') ? 'B' : language === 'ar' ? 'جهة' : 'a party',
  place: () => (language === 'ar' ? 'مكان' : 'a place'),
  event: () => '',
})

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
]

type Value = Record<string, unknown>

/** The fields of a value that can be only one of a few words: the axes of its truth table. */
const axes = (schema: z.ZodType): [string, readonly string[]][] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape).flatMap(([name, field]): [string, readonly string[]][] =>
        field instanceof z.ZodEnum && ['attitude', 'stance', 'status', 'manner', 'mode', 'triggerKey'].includes(name)
          ? [[name, field.options.map(String)]]
          : [],
      )
    : []

const count = (n: number) => ({ min: n, max: n, point: n, approximate: false, wording: null })
const scoped = {
  population: {},
  mostly: null,
  area: { places: [idOf('place', 'x')] },
  window: '2025-03-06/2025-03-10',
  by: null,
}

/** Two speakers' values alike in everything but the axis; figures are set apart, 100 against 200, or nothing would be shown. */
const sides = (example: Value): [Value, Value] =>
  'count' in example
    ? [
        { ...example, count: count(100), scope: scoped, parts: [] },
        { ...example, count: count(200), scope: scoped, parts: [] },
      ]
    : [example, example]

const outcomeOf = (kind: string, a: Value, b: Value): Outcome =>
  compare(claimOf(kind, a, 'A'), claimOf(kind, b, 'B'), emptyWorld).outcome

const truthTable = (kind: string, example: Value, [axis, options]: [string, readonly string[]]): string[] => {
  const [a, b] = sides(example)
  const title = 'count' in example ? `${axis} of 100 ↓ and of 200 →` : `${axis}: A ↓, B →`
  return [
    '',
    ...table(
      [title, ...options],
      options.map((one) => [
        `**${one}**`,
        ...options.map((other) => outcomeOf(kind, { ...a, [axis]: one }, { ...b, [axis]: other })),
      ]),
    ),
  ]
}

const kindPart = ({
  kind,
  label,
  says,
  value,
  examples,
  question,
  predicate,
  columns,
}: (typeof claimKinds)[number]): string[] => {
  const all = examples as readonly unknown[] as readonly Value[]
  const asked = (question as (value: unknown) => { wording: { en: string; ar: string } })(all[0]).wording
  const schema = value as z.ZodType
  const found = axes(schema)
  const others =
    all[1] === undefined || all[0] === undefined
      ? []
      : [
          '',
          `Its two examples, said by A and by B: *${outcomeOf(kind, all[0], all[1])}*. One said by both: *${outcomeOf(kind, all[0], all[0])}*.`,
        ]
  return [
    `### ${label.en} (\`${kind}\`)`,
    '',
    `${says.en} Predicates exist in ${Object.keys(predicate).join(' and ')}; ${columns.length} columns.`,
    '',
    `- asks: *${asked.en}* · ${asked.ar}`,
    ...all.map((example) => `- “${sentence(claimOf(kind, example, 'A'), naming('en'))}”`),
    ...others,
    ...found.flatMap((axis) => (all[0] === undefined ? [] : truthTable(kind, all[0], axis))),
    '',
  ]
}

/** The page as it should stand. */
export const semantics = (): string =>
  `${[
    '# What claims mean, and what comparing them gives',
    '',
    'Made from the code by `pnpm --filter @onrecord/model semantics`; a test fails when it is stale. Why the rules are as',
    'they are: [decision 0006](decisions/0006-rules-of-comparison.md).',
    '',
    '## Outcomes',
    '',
    ...outcomes.map((outcome) => {
      const words = outcomeLabel(outcome).en
      return `- **${outcome}**: ${words.startsWith('the ') ? words : `they ${words}`}.`
    }),
    '',
    '## States of a question',
    '',
    ...questionStates.map((state) => `- **${stateLabel(state).en}**: ${stateDefinition(state).en}`),
    '',
    '## Kinds of claim',
    '',
    'In each table everything but the named field is alike, and two different speakers speak on one day.',
    '',
    ...claimKinds.flatMap((kind) => kindPart(kind as (typeof claimKinds)[number])),
    '## Lenses',
    '',
    ...lenses.map((lens) => `- **${lens.name}** (${lens.label.en}): ${lens.definition.en}`),
    '',
    '## Vocabularies',
    '',
    ...Object.entries(vocabularies).flatMap(([name, { definition, terms }]) => [
      `### ${name}`,
      '',
      definition,
      '',
      ...table(
        ['term', 'label', 'بالعربية', 'special case of', 'definition'],
        Object.entries(terms).map(([key, term]) => [
          `\`${key}\``,
          term.label.en,
          term.label.ar,
          term.broader ?? '',
          term.definition.en,
        ]),
      ),
      '',
    ]),
  ].join('\n')}`

const page = fileURLToPath(new URL('../../../docs/semantics.md', import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(page, semantics())
  console.log(page)
}
