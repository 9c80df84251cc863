import {
  ACCESS_RULE_EXAMPLES,
  checkAccessRule,
  type AccessRule,
  type AccessRuleInput,
} from "@palier/domain/accessrule";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";

/** A rule as it is kept. */
export interface StoredAccessRule extends AccessRule {
  readonly id: string;
  /** True for a rule that came with the examples and that nobody has saved since. */
  readonly example: boolean;
  /** To be given back when saving; 1 for a new rule. */
  readonly version: number;
  readonly updatedAt: Date;
  /** The name under which the group knows who saved it; null for the house itself. */
  readonly updatedByName: string | null;
}

/** Why a rule was not kept. */
export interface AccessRuleFault {
  readonly code: "ACCESS_RULE_INVALID" | "ACCESS_RULE_TIE" | "ACCESS_RULE_CHANGED" | "NOT_FOUND";
  /** null: the fault is in no field. */
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

/** A rule to keep. */
export interface AccessRuleToSave extends AccessRuleInput {
  /** null: a new rule. */
  readonly id: string | null;
  /** The version read; 0 for a new rule. */
  readonly version: number;
}

const COLUMNS = `r.id, r.profession, r.record_kind as "recordKind", r.establishment_kind as "establishmentKind", r.level,
  r.reason, r.legal_basis as "legalBasis", r.review_on as "reviewOn", r.example, r.version, r.updated_at as "updatedAt",
  (select m.display_name from member m where m.group_id = r.group_id and m.person_id = r.updated_by) as "updatedByName"`;

const selectRules = statement<StoredAccessRule>(
  "accessrule-select",
  `select ${COLUMNS} from access_rule r where r.group_id = $1 and r.retired_at is null
    order by r.profession, r.record_kind, r.establishment_kind nulls first`,
);
const selectRule = statement<StoredAccessRule>(
  "accessrule-select-one",
  `select ${COLUMNS} from access_rule r where r.group_id = $1 and r.id = $2 and r.retired_at is null`,
);
const selectTie = statement<{ id: string }>(
  "accessrule-select-tie",
  `select id from access_rule
    where group_id = $1 and profession = $2 and record_kind = $3 and establishment_kind is not distinct from $4
      and retired_at is null and id is distinct from $5`,
);
const insertRule = statement<{ id: string }>(
  "accessrule-insert",
  `insert into access_rule (group_id, profession, record_kind, establishment_kind, level, reason, legal_basis, review_on,
                            updated_by, example)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (group_id, profession, record_kind, establishment_kind) where retired_at is null do nothing returning id`,
);
const updateRule = statement<{ id: string }>(
  "accessrule-update",
  `update access_rule set profession = $4, record_kind = $5, establishment_kind = $6, level = $7, reason = $8,
          legal_basis = $9, review_on = $10, updated_by = $11, updated_at = now(), example = false, version = version + 1
    where group_id = $1 and id = $2 and version = $3 and retired_at is null returning id`,
);
const retireRule = statement<{ id: string }>(
  "accessrule-retire",
  `update access_rule set retired_at = now(), updated_by = $4, updated_at = now(), version = version + 1
    where group_id = $1 and id = $2 and version = $3 and retired_at is null returning id`,
);

/** The rules in force, by profession and kind of record. */
export async function readAccessRules(tx: ReadTx): Promise<StoredAccessRule[]> {
  return tx.rows(selectRules, [tx.groupId]);
}

/** One rule in force. @returns null where there is none, where it was retired, and where it is another group's. */
export async function readAccessRule(tx: ReadTx, id: string): Promise<StoredAccessRule | null> {
  return (await tx.rows(selectRule, [tx.groupId, id]))[0] ?? null;
}

const CHANGED: AccessRuleFault = {
  code: "ACCESS_RULE_CHANGED",
  field: null,
  message:
    "Cette règle a été modifiée par une autre personne depuis que vous l’avez ouverte. Rien n’a été enregistré\u00a0: votre texte est conservé ici, comparez-le avec la règle actuelle.",
};
const TIE: AccessRuleFault = {
  code: "ACCESS_RULE_TIE",
  field: "establishmentKind",
  message:
    "Une règle existe déjà pour cette profession, ce type de dossier et ce type d’établissement. Modifiez-la plutôt que d’en ajouter une seconde.",
};
const MISSING: AccessRuleFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Cette règle est introuvable dans votre groupe\u00a0: elle a peut-être été retirée.",
};

