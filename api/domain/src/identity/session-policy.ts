import type { SecondFactorDemand } from "./second-factor";

/** How the sessions of a group end and lock. */
export interface SessionPolicy {
  /** Minutes without activity until a session ends. */
  readonly idleMinutes: number;
  /** May a session be opened on a workstation that several people use? */
  readonly sharedAllowed: boolean;
  /** Minutes without activity until a shared workstation locks. */
  readonly lockMinutes: number;
  /** May a locked screen be opened by a short code? */
  readonly pinAllowed: boolean;
  /** Of whom a second factor is asked when they sign in with a password. */
  readonly secondFactor: SecondFactorDemand;
}

/** What a group has until its administrator says otherwise. @source ASVS 5.0, 7.3.1 */
export const DEFAULT_SESSION_POLICY: SessionPolicy = {
  idleMinutes: 30,
  sharedAllowed: true,
  lockMinutes: 5,
  pinAllowed: true,
  secondFactor: "nobody",
};

/** Bounds of each duration, in minutes, both included. */
const SESSION_POLICY_BOUNDS = { idleMinutes: [5, 240], lockMinutes: [1, 30] } as const;

/** Whatever happens, a session ends after this many minutes. */
export const ABSOLUTE_SESSION_MINUTES = 12 * 60;

/** What is wrong with a policy, in French, with the field at fault; null when nothing is. */
export function sessionPolicyFault(policy: SessionPolicy): { field: keyof SessionPolicy; message: string } | null {
  for (const field of ["idleMinutes", "lockMinutes"] as const) {
    const [least, most] = SESSION_POLICY_BOUNDS[field];
    const value = policy[field];
    if (!Number.isInteger(value) || value < least || value > most) {
      const what = field === "idleMinutes" ? "La durée sans activité" : "Le délai de verrouillage";
      return {
        field,
        message: `${what} doit être un nombre entier de minutes, de ${String(least)} à ${String(most)}.`,
      };
    }
  }
  if (policy.sharedAllowed && policy.lockMinutes >= policy.idleMinutes) {
    return {
      field: "lockMinutes",
      message: "Le verrouillage doit venir avant la fin de la session\u00a0: choisissez un délai plus court qu’elle.",
    };
  }
  return null;
}
