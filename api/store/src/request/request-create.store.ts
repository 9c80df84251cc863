import {
  checkRequest,
  checkRequestText,
  PICTURE_MOST_COUNT,
  type RequestFault,
  type RequestInput,
} from "@palier/domain/request";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { nextNumber, recordAudit, statement, type WriteTx } from "../kernel";
import { referentsOf } from "../referent";
import { applyRequestMove, tellAuthor, tellReferents, writeStep, type RequestOutcome } from "./request-change.store";
import { findRequest } from "./request-search.store";
import { readRequest, type StoredRequest } from "./request.store";

/** A request to make. */
export interface RequestToCreate extends RequestInput {
  /** Chosen by the screen, so that a second sending of the same doesn't make two; null: chosen here. */
  readonly id: string | null;
  readonly establishmentId: string;
  /** null: no software in particular; the one of the module where a module is told. */
  readonly productId: string | null;
  /** null: no part of the software in particular. */
  readonly moduleId: string | null;
  /** Pictures that the same person chose before, and that belong to no request yet. */
  readonly pictureIds: readonly string[];
}

const lockSending = statement<never>(
  "request-lock-sending",
  "select pg_advisory_xact_lock(hashtextextended('request ' || $1 || ' ' || $2, 0))",
);
const selectSite = statement<{ id: string }>(
  "request-select-open-site",
  "select id from establishment where group_id = $1 and id = $2 and closed_on is null",
);
const selectModule = statement<{ productId: string }>(
  "request-select-module",
  `select product_id as "productId" from product_module where group_id = $1 and id = $2 and archived_at is null`,
);
const selectProduct = statement<{ productId: string }>(
  "request-select-product",
  `select id as "productId" from product where group_id = $1 and id = $2 and archived_at is null`,
);
const insertRequest = statement<{ id: string }>(
  "request-insert",
  `insert into request (group_id, id, number, establishment_id, sector, kind, product_id, module_id, body, author_id, assignee_id)
   values ($1, coalesce($2::uuid, new_id()), $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (group_id, id) do nothing returning id`,
);
const attachPictures = statement<{ id: string }>(
  "request-attach-pictures",
  `update request_attachment set request_id = $3, establishment_id = $4
    where group_id = $1 and id = any ($2::uuid[]) and request_id is null and added_by = $5 returning id`,
);
const countPictures = statement<{ count: number }>(
  "request-count-pictures",
  "select count(*)::int as count from request_attachment where group_id = $1 and request_id = $2",
);
const insertMessage = statement<{ id: string }>(
  "request-insert-message",
  `insert into request_message (group_id, request_id, establishment_id, author_id, body)
   values ($1, $2, $3, $4, $5) returning id`,
);

const invalid = (field: string, message: string): Result<never, RequestFault> =>
  fail({ code: "REQUEST_INVALID", field, message });

const known = (): Result<never, RequestFault> =>
  invalid("id", "Cette demande existe déjà. Rechargez la page, puis recommencez.");

const tooMany = (): Result<never, RequestFault> =>
  invalid("pictures", `${String(PICTURE_MOST_COUNT)} images au plus par demande\u00a0: retirez-en.`);

