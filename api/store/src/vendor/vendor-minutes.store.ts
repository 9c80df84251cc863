import { enqueue, statement, type ReadTx, type WriteTx } from "../kernel";
import { minutesJob } from "./vendor-minutes.jobs";

const setJob = statement<never>(
  "vendor-set-minutes-job",
  "update vendor_meeting set minutes_job_id = $3 where group_id = $1 and id = $2",
);

/** Asks for the file of the minutes of a meeting; the job reads them as they then are. */
export async function requestMinutes(tx: WriteTx, meetingId: string): Promise<void> {
  const jobId = await enqueue(tx, minutesJob, { groupId: tx.groupId, meetingId }, tx.viewerId);
  await tx.rows(setJob, [tx.groupId, meetingId, jobId]);
}

const selectGround = statement<{ name: string; demo: boolean }>(
  "vendor-select-minutes-ground",
  "select name, demo from care_group where id = $1",
);

/** Whose minutes they are. @throws when the group is gone. */
export async function readMinutesGround(tx: ReadTx): Promise<{ readonly name: string; readonly demo: boolean }> {
  const [ground] = await tx.rows(selectGround, [tx.groupId]);
  if (ground === undefined) throw new Error("no group row");
  return ground;
}

const lock = statement<{ sharedAt: Date | null }>(
  "vendor-lock-minutes",
  `select shared_at as "sharedAt" from vendor_meeting where group_id = $1 and id = $2 and state = 'closed' for update`,
);
const keep = statement<never>(
  "vendor-keep-minutes",
  "update vendor_meeting set minutes_key = $3, minutes_of = shared_at where group_id = $1 and id = $2",
);

/**
 * Keeps the file of minutes, unless they were taken up again or shared again since: then the later job does it.
 * @param sharedAt when what the file shows was shared.
 * @param write puts the file where it stays, while the row is held; gives its key. @returns false when nothing was kept.
 */
export async function keepMinutes(
  tx: WriteTx,
  { id, sharedAt }: { readonly id: string; readonly sharedAt: Date },
  write: () => Promise<string>,
): Promise<boolean> {
  const [held] = await tx.rows(lock, [tx.groupId, id]);
  if (held?.sharedAt?.getTime() !== sharedAt.getTime()) return false;
  await tx.rows(keep, [tx.groupId, id, await write()]);
  return true;
}

const selectFile = statement<{ storageKey: string; heldAt: Date }>(
  "vendor-select-minutes-file",
  `select minutes_key as "storageKey", held_at as "heldAt" from vendor_meeting
    where group_id = $1 and id = $2 and state = 'closed' and minutes_of = shared_at and minutes_key is not null`,
);

/** The file of the minutes as they were last shared. @returns null while it isn't printed, and once they are taken up again. */
export async function readMinutesFile(
  tx: ReadTx,
  meetingId: string,
): Promise<{ readonly storageKey: string; readonly heldAt: Date } | null> {
  return (await tx.rows(selectFile, [tx.groupId, meetingId]))[0] ?? null;
}
