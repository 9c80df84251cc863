import type { Sector } from "@palier/domain/identity";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";

/** A request answered « déjà possible », whose answer names no news yet. */
export interface AnsweredUnnamed {
  readonly id: string;
  readonly number: number;
  readonly establishmentId: string;
  readonly sector: Sector;
  readonly answer: string;
  readonly answeredAt: Date;
  /** Those published before it to the very place that asked, the nearest first; none: nobody had told them. */
  readonly candidates: readonly { readonly id: string; readonly title: string }[];
}

const selectUnnamed = statement<AnsweredUnnamed>(
  "news-answered-unnamed",
  `select r.id, r.number, r.establishment_id as "establishmentId", r.sector, r.answer, r.answered_at as "answeredAt",
          coalesce(c.candidates, '[]') as candidates
     from request r
     left join lateral (
       select jsonb_agg(jsonb_build_object('id', n.id, 'title', n.title)) as candidates
         from (select n.id, n.title from news_audience a join news n on n.group_id = a.group_id and n.id = a.news_id
                where a.group_id = r.group_id and a.establishment_id = r.establishment_id and a.sector = r.sector
                  and n.state = 'published' and n.published_at < r.created_at
                  and (n.product_id is null or r.product_id is null or n.product_id = r.product_id)
                order by coalesce(n.module_id = r.module_id, false) desc, n.published_at desc limit 8) n) c on true
    where r.group_id = $1 and r.answer_kind = 'alreadyPossible' and r.announced_news_id is null and r.state <> 'withdrawn'
      and not exists (select from news n where n.group_id = r.group_id and n.request_id = r.id)
    order by r.answered_at desc, r.id limit $2`,
);

/** The latest answers « déjà possible » that neither name a news nor became one. */
export async function readAnsweredUnnamed(tx: ReadTx, limit: number): Promise<AnsweredUnnamed[]> {
  return tx.rows(selectUnnamed, [tx.groupId, limit]);
}

const selectPlace = statement<{ establishmentId: string; sector: Sector }>(
  "news-request-place",
  `select establishment_id as "establishmentId", sector from request
    where group_id = $1 and id = $2 and answer_kind = 'alreadyPossible' and state <> 'withdrawn'`,
);

/** Which place asked. @returns null where there is no such request in sight, answered « déjà possible ». */
export async function readAnsweredPlace(
  tx: ReadTx,
  requestId: string,
): Promise<{ readonly establishmentId: string; readonly sector: Sector } | null> {
  return (await tx.rows(selectPlace, [tx.groupId, requestId]))[0] ?? null;
}

const nameNews = statement<{ id: string }>(
  "news-name-announced",
  `update request r set announced_news_id = n.id
     from news n
    where r.group_id = $1 and r.id = $2 and r.answer_kind = 'alreadyPossible' and n.group_id = r.group_id and n.id = $3
      and n.state = 'published' and n.published_at < r.created_at and exists (
        select from news_audience a where a.group_id = r.group_id and a.news_id = n.id
           and a.establishment_id = r.establishment_id and a.sector = r.sector)
   returning r.id`,
);

/**
 * Says which news had announced what was asked for. @returns false where this news hadn't: it came after, or was meant
 * for others.
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
