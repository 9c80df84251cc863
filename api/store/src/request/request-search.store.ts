import { indexForSearch, removeFromSearch } from "../search";
import type { WriteTx } from "../kernel";
import type { StoredRequest } from "./request.store";

/** Longest beginning of a request shown as its title in a search. */
const TITLE_CHARACTERS = 100;

/** The first line of a text, cut at a word: « Les étiquettes ne s’impriment plus… ». */
function beginning(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? "";
  if (line.length <= TITLE_CHARACTERS) return line;
  const cut = line.slice(0, TITLE_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), TITLE_CHARACTERS / 2))}…`;
}

/** Makes a request findable by those who see its establishment. */
export async function findRequest(tx: WriteTx, request: StoredRequest): Promise<void> {
  await indexForSearch(tx, {
    objectKind: "request",
    objectId: request.id,
    establishmentId: request.establishmentId,
    sector: request.sector,
    title: `Demande ${String(request.number)}\u00a0: ${beginning(request.body)}`,
    body: [request.body, request.moduleName ?? "", request.answer ?? ""].join("\n"),
    path: `/demandes/${request.id}`,
    at: request.createdAt,
  });
}

/** What somebody withdrew is found no more. */
export async function forgetRequest(tx: WriteTx, id: string): Promise<void> {
  await removeFromSearch(tx, "request", id);
}

/** Makes the answer of a request findable by the whole group, or no longer: never who asked, nor where, nor in which words. */
export async function shareAnswer(tx: WriteTx, request: StoredRequest): Promise<void> {
  if (!request.answerShared || request.answer === null || request.sharedTitle === null) {
    await removeFromSearch(tx, "answer", request.id);
    return;
  }
  await indexForSearch(tx, {
    objectKind: "answer",
    objectId: request.id,
    establishmentId: null,
    sector: request.sector,
    title: request.sharedTitle,
    body: request.answer,
    path: `/demandes/reponses/${request.id}`,
    at: request.answeredAt ?? request.updatedAt,
  });
}
