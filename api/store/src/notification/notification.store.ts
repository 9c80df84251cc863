import type { Grant } from "@palier/domain/identity";
import { NEWS_READER_ROLES } from "@palier/domain/news";
import { statement, type ReadTx } from "../kernel";

/** What may await someone in a group, counted. */
export interface AwaitingCounts {
  /** Imports looked at, neither confirmed nor ended, nor followed by another file of the same person. */
  readonly previewedImports: number;
  /** The latest of them; null where there is none. */
  readonly previewedImportId: string | null;
  readonly failedJobs: number;
  /** Latest values of open establishments without a line of context: not publishable. */
  readonly valuesWithoutContext: number;
  /** Open establishments without any value. */
  readonly establishmentsWithoutValue: number;
  /** Open establishments that answered none of the questions of the framework. */
  readonly establishmentsWithoutAnswer: number;
  /** Dossiers finished within the last seven days. */
  readonly readyDossiers: number;
  /** Access rules in force whose day of review has come. */
  readonly accessRulesToReview: number;
  /** 1 when no review of rights is open and the last one is older than a year, or none ever was; else 0. */
  readonly accessReviewDue: number;
  /** Rights neither confirmed nor removed in the review that is open. */
  readonly rightsToReview: number;
  /** Published news that the person must read, seen neither by them nor by their teams since the last major change. */
  readonly newsToRead: number;
}

const selectCounts = statement<AwaitingCounts>(
  "notification-awaiting-counts",
  `with open as (select id from establishment where group_id = $1 and closed_on is null),
   previewed as (
     select id, created_at from indicator_import as looked
      where group_id = $1 and state = 'previewed' and not exists (
        -- Whoever sent another file since has left this one behind.
        select from indicator_import as later
         where later.group_id = $1 and later.requested_by is not distinct from looked.requested_by
           and later.created_at > looked.created_at)),
   mine as materialized (
     select g.sector, g."wholeGroup" as whole_group, g."establishmentIds" as establishment_ids
       from jsonb_to_recordset($3::jsonb) as g (sector text, "wholeGroup" boolean, "establishmentIds" uuid[]))
   select
     (select count(*) from previewed)::int as "previewedImports",
     (select id from previewed order by created_at desc, id desc limit 1) as "previewedImportId",
     (select count(*) from outbox where group_id = $1 and state = 'failed')::int as "failedJobs",
     (select count(*) from indicator_latest v join open on open.id = v.establishment_id
       where v.group_id = $1 and (v.context is null or btrim(v.context) = ''))::int as "valuesWithoutContext",
     (select count(*) from open where not exists (
        select from indicator_latest v where v.group_id = $1 and v.establishment_id = open.id))::int
       as "establishmentsWithoutValue",
     (select count(*) from open where not exists (
        select from maturity_answer a where a.group_id = $1 and a.establishment_id = open.id))::int
       as "establishmentsWithoutAnswer",
     (select count(*) from cpom_dossier
       where group_id = $1 and finished_at > now() - interval '7 days')::int as "readyDossiers",
     (select count(*) from access_rule where group_id = $1 and retired_at is null
        and review_on <= (now() at time zone 'Europe/Paris')::date)::int as "accessRulesToReview",
     (not exists (select from access_review where group_id = $1
        and (closed_at is null or closed_at > now() - interval '12 months')))::int as "accessReviewDue",
     (select count(*) from access_review_line l
        join access_review r on r.group_id = l.group_id and r.id = l.review_id and r.closed_at is null
       where l.group_id = $1 and (l.decision is null or l.decision = 'later'))::int as "rightsToReview",
     (select count(*) from news n
       where n.group_id = $1 and n.state = 'published' and n.must_read and exists (
         select from news_audience a
           join mine on (mine.sector is null or mine.sector = a.sector)
            and (mine.whole_group or a.establishment_id = any (mine.establishment_ids))
          where a.group_id = $1 and a.news_id = n.id and not exists (
            select from news_acknowledgement k
             where k.group_id = $1 and k.news_id = n.id and k.revision >= a.since_revision
               and (k.kind = 'individual' and k.person_id = $2
                    or k.kind = 'collective' and k.establishment_id = a.establishment_id and k.sector = a.sector))))::int
       as "newsToRead"`,
);

/** Counts in one statement what awaits the people of the group, and this one. */
export async function countAwaiting(
  tx: ReadTx,
  viewer: { readonly personId: string; readonly grants: readonly Grant[] },
): Promise<AwaitingCounts> {
  const reading = viewer.grants.filter(({ role }) => NEWS_READER_ROLES.includes(role));
  const [row] = await tx.rows(selectCounts, [tx.groupId, viewer.personId, JSON.stringify(reading)]);
  if (row === undefined) throw new Error("the counts returned no row");
  return row;
}
