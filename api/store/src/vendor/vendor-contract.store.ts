import { ok, type Result } from "@palier/domain/kernel";
import { checkContract, type Contract, type ContractInput } from "@palier/domain/vendor";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { changesBetween, invalid, missing, stale, taken, type VendorStoreFault } from "./vendor-fault";
import type { Named } from "./vendor.store";

/** A contract as it is kept. */
export interface StoredContract extends Contract {
  readonly id: string;
  /** To be given back when it is saved. */
  readonly version: number;
  readonly vendor: Named;
  /** What it covers, by name; none: all that the vendor sells. */
  readonly products: readonly Named[];
}

/** A contract to keep. */
export interface ContractToSave extends ContractInput {
  /** null: a new one. */
  readonly id: string | null;
  readonly vendorId: string;
  /** The version read; 0 for a new one. */
  readonly version: number;
}

const selectContracts = statement<StoredContract>(
  "vendor-select-contracts",
  `select c.id, c.reference, c.starts_on as "startsOn", c.ends_on as "endsOn", c.notice_months as "noticeMonths",
          c.renewal_months as "renewalMonths", c.notice_given_on as "noticeGivenOn", c.product_ids as "productIds",
          c.time_zone as "timeZone", c.holiday_zone as "holidayZone", c.weekdays, c.opens_at_minute as "opensAtMinute",
          c.closes_at_minute as "closesAtMinute", c.note, c.version,
          json_build_object('id', v.id, 'name', v.name) as vendor,
          coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by lower(p.name))
             from product p where p.group_id = c.group_id and p.id = any (c.product_ids)), '[]') as products,
          coalesce((select json_agg(json_build_object('severity', k.severity, 'responseMinutes', k.response_minutes,
                       'resolutionMinutes', k.resolution_minutes)
                     order by array_position(array['blocking', 'major', 'minor'], k.severity))
             from contract_commitment k where k.group_id = c.group_id and k.contract_id = c.id), '[]') as commitments,
          coalesce((select json_agg(json_build_object('kind', l.kind, 'present', l.present, 'wording', l.wording) order by l.kind)
             from contract_clause l where l.group_id = c.group_id and l.contract_id = c.id), '[]') as clauses
     from contract c join vendor v on v.group_id = c.group_id and v.id = c.vendor_id
    where c.group_id = $1 and ($2::uuid is null or c.vendor_id = $2) and ($3::uuid is null or c.id = $3)
    order by lower(v.name), c.starts_on desc, c.id`,
);

/** The contracts of the group, by vendor. @param vendorId null: every vendor. */
export async function readContracts(tx: ReadTx, vendorId: string | null): Promise<StoredContract[]> {
  return tx.rows(selectContracts, [tx.groupId, vendorId, null]);
}

/** One contract. @returns null where there is none, and where it is another group's. */
export async function readContract(tx: ReadTx, id: string): Promise<StoredContract | null> {
  return (await tx.rows(selectContracts, [tx.groupId, null, id]))[0] ?? null;
}

const selectVendor = statement<{ id: string }>(
  "vendor-select-of-contract",
  "select id from vendor where group_id = $1 and id = $2 and archived_at is null",
);
const selectOwnProducts = statement<{ id: string }>(
  "vendor-select-products-of-contract",
  "select id from product where group_id = $1 and vendor_id = $2 and id = any ($3::uuid[])",
);
const insertContract = statement<{ id: string }>(
  "vendor-insert-contract",
  `insert into contract (group_id, vendor_id, reference, starts_on, ends_on, notice_months, renewal_months,
                         notice_given_on, product_ids, time_zone, holiday_zone, weekdays, opens_at_minute,
                         closes_at_minute, note)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
   on conflict (group_id, vendor_id, reference) do nothing returning id`,
);
const updateContract = statement<{ id: string }>(
  "vendor-update-contract",
  `update contract set reference = $5, starts_on = $6, ends_on = $7, notice_months = $8, renewal_months = $9,
          notice_given_on = $10, product_ids = $11, time_zone = $12, holiday_zone = $13, weekdays = $14,
          opens_at_minute = $15, closes_at_minute = $16, note = $17, version = version + 1
    where group_id = $1 and vendor_id = $2 and id = $3 and version = $4 returning id`,
);
const selectSameReference = statement<{ id: string }>(
  "vendor-select-same-reference",
  "select id from contract where group_id = $1 and vendor_id = $2 and reference = $3 and id is distinct from $4",
);
const deleteCommitments = statement<never>(
  "vendor-delete-commitments",
  "delete from contract_commitment where group_id = $1 and contract_id = $2",
);
const insertCommitments = statement<never>(
  "vendor-insert-commitments",
  `insert into contract_commitment (group_id, contract_id, severity, response_minutes, resolution_minutes)
   select $1, $2, k.severity, k."responseMinutes", k."resolutionMinutes"
     from jsonb_to_recordset($3::jsonb) as k (severity text, "responseMinutes" int, "resolutionMinutes" int)
    where k."responseMinutes" is not null or k."resolutionMinutes" is not null`,
);
const upsertClauses = statement<never>(
  "vendor-upsert-clauses",
  `insert into contract_clause as c (group_id, contract_id, kind, present, wording)
   select $1, $2, l.kind, l.present, l.wording
     from jsonb_to_recordset($3::jsonb) as l (kind text, present boolean, wording text)
   on conflict (group_id, contract_id, kind) do update set present = excluded.present, wording = excluded.wording`,
);

