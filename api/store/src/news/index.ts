export { newsEntities } from "./news.entity";
export { saveNews, type NewsFault, type NewsToSave } from "./news.store";
export {
  publishDueNews,
  publishNews,
  reviseNews,
  scheduleNews,
  withdrawNews,
  type NewsToChange,
} from "./news-publish.store";
export {
  readNews,
  readNewsPage,
  readRevisions,
  type NewsAsk,
  type NewsRevision,
  type NewsViewer,
  type StoredNews,
} from "./news-read.store";
export { acknowledgeForTeam, acknowledgeNews, type TeamSeen } from "./news-acknowledge.store";
export { readAudienceCount, readTargetPairs, unknownTargetPart, type AudienceCount } from "./news-target.store";
export { readNewsToRelay, readReach, type NewsReachPair, type NewsToRelay } from "./news-reach.store";
export { remindReferents, type NewsReminded } from "./news-reminder.store";
export { readTold, type ToldNews } from "./news-told.store";
export { readBeginning, type NewsBeginning, type NewsOrigin } from "./news-origin.store";
export {
  hadAnnounced,
  nameAnnouncingNews,
  readAnnouncingNews,
  readAnsweredUnnamed,
  readAskedPlace,
  type AnnouncingNews,
  type AnsweredUnnamed,
} from "./news-announced.store";
export { ensureDemoNews } from "./news-demo.store";
