import { REPLY_ABOVE, replyLocalPart } from "@palier/domain/vendorcase";
import { enqueue, outsideGroups, statement, type Database, type ReadTx, type WriteTx } from "../kernel";
import { sendMailJob } from "./notification.jobs";

/** A mail to one person, in French. */
export interface MailToQueue {
  readonly to: string;
  readonly subject: string;
  /** Plain text: who writes, why the person receives it, what to do. Its links are written with `linkInMail`. */
  readonly text: string;
  /** Stable English code of why it is sent. */
  readonly kind: string;
  /** Page that stops the mails of this kind without signing in; begins with a slash. Left out: what one can't refuse. */
  readonly unsubscribePath?: string;
  /** The case that an answer to this mail joins; its text then says how to answer, with ANSWER_IN_MAIL. */
  readonly caseId?: string;
}

const insertMail = statement<{ id: string }>(
  "notification-insert-mail",
  `insert into mail (group_id, kind, recipient_email, subject, body_text, unsubscribe_path, case_id)
   values ($1, $2, $3, $4, $5, $6, $7) returning id`,
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
  const subject = mail.subject.replaceAll(/\p{Cc}+/gu, " ").trim();
  const [row] = await tx.rows(insertMail, [
    tx.groupId,
    mail.kind,
    mail.to,
    subject,
    mail.text,
    mail.unsubscribePath ?? null,
    mail.caseId ?? null,
  ]);
  if (row === undefined) throw new Error("mail insert returned no row");
  const jobId = await enqueue(tx, sendMailJob, { mailId: row.id }, tx.viewerId);
  await tx.rows(linkJob, [tx.groupId, row.id, jobId]);
  return row.id;
}

/** What stands for the public address of the installation in the text of a mail: only the worker knows it. */
const PUBLIC_ADDRESS = "{adresse-de-palier}";

/** The full address of a page, for the text of a mail. @param path begins with a slash. */
export const linkInMail = (path: string): string => `${PUBLIC_ADDRESS}${path}`;

/** What stands for the way to answer in the text of a mail about a case: only the worker knows it. */
export const ANSWER_IN_MAIL = "{façon-de-répondre}";
/** What stands first in the text of a mail about a case: the line above which one answers, where answers are read. */
export const TOP_OF_ANSWERED_MAIL = "{haut-du-courriel}";

/** A mail whose turn has come. */
export interface MailToSend {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Carried by every try, so that a mail sent twice by accident is the same mail for who receives it. */
  readonly messageId: string;
  /** True: nothing in this group is real. */
  readonly demo: boolean;
  /** Full address where a mail program stops the mails; null: there is none. */
  readonly unsubscribeUrl: string | null;
  /** The address of the installation to which it is answered; null: nobody reads answers. */
  readonly replyTo: string | null;
  /** Message-ID that every mail of the same case refers to; null: it stands alone. */
  readonly threadId: string | null;
}

type ClaimedMail = Omit<MailToSend, "replyTo" | "threadId"> & {
  readonly caseId: string | null;
  readonly replyToken: string | null;
};
const claimMail = statement<ClaimedMail>(
  "notification-claim-mail",
  `update mail set message_id = coalesce(message_id, '<' || mail.id || '@' || $3 || '>')
     from care_group g
    where mail.group_id = $1 and mail.id = $2 and mail.state in ('waiting', 'failed') and g.id = mail.group_id
   returning recipient_email as "to", subject, replace(body_text, $4, $5) as text, message_id as "messageId", g.demo,
     $5 || unsubscribe_path as "unsubscribeUrl", mail.case_id as "caseId",
     (select c.reply_token from vendor_case c where c.group_id = mail.group_id and c.id = mail.case_id) as "replyToken"`,
);

/**
 * Takes a mail for sending; the row stays locked until the end of the transaction.
 * @param domain the domain of the sender, for the Message-ID.
 * @param publicUrl the address of the installation, without a slash at the end.
 * @param replyDomain where answers to the mails of cases are received; left out: nowhere.
 * @returns null when it is gone, sent or kept.
 */
