import type { Rights } from "@palier/domain/identity";
import { readRevisions, type NewsRevision, type StoredNews } from "@palier/store/news";
import { allows, batchedRows, type Plain } from "../kernel";
import { newsPolicy } from "./news.policy";
import type { NewsType } from "./news.type";

/** A news as it goes out; its revisions are read when asked for. */
export type NewsView = Omit<Plain<NewsType>, "revisions">;

/** The texts of each news, the latest first. */
export const revisionsOf = batchedRows<NewsRevision, readonly NewsRevision[]>(
  readRevisions,
  ({ newsId }) => newsId,
  (rows) => rows,
);

/** What goes out of a news: where it comes from, and to which sites it goes, only to who publishes. */
export function newsView(stored: StoredNews, viewer: { readonly rights: Rights }): NewsView {
  const publishes = allows(newsPolicy.publish, viewer);
  const { publishAt, publishedAt, revisedAt, withdrawnAt, updatedAt, ...news } = stored;
  return {
    ...news,
    establishmentIds: publishes ? news.establishmentIds : null,
    requestId: publishes ? news.requestId : null,
    caseId: publishes ? news.caseId : null,
    releaseId: publishes ? news.releaseId : null,
    publishAt: publishAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
    revisedAt: revisedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
}
