import type { CareGroup, FinessCapacity, FinessLegalEntity, ImportCounts, RowCounts } from "@palier/domain/group";
import { acrossGroups, readGroup, statement, type Database, type WriteTx } from "../kernel";

const findGroup = statement<CareGroup>(
  "group-find-by-finess",
  `select id, finess_number as "finessNumber", name, demo, source_label as "sourceLabel"
   from care_group where finess_number = $1`,
);

/**
 * The group that a FINESS number (EJ) stands for, whoever asks: the operator's door only.
 *
 * @returns null when no group has this number
 */
export async function findGroupByFinessNumber(db: Database, finessNumber: string): Promise<CareGroup | null> {
  return acrossGroups(db, "group:find", async (tx) => (await tx.rows(findGroup, [finessNumber]))[0] ?? null);
}

const newId = statement<{ id: string }>("group-new-id", "select new_id() as id");
const NO_GROUP = "00000000-0000-0000-0000-000000000000";

/** An id for a group that does not exist yet: the tenant must be set before its first row is written. */
export async function newGroupId(db: Database): Promise<string> {
  const [row] = await readGroup(db, { groupId: NO_GROUP, viewerId: null }, (tx) => tx.rows(newId, []));
  if (row === undefined) throw new Error("new_id() gave no row");
  return row.id;
}

const upsertGroup = statement<never>(
  "group-upsert",
  `insert into care_group as g (id, finess_number, name, demo, source_label) values ($1, $2, $3, $4, $5)
   on conflict (id) do update
     set name = excluded.name, demo = g.demo or excluded.demo, source_label = excluded.source_label
     where (g.name, g.demo or excluded.demo, g.source_label) is distinct from (excluded.name, g.demo, excluded.source_label)`,
);

/**
 * Creates or updates the group of the transaction. A group once fictitious stays so: its figures do not become real by importing a directory.
 */
export async function saveGroup(tx: WriteTx, group: Omit<CareGroup, "id">): Promise<void> {
  await tx.rows(upsertGroup, [tx.groupId, group.finessNumber, group.name, group.demo, group.sourceLabel]);
}

// What a statement did, from how its rows stood before (a data-modifying statement leaves the snapshot of its siblings untouched).
const COUNTS = `count(*) filter (where b.id is null)::int as created,
     count(w.id) filter (where b.id is not null and not (b.open and not w.open))::int as updated,
     count(w.id) filter (where b.open and not w.open)::int as closed,
     count(*) filter (where b.id is not null and w.id is null)::int as unchanged`;

const lockImports = statement<never>(
  "group-lock-imports",
  "select pg_advisory_xact_lock(hashtextextended('group-import-' || $1, 0))",
);

const upsertLegalEntity = statement<RowCounts>(
  "group-upsert-legal-entity",
  `with b as (
     select id, closed_on is null as open from legal_entity where group_id = $1 and finess_number = $2
   ), w as (
     insert into legal_entity as e (group_id, finess_number, name, siren, closed_on) values ($1, $2, $3, $4, $5::date)
     on conflict (group_id, finess_number) do update
       set name = excluded.name, siren = excluded.siren, closed_on = excluded.closed_on
       where (e.name, e.siren, e.closed_on) is distinct from (excluded.name, excluded.siren, excluded.closed_on)
     returning e.id, e.closed_on is null as open
   )
   select ${COUNTS} from (select $2::text) i left join b on true left join w on true`,
);

const upsertEstablishments = statement<RowCounts>(
  "group-upsert-establishments",
  `with i as (
     select * from jsonb_to_recordset($3::jsonb) as r ("finessNumber" text, name text, "categoryCode" text,
       "categoryLabel" text, kind text, "departmentCode" text, city text, siret text, "openedOn" date, "closedOn" date)
   ), b as (
     select id, finess_number, closed_on is null as open from establishment where group_id = $1
   ), w as (
     insert into establishment as e (group_id, legal_entity_id, finess_number, name, category_code, category_label, kind,
       department_code, city, siret, opened_on, closed_on)
     select $1, l.id, i."finessNumber", i.name, i."categoryCode", i."categoryLabel", i.kind, i."departmentCode", i.city,
       i.siret, i."openedOn", i."closedOn"
     from i, legal_entity l where l.group_id = $1 and l.finess_number = $2 order by i."finessNumber"
     on conflict (group_id, finess_number) do update
       set legal_entity_id = excluded.legal_entity_id, name = excluded.name, category_code = excluded.category_code,
         category_label = excluded.category_label, kind = excluded.kind, department_code = excluded.department_code,
         city = excluded.city, siret = excluded.siret, opened_on = excluded.opened_on, closed_on = excluded.closed_on
       where (e.legal_entity_id, e.name, e.category_code, e.category_label, e.kind, e.department_code, e.city, e.siret,
           e.opened_on, e.closed_on)
         is distinct from (excluded.legal_entity_id, excluded.name, excluded.category_code, excluded.category_label,
           excluded.kind, excluded.department_code, excluded.city, excluded.siret, excluded.opened_on, excluded.closed_on)
     returning e.id, e.finess_number, e.closed_on is null as open
   )
   select ${COUNTS} from i left join b on b.finess_number = i."finessNumber" left join w on w.finess_number = i."finessNumber"`,
);