const fieldsOf = (contract: Contract): readonly unknown[] => [
  contract.reference,
  contract.startsOn,
  contract.endsOn,
  contract.noticeMonths,
  contract.renewalMonths,
  contract.noticeGivenOn,
  contract.productIds,
  contract.timeZone,
  contract.holidayZone,
  contract.weekdays,
  contract.opensAtMinute,
  contract.closesAtMinute,
  contract.note,
];

/** Dates, codes and counts: the audit keeps no free text. */
const audited = ({ note, clauses, commitments, productIds, reference, ...kept }: Contract) => ({
  reference,
  startsOn: kept.startsOn,
  endsOn: kept.endsOn,
  noticeMonths: kept.noticeMonths,
  renewalMonths: kept.renewalMonths,
  noticeGivenOn: kept.noticeGivenOn,
  productIds: [...productIds].sort(),
  holidayZone: kept.holidayZone,
  weekdays: kept.weekdays,
  opensAtMinute: kept.opensAtMinute,
  closesAtMinute: kept.closesAtMinute,
  noteCharacters: note.length,
  commitments: commitments
    .filter((one) => one.responseMinutes !== null || one.resolutionMinutes !== null)
    .map((one) => `${one.severity} ${String(one.responseMinutes)} ${String(one.resolutionMinutes)}`),
  clausesPresent: clauses
    .filter(({ present }) => present)
    .map(({ kind }) => kind)
    .sort(),
});

/** Keeps a contract with its commitments and its checklist, if nobody changed it since it was read. */
export async function saveContract(
  tx: WriteTx,
  input: ContractToSave,
): Promise<Result<StoredContract, VendorStoreFault>> {
  const checked = checkContract(input);
  if (!checked.ok) return invalid(checked.error);
  const contract = checked.value;
  const before = input.id === null ? null : await readContract(tx, input.id);
  if (input.id !== null && before?.vendor.id !== input.vendorId) return missing("Ce contrat");
  if ((await tx.rows(selectVendor, [tx.groupId, input.vendorId])).length === 0) return missing("Cet éditeur");
  const own = await tx.rows(selectOwnProducts, [tx.groupId, input.vendorId, contract.productIds]);
  if (own.length < contract.productIds.length)
    return invalid({ field: "productIds", message: "Un de ces logiciels n’est pas de cet éditeur." });
  const same = [tx.groupId, input.vendorId, contract.reference, input.id];
  if ((await tx.rows(selectSameReference, same)).length > 0) return taken("Un contrat", "reference");
  const [kept] =
    before === null
      ? await tx.rows(insertContract, [tx.groupId, input.vendorId, ...fieldsOf(contract)])
      : await tx.rows(updateContract, [tx.groupId, input.vendorId, before.id, input.version, ...fieldsOf(contract)]);
  if (kept === undefined) return before === null ? taken("Un contrat", "reference") : stale("ce contrat");
  await tx.rows(deleteCommitments, [tx.groupId, kept.id]);
  await tx.rows(insertCommitments, [tx.groupId, kept.id, JSON.stringify(contract.commitments)]);
  await tx.rows(upsertClauses, [tx.groupId, kept.id, JSON.stringify(contract.clauses)]);
  await recordAudit(tx, {
    action: "vendor:contract",
    objectKind: "contract",
    objectId: kept.id,
    changes: changesBetween(before && audited(before), audited(contract)),
  });
  const saved = await readContract(tx, kept.id);
  return saved === null ? missing("Ce contrat") : ok(saved);
}
