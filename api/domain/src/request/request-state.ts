import { fail, ok, type Result } from "../kernel";
import type { RequestFault } from "./request";

/** Where a request stands, as people read it. */
export const REQUEST_STATE_LABELS = {
  submitted: "À qualifier",
  toClarify: "À préciser",
  qualified: "Qualifiée",
  inCase: "Chez l’éditeur",
  answered: "Répondue",
  closed: "Close",
  withdrawn: "Retirée",
} as const;

/** A state of a request, as the column `request.state` holds it. */
export type RequestState = keyof typeof REQUEST_STATE_LABELS;

/** Every state, in the order in which a request usually goes through them. */
export const REQUEST_STATES = Object.keys(REQUEST_STATE_LABELS) as readonly RequestState[];

/** The states in which somebody still waits for something. */
export const OPEN_REQUEST_STATES: readonly RequestState[] = ["submitted", "toClarify", "qualified", "inCase"];

/** What the state means to the person who asked. */
export const REQUEST_STATE_PURPOSES: Readonly<Record<RequestState, string>> = {
  submitted: "Le référent l’a reçue\u00a0; il dira de quoi il s’agit.",
  toClarify: "Le référent a besoin d’une précision de la personne qui demande.",
  qualified: "Le référent a dit de quoi il s’agit\u00a0; la réponse est à venir.",
  inCase: "La demande est portée à l’éditeur, avec celles d’autres sites.",
  answered: "La réponse est là. Sans nouvelle de vous, elle reste ainsi\u00a0; vous pouvez clore ou rouvrir.",
  closed: "C’est réglé. La demande peut être rouverte.",
  withdrawn: "La personne qui l’avait faite l’a retirée.",
};

/** @returns the state of that exact code; null for any other text. */
export const parseRequestState = (value: string): RequestState | null =>
  REQUEST_STATES.find((state) => state === value) ?? null;

/** What happened to a request, as its history tells it. */
export const REQUEST_MOVE_LABELS = {
  submit: "a fait la demande",
  qualify: "a qualifié la demande",
  askClarification: "a demandé une précision",
  clarify: "a précisé la demande",
  joinCase: "a joint la demande à un dossier éditeur",
  leaveCase: "a retiré la demande d’un dossier éditeur",
  answer: "a répondu",
  close: "a clos la demande",
  reopen: "a rouvert la demande",
  withdraw: "a retiré la demande",
} as const;

/** A step of a request, as the column `request_move.move` holds it. */
export type RequestMove = Exclude<keyof typeof REQUEST_MOVE_LABELS, "submit">;

/** Every step that changes a request. */
export const REQUEST_MOVES = (Object.keys(REQUEST_MOVE_LABELS) as (keyof typeof REQUEST_MOVE_LABELS)[]).filter(
  (move): move is RequestMove => move !== "submit",
);

/** Who moves: the person who asked, a referent who may qualify, or the case that carries the request to the vendor. */
export type RequestSide = "requester" | "referent" | "case";

interface Step {
  readonly to: RequestState;
  readonly by: readonly RequestSide[];
}

const step = (to: RequestState, ...by: RequestSide[]): Step => ({ to, by });

/** The machine: what isn't here is impossible. */
const STEPS: Readonly<Record<RequestState, Readonly<Partial<Record<RequestMove, Step>>>>> = {
  submitted: {
    qualify: step("qualified", "referent"),
    askClarification: step("toClarify", "referent"),
    joinCase: step("inCase", "case"),
    answer: step("answered", "referent"),
    withdraw: step("withdrawn", "requester"),
  },
  toClarify: {
    qualify: step("qualified", "referent"),
    clarify: step("submitted", "requester"),
    joinCase: step("inCase", "case"),
    answer: step("answered", "referent"),
    withdraw: step("withdrawn", "requester"),
  },
  qualified: {
    qualify: step("qualified", "referent"),
    askClarification: step("toClarify", "referent"),
    joinCase: step("inCase", "case"),
    answer: step("answered", "referent"),
    withdraw: step("withdrawn", "requester"),
  },
  inCase: {
    leaveCase: step("qualified", "case"),
    answer: step("answered", "case"),
  },
  answered: {
    answer: step("answered", "referent", "case"),
    close: step("closed", "requester", "referent"),
    reopen: step("submitted", "requester", "referent"),
  },
  closed: { reopen: step("submitted", "requester", "referent") },
  withdrawn: { reopen: step("submitted", "requester") },
};

/** What the refused move would have been: « être qualifiée ». */
const PASSIVE: Readonly<Record<RequestMove, string>> = {
  qualify: "être qualifiée",
  askClarification: "être à préciser",
  clarify: "être précisée",
  joinCase: "rejoindre un dossier éditeur",
  leaveCase: "quitter un dossier éditeur",
  answer: "recevoir une réponse",
  close: "être close",
  reopen: "être rouverte",
  withdraw: "être retirée",
};

const WHY: Readonly<Record<RequestState, string>> = {
  submitted: "elle attend d’être qualifiée",
  toClarify: "elle attend une précision",
  qualified: "elle est qualifiée et attend sa réponse",
  inCase: "elle est portée à l’éditeur avec d’autres, et la réponse viendra du dossier",
  answered: "elle a sa réponse",
  closed: "elle est close\u00a0: rouvrez-la d’abord",
  withdrawn: "elle a été retirée par la personne qui l’avait faite",
};

const ONLY: Readonly<Record<RequestSide, string>> = {
  requester: "à la personne qui a fait la demande",
  referent: "à son référent",
  case: "au dossier éditeur",
};

/**
 * Moves a request.
 * @returns the state it comes to, or why it can't, in French; nothing else may change a state.
 */
export function moveRequest(
  state: RequestState,
  move: RequestMove,
  side: RequestSide,
): Result<RequestState, RequestFault> {
  const found = STEPS[state][move];
  if (found === undefined)
    return fail({
      code: "IMPOSSIBLE_MOVE",
      field: null,
      message: `Cette demande ne peut pas ${PASSIVE[move]}\u00a0: ${WHY[state]}. Rien n’a changé.`,
    });
  if (!found.by.includes(side))
    return fail({
      code: "WRONG_SIDE",
      field: null,
      message: `Ce geste revient ${found.by.map((each) => ONLY[each]).join(" ou ")}. Rien n’a changé.`,
    });
  return ok(found.to);
}

/** The moves that one side may make from a state: what a screen offers. */
export const movesOf = (state: RequestState, side: RequestSide): readonly RequestMove[] =>
  REQUEST_MOVES.filter((move) => moveRequest(state, move, side).ok);

/** What has become of the vendor case that carries a request, for the person who asked. */
const CASE_WORDS: Readonly<Record<string, string>> = {
  draft: "Le groupe prépare ce dossier avant de l’envoyer à l’éditeur.",
  sent: "L’éditeur a reçu ce dossier et n’a pas encore répondu.",
  acknowledged: "L’éditeur a dit avoir bien reçu ce dossier.",
  inProgress: "L’éditeur y travaille.",
  waitingGroup: "L’éditeur attend une réponse du groupe.",
  resolved: "L’éditeur propose une solution, que le groupe vérifie.",
  closed: "Le dossier est clos.",
  refused: "L’éditeur n’y donne pas suite.",
  abandoned: "Le groupe a renoncé à ce dossier.",
};

/** The state of a case in plain words; an unknown one says nothing more than that it is followed. */
export const caseInPlainWords = (state: string): string => CASE_WORDS[state] ?? "Le groupe suit ce dossier.";
