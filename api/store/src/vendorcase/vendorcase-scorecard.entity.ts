import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm";

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
  @Column("jsonb", { nullable: true }) figures!: unknown;
  @Column("uuid", { name: "job_id", nullable: true }) jobId!: string | null;
  @Column("uuid", { name: "requested_by", nullable: true }) requestedBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("text", { name: "pdf_key", nullable: true }) pdfKey!: string | null;
  @Column("text", { name: "xlsx_key", nullable: true }) xlsxKey!: string | null;
}

/** The entities of scorecards. */
export const vendorcaseScorecardEntities = [VendorScorecardEntity];
