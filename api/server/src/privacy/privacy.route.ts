import type { FastifyInstance } from "fastify";
import { registerLines } from "@palier/domain/privacy";
import type { FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readExport } from "@palier/store/privacy";
import { sendFile } from "../file";
import {
  allowedViewer,
  attachmentHeader,
  identifier,
  notFound,
  notSignedIn,
  requestContext,
  sessionOf,
} from "../kernel";
import { privacyPolicy } from "./privacy.policy";

const WHAT = "Cette archive";

/** Where an archive is fetched. */
export const exportUrl = (id: string): string => `/privacy/exports/${id}`;

const PII = { none: "Non", direct: "Oui", indirect: "Indirectement" } as const;

function registerCsv(): string {
  const cell = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const header = "Registre;Table;Colonne;Donnée personnelle;Finalité;Qui la traite;Conservation;Base légale";
  const lines = registerLines().map((line) =>
    [
      line.tableTitle,
      line.table,
      line.column,
      PII[line.pii],
      line.purpose,
      line.seenBy,
      line.retention,
      line.legalBasis,
    ]
      .map(cell)
      .join(";"),
  );
  return `\ufeff${[header, ...lines].join("\r\n")}\r\n`;
}

/** Adds `GET /privacy/exports/:id`, for who asked and nobody else, and `GET /privacy/registre.csv`. */
export function addPrivacyRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  app.get<{ Params: { id: string } }>("/privacy/exports/:id", async (request, reply) => {
    const context = requestContext(db, sessionOf(request));
    const viewer = await context.viewer().finally(() => context.done());
    if (viewer === null) throw notSignedIn();
    const id = identifier(request.params.id, WHAT);
    // Who looks as somebody doesn't fetch in their name.
    if (viewer.lookedAtBy !== null) throw notFound(WHAT);
    const scope = { groupId: viewer.groupId, viewerId: viewer.personId };
    const found = await readGroup(db, scope, (tx) => readExport(tx, id, viewer.personId));
    if (found?.storageKey == null || found.fileName === null) throw notFound(WHAT);
    const sent = { storageKey: found.storageKey, name: found.fileName, mediaType: "application/zip" };
    return sendFile(reply, files, viewer.groupId, sent, () => notFound(WHAT));
  });

  app.get("/privacy/registre.csv", async (request, reply) => {
    await allowedViewer(request, db, privacyPolicy.read);
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", attachmentHeader("registre-des-donnees.csv"))
      .header("cache-control", "private, no-store")
      .send(registerCsv());
  });
}
