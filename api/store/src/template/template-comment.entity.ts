import type { Block } from "@palier/domain/template";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CareGroupEntity } from "../group";
import { MemberEntity } from "../identity";
import { TemplateRevisionEntity } from "./template-revision.entity";

/** What is said of a section, and the wording that somebody suggests for it. */
@Entity("template_comment")
@Index("template_comment_revision", ["groupId", "revisionId"])
@Check("template_comment_state", "state in ('open', 'taken', 'closed')")
@Check("template_comment_body", "char_length(body) between 1 and 4000")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "template_comment_group_id_fkey" })
@ForeignKey(() => TemplateRevisionEntity, ["groupId", "revisionId"], ["groupId", "id"], {
  name: "template_comment_group_id_revision_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "authorId"], ["groupId", "personId"], {
  name: "template_comment_group_id_author_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "answeredBy"], ["groupId", "personId"], {
  name: "template_comment_group_id_answered_by_fkey",
})
class TemplateCommentEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_comment_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_comment_pkey" }) id!: string;
  @Column("uuid", { name: "revision_id" }) revisionId!: string;
  @Column("text", { name: "section_key" }) sectionKey!: string;
  @Column("text") body!: string;
  /** null: a comment only. */
  @Column("jsonb", { nullable: true }) suggestion!: readonly Block[] | null;
  @Column("text", { default: "open" }) state!: "open" | "taken" | "closed";
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("uuid", { name: "answered_by", nullable: true }) answeredBy!: string | null;
  @Column("timestamptz", { name: "answered_at", nullable: true }) answeredAt!: Date | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** For the list of the schema. */
export const templateCommentEntities = [TemplateCommentEntity] as const;
