import { isOverload } from "@palier/store/kernel";

/** An expected error: what people read, what programs compare, and whether the operator is told. */
export class Refusal extends Error {
  constructor(
    /** Stable English code. */
    readonly code: string,
    /** In French: what, where, and what was allowed. */
    message: string,
    /** The answer over plain HTTP. */
    readonly status: number,
    /** True when the log must keep it. */
    readonly report: boolean = false,
    /** The field at fault; null when the whole is. */
    readonly field: string | null = null,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** Nobody is signed in, or the session has ended. */
export const notSignedIn = (): Refusal =>
  new Refusal("UNAUTHENTICATED", "Votre session est fermée. Connectez-vous pour continuer.", 401);

/** The group asks for a second factor that the person hasn't set up yet: until then only their account is open. */
export const secondFactorOwed = (): Refusal =>
  new Refusal(
    "SECOND_FACTOR_OWED",
    "Votre groupe demande un second facteur\u00a0: mettez-le en place pour continuer. Rien n’est perdu.",
    403,
  );

/** @param role the role as people read it. @param what what was wanted: « importer des indicateurs ». */
export const notAllowed = (role: string, what: string): Refusal =>
  new Refusal("FORBIDDEN", `Votre rôle («\u00a0${role}\u00a0») ne permet pas cette action\u00a0: ${what}.`, 403);

/** An administrator looks as somebody: nothing may be changed in their name. @param as whose screen is shown. */
export const onlyLooking = (as: string): Refusal =>
  new Refusal(
    "ONLY_LOOKING",
    `Vous regardez Palier comme ${as}\u00a0: rien ne peut être modifié en son nom. Rien n’a changé. Quittez ce regard pour agir vous-même.`,
    403,
  );

/** Nobody waits for the answer any more: reading on would be for nothing, and is no incident. */
export const clientLeft = (): Refusal => new Refusal("CLIENT_LEFT", "La demande a été abandonnée.", 499);

/** Too many people at once: the one refusal after which the same may be sent again as it is. */
export const overloaded = (): Refusal =>
  new Refusal(
    "OVERLOADED",
    "Palier est très sollicité en ce moment : votre action n’a pas pu aboutir. Ce que vous avez écrit reste à l’écran. Recommencez dans une minute.",
    503,
    true,
  );

/** The refusal that an error comes to; null: nobody expected it. */
export const refusalOf = (error: unknown): Refusal | null =>
  error instanceof Refusal ? error : isOverload(error) ? overloaded() : null;

/** A row that isn't there or belongs to another group: the two are never told apart. @param what « Ce fichier ». */
export const notFound = (what: string): Refusal =>
  new Refusal("NOT_FOUND", `${what} est introuvable dans votre groupe.`, 404);

/** The address or the password is wrong; which one is never said. */
export const wrongCredentials = (): Refusal =>
  new Refusal(
    "WRONG_CREDENTIALS",
    "L’adresse ou le mot de passe ne convient pas. Vérifiez les deux, puis recommencez.",
    401,
  );

/** @param minutes how long to wait. */
export const tooManyAttempts = (minutes: number): Refusal =>
  new Refusal(
    "TOO_MANY_ATTEMPTS",
    `Trop d’essais de connexion pour cette adresse. Attendez ${String(minutes)} minutes, puis recommencez.`,
    429,
    true,
  );

/** The body isn't what the address expects. @param what what was allowed. */
export const badRequest = (what: string, field: string | null = null): Refusal =>
  new Refusal("BAD_REQUEST", what, 400, false, field);

/** A document that our own client doesn't contain. */
export const unknownDocument = (): Refusal =>
  new Refusal(
    "UNKNOWN_DOCUMENT",
    "Cette requête n’est pas connue de Palier\u00a0: seuls les documents de l’application sont servis. Rechargez la page pour obtenir la dernière version.",
    400,
    true,
  );

/** A request that a page of another site could have sent. */
export const missingPreflight = (): Refusal =>
  new Refusal("MISSING_HEADER", "L’en-tête «\u00a0apollo-require-preflight\u00a0» manque\u00a0: requête refusée.", 400);

/** What people read of an error nobody expected; the number finds it in the log. */
export const unexpected = (incident: string): string =>
  `Une erreur inattendue est survenue. Rien n’a été perdu de ce qui était enregistré. Numéro à donner à votre support\u00a0: ${incident}.`;

/** What a form shows near its fields: the payload of a mutation that was refused. */
export function userError(refusal: Refusal): { code: string; field: string | null; message: string } {
  return { code: refusal.code, field: refusal.field, message: refusal.message };
}
