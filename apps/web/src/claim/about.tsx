import { claimKinds, dateWords, type PublishedClaim, vocabularies } from '@onrecord/model'
import { Facts } from '../page/facts.tsx'
import { PartyName } from '../page/names.tsx'
import { Text } from '../page/text.tsx'
import type { View } from '../page/view.ts'
import { Findings } from './findings.tsx'

/** Who said it, as what, when, how firmly and on what basis. */
export const About = ({ claim, view }: { claim: PublishedClaim; view: View }) => {
  const { words, language, parties } = view
  const { claim: say } = words
  const party = parties.get(claim.claimant)
  const kind = claimKinds.find((known) => known.kind === claim.kind)
  return (
    <section aria-labelledby="about">
      <h2 id="about">{say.about}</h2>
      <Facts
        unstated={say.notStated}
        facts={[
          {
            name: say.speaker,
            value:
              party === undefined ? (
                view.naming.party(claim.claimant)
              ) : (
                <>
                  <PartyName id={party.id} view={view} full />{' '}
                  <small>{vocabularies.partyKind.terms[party.kind].label[language]}</small>
                  {party.description !== null && (
                    <small>
                      {' · '}
                      <Text of={party.description} language={language} />
                    </small>
                  )}
                </>
              ),
          },
          { name: say.role, value: claim.role === null ? null : <Text of={claim.role} language={language} /> },
          { name: say.said, value: claim.statedAt === null ? say.notKnown : dateWords(claim.statedAt, language) },
          { name: say.kind, value: kind?.label[language] ?? claim.kind },
          { name: say.firmness, value: say.hedges[claim.hedge] },
          { name: say.basis, value: claim.basis.type === 'unstated' ? null : say.bases[claim.basis.type] },
        ]}
      />
      {claim.findings.length > 0 && (
        <>
          <h3>{say.findings}</h3>
          <Findings findings={claim.findings} view={view} />
        </>
      )}
      {claim.cautions.length > 0 && (
        <>
          <h3>{say.cautions}</h3>
          <ul className="cautions">
            {claim.cautions.map((caution) => (
              <li key={caution}>
                {vocabularies.caution.terms[caution].label[language]}.{' '}
                <small>{vocabularies.caution.terms[caution].definition[language]}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
