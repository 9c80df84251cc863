import type { Sector } from "@palier/domain/identity";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { searchGroup, type SearchViewer } from "../search";

/** Each place that a news was told to. */
const TOLD = "news_audience a join news n on n.group_id = a.group_id and n.id = a.news_id";
/** Published before the request, to the very place that asked: only then had a news announced what is asked for. */
const HAD_ANNOUNCED = `a.group_id = r.group_id and a.establishment_id = r.establishment_id and a.sector = r.sector
      and n.state = 'published' and n.published_at < r.created_at`;
/** Nothing says that the news is about another software than the request. */
const SAME_SOFTWARE = "(n.product_id is null or r.product_id is null or n.product_id = r.product_id)";
const SAME_MODULE = "coalesce(n.module_id = r.module_id, false)";
/** News offered for one request, at most. */
const MOST_OFFERED = 8;
/** What a search finds is then narrowed to what had announced it. */
const MOST_FOUND = 100;

/** A news that had perhaps announced what is asked for. */
export interface AnnouncingNews {
  readonly id: string;
  readonly title: string;
  readonly publishedAt: Date;
}

/** A request answered « déjà possible », whose answer names no news yet. */
export interface AnsweredUnnamed {
  readonly id: string;
  readonly number: number;
  readonly establishmentId: string;
  readonly sector: Sector;
  readonly answer: string;
  readonly answeredAt: Date;
  /** Those published before it to the very place that asked, the nearest first; none: nobody had told them. */
  readonly candidates: readonly (Omit<AnnouncingNews, "publishedAt"> & { readonly publishedAt: string })[];
}

const selectUnnamed = statement<AnsweredUnnamed>(
  "news-answered-unnamed",
  `select r.id, r.number, r.establishment_id as "establishmentId", r.sector, r.answer, r.answered_at as "answeredAt",
          coalesce(c.candidates, '[]') as candidates
     from request r
     left join lateral (
       select jsonb_agg(jsonb_build_object('id', n.id, 'title', n.title, 'publishedAt', n.published_at)) as candidates
         from (select n.id, n.title, n.published_at from ${TOLD} where ${HAD_ANNOUNCED} and ${SAME_SOFTWARE}
                order by ${SAME_MODULE} desc, n.published_at desc limit ${String(MOST_OFFERED)}) n) c on true
    where r.group_id = $1 and r.answer_kind = 'alreadyPossible' and r.announced_news_id is null and r.state <> 'withdrawn'
      and not exists (select from news n where n.group_id = r.group_id and n.request_id = r.id)
    order by r.answered_at desc, r.id limit $2`,
);

/** The latest answers « déjà possible » that neither name a news nor became one. */
export async function readAnsweredUnnamed(tx: ReadTx, limit: number): Promise<AnsweredUnnamed[]> {
  return tx.rows(selectUnnamed, [tx.groupId, limit]);
}

/** Which place asked, in which words, and whether it was answered « déjà possible ». */
export interface AskedPlace {
  readonly establishmentId: string;
  readonly sector: Sector;
  readonly body: string;
  readonly alreadyPossible: boolean;
}

const selectAsked = statement<AskedPlace>(
  "news-request-asked",
  `select establishment_id as "establishmentId", sector, body,
          coalesce(answer_kind = 'alreadyPossible', false) and state <> 'withdrawn' as "alreadyPossible"
     from request where group_id = $1 and id = $2`,
);

/** Which place asked. @returns null where there is no such request in sight. */
export async function readAskedPlace(tx: ReadTx, requestId: string): Promise<AskedPlace | null> {
  return (await tx.rows(selectAsked, [tx.groupId, requestId]))[0] ?? null;
}

// $3: what was found by its words, the nearest first. $4: what else the place was told completes it.
const selectAnnouncing = statement<AnnouncingNews>(
  "news-announcing",
  `select n.id, n.title, n.published_at as "publishedAt"
     from request r join (${TOLD}) on ${HAD_ANNOUNCED}
    where r.group_id = $1 and r.id = $2 and (n.id = any ($3::uuid[]) or n.id = r.announced_news_id or $4 and ${SAME_SOFTWARE})
    order by coalesce(n.id = r.announced_news_id, false) desc, array_position($3::uuid[], n.id) nulls last,
             ${SAME_MODULE} desc, n.published_at desc limit ${String(MOST_OFFERED)}`,
);

/**
 * The news that may have announced what a request asks for, the nearest first; only those that the place that asked had
 * been told before it asked.
 * @param text words of the news; null: those of the request, completed by the latest news of the place.
 */
export async function readAnnouncingNews(
  tx: ReadTx,
  viewer: SearchViewer,
  requestId: string,
  text: string | null,
): Promise<AnnouncingNews[]> {
  const asked = await readAskedPlace(tx, requestId);
  if (asked === null) return [];
  const { establishmentId, sector, body } = asked;
  const found = await searchGroup(tx, viewer, {
    text: text ?? body,
    kinds: ["news"],
    establishmentId,
    sector,
    limit: MOST_FOUND,
  });
  const ids = found.map(({ objectId }) => objectId);
  return tx.rows(selectAnnouncing, [tx.groupId, requestId, ids, text === null]);
}

const selectHadAnnounced = statement<{ id: string }>(
  "news-had-announced",
  `select n.id from request r join (${TOLD}) on ${HAD_ANNOUNCED}
    where r.group_id = $1 and r.id = $2 and n.id = $3`,
);

/** Had this news announced to the place that asked, before it did, what is asked for? */
export async function hadAnnounced(
  tx: ReadTx,
  { requestId, newsId }: { readonly requestId: string; readonly newsId: string },
): Promise<boolean> {
  return (await tx.rows(selectHadAnnounced, [tx.groupId, requestId, newsId])).length > 0;
}

// The version moves: whoever is correcting the answer meanwhile is told.
const nameNews = statement<{ id: string }>(
  "news-name-announced",
  `update request r set announced_news_id = n.id, version = r.version + 1, updated_at = now()
     from ${TOLD}
    where r.group_id = $1 and r.id = $2 and n.id = $3 and r.answer_kind = 'alreadyPossible'
      and r.announced_news_id is null and ${HAD_ANNOUNCED}
   returning r.id`,
);

/**
 * Says which news had announced what was asked for. @returns false where this news hadn't: it came after, or was meant
 * for others; or where another one is named already.
 */
export async function nameAnnouncingNews(
  tx: WriteTx,
  { requestId, newsId }: { readonly requestId: string; readonly newsId: string },
): Promise<boolean> {
  const [row] = await tx.rows(nameNews, [tx.groupId, requestId, newsId]);
  if (row === undefined) return false;
  await recordAudit(tx, {
    action: "news:name",
    objectKind: "request",
    objectId: row.id,
    changes: { announcedNewsId: [null, newsId] },
  });
  return true;
}
