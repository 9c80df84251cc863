import { fail, ok, type Result } from "../kernel";
import { SEVERITIES, type Severity, type VendorFault } from "./vendor";

/** Where a meeting with a vendor stands, as the column `vendor_meeting.state` holds it. */
export const MEETING_STATES = ["planned", "held", "closed", "cancelled"] as const;

/** Where a meeting stands. */
export type MeetingState = (typeof MEETING_STATES)[number];

/** The state as people read it. */
export const MEETING_STATE_LABELS: Readonly<Record<MeetingState, string>> = {
  planned: "prévue",
  held: "tenue, relevé en cours",
  closed: "relevé diffusé",
  cancelled: "annulée",
};

/** What may be done to a meeting. */
export const MEETING_MOVES = ["hold", "share", "reopen", "cancel"] as const;

/** What may be done to a meeting. */
export type MeetingMove = (typeof MEETING_MOVES)[number];

/** The infinitive of a button. */
export const MEETING_MOVE_LABELS: Readonly<Record<MeetingMove, string>> = {
  hold: "Écrire le relevé",
  share: "Diffuser le relevé aux établissements",
  reopen: "Reprendre le relevé",
  cancel: "Annuler la réunion",
};

const TO: Readonly<Record<MeetingMove, Readonly<Partial<Record<MeetingState, MeetingState>>>>> = {
  hold: { planned: "held" },
  share: { held: "closed" },
  reopen: { closed: "held", cancelled: "planned" },
  cancel: { planned: "cancelled" },
};

/** @returns the move of that exact name; null for any other text. */
export const parseMeetingMove = (value: string): MeetingMove | null =>
  MEETING_MOVES.find((move) => move === value) ?? null;

/** The moves that a meeting in this state allows. */
export const meetingMovesFrom = (state: MeetingState): readonly MeetingMove[] =>
  MEETING_MOVES.filter((move) => TO[move][state] !== undefined);

/** @returns the state that follows, or why the move can't be made, in French. */
export function moveMeeting(state: MeetingState, move: MeetingMove): Result<MeetingState, VendorFault> {
  const next = TO[move][state];
  if (next !== undefined) return ok(next);
  const possible = meetingMovesFrom(state).map((each) => `«\u00a0${MEETING_MOVE_LABELS[each]}\u00a0»`);
  return fail({
    field: null,
    message: `La réunion est ${MEETING_STATE_LABELS[state]}\u00a0: il n’est pas possible de faire «\u00a0${MEETING_MOVE_LABELS[move]}\u00a0». Possible d’ici\u00a0: ${possible.join(", ")}.`,
  });
}

/** A case that may be spoken of. */
export interface AgendaCase {
  readonly id: string;
  readonly title: string;
  readonly number: number;
  readonly severity: Severity;
  /** True: the vendor waits for the group. */
  readonly waitsForGroup: boolean;
  /** Establishments and sectors that support it. */
  readonly weight: number;
}

/** A release that may be spoken of. */
export interface AgendaRelease {
  readonly id: string;
  readonly title: string;
}

/** A point that the agenda proposes, with the reason why. */
export interface AgendaPoint {
  readonly title: string;
  readonly why: string;
  readonly caseId: string | null;
  readonly releaseId: string | null;
}

/** Points that one meeting can hold: beyond, nobody decides anything. */
export const MOST_AGENDA_POINTS = 15;

const SUPPORT = (weight: number): string =>
  weight > 1 ? `soutenu par ${String(weight)} équipes` : "demandé par une équipe";
const WEIGHS: Readonly<Record<Severity, string>> = {
  blocking: "bloquant",
  major: "gêne majeure",
  minor: "gêne mineure",
};

/**
 * The agenda of a meeting: what the vendor waits for first, since only the group can move it on; then cases by gravity
 * and by the number of teams behind them; then releases.
 * @returns at most `MOST_AGENDA_POINTS` points; releases are never crowded out by cases.
 */
export function agendaOf(cases: readonly AgendaCase[], releases: readonly AgendaRelease[]): AgendaPoint[] {
  const rank = ({ waitsForGroup, severity }: AgendaCase): number =>
    (waitsForGroup ? 0 : SEVERITIES.length) + SEVERITIES.indexOf(severity);
  const kept = releases.slice(0, MOST_AGENDA_POINTS);
  const points = cases
    .toSorted((a, b) => rank(a) - rank(b) || b.weight - a.weight || a.number - b.number)
    .slice(0, MOST_AGENDA_POINTS - kept.length)
    .map(({ id, number, title, severity, weight, waitsForGroup }) => ({
      title: `Dossier ${String(number)}\u00a0: ${title}`,
      why: [...(waitsForGroup ? ["l’éditeur attend le groupe"] : []), WEIGHS[severity], SUPPORT(weight)].join(", "),
      caseId: id,
      releaseId: null,
    }));
  const coming = kept.map(({ id, title }) => ({
    title: `Livraison\u00a0: ${title}`,
    why: "livraison à préparer ou à mettre en service",
    caseId: null,
    releaseId: id,
  }));
  return [...points, ...coming];
}