export async function takeMail(
  tx: WriteTx,
  mailId: string,
  at: { readonly domain: string; readonly publicUrl: string; readonly replyDomain?: string },
): Promise<MailToSend | null> {
  const [row] = await tx.rows(claimMail, [tx.groupId, mailId, at.domain, PUBLIC_ADDRESS, at.publicUrl]);
  if (row === undefined) return null;
  const { caseId, replyToken: token, ...mail } = row;
  const local = token === null ? null : replyLocalPart({ groupId: tx.groupId, token });
  const replyTo = local === null || at.replyDomain === undefined ? null : `${local}@${at.replyDomain}`;
  const text = mail.text
    .replaceAll(TOP_OF_ANSWERED_MAIL, replyTo === null ? "" : `${REPLY_ABOVE}\n\n`)
    .replaceAll(
      ANSWER_IN_MAIL,
      replyTo === null
        ? `Personne ne lit les réponses à ce courriel. Répondez sur votre portail, ${at.publicUrl}/portail-editeur/${caseId ?? ""}, ou par le lien que le groupe vous a donné.`
        : "Pour répondre, répondez simplement à ce courriel\u00a0: votre texte rejoint le dossier. Seules les images jointes (PNG, JPEG, WebP) sont gardées.",
    );
  return { ...mail, text, replyTo, threadId: caseId === null ? null : `<dossier-${caseId}@${at.domain}>` };
}

const endMail = statement<never>(
  "notification-end-mail",
  `update mail set state = $3, sent_at = case when $3 = 'sent' then now() end, body_text = $4, failure_reason = $5,
          unsubscribe_path = null
    where group_id = $1 and id = $2`,
);

/** The mail left: its text, which may carry a secret link, is not kept. */
export async function markMailSent(tx: WriteTx, mailId: string): Promise<void> {
  await tx.rows(endMail, [tx.groupId, mailId, "sent", "", null]);
}

/**
 * No sending server is set.
 * @param text what the mailbox of trial shows; empty where there is none: nobody is to read a secret link then.
 */
export async function markMailKept(tx: WriteTx, mailId: string, text: string, reason: string): Promise<void> {
  await tx.rows(endMail, [tx.groupId, mailId, "kept", text, reason]);
}

const failMail = statement<{ last: boolean }>(
  "notification-fail-mail",
  `with tried as (
     select m.id, $4 or coalesce(o.attempts >= $5, true) as last
       from mail m left join outbox o on o.group_id = m.group_id and o.id = m.job_id
      where m.group_id = $1 and m.id = $2 and m.state in ('waiting', 'failed'))
   update mail set failure_reason = $3, state = case when tried.last then 'failed' else 'waiting' end
     from tried where mail.group_id = $1 and mail.id = tried.id returning tried.last`,
);

/**
 * Writes why a try failed.
 * @param reason in French, without the address.
 * @param final true when another try can't succeed.
 * @returns true when no other try follows.
 */
export async function markMailFailed(tx: WriteTx, mailId: string, reason: string, final: boolean): Promise<boolean> {
  const [row] = await tx.rows(failMail, [tx.groupId, mailId, reason, final, sendMailJob.attempts]);
  return row?.last ?? true;
}

/** A mail that the mailbox of trial shows. */
export interface KeptMail {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
}

const selectKept = statement<KeptMail>(
  "notification-select-kept",
  `select id, kind, recipient_email as "to", subject, body_text as text, created_at as "createdAt"
     from mail where group_id = $1 and state = 'kept' and body_text <> '' order by created_at desc, id desc limit $2`,
);

/** The latest mails kept with their text. */
export async function readKeptMails(tx: ReadTx, limit: number): Promise<KeptMail[]> {
  return tx.rows(selectKept, [tx.groupId, limit]);
}

const selectReal = statement<{ real: boolean }>(
  "notification-select-real-address",
  `select exists (select from member m join care_group g on g.id = m.group_id
                   where lower(m.email) = lower($1) and m.left_at is null and not g.demo) as real`,
);

/**
 * Does the address belong to somebody of a real group? The password of a demonstration is known to all: what opens such
 * a person's account must not be read in its mailbox.
 */
export async function isOfRealGroup(db: Database, address: string): Promise<boolean> {
  return (await outsideGroups(db, (tx) => tx.rows(selectReal, [address])))[0]?.real ?? true;
}
