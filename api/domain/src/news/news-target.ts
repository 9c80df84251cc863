import { actionLine, type Grant, type Role, type Sector } from "../identity";

/** Roles that read news: a grant of another role (administration, vendor) makes nobody concerned. */
export const NEWS_READER_ROLES: readonly Role[] = actionLine("news:read").roles;

/** For whom a news is meant, as it is written. The parts narrow each other. */
export interface NewsTarget {
  /** null: every open establishment. */
  readonly establishmentIds: readonly string[] | null;
  /** Empty: every sector that the group follows. */
  readonly sectors: readonly Sector[];
  /** Only the establishments that run it; null: whatever they run. */
  readonly productId: string | null;
  readonly moduleId: string | null;
  readonly versionId: string | null;
}

/** A product as an establishment runs it. */
export interface NewsInstallation {
  readonly productId: string;
  readonly versionId: string | null;
  readonly moduleIds: readonly string[];
  /** The first day without it, 'YYYY-MM-DD'; null: it is in use. */
  readonly endedOn: string | null;
}

/** An establishment, as far as a target asks about it. */
export interface NewsSite {
  readonly id: string;
  readonly open: boolean;
  readonly installations: readonly NewsInstallation[];
}

/** One establishment and one sector. */
export interface NewsPair {
  readonly establishmentId: string;
  readonly sector: Sector;
}

/** @param today 'YYYY-MM-DD'. */
function runs(site: NewsSite, { productId, moduleId, versionId }: NewsTarget, today: string): boolean {
  if (productId === null && moduleId === null && versionId === null) return true;
  return site.installations.some(
    (installed) =>
      (installed.endedOn === null || installed.endedOn > today) &&
      (productId === null || installed.productId === productId) &&
      (moduleId === null || installed.moduleIds.includes(moduleId)) &&
      (versionId === null || installed.versionId === versionId),
  );
}

/**
 * The establishments and sectors that a target reaches. The store does the same in SQL; a test holds both equal.
 * @param followed the sectors that the group follows.
 * @param today 'YYYY-MM-DD'.
 */
export function newsPairs(
  target: NewsTarget,
  sites: readonly NewsSite[],
  followed: readonly Sector[],
  today: string,
): NewsPair[] {
  const sectors = target.sectors.length === 0 ? followed : target.sectors;
  return sites
    .filter((site) => site.open && (target.establishmentIds?.includes(site.id) ?? true) && runs(site, target, today))
    .flatMap(({ id }) => sectors.map((sector) => ({ establishmentId: id, sector })));
}

/** The pairs of an audience that concern somebody: those that one of their grants reaches. */
export function pairsOf(grants: readonly Grant[], pairs: readonly NewsPair[]): NewsPair[] {
  const reading = grants.filter(({ role }) => NEWS_READER_ROLES.includes(role));
  return pairs.filter(({ establishmentId, sector }) =>
    reading.some(
      (grant) =>
        (grant.sector === null || grant.sector === sector) &&
        (grant.wholeGroup || grant.establishmentIds.includes(establishmentId)),
    ),
  );
}

/** A pair of an audience, with the oldest revision whose acknowledgement counts there. */
export interface NewsAudiencePair extends NewsPair {
  readonly sinceRevision: number;
}

/** What a team has seen, as its referent says. */
export interface NewsTeamSeen extends NewsPair {
  readonly revision: number;
}

/**
 * Is somebody still to read it? Not where they have read it since the last major change, and not where the teams of all
 * the pairs that concern them have seen it.
 * @param pairs those that concern the person.
 * @param readRevision the latest revision they said they had read; 0: none.
 */
export function awaitsReading(
  pairs: readonly NewsAudiencePair[],
  readRevision: number,
  seen: readonly NewsTeamSeen[],
): boolean {
  return pairs.some(
    (pair) =>
      readRevision < pair.sinceRevision &&
      !seen.some(
        ({ establishmentId, sector, revision }) =>
          establishmentId === pair.establishmentId && sector === pair.sector && revision >= pair.sinceRevision,
      ),
  );
}
