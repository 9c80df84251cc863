import { basename } from "node:path";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { refusalsCsv } from "@palier/domain/indicator";
import { dayInFrance } from "@palier/domain/kernel";
import { FileUnavailable, type FileStore } from "@palier/store/file";
import { previewIndicatorImport, readIndicatorImport, UnusableFile, type ImportSource } from "@palier/store/indicator";
import { readGroup, type Database, type Scope } from "@palier/store/kernel";
import {
  allowedViewer,
  attachmentHeader,
  badRequest,
  demandNoIdentifier,
  demandPreflight,
  identifier,
  notFound,
  Refusal,
  type Viewer,
} from "../kernel";
import { indicatorPolicy } from "./indicator.policy";

/** Largest file taken through the browser; the operator's command takes larger ones. */
const MOST_BYTES = 200 * 1_024 * 1_024;
/** Refusals shown at once; all those kept are in the CSV. */
const FIRST_REFUSALS = 20;

const tooLarge = (): Refusal =>
  new Refusal(
    "FILE_TOO_LARGE",
    "Ce fichier dépasse 200\u00a0Mo. Partagez-le en plusieurs, ou confiez-le à la commande «\u00a0import-indicators\u00a0».",
    413,
    false,
    "file",
  );

/** Today in France, 'YYYY-MM-DD': no value may begin later. */

const scopeOf = (viewer: Viewer): Scope => ({ groupId: viewer.groupId, viewerId: viewer.personId });

function kept(files: FileStore, groupId: string, key: string, fileName: string): ImportSource {
  return {
    fileName,
    async *open() {
      const { stream } = await files.open(groupId, key);
      for await (const chunk of stream) yield chunk as Buffer;
    },
  };
}

/** Streams the one file of the form to the disk. @returns its key and its name. */
async function receive(request: FastifyRequest, files: FileStore, groupId: string) {
  if (!request.isMultipart())
    throw badRequest("Envoyez le fichier CSV dans un formulaire «\u00a0multipart/form-data\u00a0».", "file");
  const part = await request.file({ limits: { fileSize: MOST_BYTES, files: 1, fields: 5 } });
  if (part === undefined)
    throw badRequest("Le fichier manque\u00a0: joignez un fichier CSV au champ «\u00a0file\u00a0».", "file");
  const fileName = basename(part.filename.replaceAll("\\", "/")).slice(0, 200) || "import.csv";
  demandNoIdentifier(fileName, "file");
  const { key } = await files.put(groupId, fileName, part.file);
  if (part.file.truncated) {
    await files.remove(groupId, key);
    throw tooLarge();
  }
  return { key, fileName };
}

/** Adds `POST /imports` (a look at a file, nothing written) and `GET /imports/:id/refus.csv`. */
export async function addIndicatorRoutes(app: FastifyInstance, db: Database, files: FileStore): Promise<void> {
  await app.register(multipart);

  app.post("/imports", { bodyLimit: MOST_BYTES + 64 * 1_024, preHandler: demandPreflight }, async (request) => {
    const viewer = await allowedViewer(request, db, indicatorPolicy.import);
    const { key, fileName } = await receive(request, files, viewer.groupId);
    try {
      const report = await previewIndicatorImport(db, scopeOf(viewer), kept(files, viewer.groupId, key, fileName), {
        today: dayInFrance(new Date()),
        storageKey: key,
      });
      const { importId: id, refusals, ...counts } = report;
      return { id, fileName, ...counts, refusals: refusals.slice(0, FIRST_REFUSALS) };
    } catch (error) {
      await files.remove(viewer.groupId, key);
      if (error instanceof UnusableFile) throw new Refusal(error.code, error.message, 422, false, "file");
      if (error instanceof FileUnavailable) throw new Refusal("FILE_UNAVAILABLE", error.message, 507, true, "file");
      throw error;
    }
  });

  app.get<{ Params: { id: string } }>("/imports/:id/refus.csv", async (request, reply) => {
    const viewer = await allowedViewer(request, db, indicatorPolicy.import);
    const id = identifier(request.params.id, "Cet import");
    const found = await readGroup(db, scopeOf(viewer), (tx) => readIndicatorImport(tx, id));
    if (found === null) throw notFound("Cet import");
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", attachmentHeader(`refus-${found.fileName.replace(/\.[^.]*$/, "")}.csv`))
      .header("cache-control", "private, no-store")
      .send(refusalsCsv(found.refusals));
  });
}
