import type { ProofGrade, RoiLineKind } from "@palier/domain/roi";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CareGroupEntity } from "../group";

/** A plan of costs and benefits of the group. */
@Entity("roi_plan")
@Unique("roi_plan_group_id_name_key", ["groupId", "name"])
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "roi_plan_group_id_fkey" })
export class RoiPlanEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "roi_plan_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "roi_plan_pkey" }) id!: string;
  @Column("text") name!: string;
  @Column("int", { name: "first_year" }) firstYear!: number;
  /** Decimal text, a ratio. */
  @Column("numeric", { name: "discount_rate", precision: 6, scale: 4 }) discountRate!: string;
  /** One more each time the plan is saved. */
  @Column("int", { default: 1 }) version!: number;
}

/** One assumption of a plan: five yearly amounts. */
@Entity("roi_line")
@Index("roi_line_plan", ["groupId", "planId"])
@Check("roi_line_kind", "kind in ('cost', 'benefit')")
@Check("roi_line_proof_grade", "proof_grade in ('measured', 'estimated', 'declared')")
@Check("roi_line_years", "array_length(amount_cents, 1) = 5")
@ForeignKey(() => RoiPlanEntity, ["groupId", "planId"], ["groupId", "id"], { name: "roi_line_group_id_plan_id_fkey" })
export class RoiLineEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "roi_line_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "roi_line_pkey" }) id!: string;
  @Column("uuid", { name: "plan_id" }) planId!: string;
  @Column("text") kind!: RoiLineKind;
  @Column("text") heading!: string;
  @Column("text") label!: string;
  /** Five bigint, as text. */
  @Column("bigint", { name: "amount_cents", array: true }) amountCents!: string[];
  @Column("text", { name: "proof_grade" }) proofGrade!: ProofGrade;
  @Column("text") assumption!: string;
  @Column("text", { name: "source_label" }) sourceLabel!: string;
  /** Rank in the plan, from 0. */
  @Column("int") position!: number;
}

/** The entities of the feature. */
export const roiEntities = [RoiPlanEntity, RoiLineEntity];
