import { fail, ok, type Result } from "../kernel";
import { checkText, parseSeverity, type Severity, type VendorFault } from "./vendor";

/** An incident as it is typed. Instants are ISO 8601 with their offset. */
export interface IncidentInput {
  readonly severity: string;
  readonly body: string;
  readonly workaround: string;
  readonly cause: string;
  readonly startedAt: string;
  /** null: it isn't over. */
  readonly endedAt: string | null;
}

/** An incident that can be kept. */
export interface CheckedIncident {
  readonly severity: Severity;
  readonly body: string;
  readonly workaround: string;
  readonly cause: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** A clock that is a little ahead of the server's isn't refused. */
const AHEAD_MS = 5 * 60_000;

const no = (field: string, message: string): Result<never, VendorFault> => fail({ field, message });

function instant(text: string): Date | null {
  const at = new Date(text);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(at.getTime())
    ? at
    : null;
}

/** Checks what was typed of an incident. @param now the instant it is checked at. */
export function checkIncident(input: IncidentInput, now: Date): Result<CheckedIncident, VendorFault> {
  const severity = parseSeverity(input.severity);
  if (severity === null) return no("severity", "Choisissez une gravité\u00a0: bloquante, majeure ou mineure.");
  const body = checkText("body", input.body, "La description");
  if (!body.ok) return body;
  if (body.value === "") return no("body", "Dites ce qui ne va pas, en une phrase.");
  const workaround = checkText("workaround", input.workaround, "Le contournement");
  if (!workaround.ok) return workaround;
  const cause = checkText("cause", input.cause, "La cause");
  if (!cause.ok) return cause;
  const startedAt = instant(input.startedAt);
  if (startedAt === null) return no("startedAt", "Indiquez le jour et l’heure du début.");
  if (startedAt.getTime() > now.getTime() + AHEAD_MS)
    return no("startedAt", "Le début ne peut pas être dans l’avenir.");
  const endedAt = input.endedAt === null ? null : instant(input.endedAt);
  if (input.endedAt !== null && endedAt === null) return no("endedAt", "Indiquez le jour et l’heure de la fin.");
  if (endedAt !== null && endedAt < startedAt) return no("endedAt", "La fin ne peut pas venir avant le début.");
  if (endedAt !== null && endedAt.getTime() > now.getTime() + AHEAD_MS)
    return no("endedAt", "La fin ne peut pas être dans l’avenir.");
  return ok({ severity, body: body.value, workaround: workaround.value, cause: cause.value, startedAt, endedAt });
}

/** How long an incident lasted, or has lasted until now: « 2 h 05 », « 3 j 4 h ». @param minutes from 0. */
export function durationText(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  const [days, hours, rest] = [Math.floor(whole / 1_440), Math.floor((whole % 1_440) / 60), whole % 60];
  if (days > 0) return hours === 0 ? `${String(days)}\u00a0j` : `${String(days)}\u00a0j ${String(hours)}\u00a0h`;
  if (hours > 0) return `${String(hours)}\u00a0h${rest === 0 ? "" : ` ${String(rest).padStart(2, "0")}`}`;
  return `${String(rest)}\u00a0min`;
}
