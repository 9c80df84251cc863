import { luhnHolds } from "./luhn";

const LA_POSTE_SIREN = "356000000";

/** The nine digits of a SIREN with a Luhn check digit that holds. A failure is a warning, never a refusal. */
export function sirenHolds(siren: string): boolean {
  return /^[0-9]{9}$/.test(siren) && luhnHolds(siren);
}

/**
 * The fourteen digits of a SIRET with a check digit that holds: Luhn, save La Poste, whose digits add up to a multiple of 5.
 * Closed establishments often carry a wrong one and several may share one: a warning, and never a key.
 */
export function siretHolds(siret: string): boolean {
  if (!/^[0-9]{14}$/.test(siret)) return false;
  if (luhnHolds(siret)) return true;
  return siret.startsWith(LA_POSTE_SIREN) && Array.from(siret, Number).reduce((sum, digit) => sum + digit, 0) % 5 === 0;
}
