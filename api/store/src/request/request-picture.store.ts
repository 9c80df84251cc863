import { PICTURE_MOST_COUNT, type RequestFault } from "@palier/domain/request";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";

/** A picture of a request, as people see it. */
export interface RequestPicture {
  readonly id: string;
  readonly name: string;
  readonly byteCount: number;
}

/** A picture as it is kept. */
export interface PictureToKeep {
  readonly establishmentId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** Hours that a picture waits for the request that it was chosen for. */
const WAITING_HOURS = 24;

const insertPicture = statement<{ id: string }>(
  "request-insert-picture",
  `insert into request_attachment (group_id, establishment_id, name, media_type, byte_count, sha256, storage_key, added_by)
   select $1, e.id, $3, $4, $5, $6, $7, $8 from establishment e where e.group_id = $1 and e.id = $2 returning id`,
);
const countWaiting = statement<{ count: number }>(
  "request-count-waiting-pictures",
  `select count(*)::int as count from request_attachment
    where group_id = $1 and added_by = $2 and request_id is null`,
);
const selectPictures = statement<RequestPicture>(
  "request-select-pictures",
  `select id, name, byte_count::float8 as "byteCount" from request_attachment
    where group_id = $1 and request_id = $2 order by created_at, id`,
);
const selectFile = statement<{ name: string; mediaType: string; storageKey: string }>(
  "request-select-picture-file",
  `select name, media_type as "mediaType", storage_key as "storageKey" from request_attachment
    where group_id = $1 and id = $2 and (request_id is not null or added_by = $3)`,
);
const deleteWaiting = statement<{ storageKey: string; byteCount: number }>(
  "request-delete-waiting-picture",
  `delete from request_attachment where group_id = $1 and id = $2 and added_by = $3 and request_id is null
   returning storage_key as "storageKey", byte_count::float8 as "byteCount"`,
);
const deleteAbandoned = statement<{ storageKey: string }>(
  "request-delete-abandoned-pictures",
  `delete from request_attachment where group_id = $1 and request_id is null and created_at < $2
   returning storage_key as "storageKey"`,
);

/** Most pictures that one person may have chosen and not sent: two forms at once. */
const MOST_WAITING = 2 * PICTURE_MOST_COUNT;

/** Keeps the row of a picture that waits for its request; only who chose it sees it meanwhile. */
export async function addPicture(tx: WriteTx, picture: PictureToKeep): Promise<Result<string, RequestFault>> {
  const wrong = (message: string) => fail<RequestFault>({ code: "PICTURE_REFUSED", field: "file", message });
  const [waiting] = await tx.rows(countWaiting, [tx.groupId, tx.viewerId]);
  if ((waiting?.count ?? 0) >= MOST_WAITING)
    return wrong(
      "Trop d’images attendent d’être envoyées. Retirez-en, ou envoyez la demande pour laquelle vous les avez choisies.",
    );
  const [row] = await tx.rows(insertPicture, [
    tx.groupId,
    picture.establishmentId,
    picture.name,
    picture.mediaType,
    picture.byteCount,
    picture.sha256,
    picture.storageKey,
    tx.viewerId,
  ]);
  if (row === undefined) return wrong("Cet établissement est introuvable parmi ceux pour lesquels vous demandez.");
  await recordAudit(tx, {
    action: "request:addPicture",
    objectKind: "requestPicture",
    objectId: row.id,
    changes: { byteCount: [null, picture.byteCount] },
  });
  return ok(row.id);
}

/** Takes back a picture that was not sent. @returns the key of its file; null where there is none of this person's. */
export async function removePicture(tx: WriteTx, id: string): Promise<string | null> {
  const [row] = await tx.rows(deleteWaiting, [tx.groupId, id, tx.viewerId]);
  if (row === undefined) return null;
  await recordAudit(tx, {
    action: "request:removePicture",
    objectKind: "requestPicture",
    objectId: id,
    changes: { byteCount: [row.byteCount, null] },
  });
  return row.storageKey;
}

/** Takes away the pictures that were chosen and never sent. @returns the keys of their files. */
export async function removeAbandonedPictures(tx: WriteTx, now: Date): Promise<readonly string[]> {
  const before = new Date(now.getTime() - WAITING_HOURS * 3_600_000);
  return (await tx.rows(deleteAbandoned, [tx.groupId, before])).map(({ storageKey }) => storageKey);
}

/** The pictures of a request, in the order they were chosen. */
export async function readPictures(tx: ReadTx, requestId: string): Promise<readonly RequestPicture[]> {
  return tx.rows(selectPictures, [tx.groupId, requestId]);
}

/** The file of a picture that may be seen: of a request in sight, or one's own. */
export async function readPictureFile(
  tx: ReadTx,
  id: string,
  viewerId: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly storageKey: string } | null> {
  return (await tx.rows(selectFile, [tx.groupId, id, viewerId]))[0] ?? null;
}
