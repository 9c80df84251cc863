import type {
  CareGroup,
  Engagement,
  EstablishmentKind,
  EstablishmentState,
  EstablishmentWithPlaces,
  GroupSummary,
  LegalEntityWithCount,
} from "@palier/domain/group";
import { statement, type ReadTx } from "../kernel";

const careGroup = statement<CareGroup>(
  "group-read",
  `select id, finess_number as "finessNumber", name, demo, source_label as "sourceLabel" from care_group where id = $1`,
);

/** The group of the transaction; null when it does not exist, or is another's. */
export async function readCareGroup(tx: ReadTx): Promise<CareGroup | null> {
  return (await tx.rows(careGroup, [tx.groupId]))[0] ?? null;
}

const summary = statement<GroupSummary>(
  "group-summary",
  `with e as (select id, kind, department_code, closed_on is null as open from establishment where group_id = $1)
   select
     (select count(*) from e where open)::int as "openEstablishmentCount",
     (select count(*) from e where not open)::int as "closedEstablishmentCount",
     (select coalesce(sum(c.place_count), 0) from capacity c join e on e.id = c.establishment_id and e.open
       where c.group_id = $1 and c.active)::int as "placeCount",
     (select coalesce(json_agg(json_build_object('kind', kind, 'count', count) order by count desc, kind), '[]')
       from (select kind, count(*) from e where open group by kind) k) as kinds,
     (select coalesce(json_agg(json_build_object('departmentCode', department_code, 'count', count)
         order by count desc, department_code), '[]')
       from (select department_code, count(*) from e where open group by department_code) d) as departments`,
);

/** The state of the group in figures; zeros when it has no establishment. */
export async function readGroupSummary(tx: ReadTx): Promise<GroupSummary> {
  const [row] = await tx.rows(summary, [tx.groupId]);
  return row ?? { openEstablishmentCount: 0, closedEstablishmentCount: 0, placeCount: 0, kinds: [], departments: [] };
}

const legalEntityColumns = `l.id, l.finess_number as "finessNumber", l.name, l.siren, l.closed_on as "closedOn",
  (select count(*) from establishment e
    where e.group_id = $1 and e.legal_entity_id = l.id and e.closed_on is null)::int as "establishmentCount"`;

const legalEntities = statement<LegalEntityWithCount>(
  "group-legal-entities",
  `select ${legalEntityColumns} from legal_entity l where l.group_id = $1 order by lower(l.name), l.finess_number`,
);

/** Every legal entity of the group, by name. */
export async function readLegalEntities(tx: ReadTx): Promise<LegalEntityWithCount[]> {
  return tx.rows(legalEntities, [tx.groupId]);
}

const legalEntitiesById = statement<LegalEntityWithCount>(
  "group-legal-entities-by-id",
  `select ${legalEntityColumns} from legal_entity l where l.group_id = $1 and l.id = any ($2::uuid[])`,
);

/** The legal entities of these ids that the group has, in no order. */
export async function readLegalEntitiesByIds(tx: ReadTx, ids: readonly string[]): Promise<LegalEntityWithCount[]> {
  return tx.rows(legalEntitiesById, [tx.groupId, ids]);
}

const establishmentRows = `select e.id, e.legal_entity_id as "legalEntityId", e.finess_number as "finessNumber", e.name,
    e.category_code as "categoryCode", e.category_label as "categoryLabel", e.kind, e.department_code as "departmentCode",
    e.city, e.siret, e.opened_on as "openedOn", e.closed_on as "closedOn", c.places as "placeCount"
  from establishment e
  left join (select establishment_id, sum(place_count)::int as places from capacity
    where group_id = $1 and active group by establishment_id) c on c.establishment_id = e.id
  where e.group_id = $1`;

// People read lists by name; the number makes the order total, so that a page never repeats or skips a row.
const byName = "order by lower(e.name), e.finess_number";

const establishments = statement<EstablishmentWithPlaces>("group-establishments", `${establishmentRows} ${byName}`);

/** Every establishment of the group, open and closed, by name. */
export async function readEstablishments(tx: ReadTx): Promise<EstablishmentWithPlaces[]> {
  return tx.rows(establishments, [tx.groupId]);
}

const openEstablishments = statement<EstablishmentWithPlaces>(
  "group-open-establishments",
  `${establishmentRows} and e.closed_on is null ${byName}`,
);

