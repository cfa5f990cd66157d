export { type Admission, type Admitted, admit, type SetAside } from './admit/admit.ts'
export { claimantIn } from './admit/claimant-is-named.ts'
export type { Kept, Remark } from './admit/rule.ts'
export type { Article, ArticleHead, ArticleNote } from './articles/article.ts'
export { copiesFolder, keepCopies, readCopy } from './articles/copies.ts'
export { readArticle } from './articles/read-article.ts'
export { type Receiving, receiveArticle } from './articles/receive.ts'
export { checkRecord, copyNamesOf, type RecordCheck } from './check/check-record.ts'
export { type CsvFeed, type CsvMapped, type CsvRow, corrections, openCsv } from './csv/open-csv.ts'
export {
  type AboutText,
  type Aside,
  Draft,
  type Drafted,
  type DraftOutcome,
  type DraftSource,
  type DraftStance,
  type DraftValues,
  type Relay,
  type Span,
} from './draft/draft.ts'
export { type ArticleDrafts, type Drafter, draftArticle, type Rejected } from './drafts/article-drafts.ts'
export { type DraftsOfArticle, draftLines, readDraftsFile, type WrittenHead } from './drafts/drafts-file.ts'
export { keepWaiting, listWaiting, readWaiting, type Waiting, waitingId } from './drafts/waiting.ts'
export { IngestError, type IngestErrorCode, type LineIssue } from './errors.ts'
export type { Feed, FeedManifest, OpenOptions, Progress, ReadOptions } from './feed.ts'
export { acled } from './feeds/acled/index.ts'
export { type ArticleRead, articleManifest, readArticleIn } from './feeds/article/index.ts'
export { claimReview } from './feeds/claimreview/index.ts'
export { dossier } from './feeds/dossier/index.ts'
export { originLine } from './feeds/dossier/open.ts'
export { feeds } from './feeds/index.ts'
export { ucdpGed } from './feeds/ucdp-ged/index.ts'
export { fileKey } from './feeds/ucdp-ged/reports.ts'
export { type FetchedFile, fetchFile, LARGEST_FILE } from './fetch/fetch-file.ts'
export type { Reach } from './fetch/reach.ts'
export { refuseOdd } from './fetch/reach.ts'
export { type Telling, tell } from './fetch/tell.ts'
export { claimIdOf, type Filed, type Filing, fileDrafts } from './filing/filing.ts'
export { newParty } from './filing/new-party.ts'
export { type Entries, type ImportAccount, noAccount } from './import/account.ts'
export { type ImportOptions, importPublication } from './import/import-publication.ts'
export { type AsidePiece, isAside, type MappedPiece, type Piece } from './import/piece.ts'
export type { Publication } from './import/publication.ts'
export { type Came, emptyRecord, type ImportRecord } from './import/record.ts'
export { type Known, nothingKnown } from './match/known.ts'
export {
  type Matches,
  matchDrafts,
  type OffersFor,
  partyWordsOf,
  placeWordsOf,
  topicWordsOf,
} from './match/match-drafts.ts'
export { matchNamed } from './match/match-named.ts'
export { partOfEvent } from './match/match-part.ts'
export { matchSource, TEXT_SCHEME } from './match/match-source.ts'
export { type KnownTopic, matchTopics, soleTopic, topicsOf } from './match/match-topic.ts'
export { type Offer, soleOf } from './match/offer.ts'
export type { About, Account, FileAccount, Origin, OutsideReference, Reading } from './reading.ts'
export { refuseUnresolved } from './resolve.ts'
export { withModel } from './with-model/with-model.ts'
