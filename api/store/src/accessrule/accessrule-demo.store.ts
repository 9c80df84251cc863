import { ACCESS_CASES, ACCESS_LEVELS, ruleFinder } from "@palier/domain/accessrule";
import type { WriteTx } from "../kernel";
import { addAccessRuleExamples, readAccessRules } from "./accessrule.store";
import { declareAccess } from "./accessrule-declaration.store";

/** An establishment of the demonstration. */
interface DemoSite {
  readonly id: string;
  readonly finessNumber: string;
  readonly kind: string;
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
  const find = ruleFinder(await readAccessRules(tx));
  for (const { id, finessNumber, kind } of sites) {
    const seed = Number(finessNumber.replace(/\D/g, "").slice(-5));
    if (seed % 5 === 0) continue;
    const moved = seed % 12 === 1 ? 1 : seed % 7 === 2 ? -1 : 0;
    const rules = ACCESS_CASES.flatMap((asked) => find(asked, kind) ?? []);
    const lines = rules.map(({ profession, recordKind, level }, at) => {
      const step = ACCESS_LEVELS.indexOf(level) + (at === seed % rules.length ? moved : 0);
      return { profession, recordKind, level: ACCESS_LEVELS[Math.max(0, step)] ?? "group" };
    });
    await declareAccess(tx, { establishmentId: id, lines });
  }
  return true;
}
