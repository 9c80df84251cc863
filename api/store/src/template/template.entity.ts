import type { TemplateKind } from "@palier/domain/template";
import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** A model of the group: what it is for, and who answers for it. Its text is in its versions. */
@Entity("template")
@Unique("template_group_id_code_key", ["groupId", "code"])
@Check("template_code", "code ~ '^[A-Z]{2,4}-[A-Z]{2,6}-[0-9]{3}$'")
@Check(
  "template_kind",
  "kind in ('dischargeLetter', 'letter', 'prescription', 'report', 'assessment', 'personalProject', 'handoverNote', 'synthesis', 'codingSheet', 'entrySequence', 'procedure')",
)
@Check("template_title", "char_length(title) between 1 and 200")
@Check("template_review", "review_months between 1 and 120")
export class TemplateEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_pkey" }) id!: string;
  @Column("text") code!: string;
  @Column("text") kind!: TemplateKind;
  /** null: every sector. */
  @Column("text", { nullable: true }) sector!: string | null;
  @Column("text") title!: string;
  @Column("text", { default: "" }) purpose!: string;
  @Column("text", { default: "" }) reader!: string;
  @Column("text", { default: "" }) beneficiary!: string;
  @Column("text", { default: "" }) retention!: string;
  @Column("uuid", { name: "owner_id", nullable: true }) ownerId!: string | null;
  @Column("text", { name: "training_title", default: "" }) trainingTitle!: string;
  @Column("text", { name: "training_url", nullable: true }) trainingUrl!: string | null;
  @Column("int", { name: "review_months", default: 24 }) reviewMonths!: number;
  /** The starter model it was made from; null: written from nothing. */
  @Column("text", { nullable: true }) starter!: string | null;
  @Column("timestamptz", { name: "archived_at", nullable: true }) archivedAt!: Date | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("uuid", { name: "created_by", nullable: true }) createdBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
}

/** What a model must hold, with the text that asks for it. */
@Entity("template_content")
@Unique("template_content_group_id_template_id_code_key", ["groupId", "templateId", "code"])
export class TemplateContentEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_content_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_content_pkey" }) id!: string;
  @Column("uuid", { name: "template_id" }) templateId!: string;
  @Column("text") code!: string;
  @Column("text") label!: string;
  @Column("text") source!: string;
  /** Words by which it is recognised in a real document. */
  @Column("text", { array: true, default: () => "'{}'" }) clues!: string[];
  @Column("int") position!: number;
}

/** A criterion of a referential that a model helps to meet. */
@Entity("template_criterion")
@Unique("template_criterion_group_id_template_id_referential_code_key", [
  "groupId",
  "templateId",
  "referential",
  "code",
])
export class TemplateCriterionEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_criterion_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_criterion_pkey" })
  id!: string;
  @Column("uuid", { name: "template_id" }) templateId!: string;
  @Column("text") referential!: string;
  @Column("text") code!: string;
  @Column("text", { default: "" }) label!: string;
}

/** The entities of the library. */
export const templateEntities = [TemplateEntity, TemplateContentEntity, TemplateCriterionEntity];
