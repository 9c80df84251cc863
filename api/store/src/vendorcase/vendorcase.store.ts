import { randomBytes } from "node:crypto";
import {
  checkCase,
  type CaseFault,
  type CaseInput,
  type CaseKind,
  type CaseSeverity,
  type CaseState,
  type CaseWriting,
} from "@palier/domain/vendorcase";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { nextNumber, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { indexForSearch } from "../search";

/** A case as it is kept. */
export interface StoredCase extends CaseWriting {
  readonly id: string;
  /** « Dossier 12 ». */
  readonly number: number;
  readonly kind: CaseKind;
  readonly severity: CaseSeverity;
  readonly state: CaseState;
  readonly vendorId: string;
  readonly vendorName: string;
  readonly productId: string;
  readonly productName: string;
  readonly moduleId: string | null;
  readonly moduleName: string | null;
  readonly contractId: string | null;
  readonly releaseId: string | null;
  /** Distinct establishment × sector among those who asked and those who support; for a viewer of the whole group. */
  readonly weight: number;
  /** Establishments among them. */
  readonly siteCount: number;
  readonly requestCount: number;
  /** Requests that still wait for their answer. */
  readonly unansweredCount: number;
  /** null: the house. */
  readonly createdByName: string | null;
  readonly createdAt: Date;
  /** null: the vendor never saw it. */
  readonly sentAt: Date | null;
  /** Since when it is in this state. */
  readonly stateSince: Date;
  /** To be given back when saving. */
  readonly version: number;
  readonly updatedAt: Date;
}

/** What a change of a case gives: the case as it is now, or why nothing changed. */
export type CaseOutcome = Result<StoredCase, CaseFault>;

/** Those who asked and those who said « nous aussi », of one case `c`. */
const SUPPORTERS = `select r.establishment_id, r.sector from request r where r.group_id = c.group_id and r.case_id = c.id
  union select s.establishment_id, s.sector from vendor_case_support s where s.group_id = c.group_id and s.case_id = c.id`;

/** The columns of a StoredCase, from CASE_FROM. */
export const CASE_COLUMNS = `c.id, c.number, c.vendor_id as "vendorId", v.name as "vendorName", c.product_id as "productId",
  p.name as "productName", c.module_id as "moduleId", o.name as "moduleName", c.contract_id as "contractId",
  c.release_id as "releaseId", c.kind, c.title, c.body, c.severity, c.priority, c.state,
  c.vendor_reference as "vendorReference", w.weight, w.site_count as "siteCount", q.request_count as "requestCount",
  q.unanswered_count as "unansweredCount",
  (select m.display_name from member m where m.group_id = c.group_id and m.person_id = c.created_by) as "createdByName",
  c.created_at as "createdAt", c.sent_at as "sentAt", coalesce((select max(k.moved_at) from vendor_case_move k
    where k.group_id = c.group_id and k.case_id = c.id), c.created_at) as "stateSince", c.version,
  c.updated_at as "updatedAt"`;
/** A case `c` with the names around it, its weight `w` and its requests `q`. */
export const CASE_FROM = `vendor_case c
  join vendor v on v.group_id = c.group_id and v.id = c.vendor_id
  join product p on p.group_id = c.group_id and p.id = c.product_id
  left join product_module o on o.group_id = c.group_id and o.id = c.module_id
  cross join lateral (select count(*)::int as weight, count(distinct establishment_id)::int as site_count
    from (${SUPPORTERS}) supporters) w
  cross join lateral (select count(*)::int as request_count,
    (count(*) filter (where r.state = 'inCase'))::int as unanswered_count
    from request r where r.group_id = c.group_id and r.case_id = c.id) q`;

const selectCase = statement<StoredCase>(
  "vendorcase-select-one",
  `select ${CASE_COLUMNS} from ${CASE_FROM} where c.group_id = $1 and c.id = $2`,
);
const lockCase = statement<{ state: CaseState; version: number; number: number; title: string }>(
  "vendorcase-lock",
  "select state, version, number, title from vendor_case where group_id = $1 and id = $2 for update",
);
const selectProduct = statement<{ vendorId: string; contractId: string | null }>(
  "vendorcase-select-product",
  `select p.vendor_id as "vendorId", (select c.id from contract c
            where c.group_id = p.group_id and c.vendor_id = p.vendor_id and c.starts_on <= now()::date
              and (c.ends_on is null or c.ends_on >= now()::date)
            order by c.starts_on desc, c.id limit 1) as "contractId"
     from product p
    where p.group_id = $1 and p.id = $2 and ($3::uuid is null or exists (
      select from product_module o where o.group_id = p.group_id and o.id = $3 and o.product_id = p.id))`,
);
const insertCase = statement<{ id: string }>(
  "vendorcase-insert",
  `insert into vendor_case (group_id, number, vendor_id, product_id, module_id, contract_id, kind, title, body, severity,
                            priority, vendor_reference, reply_token, created_by, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, coalesce($15::timestamptz, now())) returning id`,
);
const insertFirstMove = statement<never>(
  "vendorcase-insert-first-move",
  `insert into vendor_case_move (group_id, case_id, from_state, to_state, side, person_id, moved_at)
   values ($1, $2, null, 'draft', 'group', $3, coalesce($4::timestamptz, clock_timestamp()))`,
);
const updateWriting = statement<never>(
  "vendorcase-update",
  `update vendor_case set kind = $3, title = $4, body = $5, severity = $6, priority = $7, vendor_reference = $8,
          version = version + 1, updated_at = now()
    where group_id = $1 and id = $2`,
);
const touch = statement<never>(
  "vendorcase-touch",
  "update vendor_case set version = version + 1, updated_at = now() where group_id = $1 and id = $2",
);

/** The case isn't in sight. */
export const CASE_MISSING: CaseFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Ce dossier est introuvable dans votre groupe.",
};
/** Somebody changed the case since it was read. */
export const CASE_STALE: CaseFault = {
  code: "STALE_VERSION",
  field: null,
  message:
    "Ce dossier a changé depuis que vous l’avez ouvert. Rien n’a été enregistré\u00a0: votre texte est gardé, comparez-le avec ce qui est écrit maintenant.",
};

