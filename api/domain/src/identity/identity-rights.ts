import { frenchCount, frenchList } from "../kernel";
import type { Grant } from "./ability";
import { ACTIONS, actionLine, type Action } from "./action";
import { SECTOR_LABELS, SECTORS, type Sector } from "./role";

/** A place of the group, as a sentence names it. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/** One thing a person may do, and where. */
export interface RightSentence {
  readonly action: Action;
  /** null: in every sector. */
  readonly sector: Sector | null;
  /** True: everywhere, establishments opened later included. */
  readonly wholeGroup: boolean;
  /** Where, when not everywhere; sorted by name. */
  readonly establishmentIds: readonly string[];
  /** « Peut répondre aux questions des paliers ». */
  readonly what: string;
  /** « dans 3 établissements : A, B et C », « dans tout le groupe ». */
  readonly where: string;
}

/** What grants give together, said for people. */
export interface EffectiveRights {
  readonly can: readonly RightSentence[];
  /** In the order of the table. */
  readonly cannot: readonly Action[];
  /** « Ne peut pas … », all of it in one sentence; null when nothing is missing. */
  readonly cannotText: string | null;
}

/** Names written out in a sentence; beyond, the rest is counted. */
const NAMED = 5;

/** « A, B et C », or « A, B, C, D, E et 4 autres ». */
function namesOf(places: readonly NamedPlace[]): string {
  const names = places.slice(0, NAMED).map(({ name }) => name);
  const rest = places.length - names.length;
  return frenchList(rest === 0 ? names : [...names, rest === 1 ? "un autre" : `${String(rest)} autres`]);
}

/**
 * Where something counts: « dans tout le groupe », « dans 3 établissements : A, B et C ».
 * @param places named establishments, in the order they are to be read.
 */
export function placesText(wholeGroup: boolean, places: readonly NamedPlace[]): string {
  if (wholeGroup) return "dans tout le groupe";
  if (places.length === 0) return "dans aucun établissement";
  return `dans ${frenchCount(places.length, "établissement")}\u00a0: ${namesOf(places)}`;
}

/** Where a role was given: legal entities count whole, with what they open later. */
export function rolePlacesText(
  wholeGroup: boolean,
  legalEntities: readonly NamedPlace[],
  establishments: readonly NamedPlace[],
): string {
  if (wholeGroup || legalEntities.length === 0) return placesText(wholeGroup, establishments);
  const whole = `dans tous les établissements de ${namesOf(legalEntities)}`;
  return establishments.length === 0 ? whole : `${whole}, et ${placesText(false, establishments)}`;
}

type Reach = "everywhere" | ReadonlySet<string>;

/** Where a sector may do the action; null asks for what any sector may. */
function reachOf(grants: readonly Grant[], action: Action, sector: Sector | null): Reach {
  const { roles, reach, bySector } = actionLine(action);
  const giving = grants.filter(
    (grant) =>
      roles.includes(grant.role) &&
      (reach === "establishment" || grant.wholeGroup) &&
      (bySector !== true || grant.sector === null || grant.sector === sector),
  );
  return giving.some(({ wholeGroup }) => wholeGroup)
    ? "everywhere"
    : new Set(giving.flatMap(({ establishmentIds }) => establishmentIds));
}

const without = (all: ReadonlySet<string>, some: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...all].filter((id) => !some.has(id)));

/**
 * The rights of a person as French sentences, from the same table and grants as the decision itself. A test compares the
 * two on chance grants: a sentence stands here exactly when `rightsOf` says yes.
 * @param establishments every establishment that the grants name; one that isn't listed is named by its id.
 */
export function effectiveRights(grants: readonly Grant[], establishments: readonly NamedPlace[]): EffectiveRights {
  const names = new Map(establishments.map(({ id, name }) => [id, name]));
  const placed = (ids: Iterable<string>): NamedPlace[] =>
    [...ids]
      .map((id) => ({ id, name: names.get(id) ?? id }))
      .sort((a, b) => a.name.localeCompare(b.name, "fr", { numeric: true }) || (a.id < b.id ? -1 : 1));
  const sentence = (action: Action, sector: Sector | null, reach: Reach): RightSentence[] => {
    if (reach !== "everywhere" && reach.size === 0) return [];
    const places = reach === "everywhere" ? [] : placed(reach);
    const wholeGroup = reach === "everywhere";
    const where = placesText(wholeGroup, places);
    return [
      {
        action,
        sector,
        wholeGroup,
        establishmentIds: places.map(({ id }) => id),
        what: `Peut ${actionLine(action).says}`,
        where: sector === null ? where : `pour le secteur ${SECTOR_LABELS[sector]}, ${where}`,
      },
    ];
  };
  const said = (action: Action): RightSentence[] => {
    const any = reachOf(grants, action, null);
    const all = sentence(action, null, any);
    if (actionLine(action).bySector !== true || any === "everywhere") return all;
    const bySector = SECTORS.flatMap((sector) => {
      const reach = reachOf(grants, action, sector);
      // What every sector may already isn't said again for one.
      return sentence(action, sector, reach === "everywhere" ? reach : without(reach, any));
    });
    return [...all, ...bySector];
  };
  const actions = Object.keys(ACTIONS) as Action[];
  const can = actions.flatMap(said);
  const cannot = actions.filter((action) => !can.some((one) => one.action === action));
  return { can, cannot, cannotText: cannotText(cannot) };
}

function cannotText(actions: readonly Action[]): string | null {
  if (actions.length === 0) return null;
  return `Ne peut pas\u00a0: ${actions.map((action) => actionLine(action).says).join("\u00a0; ")}.`;
}

/** The whole sentence: « Peut voir les paliers – dans 2 établissements : A et B. » */
export const rightText = ({ what, where }: Pick<RightSentence, "what" | "where">): string => `${what}\u00a0– ${where}.`;
