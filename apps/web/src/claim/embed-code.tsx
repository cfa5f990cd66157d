import type { RecordVersion } from '@onrecord/model'
import { address, type Path, siteAddress } from '../page/addresses.ts'
import type { View } from '../page/view.ts'
import { Commands } from './commands.tsx'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The markup of a frame that shows a page’s part elsewhere, as the record is at each moment or as it is now. */
const frameMarkup = (url: string, title: string): string =>
  `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="360" loading="lazy" style="border:0"></iframe>`

/** What to copy to show this elsewhere: live, or frozen at the record’s present version. */
export const EmbedCode = ({
  path,
  title,
  version,
  view,
}: {
  /** The page whose part is shown; its frame has the same path behind `/embed`. */
  path: Path
  title: string
  version: RecordVersion
  view: View
}) => {
  const { check, embed } = view.words
  const live = new URL(address(view.language, `/embed${path}`), siteAddress()).href
  const code = (url: string) => frameMarkup(url, embed.title(title))
  return (
    <section aria-labelledby="embed">
      <h2 id="embed">{check.embed}</h2>
      <p className="note">{check.embedNote}</p>
      <details>
        <summary>{check.live}</summary>
        <Commands>{code(live)}</Commands>
      </details>
      {version.recordedAt !== null && (
        <details>
          <summary>{check.frozen}</summary>
          <Commands>{code(`${live}?recordedBy=${version.recordedAt}`)}</Commands>
        </details>
      )}
    </section>
  )
}
