import { CASE_STATES_AT_VENDOR, OPEN_CASE_STATES, type CaseSeverity, type CaseState } from "@palier/domain/vendorcase";
import { statement, type ReadTx } from "../kernel";
import { CASE_COLUMNS, CASE_FROM, type StoredCase } from "./vendorcase.store";

/** Orders of a list. */
export const CASE_ORDERS = ["weight", "priority", "recent"] as const;
/** How a list is ordered. */
export type CaseOrder = (typeof CASE_ORDERS)[number];

/** What a list is narrowed to; null: not narrowed. */
export interface CaseFilter {
  readonly states: readonly CaseState[] | null;
  readonly vendorId: string | null;
  readonly productId: string | null;
  readonly severity: CaseSeverity | null;
  readonly priority: number | null;
  /** Words of the title, or a number. */
  readonly text: string | null;
  /** Weight from and to, both told; for a cell of the matrix. */
  readonly weightFrom: number | null;
  readonly weightTo: number | null;
  /** Only these; null: any. */
  readonly ids: readonly string[] | null;
}

/** One page of cases. */
export interface CasePage {
  readonly cases: readonly StoredCase[];
  /** Of the whole filter. */
  readonly total: number;
}

const MATCHES = `c.group_id = $1 and ($2::text[] is null or c.state = any ($2)) and ($3::uuid is null or c.vendor_id = $3)
  and ($4::uuid is null or c.product_id = $4) and ($5::text is null or c.severity = $5)
  and ($6::int is null or c.priority = $6)
  and ($7::text is null or c.number::text = $7 or c.title ilike '%' || $8 || '%' or c.vendor_reference ilike '%' || $8 || '%')
  and ($9::int is null or w.weight >= $9) and ($10::int is null or w.weight <= $10)
  and ($13::uuid[] is null or c.id = any ($13))`;
const SEVERITY_RANK = "array_position(array['blocking', 'major', 'minor'], c.severity)";
const ORDER_BY: Readonly<Record<CaseOrder, string>> = {
  weight: `w.weight desc, ${SEVERITY_RANK}, c.number desc`,
  priority: `c.priority nulls last, ${SEVERITY_RANK}, w.weight desc, c.number desc`,
  recent: "c.updated_at desc, c.number desc",
};
const pageBy = (order: CaseOrder) =>
  statement<StoredCase & { total: number }>(
    `vendorcase-select-page-${order}`,
    `select ${CASE_COLUMNS}, (count(*) over ())::int as total from ${CASE_FROM}
      where ${MATCHES} order by ${ORDER_BY[order]} limit $11 offset $12`,
  );
const PAGES = { weight: pageBy("weight"), priority: pageBy("priority"), recent: pageBy("recent") };

const selectWeights = statement<{ severity: CaseSeverity; weight: number }>(
  "vendorcase-select-weights",
  `select c.severity, w.weight from ${CASE_FROM} where c.group_id = $1 and c.state = any ($2)`,
);

/** What a person typed, to be looked for as it is. */
const literal = (text: string): string => text.replace(/[\\%_]/g, (each) => `\\${each}`);

/** One page of the cases of the group, in one statement. */
export async function readCases(
  tx: ReadTx,
  filter: CaseFilter,
  { order, first, skip }: { readonly order: CaseOrder; readonly first: number; readonly skip: number },
): Promise<CasePage> {
  const text = filter.text?.trim() ?? "";
  const rows = await tx.rows(PAGES[order], [
    tx.groupId,
    filter.states,
    filter.vendorId,
    filter.productId,
    filter.severity,
    filter.priority,
    text === "" ? null : text,
    literal(text),
    filter.weightFrom,
    filter.weightTo,
    first,
    skip,
    filter.ids,
  ]);
  return { cases: rows, total: rows[0]?.total ?? 0 };
}

/** Severity and weight of every open case, for the matrix. */
export async function readOpenWeights(
  tx: ReadTx,
): Promise<readonly { readonly severity: CaseSeverity; readonly weight: number }[]> {
  return tx.rows(selectWeights, [tx.groupId, OPEN_CASE_STATES]);
}

/** A case that a site may support, as its referents see it: nothing of the other sites. */
export interface SupportableCase {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly productName: string;
  readonly moduleName: string | null;
  readonly state: CaseState;
  /** By a request of this establishment and sector: it counts already. */
  readonly asked: boolean;
  /** By « nous aussi » of this establishment and sector. */
  readonly supported: boolean;
}

const selectSupportable = statement<SupportableCase>(
  "vendorcase-select-supportable",
  `select c.id, c.number, c.title, c.body, p.name as "productName", o.name as "moduleName", c.state,
          exists (select from request r where r.group_id = c.group_id and r.case_id = c.id
                     and r.establishment_id = $2 and r.sector = $3) as asked,
          exists (select from vendor_case_support s where s.group_id = c.group_id and s.case_id = c.id
                     and s.establishment_id = $2 and s.sector = $3) as supported
     from vendor_case c
     join product p on p.group_id = c.group_id and p.id = c.product_id
     left join product_module o on o.group_id = c.group_id and o.id = c.module_id
    where c.group_id = $1 and c.state = any ($4) and ($5::text is null or c.title ilike '%' || $5 || '%')
      and ($6::uuid is null or c.id = $6)
      and exists (select from establishment e where e.group_id = c.group_id and e.id = $2)
    order by exists (select from product_installation i where i.group_id = c.group_id and i.establishment_id = $2
                        and i.product_id = c.product_id and i.ended_on is null) desc, c.updated_at desc, c.id
    limit $7`,
);
/** What may be supported: what is being prepared and what the vendor hasn't ended. */
export const SUPPORTABLE_STATES: readonly CaseState[] = ["draft", ...CASE_STATES_AT_VENDOR];

/** The cases that an establishment may support for a sector, those of its own products first. */
export async function readSupportableCases(
  tx: ReadTx,
  asked: {
    readonly establishmentId: string;
    readonly sector: string;
    readonly text: string | null;
    /** Only this one; null: any. */
    readonly caseId?: string | null;
    readonly limit: number;
  },
): Promise<SupportableCase[]> {
  const text = asked.text?.trim() ?? "";
  return tx.rows(selectSupportable, [
    tx.groupId,
    asked.establishmentId,
    asked.sector,
    SUPPORTABLE_STATES,
    text === "" ? null : literal(text),
    asked.caseId ?? null,
    asked.limit,
  ]);
}
