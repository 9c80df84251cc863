import { likenessText, movesFrom, nextGroupMove } from "@palier/domain/vendorcase";
import type { StoredRequest } from "@palier/store/request";
import type { CaseMessage, CaseNote, StoredCase, StoredCaseMove } from "@palier/store/vendorcase";
import { establishmentById } from "../group";
import type { Plain, RequestContext } from "../kernel";
import type {
  DuplicateSuggestionType,
  VendorCaseMessageType,
  VendorCaseNoteType,
  VendorCaseRequestType,
} from "./vendorcase-sheet.type";
import type { VendorCaseMoveType, VendorCaseType } from "./vendorcase.type";

/** A case as GraphQL gives it. */
export const graphqlCase = (kept: StoredCase): Plain<VendorCaseType> => ({
  ...kept,
  groupMoves: movesFrom(kept.state, "group"),
  vendorMoves: movesFrom(kept.state, "vendor"),
  nextMove: nextGroupMove(kept.state),
  stateSince: kept.stateSince.toISOString(),
  createdAt: kept.createdAt.toISOString(),
  sentAt: kept.sentAt?.toISOString() ?? null,
  updatedAt: kept.updatedAt.toISOString(),
});

/** A step of a case as GraphQL gives it. */
export const graphqlMove = (move: StoredCaseMove): Plain<VendorCaseMoveType> => ({
  ...move,
  movedAt: move.movedAt.toISOString(),
});

/** A private note as GraphQL gives it to the group. */
export const graphqlNote = (note: CaseNote): Plain<VendorCaseNoteType> => ({
  ...note,
  createdAt: note.createdAt.toISOString(),
});

/** A message as GraphQL gives it. */
export const graphqlMessage = (message: CaseMessage): Plain<VendorCaseMessageType> => ({
  ...message,
  createdAt: message.createdAt.toISOString(),
});

/** A request as a case shows it; the names of establishments come together, in one statement. */
export async function graphqlRequest(
  context: RequestContext,
  request: StoredRequest,
): Promise<Plain<VendorCaseRequestType>> {
  const establishment = await context.load(establishmentById, request.establishmentId);
  const { id, number, body, authorName, establishmentId, sector, kind, state } = request;
  const { productId, moduleId, moduleName, answer, createdAt } = request;
  return {
    ...{ id, number, body, authorName, establishmentId, sector, kind, state, productId, moduleId, moduleName, answer },
    establishmentName: establishment?.name ?? "",
    createdAt: createdAt.toISOString(),
  };
}

/** Why things look alike, a capital first. */
export const whyAlike = (likeness: Parameters<typeof likenessText>[0]): DuplicateSuggestionType["why"] => {
  const text = likenessText(likeness);
  return text.charAt(0).toUpperCase() + text.slice(1);
};
