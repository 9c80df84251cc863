import { OPEN_REQUEST_STATES, parseRequestState, REQUEST_STATES, type RequestState } from "@palier/domain/request";
import type { UrlFilters } from "../kernel";

/** The filters as the address carries them; '' for none. */
const PARAMETERS = {
  /** '' (open), « toutes », or a state. */
  state: "etat",
  kind: "sorte",
  sector: "secteur",
  establishmentId: "etablissement",
  /** « oui ». */
  mine: "miennes",
} as const;

/** One of the filters of the list. */
export type RequestFilterKey = keyof typeof PARAMETERS;

/** The word of the address for every state. */
export const EVERY_STATE = "toutes";
/** The word of the address for one's own requests. */
export const MINE = "oui";

/** @returns the word of the address for a filter. */
export const parameterOf = (key: RequestFilterKey): string => PARAMETERS[key];

/** What the address asks for, in the words of the server; an unknown state means the open ones. */
export function variablesOf(filters: Pick<UrlFilters, "get">) {
  const read = (key: RequestFilterKey): string | null => {
    const value = filters.get(PARAMETERS[key]);
    return value === "" ? null : value;
  };
  return {
    states: statesOf(read("state") ?? ""),
    kind: read("kind"),
    sector: read("sector"),
    establishmentId: read("establishmentId"),
    mine: read("mine") === MINE,
  };
}

function statesOf(asked: string): RequestState[] {
  if (asked === EVERY_STATE) return [...REQUEST_STATES];
  const one = parseRequestState(asked);
  return one === null ? [...OPEN_REQUEST_STATES] : [one];
}

/** Does the address narrow the list? */
export const isFiltered = (filters: Pick<UrlFilters, "get">): boolean =>
  Object.values(PARAMETERS).some((name) => filters.get(name) !== "");
