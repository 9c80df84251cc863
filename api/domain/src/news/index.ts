export {
  NEWS_KIND_LABELS,
  NEWS_KINDS,
  NEWS_LENGTHS,
  NEWS_STATE_LABELS,
  newsTextFault,
  parseNewsKind,
  parseNewsSectors,
  type NewsAcknowledgementKind,
  type NewsFieldFault,
  type NewsKind,
  type NewsState,
  type NewsText,
} from "./news";
export { diffWords, type WordRun } from "./news-diff";
export { newsBlocks, type NewsBlock } from "./news-prose";
export {
  countReach,
  NEWS_PAIR_STATE_LABELS,
  NEWS_REMINDER_DAYS,
  newsPairState,
  quarterText,
  reachRatio,
  TOLD_CAUTION,
  toldSentence,
  type NewsPairFacts,
  type NewsPairState,
  type NewsReachCount,
  type ToldQuarter,
} from "./news-reach";
export {
  awaitsReading,
  NEWS_READER_ROLES,
  newsPairs,
  pairsOf,
  type NewsAudiencePair,
  type NewsInstallation,
  type NewsPair,
  type NewsSite,
  type NewsTarget,
  type NewsTeamSeen,
} from "./news-target";
