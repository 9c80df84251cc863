import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** The files made of a version, or of all the models of a site. */
@Entity("template_bundle")
@Unique("template_bundle_once", ["groupId", "revisionId", "establishmentId"])
@Check("template_bundle_what", "revision_id is not null or establishment_id is not null")
export class TemplateBundleEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_bundle_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_bundle_pkey" }) id!: string;
  /** null: the archive of a site. */
  @Column("uuid", { name: "revision_id", nullable: true }) revisionId!: string | null;
  /** null: the text of the group. */
  @Column("uuid", { name: "establishment_id", nullable: true }) establishmentId!: string | null;
  @Column("int", { name: "template_count", nullable: true }) templateCount!: number | null;
  @Column("uuid", { name: "docx_key", nullable: true }) docxKey!: string | null;
  @Column("uuid", { name: "merge_key", nullable: true }) mergeKey!: string | null;
  @Column("uuid", { name: "pdf_key", nullable: true }) pdfKey!: string | null;
  @Column("uuid", { name: "zip_key", nullable: true }) zipKey!: string | null;
  @Column("uuid", { name: "job_id", nullable: true }) jobId!: string | null;
  @Column("uuid", { name: "asked_by", nullable: true }) askedBy!: string | null;
  @Column("timestamptz", { name: "requested_at" }) requestedAt!: Date;
  @Column("timestamptz", { name: "made_at", nullable: true }) madeAt!: Date | null;
}

/** The entities of the files made of models. */
export const templateOutputEntities = [TemplateBundleEntity];
