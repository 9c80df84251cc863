import { Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** The head of a chain as a signed file holds it: what the pages show of it; the file is the proof. */
@Entity("audit_anchor")
@Unique("audit_anchor_once", ["groupId", "day", "seq"])
export class AuditAnchorEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()" }) id!: string;
  /** Day in France. */
  @Column("date") day!: string;
  @Column("bigint") seq!: string;
  @Column("text") hash!: string;
  @Column("timestamptz", { name: "anchored_at" }) anchoredAt!: Date;
}

/** What a check of a chain found. */
@Entity("audit_verification")
export class AuditVerificationEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()" }) id!: string;
  @Column("timestamptz", { name: "verified_at" }) verifiedAt!: Date;
  @Column("bigint", { name: "line_count" }) lineCount!: string;
  @Column("bigint", { name: "head_seq" }) headSeq!: string;
  @Column("text", { name: "head_hash" }) headHash!: string;
  @Column("int", { name: "anchor_count" }) anchorCount!: number;
  /** Sentences in French; none when the chain holds. */
  @Column("jsonb") faults!: readonly string[];
}

/** The entities of the journal, beside its lines, which are the kernel's. */
export const auditEntities = [AuditAnchorEntity, AuditVerificationEntity];
