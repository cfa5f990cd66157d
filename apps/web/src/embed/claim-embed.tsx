import type { EntryRevisions, Language, PublicClaim } from '@onrecord/model'
import { claimPath } from '../page/addresses.ts'
import { EntryNotices } from '../page/entry-notices.tsx'
import { ReadIn } from '../page/provenance.tsx'
import { Quotation } from '../page/quotation.tsx'
import { Attributed } from '../page/statement.tsx'
import { Text } from '../page/text.tsx'
import { viewOf } from '../page/view.ts'
import { Embed, type Since } from './embed.tsx'
import type { Frozen } from './frozen.ts'
import { sinceOf } from './since.ts'

const shown = ({ claim, reports, sources }: PublicClaim) => ({ claim, reports, sources })

/** Whether a frozen claim is still what the record says, and since when it is not. */
export const claimSince = (
  frozen: Frozen,
  then: PublicClaim,
  now: PublicClaim,
  history: EntryRevisions | null,
): Since => {
  const { recordedBy } = frozen.moment
  if (recordedBy === null) return null
  const revised = history?.items.find(({ recordedAt }) => recordedAt > (then.version.recordedAt ?? ''))
  return sinceOf(shown(then), shown(now), revised?.recordedAt ?? null, now.version)
}

/** One claim in a frame: the words, the sentence that names the speaker, where it was read. */
export const ClaimEmbed = ({
  detail,
  history,
  frozen,
  since,
  language,
}: {
  detail: PublicClaim
  /** What this record says of it now, also where the frame is of an earlier day. */
  history: EntryRevisions | null
  frozen: Frozen
  since: Since
  language: Language
}) => {
  const { claim, event } = detail
  const view = viewOf({ ...detail, events: [event, ...detail.within] }, language, frozen.moment)
  const report = view.reports.get(claim.id)?.find(({ quote, asPrinted }) => quote !== null && asPrinted === null)
  const [first] = view.reports.get(claim.id) ?? []
  return (
    <Embed
      language={language}
      path={claimPath(claim.id)}
      about={<Text of={event.title} language={language} />}
      frozen={frozen}
      since={since}
      version={detail.version}
    >
      {report?.quote && <Quotation quote={report.quote} view={view} />}
      <h1>
        <Attributed claim={claim} view={view} />
      </h1>
      <EntryNotices history={history} view={view} />
      {first !== undefined && (
        <p className="read-in">
          <ReadIn report={report ?? first} view={view} />
        </p>
      )}
    </Embed>
  )
}
