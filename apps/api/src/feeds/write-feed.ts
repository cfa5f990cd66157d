import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { Feed, FeedItem } from './feed.ts'

/** Where a feed and what it tells of are found. */
export interface FeedAddresses {
  /** The feed itself, without a form at its end. */
  readonly feed: string
  readonly claim: (id: string) => string
}

/** The name of an item that no other has and that never changes (RFC 4151). */
const tagOf = (id: string, { feed }: FeedAddresses): string => `tag:${new URL(feed).hostname},2026:${id}`

const inFormOf = (feed: string, extension: string): string => {
  const url = new URL(feed)
  url.pathname += extension
  return url.href
}

const nameOf = (feed: string): string => new URL(feed).pathname.slice(1)

/** A feed as Atom (RFC 4287). */
export const atomOf = ({ title, language, updated, items }: Feed, addresses: FeedAddresses): string =>
  generateAtomFeed({
    id: tagOf(`${nameOf(addresses.feed)}/${language}`, addresses),
    title: { value: title },
    updated,
    links: [{ href: inFormOf(addresses.feed, '.atom'), rel: 'self', type: 'application/atom+xml' }],
    authors: [{ name: 'On Record' }],
    xml: { lang: language },
    entries: items.map((item: FeedItem) => ({
      id: tagOf(item.id, addresses),
      title: { value: item.title },
      updated: item.updated,
      published: item.published,
      authors: [{ name: item.author }],
      links: [{ href: addresses.claim(item.claim), rel: 'alternate' }],
      categories: item.tags.map((term) => ({ term })),
      content: { value: item.summary === null ? item.title : `${item.title} ${item.summary}`, type: 'text' },
    })),
  })

/** A feed as JSON Feed (version 1.1). */
export const jsonFeedOf = ({ title, language, items }: Feed, addresses: FeedAddresses): object => ({
  // The generator leaves out an empty list, which a reader of feeds needs.
  items: [],
  ...(generateJsonFeed({
    title,
    feed_url: inFormOf(addresses.feed, '.feed'),
    language,
    items: items.map((item) => ({
      id: tagOf(item.id, addresses),
      url: addresses.claim(item.claim),
      title: item.title,
      content_text: item.summary === null ? item.title : `${item.title} ${item.summary}`,
      date_published: item.published,
      date_modified: item.updated,
      authors: [{ name: item.author }],
      tags: [...item.tags],
      language,
    })),
  }) as object),
})
