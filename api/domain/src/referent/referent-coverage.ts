import { frenchCount } from "../kernel";
import type { Sector } from "../identity";
import { daysBetween, durationText, ENDING_DAYS } from "./referent-mandate";

/** Minutes that a request takes its referent until it is answered, where the group says nothing else. A plain guess. */
export const MINUTES_PER_REQUEST = 20;

/** What is known of a sector of an establishment on a day. Days are 'YYYY-MM-DD'. */
export interface CoverageFacts {
  readonly establishmentId: string;
  readonly sector: Sector;
  /** The name of who holds the sector today; null: nobody does. */
  readonly holderName: string | null;
  /** The last day of the holder's mandate; null: no end was set. */
  readonly holderEndsOn: string | null;
  /** null: the holder isn't trained. */
  readonly holderTrainedOn: string | null;
  /** Minutes a week; null: nobody said. */
  readonly holderWeeklyMinutes: number | null;
  readonly deputyName: string | null;
  /** The last day of the deputy's mandate; null: no end was set. */
  readonly deputyEndsOn: string | null;
  /** Requests of this place that wait for the holder. */
  readonly openRequestCount: number;
  /** Has the establishment anybody above its sectoral referents, local or of the group? */
  readonly supervised: boolean;
}

/** What may be said of a cell, the most pressing first; `covered`: nothing to watch. */
export const COVERAGE_STATES = ["vacant", "ending", "noDeputy", "overloaded", "untrained", "covered"] as const;

/** One thing to watch in a cell. */
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** The state as people read it, in a cell. */
export const COVERAGE_LABELS: Readonly<Record<CoverageState, string>> = {
  vacant: "Vacant",
  ending: "Mandat finissant",
  noDeputy: "Sans suppléant",
  overloaded: "Surchargé",
  untrained: "À former",
  covered: "Couvert",
};

/** A cell of the board. */
export interface CoverageCell {
  /** 0 to 2: the holder and the deputy. */
  readonly personCount: number;
  /** At least one, the most pressing first. */
  readonly states: readonly CoverageState[];
  /** One French sentence a state, with figures. */
  readonly reasons: readonly string[];
}

/** @returns the state of that exact name; null for any other text. */
export const parseCoverageState = (value: string): CoverageState | null =>
  COVERAGE_STATES.find((one) => one === value) ?? null;

/** « de Bruno », « d’Anne ». */
const ofName = (name: string): string => (/^[aeiouéèêàâîôûœ]/i.test(name) ? `d’${name}` : `de ${name}`);

const inDays = (days: number): string => (days === 0 ? "aujourd’hui" : `dans ${frenchCount(days, "jour")}`);

/** What a holder's open requests take, beside the time given. @returns null where no time was said. */
export function loadOf(
  openRequestCount: number,
  weeklyMinutes: number | null,
  minutesPerRequest: number,
): { readonly neededMinutes: number; readonly overloaded: boolean } | null {
  if (weeklyMinutes === null) return null;
  const neededMinutes = openRequestCount * minutesPerRequest;
  return { neededMinutes, overloaded: neededMinutes > weeklyMinutes };
}

/**
 * What a cell of the board says.
 * @param today 'YYYY-MM-DD'.
 * @param minutesPerRequest the declared assumption.
 */
