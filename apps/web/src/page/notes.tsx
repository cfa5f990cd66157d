import type { Language } from '@onrecord/model'
import { wordsIn } from '../languages/words.ts'
import { siteAddress } from './addresses.ts'

/** The end of a printed page: the ids of the claims it names, by number. They are put in when the page is whole. */
export const Notes = ({ language }: { language: Language }) => {
  const { page } = wordsIn(language)
  return (
    <section className="notes" aria-labelledby="notes">
      <h2 id="notes">{page.notes}</h2>
      <p>
        {page.notesAt} <bdi dir="ltr">{new URL(`/${language}/claims/`, siteAddress()).href}…</bdi>
      </p>
      <ol dir="ltr" />
    </section>
  )
}
