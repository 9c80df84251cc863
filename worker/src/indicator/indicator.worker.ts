import { importSentence } from "@palier/domain/indicator";
import { dayInFrance } from "@palier/domain/kernel";
import { FileStore, FileUnavailable } from "@palier/store/file";
import {
  failIndicatorImport,
  indicatorImportJob,
  inspectFile,
  keptSource,
  readIndicatorImport,
  runConfirmedImport,
  UnusableFile,
} from "@palier/store/indicator";
import { readGroup } from "@palier/store/kernel";
import { requestMaturity } from "@palier/store/maturity";
import { handle, JobRefused } from "../kernel";

/** Writes the values of a file that a person confirmed, once; the levels are then computed again. */
export const indicatorImportHandler = handle(indicatorImportJob, async (job) => {
  const { importId, acceptValid } = job.payload;
  const row = await readGroup(job.db, job.scope, (tx) => readIndicatorImport(tx, importId));
  if (row === null || row.state !== "queued" || row.storageKey === null) return;
  const source = keptSource(new FileStore(job.home), job.scope.groupId, row.storageKey, row.fileName);
  try {
    await job.progress(0.05, "Vérification du fichier");
    const file = await inspectFile(source);
    let sentence = "";
    const written = await job.once(async (tx) => {
      const report = await runConfirmedImport(tx, importId, source, file, {
        today: dayInFrance(job.now),
        acceptValid,
        afterChange: requestMaturity,
        progress: (ratio, step) => job.progress(0.05 + ratio * 0.9, step),
      });
      sentence = importSentence(report.outcome, report);
    });
    if (written) await job.progress(1, sentence);
  } catch (error) {
    // The file was read when it was previewed: only its loss or a change of the dictionary leads here.
    if (!(error instanceof UnusableFile || error instanceof FileUnavailable)) throw error;
    await failIndicatorImport(job.db, job.scope, importId);
    throw new JobRefused(`${row.fileName} : ${error.message}. Rien n’a été écrit.`);
  }
});
