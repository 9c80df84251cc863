import type { AskedRole } from "@palier/domain/identity";
import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";

/** An invitation to a group. */
@Entity("invitation")
@Index("invitation_open", ["groupId", "email"], {
  unique: true,
  where: "((accepted_at IS NULL) AND (cancelled_at IS NULL))",
})
@Check("invitation_email", "email = lower(email)")
@Check("invitation_ended_once", "num_nonnulls(accepted_at, cancelled_at) <= 1")
export class InvitationEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()" }) id!: string;
  /** In small letters. */
  @Column("text") email!: string;
  /** As the group writes it; someone who is already known keeps their own name. */
  @Column("text", { name: "display_name" }) displayName!: string;
  /** The roles that accepting gives. */
  @Column("jsonb") grants!: readonly AskedRole[];
  /** SHA-256, in hexadecimal, of the secret of each link that was made; the latest last. */
  @Column("text", { name: "token_hashes", array: true }) tokenHashes!: readonly string[];
  /** null: by the operator. */
  @Column("uuid", { name: "invited_by", nullable: true }) invitedBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "expires_at" }) expiresAt!: Date;
  @Column("timestamptz", { name: "accepted_at", nullable: true }) acceptedAt!: Date | null;
  @Column("uuid", { name: "accepted_by", nullable: true }) acceptedBy!: string | null;
  @Column("timestamptz", { name: "cancelled_at", nullable: true }) cancelledAt!: Date | null;
  @Column("timestamptz", { name: "reminded_at", nullable: true }) remindedAt!: Date | null;
  @Column("int", { name: "reminder_count", default: 0 }) reminderCount!: number;
  /** The latest mail about it; null before the first. */
  @Column("uuid", { name: "mail_id", nullable: true }) mailId!: string | null;
}

/** The entities of invitations. */
export const identityInvitationEntities = [InvitationEntity];
