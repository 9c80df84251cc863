import { NEWS_READER_ROLES, type NewsKind, type NewsState } from "@palier/domain/news";
import type { Grant, Rights, Sector } from "@palier/domain/identity";
import { statement, type ReadTx } from "../kernel";

/** Who reads: what they have a right on decides which news exist for them. */
export interface NewsViewer {
  readonly personId: string;
  readonly rights: Pick<Rights, "can">;
  readonly grants: readonly Grant[];
}

/** A news as somebody sees it. */
export interface StoredNews {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly kind: NewsKind;
  readonly mustRead: boolean;
  readonly state: NewsState;
  readonly productId: string | null;
  readonly productName: string | null;
  readonly moduleId: string | null;
  readonly moduleName: string | null;
  readonly versionId: string | null;
  readonly versionLabel: string | null;
  readonly sectors: readonly Sector[];
  readonly establishmentIds: readonly string[] | null;
  readonly publishAt: Date | null;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly revision: number;
  /** When the current revision was published; null before. */
  readonly revisedAt: Date | null;
  readonly requestId: string | null;
  readonly caseId: string | null;
  readonly releaseId: string | null;
  readonly authorName: string | null;
  readonly version: number;
  readonly updatedAt: Date;
  /** True: it is published for one of the person's places. */
  readonly concernsMe: boolean;
  /** True: neither they nor their teams have seen it since its last major change. */
  readonly awaitsMe: boolean;
  /** The latest revision they said they had read; 0: none. */
  readonly readRevision: number;
  readonly readOn: string | null;
}

// Which places the viewer reads news for; who has no such place has none of the rows.
const MINE = `mine as materialized (
     select g.sector, g."wholeGroup" as whole_group, g."establishmentIds" as establishment_ids
       from jsonb_to_recordset($3::jsonb) as g (sector text, "wholeGroup" boolean, "establishmentIds" uuid[]))`;
const OF_MINE = `(mine.sector is null or mine.sector = a.sector)
         and (mine.whole_group or a.establishment_id = any (mine.establishment_ids))`;
const CONCERNS = `exists (select from news_audience a join mine on ${OF_MINE}
       where a.group_id = n.group_id and a.news_id = n.id)`;
/** Some pair that concerns the person has been seen neither by them nor by its team, since its last major change. */
const AWAITS = `exists (select from news_audience a join mine on ${OF_MINE}
       where a.group_id = n.group_id and a.news_id = n.id and a.since_revision > coalesce(own.revision, 0)
         and not exists (select from news_acknowledgement k
               where k.group_id = a.group_id and k.news_id = a.news_id and k.kind = 'collective'
                 and k.establishment_id = a.establishment_id and k.sector = a.sector and k.revision >= a.since_revision))`;
const OWN = `left join lateral (
       select k.revision, k.seen_on from news_acknowledgement k
        where k.group_id = n.group_id and k.news_id = n.id and k.kind = 'individual' and k.person_id = $2
        order by k.revision desc limit 1) own on true`;
const COLUMNS = `n.id, n.title, n.body, n.kind, n.must_read as "mustRead", n.state, n.product_id as "productId",
  n.module_id as "moduleId", n.version_id as "versionId", n.sectors, n.establishment_ids as "establishmentIds",
  n.publish_at as "publishAt", n.published_at as "publishedAt", n.withdrawn_at as "withdrawnAt", n.revision,
  n.request_id as "requestId", n.case_id as "caseId", n.release_id as "releaseId", n.version, n.updated_at as "updatedAt",
  (select p.name from product p where p.group_id = n.group_id and p.id = n.product_id) as "productName",
  (select p.name from product_module p where p.group_id = n.group_id and p.id = n.module_id) as "moduleName",
  (select p.label from product_version p where p.group_id = n.group_id and p.id = n.version_id) as "versionLabel",
  (select r.published_at from news_revision r
    where r.group_id = n.group_id and r.news_id = n.id and r.revision = n.revision) as "revisedAt",
  (select m.display_name from member m where m.group_id = n.group_id and m.person_id = n.created_by) as "authorName",
  n.concerns as "concernsMe", n.concerns and ${AWAITS} as "awaitsMe", coalesce(own.revision, 0) as "readRevision",
  own.seen_on as "readOn"`;
// $4: who writes news sees those of others, and what isn't published.
const IN_SIGHT = `in_sight as (
     select n.*, n.state = 'published' and ${CONCERNS} as concerns from news n where n.group_id = $1)`;

