import type { Role } from "./role";

/** Of whom a group asks a second factor at a sign-in with a password: nobody, those who hold its keys, or each person. */
export const SECOND_FACTOR_DEMANDS = ["nobody", "administrators", "everyone"] as const;

/** One of the demands. */
export type SecondFactorDemand = (typeof SECOND_FACTOR_DEMANDS)[number];

/** The demands as people read them. */
export const SECOND_FACTOR_LABELS: Readonly<Record<SecondFactorDemand, string>> = {
  nobody: "À personne\u00a0: chacun choisit",
  administrators: "À l’administration du groupe et aux référentes et référents de groupe",
  everyone: "À tout le monde",
};

/** @returns null for a word that isn't a demand. */
export const parseSecondFactorDemand = (text: string): SecondFactorDemand | null =>
  SECOND_FACTOR_DEMANDS.find((demand) => demand === text) ?? null;

/** Is a second factor asked of someone who holds these roles in the group? */
export function secondFactorAsked(demand: SecondFactorDemand, roles: readonly Role[]): boolean {
  if (demand === "administrators") return roles.includes("groupAdministrator") || roles.includes("groupReferent");
  return demand === "everyone";
}
