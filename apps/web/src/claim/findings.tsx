import type { PublishedClaim } from '@onrecord/model'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'

/** What does not add up within what was said, in one sentence each; it is shown, not repaired. */
export const Findings = ({ findings, view }: { findings: PublishedClaim['findings']; view: View }) =>
  findings.length === 0 ? null : (
    <ul className="findings">
      {findings.map(({ code, path, sentence }) => (
        <li key={`${code} ${path.join('.')}`}>
          <Text of={sentence} language={view.language} />
        </li>
      ))}
    </ul>
  )