/** Makes a request, with its number, its pictures and who deals with it; the referent is told. */
export async function createRequest(tx: WriteTx, input: RequestToCreate): Promise<RequestOutcome> {
  const { viewerId } = tx;
  if (viewerId === null) throw new Error("a request is made by somebody");
  const checked = checkRequest(input);
  if (!checked.ok) return checked;
  const { kind, sector, body } = checked.value;
  if (input.id !== null) {
    // The same sending may come twice at once: the second waits, and finds the first.
    await tx.rows(lockSending, [tx.groupId, input.id]);
    const sent = await readRequest(tx, input.id);
    // The same sending came before: it is not made twice.
    if (sent?.authorId === viewerId && sent.body === body) return ok(sent);
    if (sent !== null) return known();
  }
  if ((await tx.rows(selectSite, [tx.groupId, input.establishmentId])).length === 0)
    return invalid("establishmentId", "Cet établissement est introuvable parmi ceux pour lesquels vous demandez.");
  const { moduleId } = input;
  const part = moduleId ?? input.productId;
  const [software] =
    part === null ? [] : await tx.rows(moduleId === null ? selectProduct : selectModule, [tx.groupId, part]);
  if (part !== null && software === undefined)
    return invalid(
      "moduleId",
      "Cette partie du logiciel n’est plus dans la liste. Choisissez-en une autre, ou aucune.",
    );
  if (input.pictureIds.length > PICTURE_MOST_COUNT) return tooMany();
  const { holderId, deputyId } = await referentsOf(tx, input.establishmentId, sector);
  const assigneeId = holderId ?? deputyId ?? null;
  const number = await nextNumber(tx, "request");
  const [written] = await tx.rows(insertRequest, [
    tx.groupId,
    input.id,
    number,
    input.establishmentId,
    sector,
    kind,
    software?.productId ?? null,
    moduleId,
    body,
    viewerId,
    assigneeId,
  ]);
  // The id is one of a request that is out of sight.
  if (written === undefined) return known();
  const attached = await attach(tx, { id: written.id, establishmentId: input.establishmentId }, input.pictureIds);
  const request = await readRequest(tx, written.id);
  if (request === null) throw new Error("the request that was made is out of sight");
  await writeStep(tx, request, "submit", null, "submitted");
  await recordAudit(tx, {
    action: "request:create",
    objectKind: "request",
    objectId: request.id,
    changes: {
      number: [null, number],
      requestKind: [null, kind],
      sector: [null, sector],
      establishmentIds: [null, [input.establishmentId]],
      pictureCount: [null, attached],
      characters: [null, body.length],
    },
  });
  await findRequest(tx, request);
  await tellReferents(tx, request, "requestReceived", `Demande ${String(number)} à qualifier`);
  return ok(request);
}

async function attach(
  tx: WriteTx,
  { id, establishmentId }: Pick<StoredRequest, "id" | "establishmentId">,
  pictureIds: readonly string[],
): Promise<number> {
  if (pictureIds.length === 0) return 0;
  return (await tx.rows(attachPictures, [tx.groupId, pictureIds, id, establishmentId, tx.viewerId])).length;
}

/** Something said on a request. */
export interface MessageToAdd {
  readonly id: string;
  readonly body: string;
  readonly pictureIds: readonly string[];
  /** On which side the author stands. */
  readonly side: "requester" | "referent";
}

/**
 * Adds a message to the thread of a request: nobody's text can be lost, so no version is asked. What was asked of the
 * person who made the request is answered by it.
 */
export async function addRequestMessage(tx: WriteTx, given: MessageToAdd): Promise<RequestOutcome> {
  const { id, body, pictureIds, side } = given;
  const checked = checkRequestText(body, "body", "Écrivez votre message.");
  if (!checked.ok) return checked;
  const request = await readRequest(tx, id);
  if (request === null)
    return fail({
      code: "NOT_FOUND",
      field: null,
      message: "Cette demande est introuvable parmi celles que vous voyez.",
    });
  const [pictures] = await tx.rows(countPictures, [tx.groupId, id]);
  if ((pictures?.count ?? 0) + pictureIds.length > PICTURE_MOST_COUNT) return tooMany();
  await tx.rows(insertMessage, [tx.groupId, id, request.establishmentId, tx.viewerId, body]);
  await attach(tx, request, pictureIds);
  if (side === "requester" && request.state === "toClarify") {
    const clarified = await applyRequestMove(tx, { id }, "clarify", side);
    // Somebody else moved the request meanwhile: the message stays, which is what matters.
    if (!clarified.ok && clarified.error.code !== "IMPOSSIBLE_MOVE") return clarified;
  }
  await recordAudit(tx, {
    action: "request:message",
    objectKind: "request",
    objectId: id,
    changes: { characters: [null, body.length], pictureCount: [null, pictureIds.length] },
  });
  const title = `Nouveau message sur la demande ${String(request.number)}`;
  if (side === "requester") await tellReferents(tx, request, "requestMessage", title);
  else await tellAuthor(tx, request, "requestMessage", () => title);
  return ok((await readRequest(tx, id)) ?? request);
}

/** Asks the person who made the request for a precision, in the thread. */
export async function askClarification(
  tx: WriteTx,
  at: { readonly id: string; readonly version: number },
  body: string,
): Promise<RequestOutcome> {
  const checked = checkRequestText(body, "body", "Écrivez ce que vous avez besoin de savoir.");
  if (!checked.ok) return checked;
  const asked = await applyRequestMove(tx, at, "askClarification", "referent");
  if (!asked.ok) return asked;
  const { value: request } = asked;
  await tx.rows(insertMessage, [tx.groupId, at.id, request.establishmentId, tx.viewerId, body]);
  await tellAuthor(tx, request, "requestMessage", (it) => `${it}\u00a0: une précision vous est demandée`);
  return asked;
}
