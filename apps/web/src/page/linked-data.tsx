/** A document for machines on the page; `<` is escaped so that no word of the record can close the element. */
export const LinkedData = ({ of }: { of: object }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped; it is data, not markup
    dangerouslySetInnerHTML={{ __html: JSON.stringify(of).replaceAll('<', '\\u003c') }}
  />
)
