import { frenchCount } from "@palier/domain/kernel";
import { FileStore, FileUnavailable, stableKey } from "@palier/store/file";
import { readCareGroup } from "@palier/store/group";
import { readGroup } from "@palier/store/kernel";
import {
  erasable,
  erasePerson,
  erasureJob,
  finishExport,
  groupExportJob,
  noteErased,
  personExportJob,
  readErasure,
  readExport,
  readSubject,
  withGroupSnapshot,
  type ExportPayload,
  type PrivacyExport,
} from "@palier/store/privacy";
import { handle, JobRefused, type JobContext, type JobHandler } from "../kernel";
import { groupArchive } from "./privacy-group";
import { personFiles } from "./privacy-person";
import { archiveOf } from "./privacy-zip";

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** The export of a job; null when it is gone or made. */
async function waiting(job: JobContext<ExportPayload>): Promise<PrivacyExport | null> {
  const found = await readGroup(job.db, job.scope, (tx) => readExport(tx, job.payload.exportId, null));
  return found === null || found.finishedAt !== null ? null : found;
}

/** Puts the archive on the disk under a key that another try gives again, then says so, once. */
async function keep(job: JobContext<ExportPayload>, name: string, write: () => Parameters<FileStore["put"]>[2]) {
  const files = new FileStore(job.home);
  const { groupId } = job.scope;
  try {
    const kept = await files.put(groupId, name, write(), stableKey("privacy", job.payload.exportId));
    await job.once((tx) => finishExport(tx, job.payload.exportId, { ...kept, at: job.now, name }));
  } catch (error) {
    if (error instanceof FileUnavailable) throw new JobRefused(error.message);
    throw error;
  }
}

/** Makes the archive of what is held of somebody. */
export const personExportHandler: JobHandler = handle(personExportJob, async (job) => {
  const asked = await waiting(job);
  if (asked?.personId == null) return;
  const { personId } = asked;
  await job.progress(0.1, "Lecture des données");
  const own = asked.requestedBy === personId;
  const tables = await readSubject(job.db, job.scope.groupId, personId, own);
  const group = await readGroup(job.db, job.scope, readCareGroup);
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  await job.progress(0.5, `Écriture de l’archive : ${frenchCount(rows, "ligne")}`);
  const archive = { personId, groupName: group?.name ?? "", createdAt: job.now, own, tables };
  await keep(job, `donnees-personnelles-${day(job.now)}.zip`, () =>
    archiveOf(personFiles(archive), { createdAt: job.now.toISOString(), of: { personne: personId } }),
  );
});

/** Makes the archive of the whole group. */
export const groupExportHandler: JobHandler = handle(groupExportJob, async (job) => {
  if ((await waiting(job)) === null) return;
  const files = new FileStore(job.home);
  await withGroupSnapshot(job.db, job.scope.groupId, (snapshot) =>
    keep(job, `palier-${snapshot.group.finessNumber}-${day(job.now)}.zip`, () =>
      groupArchive(snapshot, files, job.now, (ratio, step) => job.progress(0.05 + ratio * 0.9, step)),
    ),
  );
});

/** Erases somebody. Cut at any point and run again, it ends the same. */
export const erasureHandler: JobHandler = handle(erasureJob, async (job) => {
  const asked = await readGroup(job.db, job.scope, (tx) => readErasure(tx, job.payload.erasureId));
  if (asked === null) return;
  const { personId, requestedBy } = asked;
  const may = await readGroup(job.db, job.scope, (tx) => erasable(tx, personId));
  if (!may.ok && may.error.code !== "ALREADY_ERASED") throw new JobRefused(may.error.message);
  await job.progress(0.2, "Remplacement du nom et de l’adresse");
  // In the list first: an erasure that was begun is applied again after a restore, one that was not noted would not be.
  noteErased(job.home, { kind: "person", groupId: job.scope.groupId, personId, erasedAt: job.now.toISOString() });
  const { counts, accountClosed } = await erasePerson(
    job.db,
    { ...job.scope, viewerId: requestedBy },
    personId,
    new FileStore(job.home),
  );
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  await job.progress(
    1,
    `${frenchCount(rows, "ligne changée", "lignes changées")}${accountClosed ? ", compte fermé" : ""}`,
  );
});
