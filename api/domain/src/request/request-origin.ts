import { strongestGrant, type Grant, type Role, type Sector } from "../identity";

/** For which establishment and sector somebody asks. */
export interface RequestOrigin {
  /** null: it has to be chosen. */
  readonly establishmentId: string | null;
  /** null: it has to be chosen. */
  readonly sector: Sector | null;
}

/** Roles of the whole group whose trade says the sector. The choice is ours; it is offered and can be changed. */
const SECTOR_OF_ROLE: Readonly<Partial<Record<Role, Sector>>> = {
  groupReferent: "informationSystem",
  qualityManager: "quality",
  director: "administration",
};

/**
 * Guesses for whom somebody asks, so that they choose nothing: as the last time, else the only place they have.
 * @param places the establishments they may ask for.
 * @param last what their latest request was for, else what they are a referent of; null for neither.
 */
export function requestOrigin(
  grants: readonly Grant[],
  places: readonly string[],
  last: { readonly establishmentId: string; readonly sector: Sector } | null,
): RequestOrigin {
  const only = places.length === 1 ? (places[0] ?? null) : null;
  const again = last !== null && places.includes(last.establishmentId) ? last : null;
  const followed = grants.find(({ sector }) => sector !== null)?.sector ?? null;
  const role = strongestGrant(grants)?.role;
  const ofRole = role === undefined ? null : (SECTOR_OF_ROLE[role] ?? null);
  return {
    establishmentId: again?.establishmentId ?? only,
    sector: last?.sector ?? followed ?? ofRole,
  };
}
