import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm";
import type { ScorecardFigures } from "@palier/domain/vendorcase";

/** A clock of the contract that the referents of the group were told about. */
@Entity("vendor_case_due")
@Unique("vendor_case_due_once", ["groupId", "caseId", "clock"])
@Check("vendor_case_due_clock", "clock in ('response', 'resolution')")
export class VendorCaseDueEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_case_due_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_case_due_pkey" }) id!: string;
  @Column("uuid", { name: "case_id" }) caseId!: string;
  @Column("text") clock!: "response" | "resolution";
  @Column("timestamptz", { name: "told_at", default: () => "now()" }) toldAt!: Date;
}

/** The quarterly figures of both sides' reactivity, kept as they were computed. */
@Entity("vendor_scorecard")
@Unique("vendor_scorecard_group_id_vendor_id_quarter_key", ["groupId", "vendorId", "quarter"])
@Check("vendor_scorecard_quarter", "quarter ~ '^\\d{4}-T[1-4]$'")
export class VendorScorecardEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_scorecard_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_scorecard_pkey" }) id!: string;
  @Column("uuid", { name: "vendor_id" }) vendorId!: string;
  /** 'YYYY-Tn'. */
  @Column("text") quarter!: string;
  /** null until the job is done. */
  @Column("jsonb", { nullable: true }) figures!: ScorecardFigures | null;
  @Column("uuid", { name: "job_id", nullable: true }) jobId!: string | null;
  @Column("uuid", { name: "requested_by", nullable: true }) requestedBy!: string | null;
  @Column("timestamptz", { name: "requested_at", default: () => "now()" }) requestedAt!: Date;
  /** The instant of the figures; null until they are there. */
  @Column("timestamptz", { name: "computed_at", nullable: true }) computedAt!: Date | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("text", { name: "pdf_key", nullable: true }) pdfKey!: string | null;
  @Column("text", { name: "xlsx_key", nullable: true }) xlsxKey!: string | null;
}

/** The entities of scorecards. */
export const vendorcaseScorecardEntities = [VendorCaseDueEntity, VendorScorecardEntity];
