import { fail, ok, type Result } from "../kernel";

/** Where a case stands, in the order in which it usually goes. */
export const CASE_STATES = [
  "draft",
  "sent",
  "acknowledged",
  "inProgress",
  "waitingGroup",
  "resolved",
  "closed",
  "refused",
  "abandoned",
] as const;
/** Where a case stands. */
export type CaseState = (typeof CASE_STATES)[number];

/** Who moves: the group, or its vendor. */
export type CaseSide = "group" | "vendor";

/** French words of the states, short. */
export const CASE_STATE_LABELS: Readonly<Record<CaseState, string>> = {
  draft: "En préparation",
  sent: "Envoyé",
  acknowledged: "Reçu par l’éditeur",
  inProgress: "En cours chez l’éditeur",
  waitingGroup: "En attente du groupe",
  resolved: "Résolu par l’éditeur",
  closed: "Clos",
  refused: "Refusé par l’éditeur",
  abandoned: "Abandonné",
};

/** Who is expected to do what, in a sentence. */
export const CASE_STATE_SENTENCES: Readonly<Record<CaseState, string>> = {
  draft: "L’éditeur n’en sait encore rien\u00a0: le dossier se prépare dans le groupe.",
  sent: "Le dossier est parti. L’éditeur doit en accuser réception.",
  acknowledged: "L’éditeur a reçu le dossier. Il doit dire quand il s’en occupe.",
  inProgress: "L’éditeur y travaille.",
  waitingGroup: "L’éditeur attend une réponse du groupe. Le délai du contrat est suspendu.",
  resolved: "L’éditeur dit que c’est résolu. À vérifier, puis à répondre à chaque établissement.",
  closed: "C’est vérifié et terminé.",
  refused: "L’éditeur ne le fera pas. À expliquer à chaque établissement.",
  abandoned: "Le groupe ne le demande plus.",
};

/** States in which something is still expected of somebody. */
export const OPEN_CASE_STATES: readonly CaseState[] = CASE_STATES.filter(
  (state) => state !== "closed" && state !== "abandoned",
);
/** States in which the vendor has the case under its eyes and hasn't ended it. */
export const CASE_STATES_AT_VENDOR: readonly CaseState[] = ["sent", "acknowledged", "inProgress", "waitingGroup"];

interface MoveLine {
  readonly side: CaseSide;
  /** From each state where it may be done, the state that follows. */
  readonly to: Readonly<Partial<Record<CaseState, CaseState>>>;
  /** The infinitive of a button. */
  readonly label: string;
}

const each = (from: readonly CaseState[], to: CaseState): Partial<Record<CaseState, CaseState>> =>
  Object.fromEntries(from.map((state) => [state, to]));

const MOVE_LINES = {
  send: { side: "group", to: { draft: "sent" }, label: "Envoyer à l’éditeur" },
  acknowledge: { side: "vendor", to: { sent: "acknowledged" }, label: "Accuser réception" },
  start: { side: "vendor", to: each(["sent", "acknowledged"], "inProgress"), label: "Prendre en charge" },
  askGroup: {
    side: "vendor",
    to: each(["sent", "acknowledged", "inProgress"], "waitingGroup"),
    label: "Demander une précision au groupe",
  },
  giveBack: { side: "group", to: { waitingGroup: "inProgress" }, label: "Rendre la main à l’éditeur" },
  resolve: { side: "vendor", to: each(CASE_STATES_AT_VENDOR, "resolved"), label: "Dire que c’est résolu" },
  refuse: { side: "vendor", to: each(CASE_STATES_AT_VENDOR, "refused"), label: "Refuser" },
  close: { side: "group", to: each(["resolved", "refused"], "closed"), label: "Clore le dossier" },
  abandon: { side: "group", to: each(["draft", ...CASE_STATES_AT_VENDOR], "abandoned"), label: "Abandonner" },
  // What was abandoned must be sent again: nothing reaches the vendor without that.
  reopen: {
    side: "group",
    to: { ...each(["resolved", "refused", "closed"], "inProgress"), abandoned: "draft" },
    label: "Rouvrir",
  },
} as const satisfies Readonly<Record<string, MoveLine>>;

/** What may be done to a case. */
export type CaseMove = keyof typeof MOVE_LINES;

/** Every move, in the order of a case's life. */
export const CASE_MOVES = Object.keys(MOVE_LINES) as readonly CaseMove[];

const lineOf = (move: CaseMove): MoveLine => MOVE_LINES[move];

/** The infinitive of a button: « Envoyer à l’éditeur ». */
export const caseMoveLabel = (move: CaseMove): string => lineOf(move).label;

/** The side a move belongs to. The group may write down what the vendor said: the side stays the vendor's. */
export const caseMoveSide = (move: CaseMove): CaseSide => lineOf(move).side;

/** @returns the move of that exact code; null for any other text. */
export const parseCaseMove = (value: string): CaseMove | null => CASE_MOVES.find((code) => code === value) ?? null;

/** @returns the state of that exact code; null for any other text. */
export const parseCaseState = (value: string): CaseState | null => CASE_STATES.find((code) => code === value) ?? null;

/** Why a move can't be made. */
export interface CaseMoveRefusal {
  readonly code: "CASE_MOVE_WRONG_SIDE" | "CASE_MOVE_IMPOSSIBLE";
  /** In French: what, why and what could be done instead. */
  readonly message: string;
}

/** @returns the moves a side may make from a state, in the order of a case's life. */
export const movesFrom = (state: CaseState, side: CaseSide): readonly CaseMove[] =>
  CASE_MOVES.filter((move) => lineOf(move).side === side && lineOf(move).to[state] !== undefined);

const QUOTED = (move: CaseMove): string => `«\u00a0${caseMoveLabel(move)}\u00a0»`;

/**
 * Moves a case.
 * @returns the state that follows; else why the move can't be made, and those that can.
 */
export function moveCase(state: CaseState, move: CaseMove, side: CaseSide): Result<CaseState, CaseMoveRefusal> {
  const line = lineOf(move);
  if (line.side !== side)
    return fail({
      code: "CASE_MOVE_WRONG_SIDE",
      message:
        line.side === "vendor"
          ? `${QUOTED(move)} revient à l’éditeur.`
          : `${QUOTED(move)} revient au groupe, pas à l’éditeur.`,
    });
  const next = line.to[state];
  if (next !== undefined) return ok(next);
  const possible = movesFrom(state, side);
  const instead =
    possible.length === 0
      ? "Pour l’instant, c’est à l’autre partie d’agir."
      : `À partir d’ici, il est possible de\u00a0: ${possible.map(QUOTED).join(", ")}.`;
  return fail({
    code: "CASE_MOVE_IMPOSSIBLE",
    message: `${QUOTED(move)} n’est pas possible\u00a0: le dossier est dans l’état «\u00a0${CASE_STATE_LABELS[state]}\u00a0». ${instead}`,
  });
}

/** What the group does next, the one main action of the page; null: nothing but waiting. */
export function nextGroupMove(state: CaseState): CaseMove | null {
  switch (state) {
    case "draft":
      return "send";
    case "waitingGroup":
      return "giveBack";
    case "resolved":
    case "refused":
      return "close";
    case "sent":
    case "acknowledged":
    case "inProgress":
    case "closed":
    case "abandoned":
      return null;
  }
}
