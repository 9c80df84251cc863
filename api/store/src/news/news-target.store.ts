import { NEWS_READER_ROLES, type NewsTarget } from "@palier/domain/news";
import { SECTORS, type Sector } from "@palier/domain/identity";
import { FOLLOWED_AT_FIRST } from "@palier/domain/referent";
import { statement, type ReadTx, type WriteTx } from "../kernel";

const SECTOR_LIST = SECTORS.map((sector) => `('${sector}', ${String(FOLLOWED_AT_FIRST.includes(sector))})`).join(", ");
const READER_LIST = NEWS_READER_ROLES.map((role) => `'${role}'`).join(", ");

/** Today in France. */
export const TODAY = "(now() at time zone 'Europe/Paris')::date";

/** The establishments and sectors of a target; `t` is a row with the columns of a target. $1 is the group. */
const PAIRS = `select e.id as establishment_id, s.sector
     from t
     join establishment e on e.group_id = $1 and e.closed_on is null
      and (t.establishment_ids is null or e.id = any (t.establishment_ids))
    cross join (values ${SECTOR_LIST}) as s (sector, at_first)
    where case when cardinality(t.sectors) > 0 then s.sector = any (t.sectors)
               else coalesce((select x.followed from sector_setting x where x.group_id = $1 and x.sector = s.sector), s.at_first) end
      and ((t.product_id is null and t.module_id is null and t.version_id is null) or exists (
        select from product_installation i
         where i.group_id = $1 and i.establishment_id = e.id and (i.ended_on is null or i.ended_on > ${TODAY})
           and (t.product_id is null or i.product_id = t.product_id)
           and (t.module_id is null or t.module_id = any (i.module_ids))
           and (t.version_id is null or i.version_id = t.version_id)))`;

/** What the people of the group have a right on, one row a place; the establishment is null for the whole group. */
const PLACES = `select g.person_id, g.sector, g.whole_group, e.id as establishment_id
     from membership g
     join member m on m.group_id = g.group_id and m.person_id = g.person_id and m.left_at is null and m.disabled_at is null
     left join membership_place p on p.group_id = g.group_id and p.membership_id = g.id and not g.whole_group
     left join establishment e on e.group_id = g.group_id and (e.id = p.establishment_id or e.legal_entity_id = p.legal_entity_id)
    where g.group_id = $1 and g.role in (${READER_LIST}) and (g.whole_group or e.id is not null)`;

/** Who has a right on which pair: `pair` has an establishment and a sector, `place` comes from PLACES. */
const PLACE_OF_PAIR = `(place.sector is null or place.sector = pair.sector)
      and (place.whole_group or place.establishment_id = pair.establishment_id)`;

/** The pieces of SQL that the statements of this room are made of. */
export const NEWS_SQL = { PLACES, PLACE_OF_PAIR } as const;

const targetRow = ({ establishmentIds, sectors, productId, moduleId, versionId }: NewsTarget): readonly unknown[] => [
  establishmentIds,
  sectors,
  productId,
  moduleId,
  versionId,
];

const WRITTEN =
  "t as (select $2::uuid[] as establishment_ids, $3::text[] as sectors, $4::uuid as product_id, $5::uuid as module_id, $6::uuid as version_id)";
const OF_NEWS = "t as (select * from news where group_id = $1 and id = $2)";

const selectPairs = statement<{ establishmentId: string; sector: Sector }>(
  "news-target-pairs",
  `with ${WRITTEN} select establishment_id as "establishmentId", sector from (${PAIRS}) pair order by 1, 2`,
);

/** The establishments and sectors that a target reaches now: the same as the pure function of the domain. */
export async function readTargetPairs(
  tx: ReadTx,
  target: NewsTarget,
): Promise<{ establishmentId: string; sector: Sector }[]> {
  return tx.rows(selectPairs, [tx.groupId, ...targetRow(target)]);
}

/** Whom a target reaches, counted. */
export interface AudienceCount {
  readonly siteCount: number;
  readonly sectorCount: number;
  readonly pairCount: number;
  /** People who have an account and read news, those of the whole group included. */
  readonly personCount: number;
  /** Pairs where nobody has an account of their own: only a team can see it there. */
  readonly silentPairCount: number;
  readonly establishmentIds: readonly string[];
}

