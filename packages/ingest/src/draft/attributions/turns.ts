import type { Range } from '../reading/phrases.ts'
import type { ReadText, Token } from '../reading/tokens.ts'
import { headlineSpeaker } from '../speakers/headline-speaker.ts'
import { type Attribution, attributionOf } from './attribution.ts'

const nobody =
  /^(?:note|correction|update|updated|photo|photos|video|watch|read|related|source|sources|editor|location|date|time|place|where|when|what|who|why|how|more|analysis|opinion|by|caption|summary|breaking|live|claim|verdict|rating|fact|flash|background|conclusion|context|highlights|bulletin|factbox|explainer)$/

// Where the label at the start of a paragraph ends: "HOST:", "Q:", "Gov. Hale:".
const labelEnd = (tokens: readonly Token[], from: number, to: number): number | null => {
  for (let at = from; at < Math.min(to, from + 6); at += 1) {
    const token = tokens[at]
    if (token === undefined || token.quotation >= 0) return null
    if (token.text === ':') return at > from ? at : null
    if (!(/^\p{Lu}/u.test(token.text) || /^[.()-]$/.test(token.text))) return null
  }
  return null
}

const paragraphsOf = (tokens: readonly Token[]): Range[] => {
  const found: Range[] = []
  let from = 0
  tokens.forEach((token, at) => {
    if (tokens[at + 1]?.paragraph === token.paragraph) return
    found.push([from, at + 1])
    from = at + 1
  })
  return found
}

/** Whoever speaks in a transcript: a label with a colon at the start of a paragraph, in capitals or standing there twice. */
export const findTurns = (read: ReadText): Attribution[] => {
  const { tokens } = read
  const labelled = paragraphsOf(tokens).flatMap(([from, to]) => {
    const colon = labelEnd(tokens, from, to)
    const words = tokens.slice(from, colon ?? from).map(({ text }) => text)
    return colon === null || colon + 1 >= to || words.some((word) => nobody.test(word.toLowerCase()))
      ? []
      : [{ from, colon, to, label: words.join(' ').replace(/ ?\([^)]*\)/g, '') }]
  })
  if (labelled.length < 2) return []
  return labelled.flatMap(({ from, colon, to, label }): Attribution[] => {
    const times = labelled.filter((other) => other.label === label).length
    if (
      times < 2 &&
      (label !== label.toUpperCase() || (!/ /.test(label) && label.length > 2 && !headlineSpeaker(tokens, from, colon)))
    )
      return []
    const name: Range = [from, colon]
    return [
      attributionOf(
        read,
        { word: { lemma: ':', class: 'say', frames: new Set() }, form: 'base', from: colon, to: colon + 1 },
        {
          speaker: { span: name, name, role: null, side: 'left', rule: 'turn' },
          content: [[colon + 1, to]],
          side: 'right',
          rule: 'turn',
        },
      ),
    ]
  })
}
