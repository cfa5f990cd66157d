import type { DraftStance } from '../draft.ts'
import { readLexicon } from '../lexicon.ts'
import { denied, type Said, short, stanceOf, type Told } from './said.ts'

const labels = readLexicon('labels').map(({ pattern = '', term = '' }) => ({
  find: new RegExp(String.raw`\b(?:${pattern})\b`, 'i'),
  term: term === '' ? null : term,
}))

/** What somebody calls what happened. */
export const characterisation = (said: Said): Told | null => {
  const hit = labels
    .map(({ find, term }) => ({ found: find.exec(said.content), term }))
    .find(({ found }) => found !== null)
  const name = said.class === 'name' || (said.lemma === 'describe' && /\sas\s/.test(said.content))
  if (hit?.found == null) {
    if (!name) return null
    const label =
      /\bas\s+(.+)$/is.exec(said.content)?.[1] ?? /[“"‘]([^”"’]+)[”"’]/.exec(said.content)?.[1] ?? said.content
    return {
      kind: 'characterisation',
      value: { label: short(label), term: null },
      stance: 'affirms',
      rule: 'kind.name',
      sure: true,
    }
  }
  const before = said.content.slice(Math.max(0, hit.found.index - 60), hit.found.index)
  const stance = stanceOf(said)
  const negated = denied.test(before.slice(-35))
  const may = /\b(?:may|might|could|would|risks?|danger|fears?|threat)\b/i.test(before)
  const predicated =
    name ||
    /^(?:deny|condemn|warn|accuse|doubt)$/.test(said.class) ||
    /\b(?:amount(?:s|ed|ing)? to|constitut\w+|is|was|were|are|be|been|of|as|called?|as|committ?\w+|face[sd]?|a|an)\s+(?:an?\s+|the\s+|clear\s+|possible\s+|alleged\s+)?[“"‘']?$/i.test(
      before,
    ) ||
    hit.found.index < 12
  const settled: DraftStance = stance !== 'affirms' ? stance : negated ? 'denies' : may ? 'warns' : 'affirms'
  return {
    kind: 'characterisation',
    value: { label: hit.found[0], term: hit.term },
    stance: settled,
    rule: 'kind.label',
    sure: predicated,
  }
}
