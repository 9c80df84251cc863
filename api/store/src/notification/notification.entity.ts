import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import { noticeEntities } from "./notification-notice.entity";

/** Where a mail stands: `kept` when no sending server is set, for the mailbox of trial. */
export type MailState = "waiting" | "sent" | "kept" | "failed";

/** A mail to one person, in plain text. */
@Entity("mail")
@Index("mail_kept", ["groupId", "createdAt"], { where: "(state = 'kept'::text)" })
@Unique("mail_group_id_message_id_key", ["groupId", "messageId"])
@Check("mail_state", `state = ANY (ARRAY['waiting'::text, 'sent'::text, 'kept'::text, 'failed'::text])`)
export class MailEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "mail_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "mail_pkey" }) id!: string;
  /** Stable English code of why it is sent, `invitation`, `passwordReset`… */
  @Column("text") kind!: string;
  @Column("text", { name: "recipient_email" }) recipientEmail!: string;
  @Column("text") subject!: string;
  /** Emptied once sent: it may carry a secret link. */
  @Column("text", { name: "body_text" }) bodyText!: string;
  /** Null until the first try; the same for every try. */
  @Column("text", { name: "message_id", nullable: true }) messageId!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  /** The job that sends it; null only between two statements. */
  @Column("uuid", { name: "job_id", nullable: true }) jobId!: string | null;
  @Column("timestamptz", { name: "sent_at", nullable: true }) sentAt!: Date | null;
  /** Why the last try failed, in French. */
  @Column("text", { name: "failure_reason", nullable: true }) failureReason!: string | null;
  @Column("text", { default: "waiting" }) state!: MailState;
  /** Page that stops the mails of this kind without signing in; emptied once sent. */
  @Column("text", { name: "unsubscribe_path", nullable: true }) unsubscribePath!: string | null;
  /** The case that an answer to this mail joins; null: an answer is read by nobody. */
  @Column("uuid", { name: "case_id", nullable: true }) caseId!: string | null;
}

/** The entities of the feature. */
export const notificationEntities = [MailEntity, ...noticeEntities];
