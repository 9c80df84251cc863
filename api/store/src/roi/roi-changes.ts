import { computeRoi, type RoiLine, type RoiPlan } from "@palier/domain/roi";

/** Field → [old, new]. */
type Changes = Record<string, readonly [unknown, unknown]>;

const DATA = ["kind", "heading", "label", "proofGrade"] as const;
/** Free texts may name people: the journal, which is never erased, tells their length only. */
const TEXTS = ["assumption", "sourceLabel"] as const;

const lengthOf = (text: string | undefined): number | null => text?.length ?? null;

function lineChanges(place: number, old: RoiLine | undefined, now: RoiLine | undefined): Changes {
  const changes: Changes = {};
  const at = (field: string): string => `line.${String(place)}.${field}`;
  for (const field of DATA)
    if (old?.[field] !== now?.[field]) changes[at(field)] = [old?.[field] ?? null, now?.[field] ?? null];
  for (const field of TEXTS)
    if (old?.[field] !== now?.[field]) changes[at(`${field}Length`)] = [lengthOf(old?.[field]), lengthOf(now?.[field])];
  const amounts = [old?.amountCents, now?.amountCents] as const;
  if (String(amounts[0]) !== String(amounts[1])) changes[at("amountCents")] = [amounts[0] ?? null, amounts[1] ?? null];
  return changes;
}

/** What the journal keeps of a saved plan: its size and result always, and each field that is no longer the same. */
export function planChanges(former: RoiPlan | null, plan: RoiPlan): Changes {
  const changes: Changes = {
    lineCount: [former?.lines.length ?? 0, plan.lines.length],
    netPresentValueCents: [
      former === null ? null : computeRoi(former).netPresentValueCents,
      computeRoi(plan).netPresentValueCents,
    ],
  };
  for (const field of ["name", "firstYear", "discountRate"] as const)
    if (former?.[field] !== plan[field]) changes[field] = [former?.[field] ?? null, plan[field]];
  const count = Math.max(former?.lines.length ?? 0, plan.lines.length);
  for (let index = 0; index < count; index += 1)
    Object.assign(changes, lineChanges(index + 1, former?.lines[index], plan.lines[index]));
  return changes;
}
