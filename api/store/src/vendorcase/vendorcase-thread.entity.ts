import type { CaseSide } from "@palier/domain/vendorcase";
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** What stays inside the group: nothing made for the vendor ever reads this table. */
@Entity("vendor_case_note")
@Index("vendor_case_note_case", ["groupId", "caseId", "createdAt"])
@Check("vendor_case_note_body", "char_length(body) between 1 and 20000")
export class VendorCaseNoteEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_case_note_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_case_note_pkey" }) id!: string;
  @Column("uuid", { name: "case_id" }) caseId!: string;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("text") body!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** What is said with the vendor. */
@Entity("vendor_case_message")
@Unique("vendor_case_message_inbound", ["groupId", "caseId", "inboundId"])
@Index("vendor_case_message_case", ["groupId", "caseId", "createdAt"])
@Check("vendor_case_message_side", "side in ('group', 'vendor')")
@Check("vendor_case_message_channel", "channel in ('screen', 'link', 'mail')")
@Check("vendor_case_message_body", "char_length(body) between 1 and 100000")
export class VendorCaseMessageEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_case_message_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_case_message_pkey" })
  id!: string;
  @Column("uuid", { name: "case_id" }) caseId!: string;
  @Column("text") side!: CaseSide;
  @Column("text") channel!: "screen" | "link" | "mail";
  @Column("uuid", { name: "author_id", nullable: true }) authorId!: string | null;
  @Column("uuid", { name: "contact_id", nullable: true }) contactId!: string | null;
  @Column("uuid", { name: "link_id", nullable: true }) linkId!: string | null;
  /** The name that signs, where nobody known wrote. */
  @Column("text", { default: "" }) sender!: string;
  @Column("text") body!: string;
  @Column("uuid", { name: "mail_id", nullable: true }) mailId!: string | null;
  @Column("text", { name: "inbound_id", nullable: true }) inboundId!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** A file of the thread with the vendor. */
@Entity("vendor_case_attachment")
@Index("vendor_case_attachment_case", ["groupId", "caseId"])
export class VendorCaseAttachmentEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_case_attachment_pkey" })
  groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_case_attachment_pkey" })
  id!: string;
  @Column("uuid", { name: "case_id" }) caseId!: string;
  @Column("uuid", { name: "message_id", nullable: true }) messageId!: string | null;
  @Column("text") name!: string;
  @Column("text", { name: "media_type" }) mediaType!: string;
  @Column("bigint", { name: "byte_count" }) byteCount!: string;
  @Column("text") sha256!: string;
  @Column("text", { name: "storage_key" }) storageKey!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** The entities of the two threads. */
export const vendorcaseThreadEntities = [VendorCaseNoteEntity, VendorCaseMessageEntity, VendorCaseAttachmentEntity];