const fieldsOf = (rule: AccessRule): readonly (string | null)[] => [
  rule.profession,
  rule.recordKind,
  rule.establishmentKind,
  rule.level,
  rule.reason,
  rule.legalBasis,
  rule.reviewOn,
];

/** Codes and counts only: a reason is free text, and the audit keeps no free text. */
const audited = (rule: AccessRule | null) => ({
  profession: rule?.profession ?? null,
  recordKind: rule?.recordKind ?? null,
  establishmentKind: rule?.establishmentKind ?? null,
  level: rule?.level ?? null,
  reviewOn: rule?.reviewOn ?? null,
  reasonCharacters: rule?.reason.length ?? null,
  legalBasisCharacters: rule?.legalBasis.length ?? null,
});

function changesOf(before: AccessRule | null, after: AccessRule | null): Record<string, [unknown, unknown]> {
  const [old, now] = [audited(before), audited(after)];
  const keys = Object.keys(now) as (keyof typeof now)[];
  return Object.fromEntries(keys.filter((key) => old[key] !== now[key]).map((key) => [key, [old[key], now[key]]]));
}

async function note(tx: WriteTx, action: string, id: string, before: AccessRule | null, after: AccessRule | null) {
  await recordAudit(tx, { action, objectKind: "accessRule", objectId: id, changes: changesOf(before, after) });
}

/**
 * Keeps a rule, if nobody saved it since it was read and no other rule claims the same case.
 * @param today 'YYYY-MM-DD'.
 */
export async function saveAccessRule(
  tx: WriteTx,
  input: AccessRuleToSave,
  today: string,
): Promise<Result<StoredAccessRule, AccessRuleFault>> {
  const checked = checkAccessRule(input, today);
  if (!checked.ok) return fail({ code: "ACCESS_RULE_INVALID", ...checked.error });
  const rule = checked.value;
  const before = input.id === null ? null : await readAccessRule(tx, input.id);
  if (input.id !== null && before === null) return fail(MISSING);
  const tie = [tx.groupId, rule.profession, rule.recordKind, rule.establishmentKind, input.id];
  if ((await tx.rows(selectTie, tie)).length > 0) return fail(TIE);
  const [written] =
    before === null
      ? await tx.rows(insertRule, [tx.groupId, ...fieldsOf(rule), tx.viewerId, false])
      : await tx.rows(updateRule, [tx.groupId, before.id, input.version, ...fieldsOf(rule), tx.viewerId]);
  if (written === undefined) return fail(before === null ? TIE : CHANGED);
  await note(tx, "accessRule:update", written.id, before, rule);
  const kept = await readAccessRule(tx, written.id);
  return kept === null ? fail(MISSING) : ok(kept);
}

/** Takes a rule out of force; it stays in the table, and its case is free for another. @returns its id. */
export async function retireAccessRule(
  tx: WriteTx,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<Result<string, AccessRuleFault>> {
  const before = await readAccessRule(tx, id);
  if (before === null) return fail(MISSING);
  const [retired] = await tx.rows(retireRule, [tx.groupId, id, version, tx.viewerId]);
  if (retired === undefined) return fail(CHANGED);
  await note(tx, "accessRule:retire", id, before, null);
  return ok(retired.id);
}

/**
 * Gives a group the examples to begin with, each marked as one.
 * @param reviewOn when they are to be looked at again, 'YYYY-MM-DD'.
 * @returns how many were added; the cases that have a rule already keep it.
 */
export async function addAccessRuleExamples(tx: WriteTx, reviewOn: string): Promise<number> {
  let added = 0;
  for (const example of ACCESS_RULE_EXAMPLES) {
    const rule = { ...example, reviewOn };
    const [written] = await tx.rows(insertRule, [tx.groupId, ...fieldsOf(rule), tx.viewerId, true]);
    if (written === undefined) continue;
    added += 1;
    await note(tx, "accessRule:example", written.id, null, rule);
  }
  return added;
}
