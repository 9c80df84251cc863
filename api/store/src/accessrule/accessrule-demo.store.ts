import { ACCESS_LEVELS, ACCESS_RULE_EXAMPLES } from "@palier/domain/accessrule";
import type { WriteTx } from "../kernel";
import { addAccessRuleExamples, readAccessRules } from "./accessrule.store";
import { declareAccess } from "./accessrule-declaration.store";

/** An establishment of the demonstration. */
interface DemoSite {
  readonly id: string;
  readonly finessNumber: string;
}

/**
 * Gives a demonstration group its rules, marked as examples, and fictitious declarations: one site in five said nothing,
 * one in twelve opens more than the rule somewhere, one in seven less.
 * @param reviewOn 'YYYY-MM-DD'.
 * @returns false when the group has rules already: it is left as it is.
 */
export async function ensureDemoAccessRules(
  tx: WriteTx,
  sites: readonly DemoSite[],
  reviewOn: string,
): Promise<boolean> {
  if ((await readAccessRules(tx)).length > 0) return false;
  await addAccessRuleExamples(tx, reviewOn);
  const general = ACCESS_RULE_EXAMPLES.filter(({ establishmentKind }) => establishmentKind === null);
  for (const { id, finessNumber } of sites) {
    const seed = Number(finessNumber.replace(/\D/g, "").slice(-5));
    if (seed % 5 === 0) continue;
    const moved = seed % 12 === 1 ? 1 : seed % 7 === 2 ? -1 : 0;
    const lines = general.map((rule, at) => {
      const step = ACCESS_LEVELS.indexOf(rule.level) + (at === seed % general.length || at === 0 ? moved : 0);
      return {
        profession: rule.profession,
        recordKind: rule.recordKind,
        level: ACCESS_LEVELS[Math.max(0, step)] ?? "group",
      };
    });
    await declareAccess(tx, { establishmentId: id, lines });
  }
  return true;
}