const upsertEngagements = statement<RowCounts>(
  "group-upsert-engagements",
  `with i as (
     select e.id as establishment_id, r.*
     from jsonb_to_recordset($2::jsonb) as r ("finessNumber" text, "sourceKey" text, kind text, "subKind" text,
       "effectiveOn" date, "signedOn" date, "endsOn" date)
     join establishment e on e.group_id = $1 and e.finess_number = r."finessNumber"
   ), b as (
     select id, establishment_id, source_key, true as open from engagement where group_id = $1
   ), w as (
     insert into engagement as e (group_id, establishment_id, source_key, kind, sub_kind, effective_on, signed_on, ends_on)
     select $1, establishment_id, "sourceKey", kind, "subKind", "effectiveOn", "signedOn", "endsOn"
     from i order by establishment_id, "sourceKey"
     on conflict (group_id, establishment_id, source_key) do update
       set kind = excluded.kind, sub_kind = excluded.sub_kind, effective_on = excluded.effective_on,
         signed_on = excluded.signed_on, ends_on = excluded.ends_on
       where (e.kind, e.sub_kind, e.effective_on, e.signed_on, e.ends_on)
         is distinct from (excluded.kind, excluded.sub_kind, excluded.effective_on, excluded.signed_on, excluded.ends_on)
     returning e.id, e.establishment_id, e.source_key, true as open
   )
   select ${COUNTS} from i
     left join b on b.establishment_id = i.establishment_id and b.source_key = i."sourceKey"
     left join w on w.establishment_id = i.establishment_id and w.source_key = i."sourceKey"`,
);

const upsertCapacities = statement<RowCounts>(
  "group-upsert-capacities",
  `with i as (
     select e.id as establishment_id, r.*
     from jsonb_to_recordset($3::jsonb) as r ("establishmentFinessNumber" text, "sourceKey" text, "activityCode" text,
       "placeCount" int, active boolean)
     join establishment e on e.group_id = $1 and e.finess_number = r."establishmentFinessNumber"
   ), gone as (
     -- A line that has left the file of its legal entity no longer counts.
     select c.establishment_id, null::text, c.source_key, c.activity_code, c.place_count, false
     from capacity c
     join establishment e on e.group_id = $1 and e.id = c.establishment_id
     join legal_entity l on l.group_id = $1 and l.id = e.legal_entity_id and l.finess_number = $2
     where c.group_id = $1 and c.active
       and not exists (select from i where i.establishment_id = c.establishment_id and i."sourceKey" = c.source_key)
   ), said as (
     select * from i union all select * from gone
   ), b as (
     select id, establishment_id, source_key, active as open from capacity where group_id = $1
   ), w as (
     insert into capacity as c (group_id, establishment_id, source_key, activity_code, place_count, active)
     select $1, establishment_id, "sourceKey", "activityCode", "placeCount", active
     from said order by establishment_id, "sourceKey"
     on conflict (group_id, establishment_id, source_key) do update
       set activity_code = excluded.activity_code, place_count = excluded.place_count, active = excluded.active
       where (c.activity_code, c.place_count, c.active)
         is distinct from (excluded.activity_code, excluded.place_count, excluded.active)
     returning c.id, c.establishment_id, c.source_key, c.active as open
   )
   select ${COUNTS} from said
     left join b on b.establishment_id = said.establishment_id and b.source_key = said."sourceKey"
     left join w on w.establishment_id = said.establishment_id and w.source_key = said."sourceKey"`,
);

const NO_ROW: RowCounts = { created: 0, updated: 0, closed: 0, unchanged: 0 };

/**
 * Writes a legal entity as FINESS states it, with its establishments, engagements and authorised places, in the group of the transaction.
 * A row that is already so is not written. An establishment or an engagement that the file does not name is left as it is; an
 * establishment that came from another legal entity of the group changes hands.
 *
 * @param capacities null when no file of activities was given: the places are then left as they are
 */
export async function importFinessLegalEntity(
  tx: WriteTx,
  entity: FinessLegalEntity,
  capacities: readonly FinessCapacity[] | null,
): Promise<ImportCounts> {
  const { groupId } = tx;
  await tx.rows(lockImports, [groupId]);
  const counts = async (query: typeof upsertLegalEntity, params: readonly unknown[]): Promise<RowCounts> =>
    (await tx.rows(query, [groupId, ...params]))[0] ?? NO_ROW;
  const { finessNumber, name, siren, closedOn, establishments } = entity;
  const engagements = establishments.flatMap((one) =>
    one.engagements.map((engagement) => ({ finessNumber: one.finessNumber, ...engagement })),
  );
  return {
    legalEntities: await counts(upsertLegalEntity, [finessNumber, name, siren, closedOn]),
    establishments: await counts(upsertEstablishments, [finessNumber, JSON.stringify(establishments)]),
    engagements: await counts(upsertEngagements, [JSON.stringify(engagements)]),
    capacities:
      capacities === null ? NO_ROW : await counts(upsertCapacities, [finessNumber, JSON.stringify(capacities)]),
  };
}

const absent = statement<{ finessNumber: string }>(
  "group-absent-establishments",
  `select e.finess_number as "finessNumber" from establishment e
   join legal_entity l on l.group_id = $1 and l.id = e.legal_entity_id and l.finess_number = $2
   where e.group_id = $1 and e.closed_on is null and e.finess_number <> all ($3::text[])
   order by e.finess_number`,
);

/**
 * FINESS numbers of the open establishments of a legal entity that a file no longer names: FINESS keeps the closed ones, so this is odd.
 *
 * @param present every FINESS number (ET) that the file gives for this legal entity
 */
export async function absentEstablishments(
  tx: WriteTx,
  legalEntityFinessNumber: string,
  present: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.rows(absent, [tx.groupId, legalEntityFinessNumber, present]);
  return rows.map(({ finessNumber }) => finessNumber);
}
