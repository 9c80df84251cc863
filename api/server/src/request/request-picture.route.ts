import { basename } from "node:path";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { PICTURE_MOST_BYTES } from "@palier/domain/request";
import { FileUnavailable, type FileStore } from "@palier/store/file";
import { readGroup, withGroup, type Database } from "@palier/store/kernel";
import { addPicture, readPictureFile, removePicture } from "@palier/store/request";
import { sendFile } from "../file";
import {
  allowedViewer,
  allows,
  badRequest,
  demandNoIdentifier,
  demandPreflight,
  identifier,
  notFound,
  onlyLooking,
  Refusal,
  scopeOf,
  type Policy,
  type Viewer,
} from "../kernel";
import { redrawPicture, type RedrawnPicture } from "./picture-redraw";
import { requestPolicy } from "./request.policy";

const WHAT = "Cette image";
const LONGEST_STEM = 100;

/** Where a picture is seen. */
export const requestPictureUrl = (id: string): string => `/requests/pictures/${id}`;

const refused = (message: string, status = 422): Refusal =>
  new Refusal("PICTURE_REFUSED", message, status, false, "file");

/** The name without its ending, which is that of what was drawn. */
function nameOf(typed: string, extension: RedrawnPicture["extension"]): string {
  const bare = basename(typed.replaceAll("\\", "/")).replace(/\.[^.]*$/, "");
  return `${bare.slice(0, LONGEST_STEM).trim() || "image"}.${extension}`;
}

async function receive(request: FastifyRequest): Promise<{ readonly bytes: Buffer; readonly typed: string }> {
  if (!request.isMultipart())
    throw badRequest("Envoyez l’image dans un formulaire «\u00a0multipart/form-data\u00a0».", "file");
  const part = await request.file({ limits: { fileSize: PICTURE_MOST_BYTES, files: 1, fields: 2 } });
  if (part === undefined) throw badRequest("L’image manque\u00a0: joignez-la au champ «\u00a0file\u00a0».", "file");
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated)
    throw refused("Cette image dépasse 10\u00a0Mo. Réduisez-la, ou faites une capture d’écran.", 413);
  return { bytes: Buffer.concat(chunks), typed: part.filename };
}

async function whoWrites(request: FastifyRequest, db: Database, asked: Policy): Promise<Viewer> {
  const viewer = await allowedViewer(request, db, asked);
  if (viewer.lookedAtBy !== null) throw onlyLooking(viewer.displayName);
  return viewer;
}

/** Adds the addresses of the pictures of requests: to leave one, to take it back, to see it. */
export function addRequestPictureRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  app.post<{ Querystring: { establishment?: string } }>(
    "/requests/pictures",
    { bodyLimit: PICTURE_MOST_BYTES + 64 * 1_024, preHandler: demandPreflight },
    async (request) => {
      const viewer = await whoWrites(request, db, requestPolicy.create);
      const establishmentId = identifier(request.query.establishment ?? "", "Cet établissement");
      if (!allows(requestPolicy.create, viewer, { establishmentId })) throw notFound("Cet établissement");
      const { bytes, typed } = await receive(request);
      const drawn = await redrawPicture(bytes);
      if (!drawn.ok) throw refused(drawn.error);
      const name = nameOf(typed, drawn.value.extension);
      demandNoIdentifier(name, "file");
      const { groupId } = viewer;
      const { key, sha256, byteCount } = await files.put(groupId, name, drawn.value.bytes).catch((error: unknown) => {
        throw error instanceof FileUnavailable
          ? new Refusal("FILE_UNAVAILABLE", error.message, 507, true, "file")
          : error;
      });
      const row = { establishmentId, name, mediaType: drawn.value.mediaType, byteCount, sha256, storageKey: key };
      try {
        const added = await withGroup(db, scopeOf(viewer), (tx) => addPicture(tx, row));
        if (!added.ok) throw refused(added.error.message);
        return { id: added.value, name, byteCount, url: requestPictureUrl(added.value) };
      } catch (error) {
        await files.remove(groupId, key);
        throw error;
      }
    },
  );

  app.delete<{ Params: { id: string } }>(
    "/requests/pictures/:id",
    { preHandler: demandPreflight },
    async (request, reply) => {
      const viewer = await whoWrites(request, db, requestPolicy.create);
      const id = identifier(request.params.id, WHAT);
      const key = await withGroup(db, scopeOf(viewer), (tx) => removePicture(tx, id));
      if (key === null) throw notFound(WHAT);
      await files.remove(viewer.groupId, key);
      return reply.code(204).send();
    },
  );

  app.get<{ Params: { id: string } }>("/requests/pictures/:id", async (request, reply) => {
    const viewer = await allowedViewer(request, db, requestPolicy.read);
    const id = identifier(request.params.id, WHAT);
    const file = await readGroup(db, scopeOf(viewer), (tx) => readPictureFile(tx, id, viewer.personId));
    if (file === null) throw notFound(WHAT);
    return sendFile(reply, files, viewer.groupId, file, () => notFound(WHAT));
  });
}
