import type { RevisionState, SignaturePart, TemplateDocument } from "@palier/domain/template";
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** A version of a model: its text, where it is in its life, who wrote in it. */
@Entity("template_revision")
@Unique("template_revision_group_id_template_id_major_minor_key", ["groupId", "templateId", "major", "minor"])
@Index("template_revision_in_force", ["groupId", "templateId"], {
  unique: true,
  where: "(state = ANY (ARRAY['published'::text, 'toRevise'::text]))",
})
@Index("template_revision_in_preparation", ["groupId", "templateId"], {
  unique: true,
  where: "(state = ANY (ARRAY['draft'::text, 'review'::text, 'toCorrect'::text, 'approved'::text]))",
})
@Index("template_revision_due", ["groupId", "reviewDueOn"], { where: "(state = 'published'::text)" })
@Check(
  "template_revision_state",
  "state in ('draft', 'review', 'toCorrect', 'approved', 'published', 'toRevise', 'superseded', 'retired')",
)
@Check("template_revision_number", "major >= 0 and minor >= 0")
export class TemplateRevisionEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_revision_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_revision_pkey" })
  id!: string;
  @Column("uuid", { name: "template_id" }) templateId!: string;
  @Column("int") major!: number;
  @Column("int") minor!: number;
  @Column("text", { default: "draft" }) state!: RevisionState;
  @Column("jsonb") content!: TemplateDocument;
  /** What changes for the sites, said when it is published. */
  @Column("text", { default: "" }) summary!: string;
  /** Everyone who wrote in it: none of them approves it. */
  @Column("uuid", { name: "author_ids", array: true, default: () => "'{}'" }) authorIds!: string[];
  @Column("timestamptz", { name: "published_at", nullable: true }) publishedAt!: Date | null;
  /** null: not in force. */
  @Column("date", { name: "review_due_on", nullable: true }) reviewDueOn!: string | null;
  @Column("timestamptz", { name: "reminded_at", nullable: true }) remindedAt!: Date | null;
  @Column("timestamptz", { name: "ended_at", nullable: true }) endedAt!: Date | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("uuid", { name: "created_by", nullable: true }) createdBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
}

/** Who wrote, checked, approved or sent back a version; name and function as they were that day. */
@Entity("template_signature")
@Index("template_signature_revision", ["groupId", "revisionId"])
@Check("template_signature_part", "part in ('author', 'reviewer', 'approver', 'refused')")
export class TemplateSignatureEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_signature_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_signature_pkey" })
  id!: string;
  @Column("uuid", { name: "revision_id" }) revisionId!: string;
  @Column("text") part!: SignaturePart;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("text", { name: "signed_as" }) signedAs!: string;
  @Column("text", { name: "function_name", default: "" }) functionName!: string;
  @Column("text", { default: "" }) comment!: string;
  @Column("timestamptz", { name: "signed_at", default: () => "now()" }) signedAt!: Date;
}

/** The entities of the versions. */
export const templateRevisionEntities = [TemplateRevisionEntity, TemplateSignatureEntity];
