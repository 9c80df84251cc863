import { ok, type Result } from "@palier/domain/kernel";
import { checkIncident, type IncidentInput, type Severity } from "@palier/domain/vendor";
import { nextNumber, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { changesBetween, invalid, missing, stale, type VendorStoreFault } from "./vendor-fault";
import type { Named } from "./vendor.store";

/** An incident as it is kept. */
export interface StoredIncident {
  readonly id: string;
  /** The number people say: « incident 12 ». */
  readonly number: number;
  readonly establishment: Named;
  readonly product: Named;
  readonly module: Named | null;
  readonly severity: Severity;
  readonly body: string;
  readonly workaround: string;
  readonly cause: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** Minutes from its beginning to its end, or to now. */
  readonly minutes: number;
  readonly declaredByName: string;
  /** The case that was sent to the vendor; null: none. */
  readonly case: { readonly id: string; readonly number: number; readonly title: string } | null;
  readonly version: number;
}

/** What a list of incidents is narrowed to; null narrows nothing. */
export interface IncidentFilter {
  readonly establishmentId: string | null;
  readonly productId: string | null;
  readonly severity: Severity | null;
  /** true: those that aren't over; false: those that are. */
  readonly open: boolean | null;
}

/** A page of incidents, the latest first. */
export interface IncidentPage {
  readonly rows: readonly StoredIncident[];
  readonly hasNextPage: boolean;
  /** How many the filter keeps, all pages together. */
  readonly totalCount: number;
  /** Of these, how many aren't over. */
  readonly openCount: number;
  /** Minutes that all of them lasted together. */
  readonly totalMinutes: number;
}

const MINUTES = "floor(extract(epoch from coalesce(i.ended_at, now()) - i.started_at) / 60)";
const ROWS = `select i.id, i.number, json_build_object('id', e.id, 'name', e.name) as establishment,
    json_build_object('id', p.id, 'name', p.name) as product,
    (select json_build_object('id', d.id, 'name', d.name) from product_module d
      where d.group_id = i.group_id and d.id = i.module_id) as module,
    i.severity, i.body, i.workaround, i.cause, i.started_at as "startedAt", i.ended_at as "endedAt",
    greatest(0, ${MINUTES})::int as minutes,
    coalesce((select m.display_name from member m where m.group_id = i.group_id and m.person_id = i.declared_by), '')
      as "declaredByName",
    (select json_build_object('id', c.id, 'number', c.number, 'title', c.title) from vendor_case c
      where c.group_id = i.group_id and c.id = i.case_id) as "case", i.version
  from incident i
  join establishment e on e.group_id = i.group_id and e.id = i.establishment_id
  join product p on p.group_id = i.group_id and p.id = i.product_id
 where i.group_id = $1`;
const KEPT = `and ($2::uuid is null or i.establishment_id = $2) and ($3::uuid is null or i.product_id = $3)
   and ($4::text is null or i.severity = $4) and ($5::boolean is null or (i.ended_at is null) = $5)`;

const selectPage = statement<StoredIncident>(
  "vendor-select-incidents",
  `${ROWS} ${KEPT}
   and ($6::uuid is null or (i.started_at, i.id) < (select a.started_at, a.id from incident a where a.group_id = $1 and a.id = $6))
   order by i.started_at desc, i.id desc limit $7`,
);
const countPage = statement<{ total: number; open: number; minutes: number }>(
  "vendor-count-incidents",
  `select count(*)::int as total, (count(*) filter (where i.ended_at is null))::int as open,
          coalesce(sum(greatest(0, ${MINUTES})), 0)::int as minutes
     from incident i where i.group_id = $1 ${KEPT}`,
);
const selectOne = statement<StoredIncident>("vendor-select-incident", `${ROWS} and i.id = $2`);

/** One page of the incidents in sight. @param page.after id of the last row of the page before; null for the first. */
export async function readIncidentPage(
  tx: ReadTx,
  { establishmentId, productId, severity, open }: IncidentFilter,
  page: { readonly first: number; readonly after: string | null },
): Promise<IncidentPage> {
  const asked = [tx.groupId, establishmentId, productId, severity, open];
  const [rows, [counted]] = await Promise.all([
    tx.rows(selectPage, [...asked, page.after, page.first + 1]),
    tx.rows(countPage, asked),
  ]);
  return {
    rows: rows.slice(0, page.first),
    hasNextPage: rows.length > page.first,
    totalCount: counted?.total ?? 0,
    openCount: counted?.open ?? 0,
    totalMinutes: counted?.minutes ?? 0,
  };
}

/** One incident in sight. @returns null where there is none. */
export async function readIncident(tx: ReadTx, id: string): Promise<StoredIncident | null> {
  return (await tx.rows(selectOne, [tx.groupId, id]))[0] ?? null;
}

/** An incident to declare. */
export interface IncidentToDeclare extends IncidentInput {
  readonly establishmentId: string;
  readonly productId: string;
  /** null: the product as a whole. */
  readonly moduleId: string | null;
}

const selectPlace = statement<{ place: boolean; module: boolean }>(
  "vendor-check-incident-place",
  `select exists (select from establishment where group_id = $1 and id = $2) as place,
          ($4::uuid is null or exists (select from product_module where group_id = $1 and product_id = $3 and id = $4)) as module
     from product where group_id = $1 and id = $3 and archived_at is null`,
);
const insertIncident = statement<{ id: string }>(
  "vendor-insert-incident",
  `insert into incident (group_id, number, establishment_id, product_id, module_id, severity, body, workaround, cause,
                         started_at, ended_at, declared_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
);

/** Declares an incident. @param now when it is declared. */
export async function declareIncident(
  tx: WriteTx,
  input: IncidentToDeclare,
  now: Date,
): Promise<Result<StoredIncident, VendorStoreFault>> {
  const checked = checkIncident(input, now);
  if (!checked.ok) return invalid(checked.error);
  const { establishmentId, productId, moduleId } = input;
  const [known] = await tx.rows(selectPlace, [tx.groupId, establishmentId, productId, moduleId]);
  if (known === undefined) return invalid({ field: "productId", message: "Choisissez le logiciel en cause." });
  if (!known.place) return missing("Cet établissement");
  if (!known.module) return invalid({ field: "moduleId", message: "Ce module n’est pas de ce logiciel." });
  const number = await nextNumber(tx, "incident");
  const { severity, body, workaround, cause, startedAt, endedAt } = checked.value;
  const texts = [severity, body, workaround, cause, startedAt, endedAt];
  const place = [establishmentId, productId, moduleId];
  const [kept] = await tx.rows(insertIncident, [tx.groupId, number, ...place, ...texts, tx.viewerId]);
  await recordAudit(tx, {
    action: "incident:declare",
    objectKind: "incident",
    objectId: kept?.id ?? "",
    changes: changesBetween(null, { establishmentId, productId, severity, startedAt, endedAt }),
  });
  const incident = await readIncident(tx, kept?.id ?? "");
  return incident === null ? missing("Cet incident") : ok(incident);
}

/** An incident to follow up. */
export interface IncidentToUpdate extends IncidentInput {
  readonly id: string;
  readonly version: number;
}

const updateIncident = statement<{ id: string }>(
  "vendor-update-incident",
  `update incident set severity = $4, body = $5, workaround = $6, cause = $7, started_at = $8, ended_at = $9,
          version = version + 1
    where group_id = $1 and id = $2 and version = $3 returning id`,
);

/** Keeps what is now known of an incident: its workaround, its end, its cause. */
export async function followIncident(
  tx: WriteTx,
  input: IncidentToUpdate,
  now: Date,
): Promise<Result<StoredIncident, VendorStoreFault>> {
  const checked = checkIncident(input, now);
  if (!checked.ok) return invalid(checked.error);
  const before = await readIncident(tx, input.id);
  if (before === null) return missing("Cet incident");
  const { severity, body, workaround, cause, startedAt, endedAt } = checked.value;
  const texts = [severity, body, workaround, cause, startedAt, endedAt];
  if ((await tx.rows(updateIncident, [tx.groupId, input.id, input.version, ...texts])).length === 0)
    return stale("cet incident");
  const audited = (of: typeof checked.value) => ({
    severity: of.severity,
    startedAt: of.startedAt,
    endedAt: of.endedAt,
    workaround: of.workaround !== "",
    cause: of.cause !== "",
  });
  await recordAudit(tx, {
    action: "incident:update",
    objectKind: "incident",
    objectId: input.id,
    changes: changesBetween(audited(before), audited(checked.value)),
  });
  const incident = await readIncident(tx, input.id);
  return incident === null ? missing("Cet incident") : ok(incident);
}

const selectCases = statement<{ id: string; number: number; title: string }>(
  "vendor-select-cases-of-incident",
  `select c.id, c.number, c.title from incident i
     join product p on p.group_id = i.group_id and p.id = i.product_id
     join vendor_case c on c.group_id = i.group_id and c.vendor_id = p.vendor_id
    where i.group_id = $1 and i.id = $2 and (c.state not in ('closed', 'refused', 'abandoned') or c.id = i.case_id)
    order by c.number desc limit 100`,
);

/** The cases to which an incident may be joined: those of its vendor that aren't over, the latest first. */
export async function readCasesOfIncident(
  tx: ReadTx,
  id: string,
): Promise<{ readonly id: string; readonly number: number; readonly title: string }[]> {
  return tx.rows(selectCases, [tx.groupId, id]);
}

const setCase = statement<{ id: string }>(
  "vendor-set-case-of-incident",
  "update incident set case_id = $4, version = version + 1 where group_id = $1 and id = $2 and version = $3 returning id",
);

/** Joins an incident to a case of its vendor. @param caseId null: it is joined to none. */
export async function joinIncidentToCase(
  tx: WriteTx,
  { id, version, caseId }: { readonly id: string; readonly version: number; readonly caseId: string | null },
): Promise<Result<StoredIncident, VendorStoreFault>> {
  const before = await readIncident(tx, id);
  if (before === null) return missing("Cet incident");
  if (caseId !== null && !(await readCasesOfIncident(tx, id)).some((one) => one.id === caseId))
    return missing("Ce dossier éditeur");
  if ((await tx.rows(setCase, [tx.groupId, id, version, caseId])).length === 0) return stale("cet incident");
  await recordAudit(tx, {
    action: "incident:case",
    objectKind: "incident",
    objectId: id,
    changes: changesBetween({ caseId: before.case?.id ?? null }, { caseId }),
  });
  const incident = await readIncident(tx, id);
  return incident === null ? missing("Cet incident") : ok(incident);
}
