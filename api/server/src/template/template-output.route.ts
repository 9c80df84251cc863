import type { FastifyInstance } from "fastify";
import { dayInFrance } from "@palier/domain/kernel";
import { revisionName } from "@palier/domain/template";
import type { FileStore } from "@palier/store/file";
import { readGroup, type Database } from "@palier/store/kernel";
import { readTemplateFiles, type TemplateFiles } from "@palier/store/template";
import { sendFile } from "../file";
import { allowedViewer, identifier, notFound, scopeOf, type Viewer } from "../kernel";
import { filesInSight } from "./template-output-view";
import { templatePolicy } from "./template.policy";

const WHAT = "Ce fichier";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The files of a model: the end of their address, what a browser is told of them, where they are. */
const FORMATS = {
  docx: { path: "modele.docx", type: WORD, key: ({ docxKey }: TemplateFiles) => docxKey, name: ".docx" },
  merge: { path: "fusion.docx", type: WORD, key: ({ mergeKey }: TemplateFiles) => mergeKey, name: "_fusion.docx" },
  pdf: { path: "modele.pdf", type: "application/pdf", key: ({ pdfKey }: TemplateFiles) => pdfKey, name: ".pdf" },
  zip: { path: "modeles.zip", type: "application/zip", key: ({ zipKey }: TemplateFiles) => zipKey, name: ".zip" },
} as const;

/** What a file of a model is for. */
export type TemplateFormat = keyof typeof FORMATS;

/** Where a file of a model is downloaded. */
export const templateFileUrl = (id: string, format: TemplateFormat): string =>
  `/template-files/${id}/${FORMATS[format].path}`;

const nameOf = ({ code, major, minor, establishmentName, requestedAt }: TemplateFiles): string =>
  code === null || major === null || minor === null
    ? `${dayInFrance(requestedAt)}_modeles_${establishmentName ?? ""}`
    : [code, `v${revisionName({ major, minor })}`, ...(establishmentName === null ? [] : [establishmentName])].join(
        "_",
      );

async function find(db: Database, viewer: Viewer, id: string): Promise<TemplateFiles> {
  const found = await readGroup(db, scopeOf(viewer), (tx) => readTemplateFiles(tx, id));
  if (found === null || !filesInSight(viewer, found)) throw notFound(WHAT);
  return found;
}

/** Adds the addresses of the files of models: `GET /template-files/:id/…`. */
export function addTemplateFileRoutes(app: FastifyInstance, db: Database, files: FileStore): void {
  for (const { path, type, key, name } of Object.values(FORMATS))
    app.get<{ Params: { id: string } }>(`/template-files/:id/${path}`, async (request, reply) => {
      const viewer = await allowedViewer(request, db, templatePolicy.read);
      const found = await find(db, viewer, identifier(request.params.id, WHAT));
      const place = key(found);
      if (place === null) throw notFound(WHAT);
      const sent = { storageKey: place, name: `${nameOf(found)}${name}`, mediaType: type };
      return sendFile(reply, files, viewer.groupId, sent, () => notFound(WHAT));
    });
}
