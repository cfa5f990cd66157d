import { isTime } from '../reading/phrases.ts'
import type { ReadText, Sentence } from '../reading/tokens.ts'
import type { Spot } from './told.ts'

/** Nouns of counting. */
export const counts = 'figure|number|total|toll|count|tally|estimate|sum|claim|list|bulletin|tallies|report|score'

/** Words of counting that a number of nothing named closes: "it stood at 12", "a list of". */
export const counting = new RegExp(
  [
    String.raw`\b(?:${counts})s? (?:\w+ ){0,2}(?:of|at|to|is|was|as|be|been|stands at|stood at|reached|put at|set at)`,
    String.raw`\b(?:counts?|counted|counting|lists?|listed|tallied|tallies|records?|recorded|registers?|registered|documents?|documented|reports?|reported|logs?|logged|claims?|claimed|gives?|gave|cites?|cited|mentions?|mentioned|confirms?|confirmed|acknowledges?|acknowledged|admits?|admitted|verif(?:y|ied)|conceded?|names?|named|says?|said|reached|reaches|hit|hits|there (?:were|are|was|had been|have been|has been)|only|total(?:s|l?ed|l?ing)|as far as|(?<!(?:i|we|you) )(?:has|have|had)|had given|have given|has given)`,
    String.raw`\b(?:counts?|estimates?|figures?|tolls?|numbers?) (?:go|goes|went|run|runs|ran|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))(?: widely)?(?: up)?(?: to| from| between)?`,
    String.raw`\b(?:up with|arrived at|settled on|stuck to|working with|records of|evidence of|aware of|know(?:s|n)? of|(?:speak|talk|tell)(?:s|ing)? of|spoke of|(?:makes?|made|making) (?:it|that)|(?:closer|nearer|close|near|nigh) to|(?:admit|own|confess)(?:s|ted|ed)?(?: up)? to|(?:writes?|wrote|written) of|(?:went|gone|go|going) (?:beyond|past|above)|los(?:t|es|ing)|what (?:we|they|i|he|she)\b(?: [\w']+){1,9} is|counting (?:\w+ )?at|stopped (?:\w+ )?at|(?:retriev|recover|collect|bur[iy]|exhum)\w*|spoken of|told of|up from|down from|(?:stood|stands?|stopped|remain(?:s|ed)|standing) at)`,
    String.raw`\b(?:put|puts|putting|set|estimated?|estimates|gives?|gave) (?:(?:it|this|that|them|[\w' -]{0,30}(?:${counts}|dead|losses|deaths|killed|victims|wounded|injured|missing|detained|displaced|casualties|fatalities|strength)(?: [\w' -]{1,25})?) )?(?:at|as)`,
    String.raw`\b(?:put|puts|putting|set) (?:it|the (?:\w+ )?(?:${counts}))`,
    String.raw`\b(?:rais|revis|lower|correct|amend|updat|increas|reduc|cut|adjust|chang|bring|brought|tak|took|push|r[io]s|climb|jump|drop|f[ea]ll|gr[eo]w|swell|swoll)\w*(?: (?:this|that|it|them|its|their|his|her|the|own|figure|count|toll|tally|estimate|total|number|earlier|first|later|again|upwards?|downwards?|back|up|down|sharply|slightly|quickly|since|further)){0,4} (?:to|at)`,
  ]
    .map((one) => `(?:${one})`)
    .join('|')
    .replace(/^/, '(?:')
    .concat(')$'),
)

/** What is measured so is no people: "put the damage at 7,000". */
export const measures =
  /\b(?:number on board|number aboard|cost|costs|damage|damages|price|prices|speed|magnitude|turnout|temperature|value|budget|crowd|crowds|population|attendance|intensity|age|score|vote|votes|debt|fine|fines|strength|distance|depth)\b/

const closing = /^[.,;:”"’')(–—?!]$/
const behindIt =
  /^(?:and|but|while|himself|herself|themselves|itself|so|in|altogether|alone|there|here|by|on|since|until|as|according|for|at|across|over|among|between|because|when|if|though|although|which|who|only|nonetheless|too|overall|then|now|later|today|from|during|per|after|before|with|nationwide|countrywide|worldwide|dead|last|this)$/

/** Whether what stands behind a number leaves it alone: "spoke of 12 on Friday". */
export const isClosed = (read: ReadText, sentence: Sentence, spot: Spot): boolean => {
  const token = read.tokens[spot.to]
  return (
    token === undefined ||
    spot.to >= sentence.to ||
    closing.test(token.text) ||
    behindIt.test(token.lower) ||
    isTime(token) ||
    // "the opposition says 92 were"
    (token.pos === 'AUX' && closing.test(read.tokens[spot.to + 1]?.text ?? '.')) ||
    (token.lower === 'to' && read.tokens[spot.to + 1]?.lower === 'be') ||
    (token.pos === 'DET' && isTime(read.tokens[spot.to + 1]))
  )
}
