import type { Sector } from "@palier/domain/identity";
import type { CaseFault } from "@palier/domain/vendorcase";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { readSupportableCases, type SupportableCase } from "./vendorcase-list.store";

const insertSupport = statement<{ id: string }>(
  "vendorcase-insert-support",
  `insert into vendor_case_support (group_id, case_id, establishment_id, sector, person_id) values ($1, $2, $3, $4, $5)
   on conflict (group_id, case_id, establishment_id, sector) do nothing returning id`,
);
const deleteSupport = statement<{ id: string }>(
  "vendorcase-delete-support",
  `delete from vendor_case_support where group_id = $1 and case_id = $2 and establishment_id = $3 and sector = $4
   returning id`,
);
const selectSites = statement<CaseSite>(
  "vendorcase-select-sites",
  `select e.id as "establishmentId", e.name as "establishmentName", s.sector,
          (count(*) filter (where s.asked))::int as "requestCount", bool_or(not s.asked) as "alsoUs"
     from (select establishment_id, sector, true as asked from request where group_id = $1 and case_id = $2
           union all
           select establishment_id, sector, false from vendor_case_support where group_id = $1 and case_id = $2) s
     join establishment e on e.group_id = $1 and e.id = s.establishment_id
    group by e.id, e.name, s.sector order by e.name, s.sector`,
);

/** An establishment and a sector behind a case. */
export interface CaseSite {
  readonly establishmentId: string;
  readonly establishmentName: string;
  readonly sector: Sector;
  /** Requests of theirs in the case. */
  readonly requestCount: number;
  /** True: they said « nous aussi ». */
  readonly alsoUs: boolean;
}

/** Who is behind a case, by establishment and sector: one line each, whatever they asked. */
export async function readCaseSites(tx: ReadTx, caseId: string): Promise<CaseSite[]> {
  return tx.rows(selectSites, [tx.groupId, caseId]);
}

/** For whom a support is given. */
export interface SupportOf {
  readonly caseId: string;
  readonly establishmentId: string;
  readonly sector: Sector;
}

const MISSING: CaseFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Ce dossier est introuvable, ou n’attend plus de soutien.",
};

async function seen(tx: ReadTx, { caseId, establishmentId, sector }: SupportOf): Promise<SupportableCase | null> {
  const [found] = await readSupportableCases(tx, { establishmentId, sector, caseId, text: null, limit: 1 });
  return found ?? null;
}

/** « Nous aussi »: counts once for an establishment and a sector, said again it changes nothing. */
export async function supportCase(tx: WriteTx, of: SupportOf): Promise<Result<SupportableCase, CaseFault>> {
  if ((await seen(tx, of)) === null) return fail(MISSING);
  const [given] = await tx.rows(insertSupport, [tx.groupId, of.caseId, of.establishmentId, of.sector, tx.viewerId]);
  if (given !== undefined) await note(tx, "case:support", of);
  const now = await seen(tx, of);
  return now === null ? fail(MISSING) : ok(now);
}

/** Takes « nous aussi » back. */
export async function withdrawSupport(tx: WriteTx, of: SupportOf): Promise<Result<SupportableCase, CaseFault>> {
  if ((await seen(tx, of)) === null) return fail(MISSING);
  const [taken] = await tx.rows(deleteSupport, [tx.groupId, of.caseId, of.establishmentId, of.sector]);
  if (taken !== undefined) await note(tx, "case:withdrawSupport", of);
  const now = await seen(tx, of);
  return now === null ? fail(MISSING) : ok(now);
}

const note = (tx: WriteTx, action: string, { caseId, establishmentId, sector }: SupportOf): Promise<void> =>
  recordAudit(tx, {
    action,
    objectKind: "vendorCase",
    objectId: caseId,
    changes: { establishmentId: [null, establishmentId], sector: [null, sector] },
  });
