import { enqueue, statement, type WriteTx } from "../kernel";
import { sendMailJob } from "./notification.jobs";

/** A mail to one person, in French. */
export interface MailToQueue {
  readonly to: string;
  readonly subject: string;
  /** Plain text: who writes, why the person receives it, what to do. */
  readonly text: string;
  /** Stable English code of why it is sent. */
  readonly kind: string;
}

const insertMail = statement<{ id: string }>(
  "notification-insert-mail",
  `insert into mail (group_id, kind, recipient_email, subject, body_text) values ($1, $2, $3, $4, $5) returning id`,
);
const linkJob = statement<never>(
  "notification-link-job",
  "update mail set job_id = $3 where group_id = $1 and id = $2",
);

/**
 * Writes a mail in the transaction of the change that asks for it; a job sends it after commit.
 * @returns the id of the mail.
 */
export async function queueMail(tx: WriteTx, mail: MailToQueue): Promise<string> {
  // A line break in a header would let a name of somebody's choice write headers of its own.
  const subject = mail.subject.replaceAll(/\s+/g, " ").trim();
  const [row] = await tx.rows(insertMail, [tx.groupId, mail.kind, mail.to, subject, mail.text]);
  if (row === undefined) throw new Error("mail insert returned no row");
  const jobId = await enqueue(tx, sendMailJob, { mailId: row.id }, tx.viewerId);
  await tx.rows(linkJob, [tx.groupId, row.id, jobId]);
  return row.id;
}
