import { dateWords, type RecordVersion } from '@onrecord/model'
import { address, type Path, siteAddress } from '../page/addresses.ts'
import { Commands } from '../page/commands.tsx'
import type { View } from '../page/view.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const frameMarkup = (url: string, title: string): string =>
  `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="360" loading="lazy" style="border:0"></iframe>`

/** What to copy to show a page’s part elsewhere: live, or frozen at the record’s present version. */
export const EmbedCodes = ({
  path,
  title,
  version: { recordedAt },
  view: { language, words },
}: {
  /** The page whose part is shown; its frame has the same path behind `/embed`. */
  path: Path
  title: string
  version: RecordVersion
  view: Pick<View, 'language' | 'words'>
}) => {
  const { embed } = words
  const live = new URL(address(language, `/embed${path}`), siteAddress()).href
  const ways = [
    [embed.followed, live],
    ...(recordedAt === null
      ? []
      : [[embed.kept(dateWords(recordedAt.slice(0, 10), language)), `${live}?recordedBy=${recordedAt}`] as const]),
  ] as const
  return ways.map(([say, url]) => (
    <details key={url}>
      <summary>{say}</summary>
      <Commands>{frameMarkup(url, embed.title(title))}</Commands>
    </details>
  ))
}
