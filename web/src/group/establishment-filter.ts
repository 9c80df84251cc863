import type { EstablishmentState } from "../generated/graphql";

/** The filters as the URL carries them: an empty text is no filter; state is '' (open), 'fermes' or 'tous'. */
export interface EstablishmentFilter {
  search: string;
  kind: string;
  department: string;
  state: string;
}

export const PARAMETERS: Readonly<Record<keyof EstablishmentFilter, string>> = {
  search: "recherche",
  kind: "type",
  department: "departement",
  state: "etat",
};

const STATES: Readonly<Record<string, EstablishmentState | null>> = { "": "OPEN", fermes: "CLOSED", tous: null };

export function readFilter(params: URLSearchParams): EstablishmentFilter {
  const read = (key: keyof EstablishmentFilter) => params.get(PARAMETERS[key]) ?? "";
  return { search: read("search"), kind: read("kind"), department: read("department"), state: read("state") };
}

/** A shared address carries only what is set. */
export function writeFilter(filter: EstablishmentFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, name] of Object.entries(PARAMETERS)) {
    const value = filter[key as keyof EstablishmentFilter].trim();
    if (value !== "") params.set(name, value);
  }
  return params;
}

export const isFiltered = (filter: EstablishmentFilter): boolean => [...writeFilter(filter).keys()].length > 0;

/** The filter as the query's variables; an unknown state in the address means open. */
export function variablesOf(filter: EstablishmentFilter) {
  const state = Object.hasOwn(STATES, filter.state) ? (STATES[filter.state] ?? null) : "OPEN";
  return {
    search: filter.search.trim() === "" ? null : filter.search.trim(),
    kind: filter.kind === "" ? null : filter.kind,
    departmentCode: filter.department === "" ? null : filter.department,
    state,
  };
}
