import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A model as a site really has it in its software, read and compared. */
@Entity("template_document")
@Index("template_document_site", ["groupId", "templateId", "establishmentId", "createdAt"])
@Check("template_document_state", "state in ('waiting', 'analysed', 'refused')")
@Check("template_document_format", "format in ('docx', 'odt', 'pdf')")
@Check("template_document_drift", "drift is null or drift between 0 and 1")
export class TemplateDocumentEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_document_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_document_pkey" }) id!: string;
  @Column("uuid", { name: "template_id" }) templateId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("uuid", { name: "revision_id" }) revisionId!: string;
  @Column("uuid", { name: "file_key" }) fileKey!: string;
  @Column("text", { name: "file_name" }) fileName!: string;
  @Column("text") format!: "docx" | "odt" | "pdf";
  @Column("integer", { name: "byte_count" }) byteCount!: number;
  @Column("text") sha256!: string;
  @Column("text", { default: "waiting" }) state!: "waiting" | "analysed" | "refused";
  /** Why it couldn't be read, in French. */
  @Column("text", { nullable: true }) refusal!: string | null;
  /** 0 (as the model) to 1, as a decimal; null: not analysed. */
  @Column("numeric", { precision: 5, scale: 4, nullable: true }) drift!: string | null;
  @Column("jsonb", { nullable: true }) analysis!: unknown;
  @Column("uuid", { name: "job_id", nullable: true }) jobId!: string | null;
  @Column("uuid", { name: "uploaded_by", nullable: true }) uploadedBy!: string | null;
  @Column("timestamptz", { name: "analysed_at", nullable: true }) analysedAt!: Date | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** The entities of real documents. */
export const templateRealEntities = [TemplateDocumentEntity];
