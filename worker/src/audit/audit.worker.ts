import { frenchCount } from "@palier/domain/kernel";
import { auditVerifyJob, keepVerification, readAnchors, verifyChain } from "@palier/store/audit";
import { handle, type JobHandler } from "../kernel";

/** Checks the journal of a group and keeps what was found; a broken chain is a finding, not a failure. */
export const auditVerifyHandler: JobHandler = handle(auditVerifyJob, async (job) => {
  await job.progress(0.1, "Lecture des ancres");
  const anchors = readAnchors(job.home);
  await job.progress(0.2, "Vérification de la chaîne");
  const report = await verifyChain(job.db, job.scope, anchors.byGroup.get(job.scope.groupId) ?? []);
  const found = { ...report, faults: [...anchors.faults, ...report.faults] };
  const written = await job.once((tx) => keepVerification(tx, found, job.now));
  if (!written) return;
  const read = frenchCount(report.lineCount, "ligne vérifiée", "lignes vérifiées");
  const said = found.faults.length === 0 ? "aucune anomalie" : frenchCount(found.faults.length, "anomalie");
  await job.progress(1, `${read}, ${said}.`);
});