const countAudience = statement<AudienceCount>(
  "news-target-count",
  `with ${WRITTEN}, pair as materialized (${PAIRS}), place as materialized (${PLACES})
   select count(distinct pair.establishment_id)::int as "siteCount", count(distinct pair.sector)::int as "sectorCount",
          count(*)::int as "pairCount",
          (select count(distinct place.person_id)::int from place
            where exists (select from pair where ${PLACE_OF_PAIR})) as "personCount",
          (count(*) filter (where not exists (
             select from place where not place.whole_group and ${PLACE_OF_PAIR})))::int as "silentPairCount",
          coalesce(array_agg(distinct pair.establishment_id), '{}')::text[] as "establishmentIds"
     from pair`,
);

/** Counts whom a target would reach if it were published now. */
export async function readAudienceCount(tx: ReadTx, target: NewsTarget): Promise<AudienceCount> {
  const [row] = await tx.rows(countAudience, [tx.groupId, ...targetRow(target)]);
  if (row === undefined) throw new Error("the count of an audience returned no row");
  return row;
}

const writeAudience = statement<{ establishmentId: string }>(
  "news-write-audience",
  `with ${OF_NEWS}, pair as materialized (${PAIRS}),
   gone as (delete from news_audience a where a.group_id = $1 and a.news_id = $2 and not exists (
              select from pair where pair.establishment_id = a.establishment_id and pair.sector = a.sector))
   insert into news_audience as a (group_id, news_id, establishment_id, sector, since_revision)
   select $1, $2, establishment_id, sector, $3 from pair
   on conflict (group_id, news_id, establishment_id, sector) do update
      set since_revision = case when $4 then excluded.since_revision else a.since_revision end,
          reminded_at = case when $4 then null else a.reminded_at end
   returning establishment_id as "establishmentId"`,
);

/**
 * Makes the audience of a news from its target, as the group is now. A pair that was there keeps its acknowledgements,
 * unless the revision is a major one. @returns how many pairs it has.
 */
export async function materialiseAudience(
  tx: WriteTx,
  { newsId, revision, major }: { readonly newsId: string; readonly revision: number; readonly major: boolean },
): Promise<number> {
  return (await tx.rows(writeAudience, [tx.groupId, newsId, revision, major])).length;
}

const selectReaders = statement<{ personId: string }>(
  "news-select-readers",
  `with place as materialized (${PLACES}),
   pair as materialized (select establishment_id, sector from news_audience where group_id = $1 and news_id = $2)
   select distinct place.person_id as "personId" from place where exists (select from pair where ${PLACE_OF_PAIR})`,
);

/** Who is concerned by a published news. */
export async function readReaderIds(tx: ReadTx, newsId: string): Promise<string[]> {
  return (await tx.rows(selectReaders, [tx.groupId, newsId])).map(({ personId }) => personId);
}

const selectUnknown = statement<{ field: string }>(
  "news-target-unknown",
  `select 'productId' as field where $2::uuid is not null and not exists (select from product where group_id = $1 and id = $2)
   union all select 'moduleId' where $3::uuid is not null and not exists (
     select from product_module where group_id = $1 and id = $3 and ($2::uuid is null or product_id = $2))
   union all select 'versionId' where $4::uuid is not null and not exists (
     select from product_version where group_id = $1 and id = $4 and ($2::uuid is null or product_id = $2))
   union all select 'establishmentIds' where exists (
     select from unnest($5::uuid[]) as asked (id) where not exists (
       select from establishment e where e.group_id = $1 and e.id = asked.id))`,
);

/** The first part of a target that isn't the group's; null where all of it is. */
export async function unknownTargetPart(tx: ReadTx, target: NewsTarget): Promise<string | null> {
  const { productId, moduleId, versionId, establishmentIds } = target;
  const params = [tx.groupId, productId, moduleId, versionId, establishmentIds ?? []];
  return (await tx.rows(selectUnknown, params))[0]?.field ?? null;
}
