import { withGroup } from "@palier/store/kernel";
import {
  isOfRealGroup,
  markMailFailed,
  markMailKept,
  markMailSent,
  sendMailJob,
  takeMail,
} from "@palier/store/notification";
import { handle, JobRefused, type JobHandler } from "../kernel";
import { domainOf, type MailSettings } from "./mail-settings";
import { MailRefused, smtpSender } from "./smtp";

const NOT_SENT = "Aucun serveur d’envoi n’est réglé : ce courriel n’est pas parti.";

/**
 * Sends a mail, or keeps it when no sending server is set. The transaction that says « sent » is open while the server
 * is spoken to: a second worker waits for it and then finds nothing to do. Killed in between, the next try carries the
 * same Message-ID, by which the receiving server knows the mail again.
 */
export function sendMailHandler(settings: MailSettings): JobHandler {
  const { smtp, publicUrl, testMailbox, replyDomain } = settings;
  const sender = smtp === null ? null : smtpSender(smtp);
  const at = {
    domain: smtp === null ? "palier.invalid" : domainOf(smtp.from),
    publicUrl,
    ...(replyDomain !== undefined && { replyDomain }),
  };
  return handle(sendMailJob, async (job) => {
    const { mailId } = job.payload;
    try {
      await job.once(async (tx) => {
        const mail = await takeMail(tx, mailId, at);
        if (mail === null) return;
        if (sender === null) {
          // Where nobody may open the mailbox, the text goes: a link that opens an account is not left lying about.
          const readable = testMailbox || (mail.demo && !(await isOfRealGroup(job.db, mail.to)));
          await markMailKept(tx, mailId, readable ? mail.text : "", NOT_SENT);
          return;
        }
        await sender.send(mail);
        await markMailSent(tx, mailId);
      });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      const last = await withGroup(job.db, job.scope, (tx) => markMailFailed(tx, mailId, error.message, error.final));
      if (last) throw new JobRefused(error.message);
      throw error;
    }
  });
}
