import {
  cpomGenerateJob,
  readDossierFacts,
  readDossier,
  readSnapshot,
  saveFiles,
  saveSnapshot,
} from "@palier/store/cpom";
import type { NewStoredFile } from "@palier/store/cpom";
import { FileStore, stableKey } from "@palier/store/file";
import { readGroup, withGroup } from "@palier/store/kernel";
import type { CpomGeneratePayload } from "@palier/store/cpom";
import type { DossierInput } from "@palier/domain/cpom";
import { dayInFrance, frenchCount } from "@palier/domain/kernel";
import { handle, JobRefused, type JobContext, type JobHandler } from "../kernel";
import { renderDossier, type RenderStep } from "./cpom-render";

/** Where each step begins, 0 to 1. */
const STARTS: Readonly<Record<RenderStep, number>> = { Excel: 0.2, Graphiques: 0.4, PDF: 0.5, Word: 0.75 };

/**
 * Makes the files of a dossier. Killed at any point and run again, it ends once: the figures are frozen by the first try,
 * and the files take their place under stable keys in the transaction that says the job is done.
 */
export const cpomGenerateHandler: JobHandler = handle(cpomGenerateJob, generate);

async function generate(job: JobContext<CpomGeneratePayload>): Promise<void> {
  const { dossierId } = job.payload;
  await job.progress(0.05, "Lecture des chiffres");
  const input = await frozenInput(job);
  // Gone: nobody waits for it any more.
  if (input === null) return;
  const sites = input.establishments.filter((site) => site.closedOn === null).length;
  await job.progress(
    0.15,
    `Lecture des chiffres : ${frenchCount(sites, "établissement")}, ${frenchCount(input.values.length, "valeur")}`,
  );
  if (sites === 0) {
    throw new JobRefused(
      "Le groupe n’a aucun établissement ouvert : il n’y a rien à présenter. Importez son périmètre FINESS, puis demandez le dossier de nouveau.",
    );
  }
  const { files, lineage } = await renderDossier(input, {
    onStep: (step, detail) => job.progress(STARTS[step], `${step} : ${detail}`),
  });
  await job.progress(0.9, `Enregistrement : ${frenchCount(files.length, "fichier")}`);
  const store = new FileStore(job.home);
  await job.once(async (tx) => {
    // Inside the transaction that claims the job: a second try waits for it, then leaves the files alone.
    const rows: NewStoredFile[] = [];
    for (const { name, mediaType, bytes } of files) {
      const kept = await store.put(tx.groupId, name, bytes, stableKey(dossierId, name));
      rows.push({ name, mediaType, byteCount: kept.byteCount, sha256: kept.sha256, storageKey: kept.key });
    }
    await saveFiles(tx, dossierId, rows, lineage.snapshotSha256);
  });
}

/** The figures of the dossier, read once and for all. @returns null when the dossier is gone. */
async function frozenInput(job: JobContext<CpomGeneratePayload>): Promise<DossierInput | null> {
  const { dossierId } = job.payload;
  const found = await readGroup(job.db, job.scope, async (tx) => {
    const [dossier, snapshot] = await Promise.all([readDossier(tx, dossierId), readSnapshot(tx, dossierId)]);
    if (dossier === null) return null;
    return { title: dossier.title, snapshot: snapshot ?? null, facts: snapshot ? null : await readDossierFacts(tx) };
  });
  if (found === null) return null;
  if (found.snapshot !== null) return found.snapshot;
  const { title, facts } = found;
  if (facts === null) return null;
  const input: DossierInput = { title, preparedOn: dayInFrance(job.now), ...facts };
  return withGroup(job.db, job.scope, (tx) => saveSnapshot(tx, dossierId, input));
}
