import { fail, frenchCount, frenchList, ok, type Result } from "../kernel";
import { ROLE_LABELS, SECTOR_LABELS, type Role, type Sector } from "./role";

/** Where a member stands in the group. */
export const PERSON_STATES = ["active", "noRole", "disabled", "left"] as const;

/** `noRole`: a member to whom nothing opens any more. */
export type PersonState = (typeof PERSON_STATES)[number];

/** The state in words, for a list. */
export const PERSON_STATE_LABELS: Readonly<Record<PersonState, string>> = {
  active: "Accès ouvert",
  noRole: "Sans rôle",
  disabled: "Accès suspendu",
  left: "A quitté le groupe",
};

/** @returns where the member stands: having left counts before all else. */
export function personState(member: {
  readonly disabled: boolean;
  readonly left: boolean;
  readonly roleCount: number;
}): PersonState {
  if (member.left) return "left";
  if (member.disabled) return "disabled";
  return member.roleCount === 0 ? "noRole" : "active";
}

/** A role asked for someone. */
export interface AskedRole {
  readonly role: Role;
  readonly sector: Sector | null;
  readonly wholeGroup: boolean;
  readonly legalEntityIds: readonly string[];
  readonly establishmentIds: readonly string[];
}

/** Why something was refused: a code for programs, a field for the form, a French sentence for people. */
export interface PeopleFault {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
}

/** A fault, its sentence given as people read it. */
export const fault = (code: string, field: string | null, message: string): PeopleFault => ({ code, field, message });

/** Places of one role at most: beyond, it is the whole group that is meant. */
const MOST_PLACES = 500;

/** @returns the role as it is to be kept: a role on the whole group names no place. */
export function checkAskedRole(asked: AskedRole): Result<AskedRole, PeopleFault> {
  const { role, sector, wholeGroup, legalEntityIds, establishmentIds } = asked;
  const places = legalEntityIds.length + establishmentIds.length;
  if (role === "groupAdministrator" && (!wholeGroup || sector !== null)) {
    const message = `Le rôle «\u00a0${ROLE_LABELS[role]}\u00a0» vaut pour tout le groupe et tous les secteurs. Rien n’a changé\u00a0: choisissez «\u00a0Tout le groupe\u00a0», sans secteur.`;
    return fail(fault("ROLE_NEEDS_WHOLE_GROUP", wholeGroup ? "sector" : "wholeGroup", message));
  }
  if (role === "sectorReferent" && sector === null)
    return fail(
      fault("SECTOR_MISSING", "sector", "Un référent sectoriel suit un secteur. Rien n’a changé\u00a0: choisissez-le."),
    );
  if (!wholeGroup && places === 0)
    return fail(
      fault(
        "PLACES_MISSING",
        "establishmentIds",
        "Un rôle vaut quelque part. Rien n’a changé\u00a0: choisissez «\u00a0Tout le groupe\u00a0» ou au moins un établissement.",
      ),
    );
  if (places > MOST_PLACES)
    return fail(
      fault(
        "TOO_MANY_PLACES",
        "establishmentIds",
        `${frenchCount(places, "lieu", "lieux")} pour un rôle, ${String(MOST_PLACES)} au plus. Rien n’a changé\u00a0: choisissez «\u00a0Tout le groupe\u00a0» ou des gestionnaires entiers.`,
      ),
    );
  return ok(wholeGroup ? { ...asked, legalEntityIds: [], establishmentIds: [] } : asked);
}

/** « Référent sectoriel (soins) ». */
export const roleText = (role: Role, sector: Sector | null): string =>
  sector === null ? ROLE_LABELS[role] : `${ROLE_LABELS[role]} (${SECTOR_LABELS[sector]})`;

/** What handing over would do. */
export interface HandOverCounts {
  /** Roles that the other person doesn't hold yet. */
  readonly moved: number;
  /** Roles that the other person holds already: their places add up. */
  readonly merged: number;
}

/** What will happen, in numbers, before anything is handed over. */
export function handOverText({ moved, merged }: HandOverCounts, from: string, to: string): string {
  const total = moved + merged;
  if (total === 0) return `${from} n’a aucun rôle à transmettre.`;
  const parts = [
    ...(moved === 0 ? [] : [`${frenchCount(moved, "rôle")} ${moved < 2 ? "passe" : "passent"} à ${to}`]),
    ...(merged === 0
      ? []
      : [
          `${frenchCount(merged, "rôle")} que ${to} tient déjà ${merged < 2 ? "s’étend" : "s’étendent"} aux lieux de ${from}`,
        ]),
  ];
  return `${frenchList(parts)}. ${from} n’aura plus de rôle dans ce groupe et ses sessions y seront fermées aussitôt.`;
}
