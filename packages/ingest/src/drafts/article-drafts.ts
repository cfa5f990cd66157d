import type { Remark } from '../admit/rule.ts'
import type { Article, ArticleHead } from '../articles/article.ts'
import type { Aside, Draft } from '../draft/draft.ts'

/** Something a model gave that is no draft, as it was given, with the reason. */
export interface Rejected {
  readonly given: unknown
  readonly reasons: readonly Remark[]
}

/** An article with what was proposed from it; offsets count in `text`. */
export interface ArticleDrafts {
  readonly article: ArticleHead & { readonly text: string }
  readonly drafts: readonly Draft[]
  /** Words that were looked at and made no draft, with the reason. */
  readonly aside: readonly Aside[]
  /** What a model gave that is no draft; always empty for the rules. */
  readonly rejected: readonly Rejected[]
}

/** Something that proposes drafts from a text: the rules, or a language model. */
export type Drafter = (
  text: string,
  about: { readonly language: string; readonly published: string | null },
) => Promise<{
  readonly drafts: readonly Draft[]
  readonly aside: readonly Aside[]
  readonly rejected?: readonly Rejected[]
}>

/** The rules of this project: no model, no network. Loaded only when something is drafted. */
const withRules: Drafter = async (text, about) => {
  const { draftText } = await import('../draft/draft-text.ts')
  return draftText(text, about)
}

/** Proposes claims from an article. Nothing of it is on any record: that is for admit, and a person. */
export const draftArticle = async ({ head, text }: Article, drafter: Drafter = withRules): Promise<ArticleDrafts> => {
  const { language, published } = head
  const { drafts, aside, rejected = [] } = await drafter(text, { language, published: published?.date ?? null })
  return { article: { ...head, text }, drafts, aside, rejected }
}
