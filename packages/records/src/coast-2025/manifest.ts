import type { Converted } from './convert.ts'
import { record } from './ids.ts'

/** What the record says of itself: licence, how it was read, who appends it and why, and how much of it there must be. */
export const manifestOf = ({ entries, lines, setAside }: Pick<Converted, 'entries' | 'lines' | 'setAside'>) => ({
  name: record,
  title: {
    en: 'Violence on Syria’s coast, March 2025',
    ar: 'العنف في الساحل السوري، آذار 2025',
  },
  licence: 'CC-BY-4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'On Record contributors, “Violence on Syria’s coast, March 2025” (coast-2025), CC BY 4.0',
  compiler: 'On Record contributors',
  howRead: {
    en: 'Every publication was read as an excerpt of about 2,000 characters; no primary report was opened.',
    ar: 'قُرئ من كل منشور مقتطف من نحو 2,000 حرف، ولم يُفتح أي تقرير أصلي.',
  },
  changeset: {
    author: 'On Record contributors',
    reason: 'The record that ships with the project: the violence on Syria’s coast in March 2025.',
  },
  expected: {
    lines: lines.length,
    claimLines: lines.filter((line) => line.record_kind === 'claim').length - setAside.length,
    alteredLines: lines.filter((line) => line.record_kind === 'echo-variant').length,
    setAside: setAside.length,
    ...Object.fromEntries(Object.entries(entries).map(([type, all]) => [type, all.length])),
  },
})
