import { wordsOf } from '../lexicon.ts'
import { isPersonWord } from '../reading/people.ts'
import type { Range } from '../reading/phrases.ts'
import type { Token } from '../reading/tokens.ts'
import { headlineSpeaker } from './headline-speaker.ts'
import { bodies } from './noun-cue.ts'

const papers = wordsOf('papers')

const others =
  /^(?:operator|organisers?|organizers?|clergy|elders|exiles|historians?|analysts?|scholars|nurses|workers|stewards|chroniclers?|television|radio|tv|press|journalists|directorate|cabinet|inquiry|inquest|tribunal|jury|prefecture|prefect|parish|convoy|diplomats?|opposition|carrier|airline|railway|panel|guerrillas|separatists|secretariat|gendarmerie|constabulary|volunteers|observers|owner|owners|director|coordinator|chairman|chairwoman|chair|speaker|lantern|academics|demographers|experts|investigators|pathologists?|archivists?|team|junta|regime|palace|presidency|prosecution|defen[cs]e|consulate|registry|registrar|commissariat|guild|chamber|coastguard|guard|coalition|alliance|charity|charities|ngo|ngos|consortium|foundation|initiative|project|firm|studio|paper|daily|weekly|portal|newsroom|wire|broadcasters|networks|chronicle|annals?)$/

/** The word a name turns on: "spokeswoman" of "a spokeswoman for the airline". */
const headAt = (tokens: readonly Token[], [from, to]: Range): number => {
  for (let at = from + 1; at < to; at += 1)
    if (tokens[at]?.pos === 'ADP' || /^(?:who|which|that|,)$/.test(tokens[at]?.lower ?? '')) return at - 1
  return to - 1
}

/** Whether the words name a body, somebody with an office, people who tell or a paper: whoever is not only acted upon. */
export const canTell = (tokens: readonly Token[], range: Range): boolean => {
  const head = headAt(tokens, range)
  const lower = tokens[head]?.lower ?? ''
  return (
    bodies.has(lower) ||
    papers.has(lower) ||
    others.test(lower) ||
    // "the foreman", "a geologist"
    /.(?:[^u]man|women?|men|keeper|master|leader|ologist|alist)$/.test(lower) ||
    isPersonWord(lower) ||
    headlineSpeaker(tokens, head, head + 1)
  )
}
