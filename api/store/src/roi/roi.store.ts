import { fail, ok, type Result } from "@palier/domain/kernel";
import { checkRoiPlan, defaultRoiLines, type RoiLine, type RoiPlan, type RoiPlanInput } from "@palier/domain/roi";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { planChanges } from "./roi-changes";

/** A plan as it is kept. */
export interface StoredRoiPlan extends RoiPlan {
  readonly id: string;
  /** To be given back when saving; 1 for a new plan. */
  readonly version: number;
  /** In order. */
  readonly lines: readonly StoredRoiLine[];
}

export interface StoredRoiLine extends RoiLine {
  readonly id: string;
  /** From 0. */
  readonly position: number;
}

/** Why a plan was not kept. */
export interface RoiPlanFault {
  readonly code: "ROI_PLAN_INVALID" | "ROI_PLAN_CHANGED";
  /** null: the fault is in no field. */
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

type PlanRow = Omit<StoredRoiPlan, "lines">;

// A bigint comes as text; every amount is below 2^53 (checked when saved), so float8 is exact.
const selectPlan = statement<PlanRow>(
  "roi-select-plan",
  `select id, name, first_year as "firstYear", discount_rate::float8 as "discountRate", version
     from roi_plan where group_id = $1 order by id limit 1`,
);

const selectLines = statement<StoredRoiLine>(
  "roi-select-lines",
  `select id, kind, heading, label, amount_cents::float8[] as "amountCents", proof_grade as "proofGrade", assumption,
          source_label as "sourceLabel", position
     from roi_line
    where group_id = $1 and plan_id = (select id from roi_plan where group_id = $1 order by id limit 1)
    order by position, id`,
);

const insertPlan = statement<{ id: string }>(
  "roi-insert-plan",
  `insert into roi_plan (group_id, name, first_year, discount_rate) values ($1, $2, $3, $4)
   on conflict (group_id, name) do nothing returning id`,
);

const updatePlan = statement<{ id: string }>(
  "roi-update-plan",
  `update roi_plan set name = $4, first_year = $5, discount_rate = $6, version = version + 1
    where group_id = $1 and id = $2 and version = $3 returning id`,
);

const deleteLines = statement<never>("roi-delete-lines", "delete from roi_line where group_id = $1 and plan_id = $2");

const insertLines = statement<never>(
  "roi-insert-lines",
  `insert into roi_line (group_id, plan_id, kind, heading, label, amount_cents, proof_grade, assumption, source_label,
                         position)
   select $1, $2, l.kind, l.heading, l.label, l."amountCents", l."proofGrade", l.assumption, l."sourceLabel",
          l.position
     from jsonb_to_recordset($3::jsonb)
       as l (kind text, heading text, label text, "amountCents" bigint[], "proofGrade" text, assumption text,
             "sourceLabel" text, position int)`,
);

/** The plan of the group. @returns null where none was saved yet. */
export async function readRoiPlan(tx: ReadTx): Promise<StoredRoiPlan | null> {
  const [plans, lines] = await Promise.all([tx.rows(selectPlan, [tx.groupId]), tx.rows(selectLines, [tx.groupId])]);
  const plan = plans[0];
  return plan ? { ...plan, lines } : null;
}

async function writeLines(tx: WriteTx, planId: string, plan: RoiPlan): Promise<void> {
  const lines = plan.lines.map((line, position) => ({ ...line, position }));
  await tx.rows(deleteLines, [tx.groupId, planId]);
  await tx.rows(insertLines, [tx.groupId, planId, JSON.stringify(lines)]);
}

const CHANGED: RoiPlanFault = {
  code: "ROI_PLAN_CHANGED",
  field: null,
  message:
    "Le plan a été modifié par une autre personne depuis que vous l’avez ouvert. Rien n’a été enregistré : rechargez la page, puis reportez vos changements.",
};

/**
 * Keeps a plan and all its lines, if nobody saved it since it was read.
 * @param version the version read; 0 where the group has no plan yet.
 * @returns the plan as kept, with its new version.
 */
export async function saveRoiPlan(
  tx: WriteTx,
  input: RoiPlanInput & { readonly version: number },
): Promise<Result<StoredRoiPlan, RoiPlanFault>> {
  const checked = checkRoiPlan({
    name: input.name.trim(),
    firstYear: input.firstYear,
    discountRate: input.discountRate,
    lines: input.lines,
  });
  if (!checked.ok) return fail({ code: "ROI_PLAN_INVALID", ...checked.error });
  const plan = checked.value;
  const former = await readRoiPlan(tx);
  const fields = [plan.name, plan.firstYear, plan.discountRate];
  const [written] = former
    ? await tx.rows(updatePlan, [tx.groupId, former.id, input.version, ...fields])
    : input.version === 0
      ? await tx.rows(insertPlan, [tx.groupId, ...fields])
      : [];
  if (!written) return fail(CHANGED);
  await writeLines(tx, written.id, plan);
  await recordAudit(tx, {
    action: "roi:update",
    objectKind: "roiPlan",
    objectId: written.id,
    changes: planChanges(former, plan),
  });
  const kept = await readRoiPlan(tx);
  return kept ? ok(kept) : fail(CHANGED);
}

/**
 * Gives a demonstration group its plan of fictitious amounts, once.
 * @param firstYear calendar year of the first amounts.
 * @returns false when the group already has a plan: it is left as it is.
 */
export async function ensureDemoRoiPlan(tx: WriteTx, firstYear: number): Promise<boolean> {
  if ((await tx.rows(selectPlan, [tx.groupId])).length > 0) return false;
  const plan = { name: "Dossier informatisé du groupe", firstYear, discountRate: 0.04, lines: defaultRoiLines() };
  const [written] = await tx.rows(insertPlan, [tx.groupId, plan.name, plan.firstYear, plan.discountRate]);
  if (!written) return false;
  await writeLines(tx, written.id, plan);
  await recordAudit(tx, {
    action: "roi:create",
    objectKind: "roiPlan",
    objectId: written.id,
    changes: planChanges(null, plan),
  });
  return true;
}
