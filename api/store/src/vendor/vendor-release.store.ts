import type { Sector } from "@palier/domain/identity";
import type { CheckVerdict, ReleaseDecision, ReleaseState, SiteVerdict } from "@palier/domain/vendor";
import { statement, type ReadTx } from "../kernel";
import type { Named } from "./vendor.store";

/** Something that the referents of a sector check. */
export interface ReleaseCheck {
  readonly id: string;
  readonly sector: Sector;
  readonly title: string;
  /** What one should see when it works; '' when nothing was told. */
  readonly expected: string;
}

/** A release as it is kept. */
export interface StoredRelease {
  readonly id: string;
  readonly product: Named;
  readonly vendor: Named;
  readonly versionId: string;
  readonly versionLabel: string;
  readonly notes: string;
  readonly knownProblems: string;
  readonly plannedOn: string | null;
  readonly state: ReleaseState;
  readonly decision: ReleaseDecision | null;
  readonly decisionReason: string;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly installedOn: string | null;
  readonly createdAt: Date;
  /** To be given back when it is changed. */
  readonly version: number;
  /** In their order. */
  readonly checks: readonly ReleaseCheck[];
  /** Establishments in sight that run the product. */
  readonly siteCount: number;
  /** Those of them that gave each verdict. */
  readonly readyCount: number;
  readonly reserveCount: number;
  readonly notReadyCount: number;
}

const selectReleases = statement<StoredRelease>(
  "vendor-select-releases",
  `select r.id, json_build_object('id', p.id, 'name', p.name) as product,
          json_build_object('id', v.id, 'name', v.name) as vendor, r.version_id as "versionId", n.label as "versionLabel",
          r.notes, r.known_problems as "knownProblems", r.planned_on as "plannedOn", r.state, r.decision,
          r.decision_reason as "decisionReason",
          (select m.display_name from member m where m.group_id = r.group_id and m.person_id = r.decided_by) as "decidedByName",
          r.decided_at as "decidedAt", r.installed_on as "installedOn", r.created_at as "createdAt", r.version,
          coalesce((select json_agg(json_build_object('id', c.id, 'sector', c.sector, 'title', c.title, 'expected', c.expected)
                     order by c.position, c.id)
             from release_check c where c.group_id = r.group_id and c.release_id = r.id and c.removed_at is null), '[]') as checks,
          counted.sites as "siteCount", counted.ready as "readyCount", counted.reserves as "reserveCount",
          counted.not_ready as "notReadyCount"
     from release r
     join product p on p.group_id = r.group_id and p.id = r.product_id
     join vendor v on v.group_id = r.group_id and v.id = p.vendor_id
     join product_version n on n.group_id = r.group_id and n.id = r.version_id
     cross join lateral (
       select count(*)::int as sites, count(*) filter (where s.verdict = 'ready')::int as ready,
              count(*) filter (where s.verdict = 'readyWithReserves')::int as reserves,
              count(*) filter (where s.verdict = 'notReady')::int as not_ready
         from product_installation i
         left join release_site_verdict s
           on s.group_id = i.group_id and s.release_id = r.id and s.establishment_id = i.establishment_id
        where i.group_id = r.group_id and i.product_id = r.product_id and i.ended_on is null) counted
    where r.group_id = $1 and ($2::uuid is null or r.id = $2) and ($3::text is null or r.state = $3)
    order by array_position(array['testing', 'decided', 'announced', 'installed', 'cancelled'], r.state),
             r.planned_on desc nulls last, r.created_at desc, r.id`,
);

/** The releases of the group, those that wait for somebody first. @param state null: all. */
export async function readReleases(tx: ReadTx, state: ReleaseState | null): Promise<StoredRelease[]> {
  return tx.rows(selectReleases, [tx.groupId, null, state]);
}

/** One release. @returns null where there is none, and where it is another group's. */
export async function readRelease(tx: ReadTx, id: string): Promise<StoredRelease | null> {
  return (await tx.rows(selectReleases, [tx.groupId, id, null]))[0] ?? null;
}

/** What an establishment said of a release. */
export interface StoredSiteVerdict {
  readonly verdict: SiteVerdict;
  readonly note: string;
  readonly byName: string;
  readonly at: Date;
  readonly version: number;
}

/** An establishment that runs the product of a release. */
export interface ReleaseSite extends Named {
  /** The version it runs now; null when unknown. */
  readonly versionLabel: string | null;
  readonly siteVerdict: (Omit<StoredSiteVerdict, "at"> & { readonly at: string }) | null;
}

const selectSites = statement<ReleaseSite>(
  "vendor-select-release-sites",
  `select e.id, e.name, n.label as "versionLabel",
          case when s.id is null then null else json_build_object('verdict', s.verdict, 'note', s.note,
            'byName', coalesce((select m.display_name from member m
               where m.group_id = s.group_id and m.person_id = s.person_id), ''),
            'at', s.given_at, 'version', s.version) end as "siteVerdict"
     from release r
     join product_installation i on i.group_id = r.group_id and i.product_id = r.product_id and i.ended_on is null
     join establishment e on e.group_id = i.group_id and e.id = i.establishment_id and e.closed_on is null
     left join product_version n on n.group_id = i.group_id and n.id = i.version_id
     left join release_site_verdict s
       on s.group_id = r.group_id and s.release_id = r.id and s.establishment_id = e.id
    where r.group_id = $1 and r.id = $2
    order by lower(e.name), e.id`,
);

/** The establishments in sight that run the product of a release, by name. */
export async function readReleaseSites(tx: ReadTx, releaseId: string): Promise<ReleaseSite[]> {
  return tx.rows(selectSites, [tx.groupId, releaseId]);
}

/** What an establishment found of a check. */
export interface StoredResult {
  readonly checkId: string;
  readonly establishmentId: string;
  readonly verdict: CheckVerdict;
  readonly note: string;
  readonly byName: string;
  readonly at: Date;
  readonly version: number;
}

const selectResults = statement<StoredResult>(
  "vendor-select-release-results",
  `select t.check_id as "checkId", t.establishment_id as "establishmentId", t.verdict, t.note,
          coalesce((select m.display_name from member m
             where m.group_id = t.group_id and m.person_id = t.person_id), '') as "byName",
          t.checked_at as at, t.version
     from release_check c
     join release_result t on t.group_id = c.group_id and t.check_id = c.id
    where c.group_id = $1 and c.release_id = $2 and c.removed_at is null
    order by t.establishment_id, c.position`,
);

/** Everything found of a release by the establishments in sight. */
export async function readReleaseResults(tx: ReadTx, releaseId: string): Promise<StoredResult[]> {
  return tx.rows(selectResults, [tx.groupId, releaseId]);
}
