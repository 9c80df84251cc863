import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CareGroupEntity, EstablishmentEntity } from "../group";
import { MemberEntity } from "../identity";
import { TemplateEntity } from "./template.entity";
import { TemplateRevisionEntity } from "./template-revision.entity";

/** What a site makes of a model, where the group leaves room. */
@Entity("template_variant")
@Unique("template_variant_group_id_template_id_establishment_id_key", ["groupId", "templateId", "establishmentId"])
@Index("template_variant_site", ["groupId", "establishmentId"])
@Check("template_variant_state", "state in ('draft', 'inUse')")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "template_variant_group_id_fkey" })
@ForeignKey(() => TemplateEntity, ["groupId", "templateId"], ["groupId", "id"], {
  name: "template_variant_group_id_template_id_fkey",
})
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "template_variant_group_id_establishment_id_fkey",
})
@ForeignKey(() => TemplateRevisionEntity, ["groupId", "baseRevisionId"], ["groupId", "id"], {
  name: "template_variant_group_id_base_revision_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "updatedBy"], ["groupId", "personId"], {
  name: "template_variant_group_id_updated_by_fkey",
})
class TemplateVariantEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_variant_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_variant_pkey" }) id!: string;
  @Column("uuid", { name: "template_id" }) templateId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("uuid", { name: "base_revision_id" }) baseRevisionId!: string;
  @Column("jsonb", { default: () => "'{}'" }) sections!: Record<string, unknown>;
  @Column("text", { default: "draft" }) state!: string;
  /** null: the site uses the group's text. */
  @Column("jsonb", { name: "in_use_sections", nullable: true }) inUseSections!: Record<string, unknown> | null;
  @Column("timestamptz", { name: "in_use_at", nullable: true }) inUseAt!: Date | null;
  @Column("uuid", { name: "updated_by", nullable: true }) updatedBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
}

/** A text that a variant had before it was changed. */
@Entity("template_variant_history")
@Index("template_variant_history_variant", ["groupId", "variantId"])
@Check("template_variant_history_cause", "cause in ('edit', 'rebase')")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "template_variant_history_group_id_fkey" })
@ForeignKey(() => TemplateVariantEntity, ["groupId", "variantId"], ["groupId", "id"], {
  name: "template_variant_history_group_id_variant_id_fkey",
})
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "template_variant_history_group_id_establishment_id_fkey",
})
@ForeignKey(() => TemplateRevisionEntity, ["groupId", "baseRevisionId"], ["groupId", "id"], {
  name: "template_variant_history_group_id_base_revision_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "writtenBy"], ["groupId", "personId"], {
  name: "template_variant_history_group_id_written_by_fkey",
})
class TemplateVariantHistoryEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_variant_history_pkey" })
  groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_variant_history_pkey" })
  id!: string;
  @Column("uuid", { name: "variant_id" }) variantId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("uuid", { name: "base_revision_id" }) baseRevisionId!: string;
  @Column("jsonb") sections!: Record<string, unknown>;
  @Column("text") cause!: string;
  @Column("uuid", { name: "written_by", nullable: true }) writtenBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** A site does otherwise, and says why. */
@Entity("template_gap")
@Index("template_gap_open", ["groupId", "templateId", "establishmentId", "sectionKey"], {
  unique: true,
  where: "(ended_on IS NULL)",
})
@Check("template_gap_reason", "char_length(reason) between 1 and 2000")
@Check("template_gap_days", "ended_on is null or ended_on >= recorded_on")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "template_gap_group_id_fkey" })
@ForeignKey(() => TemplateEntity, ["groupId", "templateId"], ["groupId", "id"], {
  name: "template_gap_group_id_template_id_fkey",
})
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "template_gap_group_id_establishment_id_fkey",
})
@ForeignKey(() => TemplateRevisionEntity, ["groupId", "revisionId"], ["groupId", "id"], {
  name: "template_gap_group_id_revision_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "recordedBy"], ["groupId", "personId"], {
  name: "template_gap_group_id_recorded_by_fkey",
})
class TemplateGapEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_gap_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_gap_pkey" }) id!: string;
  @Column("uuid", { name: "template_id" }) templateId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text", { name: "section_key" }) sectionKey!: string;
  @Column("uuid", { name: "revision_id" }) revisionId!: string;
  @Column("text") reason!: string;
  @Column("date", { name: "recorded_on" }) recordedOn!: string;
  @Column("uuid", { name: "recorded_by", nullable: true }) recordedBy!: string | null;
  @Column("date", { name: "ended_on", nullable: true }) endedOn!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** A wording that goes up to the group. */
@Entity("template_proposal")
@Index("template_proposal_template", ["groupId", "templateId", "state"])
@Check("template_proposal_state", "state in ('open', 'taken', 'declined')")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "template_proposal_group_id_fkey" })
@ForeignKey(() => TemplateEntity, ["groupId", "templateId"], ["groupId", "id"], {
  name: "template_proposal_group_id_template_id_fkey",
})
@ForeignKey(() => TemplateRevisionEntity, ["groupId", "revisionId"], ["groupId", "id"], {
  name: "template_proposal_group_id_revision_id_fkey",
})
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "template_proposal_group_id_establishment_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "proposedBy"], ["groupId", "personId"], {
  name: "template_proposal_group_id_proposed_by_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "answeredBy"], ["groupId", "personId"], {
  name: "template_proposal_group_id_answered_by_fkey",
})
class TemplateProposalEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_proposal_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_proposal_pkey" }) id!: string;
  @Column("uuid", { name: "template_id" }) templateId!: string;
  @Column("uuid", { name: "revision_id" }) revisionId!: string;
  @Column("text", { name: "section_key" }) sectionKey!: string;
  /** null: from the documents of many sites. */
  @Column("uuid", { name: "establishment_id", nullable: true }) establishmentId!: string | null;
  @Column("jsonb") blocks!: unknown;
  @Column("text", { default: "" }) reason!: string;
  @Column("int", { name: "site_count", default: 1 }) siteCount!: number;
  @Column("int", { name: "site_total", nullable: true }) siteTotal!: number | null;
  @Column("text", { default: "open" }) state!: string;
  @Column("text", { default: "" }) answer!: string;
  @Column("uuid", { name: "proposed_by", nullable: true }) proposedBy!: string | null;
  @Column("uuid", { name: "answered_by", nullable: true }) answeredBy!: string | null;
  @Column("timestamptz", { name: "answered_at", nullable: true }) answeredAt!: Date | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** The entities of what sites make of a model. */
export const templateVariantEntities = [
  TemplateVariantEntity,
  TemplateVariantHistoryEntity,
  TemplateGapEntity,
  TemplateProposalEntity,
];
