import { type Admission, admit } from '../../admit/admit.ts'
import type { Article } from '../../articles/article.ts'
import { type Receiving, receiveArticle } from '../../articles/receive.ts'
import { type ArticleDrafts, type Drafter, draftArticle } from '../../drafts/article-drafts.ts'

export { manifest as articleManifest } from './manifest.ts'

/** An article on its way in: the copy to keep, what was proposed from it, and what of that passed the gate. */
export interface ArticleRead {
  readonly article: Article
  readonly drafted: ArticleDrafts
  readonly admission: Admission
}

/** The whole way of an article up to the record: received, drafted, held against its own text. Writes nothing. */
export const readArticleIn = async (
  from: string,
  receiving: Receiving = {},
  drafter?: Drafter,
): Promise<ArticleRead> => {
  const article = await receiveArticle(from, receiving)
  const drafted = await draftArticle(article, drafter)
  const published = article.head.published?.date ?? null
  return { article, drafted, admission: admit(drafted.drafts, { text: article.text, published }) }
}
