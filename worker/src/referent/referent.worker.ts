import { join } from "node:path";
import { dayInFrance } from "@palier/domain/kernel";
import { FileStore, stableKey } from "@palier/store/file";
import { readGroup } from "@palier/store/kernel";
import {
  handoverPackJob,
  readHandoverPack,
  savePackFile,
  sectorsOf,
  type HandoverPackPayload,
} from "@palier/store/referent";
import { handle, printTypst, type JobContext, type JobHandler } from "../kernel";
import { packView } from "./referent-pack";

const TEMPLATE = join(__dirname, "pack.typ");

/** Makes the pack of a departure. Run again, it replaces its file under the same key. */
export const handoverPackHandler: JobHandler = handle(handoverPackJob, make);

async function make(job: JobContext<HandoverPackPayload>): Promise<void> {
  const { handoverId } = job.payload;
  await job.progress(0.1, "Lecture de ce qui passe");
  const found = await readGroup(job.db, job.scope, async (tx) => {
    const pack = await readHandoverPack(tx, handoverId);
    return pack === null ? null : { pack, sectors: await sectorsOf(tx) };
  });
  // Gone: nobody waits for it any more.
  if (found === null) return;
  const view = packView(found.pack, found.sectors);
  await job.progress(0.4, "PDF");
  const bytes = await printTypst({
    template: TEMPLATE,
    data: view,
    attachments: [],
    standard: "ua-1",
    createdAt: found.pack.handover.doneAt,
  });
  const name = `${dayInFrance(found.pack.handover.doneAt)}_dossier-de-passation.pdf`;
  const store = new FileStore(job.home);
  await job.once(async (tx) => {
    // Inside the transaction that claims the job: a second try waits for it, then leaves the file alone.
    const kept = await store.put(tx.groupId, name, bytes, stableKey(handoverId, "pack"));
    await savePackFile(tx, handoverId, {
      name,
      storageKey: kept.key,
      sha256: kept.sha256,
      byteCount: kept.byteCount,
    });
  });
}
