import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import type { ReviewDecision, Role, Sector } from "@palier/domain/identity";

/** A yearly review of the rights of the group. */
@Entity("access_review")
@Index("access_review_open", ["groupId"], { unique: true, where: "(closed_at IS NULL)" })
export class AccessReviewEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()" }) id!: string;
  @Column("timestamptz", { name: "opened_at", default: () => "now()" }) openedAt!: Date;
  @Column("uuid", { name: "opened_by", nullable: true }) openedBy!: string | null;
  @Column("date", { name: "due_on" }) dueOn!: string;
  /** null: the review is open. */
  @Column("timestamptz", { name: "closed_at", nullable: true }) closedAt!: Date | null;
  @Column("uuid", { name: "closed_by", nullable: true }) closedBy!: string | null;
}

/** A place as the line keeps it: the name it had the day the review opened. */
export interface ReviewedPlace {
  readonly kind: "legalEntity" | "establishment";
  readonly id: string;
  readonly name: string;
}

/** One role of one person, as it stood when the review opened, and what was decided of it. */
@Entity("access_review_line")
@Unique("access_review_line_once", ["groupId", "reviewId", "membershipId"])
@Check("access_review_line_decision", `decision = ANY (ARRAY['confirm'::text, 'remove'::text, 'later'::text])`)
@Check("access_review_line_dated", "(decision IS NULL) = (decided_at IS NULL)")
@Check("access_review_line_reason", "decision IS DISTINCT FROM 'remove'::text OR reason IS NOT NULL")
export class AccessReviewLineEntity {
  @PrimaryColumn("uuid", { name: "group_id" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()" }) id!: string;
  @Column("uuid", { name: "review_id" }) reviewId!: string;
  /** The membership may be gone since. */
  @Column("uuid", { name: "membership_id" }) membershipId!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("text") role!: Role;
  @Column("text", { nullable: true }) sector!: Sector | null;
  @Column("boolean", { name: "whole_group" }) wholeGroup!: boolean;
  @Column("jsonb", { default: () => "'[]'" }) places!: ReviewedPlace[];
  /** null: not decided yet. */
  @Column("text", { nullable: true }) decision!: ReviewDecision | null;
  /** Why the role was taken away. */
  @Column("text", { nullable: true }) reason!: string | null;
  @Column("timestamptz", { name: "decided_at", nullable: true }) decidedAt!: Date | null;
  @Column("uuid", { name: "decided_by", nullable: true }) decidedBy!: string | null;
}

/** The entities of the review of rights. */
export const identityReviewEntities = [AccessReviewEntity, AccessReviewLineEntity];