const selectOne = statement<StoredNews>(
  "news-select-one",
  `with ${MINE}, ${IN_SIGHT}
   select ${COLUMNS} from in_sight n ${OWN} where n.id = $5 and (n.concerns or $4)`,
);

/** Which news are asked for. */
export interface NewsAsk {
  /**
   * `toRead`: those that must be read and that the person hasn't; `all`: every published one meant for them; `archive`:
   * for who publishes, every one that ever was, withdrawn ones too; `unpublished`: drafts and those of a later hour.
   */
  readonly view: "toRead" | "all" | "archive" | "unpublished";
  readonly kind: NewsKind | null;
  readonly establishmentId: string | null;
  readonly sector: Sector | null;
  readonly productId: string | null;
  readonly moduleId: string | null;
  /** 'YYYY-MM-DD', both days counted; null: no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only these, found by their words; null: any. */
  readonly ids: readonly string[] | null;
  readonly limit: number;
  /** How many were shown before. */
  readonly after: number;
}

const selectMany = statement<StoredNews & { total: number }>(
  "news-select-many",
  `with ${MINE}, ${IN_SIGHT}
   select ${COLUMNS}, (count(*) over ())::int as total from in_sight n ${OWN}
    where case $5 when 'toRead' then n.concerns and n.must_read and ${AWAITS}
                  when 'all' then n.concerns
                  when 'archive' then $4 and n.state in ('published', 'withdrawn')
                  else $4 and n.state in ('draft', 'scheduled') end
      and ($6::text is null or n.kind = $6)
      and ($7::uuid is null and $8::text is null or exists (
             select from news_audience a
              where a.group_id = n.group_id and a.news_id = n.id and ($7::uuid is null or a.establishment_id = $7)
                and ($8::text is null or a.sector = $8)))
      and ($9::uuid is null or n.product_id = $9) and ($10::uuid is null or n.module_id = $10)
      and ($11::date is null or (n.published_at at time zone 'Europe/Paris')::date >= $11)
      and ($12::date is null or (n.published_at at time zone 'Europe/Paris')::date <= $12)
      and ($13::uuid[] is null or n.id = any ($13))
    order by coalesce(n.published_at, n.updated_at) desc, n.id desc limit $14 offset $15`,
);

const viewerRow = (viewer: NewsViewer): readonly unknown[] => [
  viewer.personId,
  JSON.stringify(viewer.grants.filter(({ role }) => NEWS_READER_ROLES.includes(role))),
  viewer.rights.can("news:publish"),
];

/** One news. @returns null where it isn't in the person's sight, exactly as where there is none. */
export async function readNews(tx: ReadTx, viewer: NewsViewer, id: string): Promise<StoredNews | null> {
  return (await tx.rows(selectOne, [tx.groupId, ...viewerRow(viewer), id]))[0] ?? null;
}

/** A page of the news in the person's sight, the latest first. */
export async function readNewsPage(
  tx: ReadTx,
  viewer: NewsViewer,
  ask: NewsAsk,
): Promise<{ readonly items: StoredNews[]; readonly total: number }> {
  const { view, kind, establishmentId, sector, productId, moduleId, from, to, ids, limit, after } = ask;
  const filters = [view, kind, establishmentId, sector, productId, moduleId, from, to, ids, limit, after];
  const rows = await tx.rows(selectMany, [tx.groupId, ...viewerRow(viewer), ...filters]);
  return { items: rows, total: rows[0]?.total ?? 0 };
}

/** A text that was published. */
export interface NewsRevision {
  readonly newsId: string;
  readonly revision: number;
  readonly major: boolean;
  readonly title: string;
  readonly body: string;
  readonly publishedAt: Date;
  readonly publishedByName: string | null;
}

const selectRevisions = statement<NewsRevision>(
  "news-select-revisions",
  `select r.news_id as "newsId", r.revision, r.major, r.title, r.body, r.published_at as "publishedAt",
          (select m.display_name from member m where m.group_id = r.group_id and m.person_id = r.published_by)
            as "publishedByName"
     from news_revision r where r.group_id = $1 and r.news_id = any ($2) order by r.news_id, r.revision desc`,
);

/** The texts of some news, the latest first; who asks has made sure that they are in sight. */
export async function readRevisions(tx: ReadTx, newsIds: readonly string[]): Promise<NewsRevision[]> {
  return tx.rows(selectRevisions, [tx.groupId, newsIds]);
}
