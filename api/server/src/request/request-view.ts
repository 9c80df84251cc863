import { parseSector, type Sector } from "@palier/domain/identity";
import { parseRequestKind, parseRequestState, type RequestState } from "@palier/domain/request";
import { readRequest, type RequestFilter, type StoredRequest } from "@palier/store/request";
import { allows, badRequest, isIdentifier, type RequestContext, type Viewer } from "../kernel";
import { requestPolicy } from "./request.policy";

/** Filters of a list, as they came. */
export interface FilterArguments {
  readonly states: readonly string[] | null;
  readonly kind: string | null;
  readonly sector: string | null;
  readonly establishmentId: string | null;
  readonly mine: boolean;
}

/** @returns the filter; null when it can match nothing. @throws Refusal for a state that isn't one. */
export function filterOf(given: FilterArguments, viewer: Viewer): RequestFilter | null {
  const kind = given.kind === null ? null : parseRequestKind(given.kind);
  const sector = given.sector === null ? null : parseSector(given.sector);
  const { establishmentId } = given;
  if (given.kind !== null && kind === null) return null;
  if (given.sector !== null && sector === null) return null;
  if (establishmentId !== null && !isIdentifier(establishmentId)) return null;
  return {
    states: given.states === null ? null : given.states.map(stateOf),
    kind,
    sector,
    establishmentId,
    authorId: given.mine ? viewer.personId : null,
  };
}

function stateOf(text: string): RequestState {
  const state = parseRequestState(text);
  if (state === null) throw badRequest("Un état demandé n’est pas un état de demande.", "states");
  return state;
}

/** May the viewer qualify and answer this request: its sector, its establishment? */
export const follows = (
  viewer: Viewer,
  { establishmentId, sector }: { readonly establishmentId: string; readonly sector: Sector },
): boolean => allows(requestPolicy.qualify, viewer, { establishmentId, sector });

/** The request that a text names, where the viewer sees it. */
export async function requestOf(context: RequestContext, id: string): Promise<StoredRequest | null> {
  return isIdentifier(id) ? readRequest(context.read(), id) : null;
}
