import { PartialDate } from '@onrecord/model'
import { IngestError } from '../errors.ts'
import type { AboutPage } from './about-page.ts'
import type { Article, ArticleNote, PublishedOn } from './article.ts'
import { languageByLetters } from './language.ts'
import { mediaOf, notText } from './media.ts'
import { dayInAddress } from './published.ts'
import { readHtml } from './read-html.ts'
import { sha256Of } from './sha256.ts'

/** The bytes of an article and where they are from. */
export interface Received {
  /** The file or address; `-` for standard input. */
  readonly from: string
  readonly bytes: Uint8Array
  readonly contentType?: string | null
  readonly url?: string | null
  readonly retrievedAt?: string | null
  /** What whoever gives the article knows better than the page. */
  readonly published?: string | null
  readonly language?: string | null
}

const SHORT = 400
const unknownPage: AboutPage = {
  title: null,
  byline: null,
  siteName: null,
  language: null,
  canonicalUrl: null,
  published: null,
  paid: false,
}

/** Reads bytes as an article: the one exact text that is kept and quoted from, and what is known beside it. */
export const readArticle = async (received: Received): Promise<Article> => {
  const { from, bytes, contentType = null, url = null, retrievedAt = null } = received
  if (bytes.length === 0) throw empty(from)
  const media = mediaOf(bytes, contentType, from)
  const { decode } = await import('./decode.ts')
  const decoded = decode(bytes, media, contentType, from)
  const { about, text } =
    media === 'text/html' ? await ofPage(decoded.text, url, from) : { about: unknownPage, text: decoded.text }
  if (!/\p{L}/u.test(text)) throw empty(from)
  // Found only now when it stands far into a file; no database keeps it, and no text needs it.
  if (text.includes('\0')) throw notText('no text: it holds a NUL', from)
  const published = given(received.published, from) ?? about.published ?? dayInAddress(url)
  const stated = received.language ?? about.language
  const language = stated ?? languageByLetters(text)
  const notes = [...decoded.notes, ...notesOn(text, media, about, published, stated, language)]
  return {
    text,
    bytes,
    head: {
      from,
      url,
      canonicalUrl: about.canonicalUrl,
      title: about.title,
      byline: about.byline,
      siteName: about.siteName,
      language,
      published,
      retrievedAt,
      media,
      charset: decoded.charset,
      sha256: sha256Of(bytes),
      textSha256: sha256Of(text),
      notes,
    },
  }
}

const ofPage = async (html: string, url: string | null, from: string): Promise<{ about: AboutPage; text: string }> => {
  const { about, paragraphs } = await readHtml(html, url, from)
  // The headline is said by somebody too, and is quoted like the rest.
  const titled = about.title === null || paragraphs[0] === about.title || paragraphs.length === 0
  return { about, text: (titled ? paragraphs : [about.title, ...paragraphs]).join('\n\n') }
}

const given = (date: string | null | undefined, place: string): PublishedOn | null => {
  if (date === null || date === undefined) return null
  if (PartialDate.safeParse(date).success) return { date, printed: date, basis: 'given by hand' }
  throw new IngestError('date-unread', `"${date}" is not a day.`, {
    place,
    advice: 'Write it as 2025-03-10, 2025-03 or 2025.',
  })
}

const paywall =
  /\b(subscribe|sign in|log in|register|become a member)\b[^.!?\n]{0,60}\b(continue reading|keep reading|read (more|on|the (full|rest|whole))|unlock|full access)\b|\b(for subscribers only|subscriber-only|already a subscriber)\b/i

const notesOn = (
  text: string,
  media: 'text/html' | 'text/plain',
  about: AboutPage,
  published: PublishedOn | null,
  stated: string | null,
  language: string,
): ArticleNote[] => {
  const notes: ArticleNote[] = []
  const note = (code: ArticleNote['code'], sentence: string): void => void notes.push({ code, sentence })
  const length = text.trim().length
  if (about.paid || (length < 4000 && paywall.test(text)))
    note(
      'paywall',
      'The page looks like a preview for people without a subscription: the rest of the article is not in it.',
    )
  else if (media === 'text/html' && length < SHORT)
    note(
      'short',
      `There are only ${length} characters; if the article is longer, save the page in a browser and give the file.`,
    )
  if (published === null)
    note(
      'date-missing',
      'Nothing says when it was published; give it with --published, for it bounds what can have been said.',
    )
  else if (published.date === null)
    note(
      'date-unread',
      `"${published.printed}" is no date that can be read for certain; give the day with --published.`,
    )
  if (stated === null) note('language-guessed', `Its language is taken to be "${language}", by its letters.`)
  return notes
}

const empty = (place: string): IngestError =>
  new IngestError('article-empty', 'There are no words in it.', {
    place,
    advice:
      'If the words show in a browser, they are put there by a script: save the page there and give the file, or copy its words into a .txt file.',
  })
