import { ANY_AUDIT, type AuditFilter } from "@palier/store/audit";
import { badRequest, isIdentifier } from "../kernel";
import type { AuditFilterInput } from "./audit.type";

const LONGEST = 200;

function dayOf(value: string | null | undefined, field: string): string | null {
  if (value == null || value === "") return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  throw badRequest(`« ${field} » vaut « ${value.slice(0, 20)} »\u00a0: attendu un jour, AAAA-MM-JJ.`, field);
}

/** A text as the database can compare it; a NUL, which it can't hold, finds nothing. */
export const searched = (value: string): string => value.replaceAll("\u0000", "\ufffd").slice(0, LONGEST);

const textOf = (value: string | null | undefined): string | null =>
  value == null || value === "" ? null : searched(value);

/** No person has this id: a text that isn't one finds nothing rather than everything. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The filter as the store takes it. @throws Refusal when a day isn't one. */
export function filterOf(input: AuditFilterInput | null | undefined): AuditFilter {
  if (input == null) return ANY_AUDIT;
  const personId = textOf(input.personId);
  return {
    personId: personId === null || isIdentifier(personId) ? personId : NOBODY,
    action: textOf(input.action),
    objectKind: textOf(input.objectKind),
    objectId: textOf(input.objectId),
    from: dayOf(input.from, "from"),
    to: dayOf(input.to, "to"),
  };
}
