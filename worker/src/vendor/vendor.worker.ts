import { join } from "node:path";
import { FileStore, stableKey } from "@palier/store/file";
import { readGroup } from "@palier/store/kernel";
import { keepMinutes, minutesJob, readMeeting, readMinutesGround, type MinutesPayload } from "@palier/store/vendor";
import { handle, printTypst, type JobContext, type JobHandler } from "../kernel";
import { minutesView } from "./vendor-minutes-view";

const TEMPLATE = join(__dirname, "minutes.typ");

/** Prints the minutes of a meeting, as they were shared. Run again, it replaces its file under the same key. */
export const minutesHandler: JobHandler = handle(minutesJob, make);

async function make(job: JobContext<MinutesPayload>): Promise<void> {
  const { meetingId } = job.payload;
  await job.progress(0.1, "Lecture du relevé");
  const found = await readGroup(job.db, job.scope, async (tx) => {
    const meeting = await readMeeting(tx, meetingId);
    return meeting === null ? null : { meeting, ground: await readMinutesGround(tx) };
  });
  // Gone, or taken up again: another job prints what is shared next.
  if (found?.meeting.state !== "closed" || found.meeting.sharedAt === null) return;
  const { meeting, ground } = found;
  const { sharedAt } = found.meeting;
  await job.progress(0.4, "PDF");
  const bytes = await printTypst({
    template: TEMPLATE,
    data: minutesView({ ...meeting, sharedAt }, ground),
    attachments: [],
    standard: "ua-1",
    createdAt: sharedAt,
  });
  const store = new FileStore(job.home);
  await job.once(async (tx) => {
    // Inside the transaction that claims the job: a second try waits for it, then leaves the file alone.
    await keepMinutes(tx, { id: meetingId, sharedAt }, async () => {
      const kept = await store.put(tx.groupId, "releve-de-reunion.pdf", bytes, stableKey(meetingId, "minutes"));
      return kept.key;
    });
  });
}
