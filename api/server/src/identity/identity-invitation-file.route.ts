import { createHash } from "node:crypto";
import type { Buffer } from "node:buffer";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { cutInvitationFile, inviteFile, previewInvitationFile, UnusableInvitationFile } from "@palier/store/identity";
import { inspectFile, UnusableFile } from "@palier/store/indicator";
import { readGroup, withGroup, type Database } from "@palier/store/kernel";
import { allowedViewer, badRequest, demandPreflight, onlyLooking, Refusal, scopeOf } from "../kernel";
import { invitePolicy } from "./identity-invitation.resolver";

/** A thousand people take a tenth of this. */
const MOST_BYTES = 1_024 * 1_024;

const refusal = (code: string, message: string, status = 422): Refusal =>
  new Refusal(code, message, status, false, "file");

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

/** The bytes of the one file of the form, kept nowhere: what it says is looked at, then forgotten. */
async function receive(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart())
    throw badRequest("Envoyez le fichier CSV dans un formulaire «\u00a0multipart/form-data\u00a0».", "file");
  const part = await request.file({ limits: { fileSize: MOST_BYTES, files: 1, fields: 5 }, throwFileSizeLimit: false });
  if (part === undefined)
    throw badRequest("Le fichier manque\u00a0: joignez un fichier CSV au champ «\u00a0file\u00a0».", "file");
  const bytes = await part.toBuffer();
  if (part.file.truncated)
    throw refusal(
      "FILE_TOO_LARGE",
      "Ce fichier dépasse 1\u00a0Mo. Personne n’a été invité\u00a0: partagez-le en plusieurs.",
      413,
    );
  return bytes;
}

/** The lines of a file, in whichever of the encodings a spreadsheet writes. @throws Refusal when it can't be read. */
async function readLines(bytes: Buffer) {
  try {
    const { encoding } = await inspectFile({ fileName: "invitations.csv", open: () => once(bytes) });
    const text = new TextDecoder(encoding === "utf8" ? "utf-8" : "windows-1252").decode(bytes);
    return cutInvitationFile(text);
  } catch (error) {
    if (error instanceof UnusableFile || error instanceof UnusableInvitationFile)
      throw refusal(
        "INVITATION_FILE_UNUSABLE",
        `Le fichier n’est pas utilisable\u00a0: ${error.message}. Personne n’a été invité.`,
      );
    throw error;
  }
}

/**
 * Adds `POST /imports/invitations` (a look at a file, nothing written) and `POST /imports/invitations/:sha256`, which
 * invites everyone in the very file that was looked at, or nobody.
 */
export function addInvitationFileRoutes(app: FastifyInstance, db: Database): void {
  const options = { bodyLimit: MOST_BYTES + 64 * 1_024, preHandler: demandPreflight };
  const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

  app.post("/imports/invitations", options, async (request) => {
    const viewer = await allowedViewer(request, db, invitePolicy);
    const bytes = await receive(request);
    const lines = await readLines(bytes);
    const report = await readGroup(db, scopeOf(viewer), (tx) => previewInvitationFile(tx, lines));
    return { sha256: hashOf(bytes), ...report };
  });

  app.post<{ Params: { sha256: string } }>("/imports/invitations/:sha256", options, async (request) => {
    const viewer = await allowedViewer(request, db, invitePolicy);
    if (viewer.lookedAtBy !== null) throw onlyLooking(viewer.displayName);
    const bytes = await receive(request);
    if (hashOf(bytes) !== request.params.sha256)
      throw refusal(
        "FILE_CHANGED",
        "Ce n’est plus le fichier que vous avez vérifié. Personne n’a été invité\u00a0: vérifiez-le de nouveau.",
        409,
      );
    const lines = await readLines(bytes);
    const report = await inviteFile((invite) => withGroup(db, scopeOf(viewer), invite), lines);
    return { sha256: request.params.sha256, done: report.faults.length === 0, ...report };
  });
}
