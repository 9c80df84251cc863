import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** A key by which another program asks on behalf of who made it. */
@Entity("api_key")
@Unique("api_key_secret", ["groupId", "secretHash"])
export class ApiKeyEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()" }) id!: string;
  @Column("text") label!: string;
  /** SHA-256 of the whole key, hexadecimal. */
  @Column("text", { name: "secret_hash" }) secretHash!: string;
  @Column("text", { array: true }) actions!: readonly string[];
  @Column("uuid", { name: "created_by" }) createdBy!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "expires_at" }) expiresAt!: Date;
  /** To the minute; null: never. */
  @Column("timestamptz", { name: "last_used_at", nullable: true }) lastUsedAt!: Date | null;
  @Column("timestamptz", { name: "revoked_at", nullable: true }) revokedAt!: Date | null;
  @Column("uuid", { name: "revoked_by", nullable: true }) revokedBy!: string | null;
}

/** An address that is told what happens. */
@Entity("webhook")
@Check("webhook_disabled_reason", `disabled_reason = any (array['person'::text, 'failures'::text])`)
@Check("webhook_disabled", "(disabled_at is null) = (disabled_reason is null)")
export class WebhookEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()" }) id!: string;
  @Column("text") label!: string;
  @Column("text") url!: string;
  /** Actions of the journal. */
  @Column("text", { array: true }) events!: readonly string[];
  @Column("text", { name: "secret_sealed" }) secretSealed!: string;
  @Column("uuid", { name: "created_by" }) createdBy!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  /** Deliveries given up one after the other. */
  @Column("int", { name: "failures_in_row", default: 0 }) failuresInRow!: number;
  @Column("timestamptz", { name: "disabled_at", nullable: true }) disabledAt!: Date | null;
  @Column("text", { name: "disabled_reason", nullable: true }) disabledReason!: "person" | "failures" | null;
}

/** One thing told to one address, and how it went. */
@Entity("webhook_delivery")
@Index("webhook_delivery_webhook", ["groupId", "webhookId", "createdAt"])
@Check("webhook_delivery_state", `state = any (array['waiting'::text, 'delivered'::text, 'failed'::text])`)
export class WebhookDeliveryEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()" }) id!: string;
  @Column("uuid", { name: "webhook_id" }) webhookId!: string;
  @Column("text") event!: string;
  @Column("text", { name: "object_kind" }) objectKind!: string;
  @Column("text", { name: "object_id" }) objectId!: string;
  @Column("timestamptz", { name: "occurred_at" }) occurredAt!: Date;
  @Column("text", { default: "waiting" }) state!: "waiting" | "delivered" | "failed";
  @Column("int", { default: 0 }) attempts!: number;
  /** null: no answer came. */
  @Column("int", { name: "http_status", nullable: true }) httpStatus!: number | null;
  @Column("int", { name: "duration_ms", nullable: true }) durationMs!: number | null;
  /** The first 500 characters. */
  @Column("text", { name: "response_excerpt", nullable: true }) responseExcerpt!: string | null;
  /** In French; null: it went well, or not yet tried. */
  @Column("text", { name: "failure_reason", nullable: true }) failureReason!: string | null;
  @Column("uuid", { name: "job_id" }) jobId!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "tried_at", nullable: true }) triedAt!: Date | null;
}

/** The entities of keys and webhooks. */
export const integrationEntities = [ApiKeyEntity, WebhookEntity, WebhookDeliveryEntity];