export function coverageCell(facts: CoverageFacts, today: string, minutesPerRequest: number): CoverageCell {
  const personCount = (facts.holderName === null ? 0 : 1) + (facts.deputyName === null ? 0 : 1);
  const found: [CoverageState, string][] = [];
  const { holderName, holderEndsOn, deputyName, deputyEndsOn, holderWeeklyMinutes, openRequestCount } = facts;
  if (holderName === null)
    found.push([
      "vacant",
      deputyName === null ? "Personne ne tient ce secteur." : `Pas de titulaire\u00a0: ${deputyName} est suppléant.`,
    ]);
  for (const [name, endsOn, duty] of [
    [holderName, holderEndsOn, "Le mandat"],
    [deputyName, deputyEndsOn, "La suppléance"],
  ] as const) {
    if (name === null || endsOn === null) continue;
    const days = daysBetween(today, endsOn);
    if (days <= ENDING_DAYS) found.push(["ending", `${duty} ${ofName(name)} se termine ${inDays(days)}.`]);
  }
  if (holderName !== null) {
    if (deputyName === null) found.push(["noDeputy", `Personne ne remplace ${holderName} en son absence.`]);
    const load = loadOf(openRequestCount, holderWeeklyMinutes, minutesPerRequest);
    if (load?.overloaded === true)
      found.push([
        "overloaded",
        `${frenchCount(openRequestCount, "demande ouverte", "demandes ouvertes")} × ${durationText(minutesPerRequest)} = ${durationText(load.neededMinutes)}, pour ${durationText(holderWeeklyMinutes ?? 0)} par semaine.`,
      ]);
    if (facts.holderTrainedOn === null)
      found.push(["untrained", `La formation ${ofName(holderName)} n’est pas notée.`]);
  }
  if (found.length === 0) return { personCount, states: ["covered"], reasons: ["Titulaire et suppléant en place."] };
  return {
    personCount,
    states: COVERAGE_STATES.filter((state) => found.some(([one]) => one === state)),
    reasons: found.map(([, reason]) => reason),
  };
}

/** Cells and establishments by state. */
export type CoverageCounts = Readonly<Record<CoverageState, { readonly cells: number; readonly sites: number }>>;

/** Counts cells, and the establishments that have at least one, by state. */
export function countCoverage(
  cells: readonly { readonly establishmentId: string; readonly states: readonly CoverageState[] }[],
): CoverageCounts {
  const of = (state: CoverageState) => {
    const found = cells.filter(({ states }) => states.includes(state));
    return { cells: found.length, sites: new Set(found.map(({ establishmentId }) => establishmentId)).size };
  };
  return {
    vacant: of("vacant"),
    ending: of("ending"),
    noDeputy: of("noDeputy"),
    overloaded: of("overloaded"),
    untrained: of("untrained"),
    covered: of("covered"),
  };
}

const have = (count: number, plural: string, singular: string): string => (count < 2 ? singular : plural);

/** What the board shows, in one sentence: « 14 établissements sur 109 ont au moins un secteur vacant… ». */
export function coverageSentence(counts: CoverageCounts, siteCount: number, cellCount: number): string {
  if (siteCount === 0) return "Aucun établissement n’est en vue.";
  if (cellCount === 0)
    return "Aucun secteur n’est suivi\u00a0: choisissez ceux pour lesquels vous nommez des référents.";
  const { vacant, noDeputy, ending } = counts;
  const covered = `${frenchCount(counts.covered.cells, "case couverte", "cases couvertes")} sur ${String(cellCount)}.`;
  if (vacant.cells + noDeputy.cells + ending.cells === 0)
    return `Les ${frenchCount(siteCount, "établissement")} ont un titulaire et un suppléant dans chaque secteur suivi. ${covered}`;
  const parts = [
    ...(vacant.sites === 0
      ? []
      : [
          `${frenchCount(vacant.sites, "établissement")} sur ${String(siteCount)} ${have(vacant.sites, "ont", "a")} au moins un secteur vacant`,
        ]),
    ...(noDeputy.sites === 0
      ? []
      : [`${String(noDeputy.sites)} ${have(noDeputy.sites, "n’ont", "n’a")} pas de suppléant partout`]),
    ...(ending.cells === 0
      ? []
      : [
          `${frenchCount(ending.cells, "secteur")} ${have(ending.cells, "voient", "voit")} un mandat finir sous ${String(ENDING_DAYS)} jours`,
        ]),
  ];
  return `${parts.join("\u00a0; ")}. ${covered}`;
}

/** A thing to look at, with the place where it is. */
export interface DilutionFacts {
  readonly establishmentId: string;
  /** People who hold a sector there. */
  readonly holderCount: number;
  readonly supervised: boolean;
}

/** Are there several people in charge and nobody above them? Then nobody may be really in charge. @source case 5 */
export const isDiluted = ({ holderCount, supervised }: DilutionFacts): boolean => holderCount > 1 && !supervised;
