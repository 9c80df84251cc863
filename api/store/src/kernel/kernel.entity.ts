import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** Who changed what. Append-only: the application may only add and read. */
@Entity("audit_event")
@Unique("audit_event_seq", ["groupId", "seq"])
@Index("audit_event_object", ["groupId", "objectKind", "objectId", "seq"])
@Index("audit_event_person", ["groupId", "personId", "seq"])
@Check(
  "audit_event_channel",
  `channel = any (array['web'::text, 'apiKey'::text, 'worker'::text, 'operator'::text, 'unknown'::text])`,
)
export class AuditEventEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()" }) id!: string;
  /** Null for the worker and the operator. */
  @Column("uuid", { name: "person_id", nullable: true }) personId!: string | null;
  @Column("text") action!: string;
  @Column("text", { name: "object_kind" }) objectKind!: string;
  @Column("text", { name: "object_id" }) objectId!: string;
  @Column("jsonb", { default: () => "'{}'" }) changes!: object;
  /** The database's clock when the line took its place: what a writer gives is replaced. */
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  /** Place in the chain of the group: 1, 2, 3…, given by the database. */
  @Column("bigint") seq!: string;
  /** `unknown` for what was written before the chain. */
  @Column("text") channel!: string;
  @Column("text", { nullable: true }) ip!: string | null;
  @Column("uuid", { name: "api_key_id", nullable: true }) apiKeyId!: string | null;
  /** Hash of the line before; 64 zeros for the first. */
  @Column("text", { name: "prev_hash" }) prevHash!: string;
  /** SHA-256, hexadecimal: docs/journal.md says of which bytes. */
  @Column("text") hash!: string;
}

/** Work for later, and its state as « Traitements » shows it. */
@Entity("outbox")
@Index("outbox_to_relay", ["createdAt"], { where: "(relayed_at IS NULL)" })
@Check("outbox_state", `state = any (array['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])`)
export class OutboxEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()" }) id!: string;
  @Column("text") kind!: string;
  @Column("jsonb") payload!: object;
  @Column("text", { default: "waiting" }) state!: string;
  /** How often the job was asked again after a failure. */
  @Column("int", { default: 0 }) generation!: number;
  @Column("int", { default: 0 }) attempts!: number;
  /** 0 to 1. */
  @Column("numeric", { name: "progress_ratio", precision: 5, scale: 4, default: 0 }) progressRatio!: string;
  @Column("text", { name: "step_label", nullable: true }) stepLabel!: string | null;
  @Column("text", { name: "failure_reason", nullable: true }) failureReason!: string | null;
  @Column("uuid", { name: "requested_by", nullable: true }) requestedBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  /** Null as long as the queue doesn't know it. */
  @Column("timestamptz", { name: "relayed_at", nullable: true }) relayedAt!: Date | null;
  @Column("timestamptz", { name: "started_at", nullable: true }) startedAt!: Date | null;
  @Column("timestamptz", { name: "finished_at", nullable: true }) finishedAt!: Date | null;
}

/** A job whose effect is written. */
@Entity("job_done")
export class JobDoneEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "job_id" }) jobId!: string;
  @Column("timestamptz", { name: "done_at", default: () => "now()" }) doneAt!: Date;
}

/** The entities of the kernel. */
export const kernelEntities = [AuditEventEntity, OutboxEntity, JobDoneEntity];