/** Where a case is read. */
export const casePath = (id: string): string => `/dossiers-editeur/${id}`;

/** One case. @returns null where it isn't in sight. */
export async function readCase(tx: ReadTx, id: string): Promise<StoredCase | null> {
  return (await tx.rows(selectCase, [tx.groupId, id]))[0] ?? null;
}

/**
 * Holds a case until the end of the transaction: who comes next sees what was done, and compares versions again.
 * @param version what was read; null: the case as it is.
 */
export async function holdCase(
  tx: WriteTx,
  id: string,
  version: number | null,
): Promise<Result<{ state: CaseState; number: number; title: string }, CaseFault>> {
  const [held] = await tx.rows(lockCase, [tx.groupId, id]);
  if (held === undefined) return fail(CASE_MISSING);
  if (version !== null && version !== held.version) return fail(CASE_STALE);
  return ok(held);
}

/** Reads a case that was just changed, and keeps it findable by its words. */
export async function changedCase(tx: WriteTx, id: string): Promise<CaseOutcome> {
  const kept = await readCase(tx, id);
  if (kept === null) return fail(CASE_MISSING);
  await indexForSearch(tx, {
    objectKind: "case",
    objectId: id,
    establishmentId: null,
    sector: null,
    title: `Dossier ${String(kept.number)} – ${kept.title}`,
    body: kept.body,
    path: casePath(id),
    at: kept.createdAt,
  });
  return ok(kept);
}

/** The requests of a case changed: whoever reads the case next must know. */
export async function touchCase(tx: WriteTx, id: string): Promise<void> {
  await tx.rows(touch, [tx.groupId, id]);
}

/** Codes and lengths only: what is written stays in the case. */
const audited = (writing: CaseWriting) => ({
  kind: writing.kind,
  severity: writing.severity,
  priority: writing.priority,
  titleCharacters: writing.title.length,
  bodyCharacters: writing.body.length,
  vendorReferenceCharacters: writing.vendorReference?.length ?? null,
});

function changesOf(before: CaseWriting | null, after: CaseWriting): Record<string, [unknown, unknown]> {
  const old: Partial<ReturnType<typeof audited>> = before === null ? {} : audited(before);
  const now = audited(after);
  const keys = Object.keys(now) as (keyof typeof now)[];
  return Object.fromEntries(
    keys.filter((key) => (old[key] ?? null) !== now[key]).map((key) => [key, [old[key] ?? null, now[key]]]),
  );
}

/** What a case is made with. */
export interface CaseToCreate extends CaseInput {
  readonly productId: string;
  /** null: no module in particular. */
  readonly moduleId: string | null;
  /** When it was made, for what is taken over from before; left out: now. */
  readonly createdAt?: Date;
}

/** Makes a case, in preparation: the vendor knows nothing of it. Its contract is the one in force with the vendor. */
export async function createCase(tx: WriteTx, input: CaseToCreate): Promise<CaseOutcome> {
  const checked = checkCase(input);
  if (!checked.ok) return checked;
  const [product] = await tx.rows(selectProduct, [tx.groupId, input.productId, input.moduleId]);
  if (product === undefined)
    return fail({
      code: "CASE_INVALID",
      field: "productId",
      message: "Choisissez un logiciel de la liste, et un module qui est bien le sien.",
    });
  const writing = checked.value;
  const [made] = await tx.rows(insertCase, [
    tx.groupId,
    await nextNumber(tx, "case"),
    product.vendorId,
    input.productId,
    input.moduleId,
    product.contractId,
    writing.kind,
    writing.title,
    writing.body,
    writing.severity,
    writing.priority,
    writing.vendorReference,
    randomBytes(16).toString("hex"),
    tx.viewerId,
    input.createdAt ?? null,
  ]);
  if (made === undefined) return fail(CASE_MISSING);
  await tx.rows(insertFirstMove, [tx.groupId, made.id, tx.viewerId, input.createdAt ?? null]);
  await recordAudit(tx, {
    action: "case:create",
    objectKind: "vendorCase",
    objectId: made.id,
    changes: { productId: [null, input.productId], ...changesOf(null, writing) },
  });
  return changedCase(tx, made.id);
}

/** Writes a case again, if nobody changed it since it was read. */
export async function updateCase(
  tx: WriteTx,
  { id, version, ...input }: CaseInput & { readonly id: string; readonly version: number },
): Promise<CaseOutcome> {
  const checked = checkCase(input);
  if (!checked.ok) return checked;
  const held = await holdCase(tx, id, version);
  if (!held.ok) return held;
  const before = await readCase(tx, id);
  if (before === null) return fail(CASE_MISSING);
  const writing = checked.value;
  const { kind, title, body, severity, priority, vendorReference } = writing;
  await tx.rows(updateWriting, [tx.groupId, id, kind, title, body, severity, priority, vendorReference]);
  await recordAudit(tx, {
    action: "case:update",
    objectKind: "vendorCase",
    objectId: id,
    changes: changesOf(before, writing),
  });
  return changedCase(tx, id);
}