/** The open establishments of the group, by name. */
export async function readOpenEstablishments(tx: ReadTx): Promise<EstablishmentWithPlaces[]> {
  return tx.rows(openEstablishments, [tx.groupId]);
}

const establishmentsById = statement<EstablishmentWithPlaces>(
  "group-establishments-by-id",
  `${establishmentRows} and e.id = any ($2::uuid[])`,
);

/** The establishments of these ids that the group has, in no order. */
export async function readEstablishmentsByIds(tx: ReadTx, ids: readonly string[]): Promise<EstablishmentWithPlaces[]> {
  return tx.rows(establishmentsById, [tx.groupId, ids]);
}

const engagements = statement<Engagement>(
  "group-engagements",
  `select id, establishment_id as "establishmentId", source_key as "sourceKey", kind, sub_kind as "subKind",
     effective_on as "effectiveOn", signed_on as "signedOn", ends_on as "endsOn"
   from engagement where group_id = $1 and establishment_id = any ($2::uuid[])
   order by effective_on desc nulls last, source_key`,
);

/** The engagements of these establishments, the latest first. */
export async function readEngagementsByEstablishmentIds(
  tx: ReadTx,
  establishmentIds: readonly string[],
): Promise<Engagement[]> {
  return tx.rows(engagements, [tx.groupId, establishmentIds]);
}

/** What a list of establishments is narrowed to; what is absent or null narrows nothing. */
export interface EstablishmentFilter {
  /** Words that the name, the city or the FINESS number must all contain, without regard to case, accents or hyphens. */
  readonly search?: string | null;
  readonly kind?: EstablishmentKind | null;
  readonly departmentCode?: string | null;
  readonly state?: EstablishmentState | null;
}

/** A page of establishments, by name. */
export interface EstablishmentPage {
  readonly rows: readonly EstablishmentWithPlaces[];
  readonly hasNextPage: boolean;
  /** How many the filter keeps, all pages together. */
  readonly totalCount: number;
}

// Capitals too: lower() leaves accented ones alone where the database has the C locale.
const ACCENTED = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ’-";
const PLAIN = "aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy' ";

const folded = (expression: string): string =>
  `translate(lower(${expression}), '${ACCENTED}', '${PLAIN.replaceAll("'", "''")}')`;

/** The patterns that every row found must match: the same folding as in the statement. */
function searchPatterns(search: string): string[] {
  // PostgreSQL refuses the null character in a text.
  const typed = search.toLowerCase().replaceAll("\u0000", "");
  const plain = Array.from(typed, (letter) => PLAIN[ACCENTED.indexOf(letter)] ?? letter).join("");
  return plain
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
}

const filtered = `and (e.kind = $2 or $2::text is null)
  and (e.department_code = $3 or $3::text is null)
  and ((e.closed_on is null) = ($4::text = 'open') or $4::text is null)
  and ${folded("e.name || ' ' || coalesce(e.city, '') || ' ' || e.finess_number")} like all ($5::text[])`;

const establishmentPage = statement<EstablishmentWithPlaces>(
  "group-establishment-page",
  `${establishmentRows} ${filtered}
   and ($6::uuid is null or (lower(e.name), e.finess_number) >
     (select lower(a.name), a.finess_number from establishment a where a.group_id = $1 and a.id = $6))
   ${byName} limit $7`,
);

const establishmentCount = statement<{ count: number }>(
  "group-establishment-count",
  `select count(*)::int as count from establishment e where e.group_id = $1 ${filtered}`,
);

/**
 * One page of the establishments of the group.
 *
 * @param page.first how many rows at most, from 1
 * @param page.after id of the last row of the page before; null for the first page. An unknown id gives an empty page.
 */
export async function readEstablishmentPage(
  tx: ReadTx,
  filter: EstablishmentFilter,
  page: { readonly first: number; readonly after: string | null },
): Promise<EstablishmentPage> {
  const params = [
    tx.groupId,
    filter.kind ?? null,
    filter.departmentCode ?? null,
    filter.state ?? null,
    searchPatterns(filter.search ?? ""),
  ];
  // One row more than asked tells whether a page follows.
  const [rows, counted] = await Promise.all([
    tx.rows(establishmentPage, [...params, page.after, page.first + 1]),
    tx.rows(establishmentCount, params),
  ]);
  return {
    rows: rows.slice(0, page.first),
    hasNextPage: rows.length > page.first,
    totalCount: counted[0]?.count ?? 0,
  };
}
