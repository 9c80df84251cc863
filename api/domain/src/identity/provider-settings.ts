import { fail, ok, type Result } from "../kernel";
import type { ProviderKind } from "./provider-preset";

/** The settings of a provider, as they are kept. */
export interface ProviderSettings {
  readonly label: string;
  readonly kind: ProviderKind;
  readonly issuer: string;
  readonly clientId: string;
  /** Separated by single spaces, `openid` first. */
  readonly scopes: string;
  readonly acrValues: readonly string[];
  readonly allowedAmr: readonly string[];
  readonly maxSessionMinutes: number | null;
}

/** A field that doesn't hold, with its French sentence. */
export interface ProviderFault {
  readonly field: keyof ProviderSettings;
  readonly message: string;
}

/** Shortest and longest session a provider may be given, in minutes. */
export const SESSION_MINUTES = { least: 5, most: 720 } as const;

const TOKEN = /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/;
const words = (text: string): readonly string[] => [...new Set(text.split(/\s+/).filter((word) => word !== ""))];

function parseAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * Reads the settings as typed.
 * @param allowHttp true where the operator allows private hosts: an issuer may then be http.
 */
export function checkProviderSettings(
  typed: {
    readonly label: string;
    readonly kind: ProviderKind;
    readonly issuer: string;
    readonly clientId: string;
    readonly scopes: string;
    readonly acrValues: string;
    readonly allowedAmr: string;
    readonly maxSessionMinutes: number | null;
  },
  allowHttp: boolean,
): Result<ProviderSettings, ProviderFault> {
  const refuse = (field: keyof ProviderSettings, message: string) => fail({ field, message });
  const label = typed.label.trim();
  if (label.length < 2 || label.length > 60) {
    return refuse("label", "Donnez au bouton un texte de 2 à 60 caractères, par exemple « Compte du groupe ».");
  }
  // Kept as typed but for the spaces: a token names its issuer to the letter.
  const issuer = typed.issuer.trim();
  const address = parseAddress(issuer);
  const wanted = allowHttp ? ["https:", "http:"] : ["https:"];
  if (address === null || !wanted.includes(address.protocol) || issuer.length > 500) {
    return refuse("issuer", "L’adresse de l’émetteur est une adresse complète qui commence par https://.");
  }
  if (address.search !== "" || address.hash !== "" || address.username !== "" || address.password !== "") {
    return refuse("issuer", "L’adresse de l’émetteur ne contient ni « ? », ni « # », ni mot de passe.");
  }
  const clientId = typed.clientId.trim();
  if (!TOKEN.test(clientId)) {
    return refuse("clientId", "Recopiez l’identifiant du client tel que le fournisseur le donne, sans espace.");
  }
  const scopes = words(typed.scopes);
  if (!scopes.includes("openid") || !scopes.every((scope) => TOKEN.test(scope))) {
    return refuse("scopes", "Les portées sont séparées par des espaces ; « openid » en fait partie.");
  }
  const acrValues = words(typed.acrValues);
  if (!acrValues.every((value) => TOKEN.test(value))) {
    return refuse("acrValues", "Les niveaux sont séparés par des espaces, par exemple « eidas1 ».");
  }
  const allowedAmr = words(typed.allowedAmr);
  if (!allowedAmr.every((value) => TOKEN.test(value))) {
    return refuse("allowedAmr", "Les moyens sont séparés par des espaces, par exemple « otp hwk ».");
  }
  const { maxSessionMinutes: minutes } = typed;
  const { least, most } = SESSION_MINUTES;
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < least || minutes > most)) {
    return refuse(
      "maxSessionMinutes",
      `La durée est un nombre entier de minutes, de ${String(least)} à ${String(most)}.`,
    );
  }
  return ok({
    label,
    kind: typed.kind,
    issuer,
    clientId,
    scopes: ["openid", ...scopes.filter((scope) => scope !== "openid")].join(" "),
    acrValues,
    allowedAmr,
    maxSessionMinutes: minutes,
  });
}
