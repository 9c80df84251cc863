import { parseSector, type Sector } from "../identity";
import { fail, ok, type Result } from "../kernel";

/** What a request is about, as the column `request.kind` holds it, with the words of who asks. */
export const REQUEST_KIND_LABELS = {
  bug: "Bug",
  setting: "Paramétrage",
  evolution: "Évolution",
  training: "Formation",
  writing: "Écrit professionnel",
  question: "Question",
} as const;

/** A kind of request. */
export type RequestKind = keyof typeof REQUEST_KIND_LABELS;

/** Every kind, in the order in which they are offered. */
export const REQUEST_KINDS = Object.keys(REQUEST_KIND_LABELS) as readonly RequestKind[];

/** What each kind means to somebody who has never asked anything. */
export const REQUEST_KIND_PURPOSES: Readonly<Record<RequestKind, string>> = {
  bug: "Quelque chose ne marche pas",
  setting: "À régler autrement",
  evolution: "Il manque quelque chose",
  training: "Apprendre à s’en servir",
  writing: "Un modèle, un document",
  question: "Savoir comment faire",
};

/** What a referent finds the request to be: the software is adapted, or the practice is, and both are answers. */
export const REQUEST_NATURE_LABELS = {
  need: "Besoin",
  bug: "Bug",
  setting: "Paramétrage",
  practice: "Pratique à changer",
} as const;

/** What a request was found to be. */
export type RequestNature = keyof typeof REQUEST_NATURE_LABELS;

/** Every nature, in the order in which they are offered. */
export const REQUEST_NATURES = Object.keys(REQUEST_NATURE_LABELS) as readonly RequestNature[];

/** What follows from each nature. */
export const REQUEST_NATURE_PURPOSES: Readonly<Record<RequestNature, string>> = {
  need: "Le logiciel ne sait pas le faire\u00a0: à porter à l’éditeur.",
  bug: "Le logiciel devrait le faire et ne le fait pas\u00a0: à porter à l’éditeur.",
  setting: "Le logiciel sait le faire\u00a0: il reste à le régler ici.",
  practice: "C’est la façon de faire qui change, avec l’équipe.",
};

/** How a request was answered. */
export const ANSWER_KIND_LABELS = {
  alreadyPossible: "Déjà possible",
  done: "C’est fait",
  planned: "C’est prévu",
  practice: "Changer la pratique",
  notPlanned: "Ce n’est pas prévu",
  other: "Autre réponse",
} as const;

/** A kind of answer. */
export type AnswerKind = keyof typeof ANSWER_KIND_LABELS;

/** Every kind of answer, in the order in which they are offered. */
export const ANSWER_KINDS = Object.keys(ANSWER_KIND_LABELS) as readonly AnswerKind[];

const parser =
  <Code extends string>(codes: readonly Code[]) =>
  (value: string): Code | null =>
    codes.find((code) => code === value) ?? null;

/** @returns the kind of that exact code; null for any other text. */
export const parseRequestKind = parser(REQUEST_KINDS);
/** @returns the nature of that exact code; null for any other text. */
export const parseRequestNature = parser(REQUEST_NATURES);
/** @returns the kind of answer of that exact code; null for any other text. */
export const parseAnswerKind = parser(ANSWER_KINDS);

/** Longest text of a request, a message or an answer, in characters. */
export const REQUEST_MOST_CHARACTERS = 20_000;
/** Longest title under which an answer is shared, in characters. */
export const SHARED_TITLE_MOST_CHARACTERS = 200;
/** Pictures of one request, at most. */
export const PICTURE_MOST_COUNT = 5;
/** Largest picture taken, in bytes. */
export const PICTURE_MOST_BYTES = 10 * 1_024 * 1_024;

/** Why something of a request was refused: the field at fault and what to do, in French. */
export interface RequestFault {
  /** Stable English code. */
  readonly code: string;
  /** null: in no field. */
  readonly field: string | null;
  readonly message: string;
}

/** A request as it was typed. */
export interface RequestInput {
  readonly kind: string;
  readonly sector: string;
  readonly body: string;
}

/** A request that may be kept. The text is as it was typed, spaces included: nobody rewrites it. */
export interface CheckedRequest {
  readonly kind: RequestKind;
  readonly sector: Sector;
  readonly body: string;
}

const invalid = (field: string, message: string) => fail<RequestFault>({ code: "REQUEST_INVALID", field, message });

/** Reads a request that was typed. @returns the request, or the field at fault with a French sentence. */
export function checkRequest({ kind, sector, body }: RequestInput): Result<CheckedRequest, RequestFault> {
  const known = parseRequestKind(kind);
  if (known === null) return invalid("kind", "Choisissez de quoi il s’agit.");
  const place = parseSector(sector);
  if (place === null) return invalid("sector", "Choisissez votre secteur.");
  const text = checkRequestText(body, "body", "Écrivez votre demande, avec vos mots.");
  return text.ok ? ok({ kind: known, sector: place, body }) : text;
}

/**
 * May the text be kept?
 * @param missing what to say of an empty one.
 * @returns the very text, spaces included.
 */
export function checkRequestText(body: string, field: string, missing: string): Result<string, RequestFault> {
  if (body.trim() === "") return invalid(field, missing);
  if (body.length > REQUEST_MOST_CHARACTERS)
    return invalid(
      field,
      `Ce texte est trop long\u00a0: 20\u202f000 caractères au plus, le vôtre en a ${String(body.length)}. Rien n’a été effacé.`,
    );
  return ok(body);
}

/** Reads the title under which an answer is shared. @returns the title without the spaces around it. */
export function checkSharedTitle(title: string): Result<string, RequestFault> {
  const bare = title.trim();
  if (bare === "")
    return invalid("sharedTitle", "Écrivez la question en termes généraux, pour que les autres sites la retrouvent.");
  if (bare.length > SHARED_TITLE_MOST_CHARACTERS)
    return invalid("sharedTitle", "Ce titre est trop long\u00a0: 200 caractères au plus.");
  return ok(bare);
}
