import { SECTOR_LABELS, SECTORS, type Sector } from "../identity";

/** The places of a sector in an establishment, as the column `mandate.duty` holds them. */
export const DUTIES = ["holder", "deputy"] as const;

/** Who holds the sector, or stands in for them. */
export type Duty = (typeof DUTIES)[number];

/** The duty as people read it. */
export const DUTY_LABELS: Readonly<Record<Duty, string>> = { holder: "Titulaire", deputy: "Suppléant" };

/** How somebody came to a mandate, as the column `mandate.naming` holds it. */
export const NAMINGS = ["collegialVote", "appointed", "volunteer"] as const;

/** A vote of those concerned, an appointment, or an offer of one’s own. */
export type Naming = (typeof NAMINGS)[number];

/** The naming as people read it. */
export const NAMING_LABELS: Readonly<Record<Naming, string>> = {
  collegialVote: "Désignation collégiale",
  appointed: "Nomination par la direction",
  volunteer: "Volontariat",
};

/** A sector as the group calls it and follows it. */
export interface FollowedSector {
  readonly sector: Sector;
  /** As people read it: the group’s own word, or that of the house. */
  readonly label: string;
  /** The group’s own word; null: that of the house. */
  readonly ownLabel: string | null;
  /** True: each establishment is expected to have referents for it. */
  readonly followed: boolean;
  /** To be given back when saving; 0: never saved. */
  readonly version: number;
}

/** The sectors that a group follows until it says otherwise. */
export const FOLLOWED_AT_FIRST: readonly Sector[] = [
  "care",
  "rehabilitation",
  "pharmacy",
  "medicalInformation",
  "administration",
  "quality",
];

/** Longest word of a group for a sector, in characters. */
export const SECTOR_LABEL_LENGTH = 60;

/** Every sector, in the order of the house, with what the group said of each. */
export function followedSectors(
  said: readonly {
    readonly sector: string;
    readonly label: string | null;
    readonly followed: boolean;
    readonly version: number;
  }[],
): FollowedSector[] {
  return SECTORS.map((sector) => {
    const own = said.find((one) => one.sector === sector);
    return {
      sector,
      label: own?.label ?? SECTOR_LABELS[sector],
      ownLabel: own?.label ?? null,
      followed: own?.followed ?? FOLLOWED_AT_FIRST.includes(sector),
      version: own?.version ?? 0,
    };
  });
}

/** @returns the duty of that exact name; null for any other text. */
export const parseDuty = (value: string): Duty | null => DUTIES.find((one) => one === value) ?? null;

/** @returns the naming of that exact name; null for any other text. */
export const parseNaming = (value: string): Naming | null => NAMINGS.find((one) => one === value) ?? null;
