import { analyseDocument, type RealSection } from "@palier/domain/template";
import { findNationalIdentifiers } from "@palier/domain/privacy";
import { FileStore, FileUnavailable } from "@palier/store/file";
import { readGroup } from "@palier/store/kernel";
import {
  keepRealAnalysis,
  readRealDocument,
  readRevision,
  readTemplateContents,
  realDocumentJob,
  refuseRealDocument,
  type RealDocumentPayload,
} from "@palier/store/template";
import { handle, type JobContext, type JobHandler } from "../kernel";
import { readRealDocument as readFile, type Reading } from "./template-real-reader";

const OF_A_PATIENT =
  "Ce document contient un numéro de sécurité sociale ou un matricule INS : c’est le document d’une personne. Il n’a pas été gardé. Envoyez le modèle vide, tel qu’il est avant d’être rempli.";
const GONE = "Le fichier n’est plus sur le disque : renvoyez-le.";

/** Reads the document of a site in a process of its own and compares it with its model; run again, it finds the same. */
export const realDocumentHandler: JobHandler = handle(realDocumentJob, read);

const holdsIdentifier = (sections: readonly RealSection[]): boolean =>
  sections.some(({ title, text }) => findNationalIdentifiers(`${title}\n${text}`).length > 0);

async function readingOf(
  files: FileStore,
  groupId: string,
  document: Parameters<typeof readFile>[1],
  key: string,
): Promise<Reading> {
  try {
    const { stream } = await files.open(groupId, key);
    const reading = await readFile(stream, document);
    return "sections" in reading && holdsIdentifier(reading.sections) ? { refusal: OF_A_PATIENT } : reading;
  } catch (error) {
    if (error instanceof FileUnavailable) return { refusal: GONE };
    throw error;
  }
}

async function read(job: JobContext<RealDocumentPayload>): Promise<void> {
  const { documentId } = job.payload;
  await job.progress(0.1, "Lecture du document");
  const found = await readGroup(job.db, job.scope, async (tx) => {
    const document = await readRealDocument(tx, documentId);
    if (document === null) return null;
    const revision = await readRevision(tx, document.revisionId);
    return revision === null
      ? null
      : { document, revision, contents: await readTemplateContents(tx, document.templateId) };
  });
  // Gone: nobody waits for it any more.
  if (found === null) return;
  const { document, revision, contents } = found;
  const files = new FileStore(job.home);
  // What is refused is of no use to anybody, and may be the document of a person.
  if (document.state === "refused") await files.remove(job.scope.groupId, document.fileKey);
  if (document.state !== "waiting") return;
  const reading = await readingOf(files, job.scope.groupId, document.format, document.fileKey);
  await job.progress(0.6, "Comparaison au modèle");
  const analysis = "sections" in reading ? analyseDocument(revision.content, contents, reading.sections) : null;
  await job.once(async (tx) => {
    if (analysis !== null) await keepRealAnalysis(tx, documentId, analysis);
    else if ("refusal" in reading) await refuseRealDocument(tx, documentId, reading.refusal);
  });
  if (analysis === null) await files.remove(job.scope.groupId, document.fileKey);
}
