import type { AcknowledgementKind, AdoptionReach } from "@palier/domain/template";
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** The version of a model that runs in the software of a site, as its referent says. */
@Entity("template_declaration")
@Index("template_declaration_site", ["groupId", "templateId", "establishmentId", "createdAt"])
export class TemplateDeclarationEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_declaration_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_declaration_pkey" })
  id!: string;
  @Column("uuid", { name: "template_id" }) templateId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("uuid", { name: "revision_id" }) revisionId!: string;
  @Column("date", { name: "installed_on" }) installedOn!: string;
  @Column("text", { default: "" }) note!: string;
  @Column("uuid", { name: "declared_by", nullable: true }) declaredBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** Who has read a version in a site, one by one or in a team. */
@Entity("template_acknowledgement")
@Index("template_acknowledgement_individual", ["groupId", "revisionId", "establishmentId", "personId"], {
  unique: true,
  where: "(kind = 'individual'::text)",
})
@Index("template_acknowledgement_site", ["groupId", "establishmentId", "revisionId"])
@Check("template_acknowledgement_kind", "kind in ('individual', 'collective')")
@Check(
  "template_acknowledgement_people",
  "people_count between 1 and 10000 and (team_count is null or team_count between people_count and 10000)",
)
export class TemplateAcknowledgementEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_acknowledgement_pkey" })
  groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_acknowledgement_pkey" })
  id!: string;
  @Column("uuid", { name: "revision_id" }) revisionId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") kind!: AcknowledgementKind;
  /** Who read it, or who says it for the team. */
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("integer", { name: "people_count", default: 1 }) peopleCount!: number;
  /** How many the team is; null: one person, or nobody said. */
  @Column("integer", { name: "team_count", nullable: true }) teamCount!: number | null;
  @Column("date", { name: "seen_on" }) seenOn!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** How many of a few real documents follow a version: figures only, no document of a patient is kept. */
@Entity("template_check")
@Index("template_check_site", ["groupId", "templateId", "establishmentId", "checkedOn"])
@Check("template_check_counts", "looked_at_count between 1 and 1000 and conform_count between 0 and looked_at_count")
export class TemplateCheckEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_check_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_check_pkey" }) id!: string;
  @Column("uuid", { name: "template_id" }) templateId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("uuid", { name: "revision_id" }) revisionId!: string;
  @Column("date", { name: "checked_on" }) checkedOn!: string;
  @Column("integer", { name: "looked_at_count" }) lookedAtCount!: number;
  @Column("integer", { name: "conform_count" }) conformCount!: number;
  @Column("text", { default: "" }) note!: string;
  @Column("uuid", { name: "checked_by", nullable: true }) checkedBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** A harmonisation campaign: models for sites, until a day. */
@Entity("template_campaign")
@Check("template_campaign_state", "state in ('open', 'closed')")
@Check("template_campaign_title", "char_length(title) between 1 and 200")
@Check("template_campaign_days", "ends_on >= begins_on")
export class TemplateCampaignEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_campaign_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_campaign_pkey" })
  id!: string;
  @Column("text") title!: string;
  @Column("text", { default: "" }) purpose!: string;
  @Column("date", { name: "begins_on" }) beginsOn!: string;
  @Column("date", { name: "ends_on" }) endsOn!: string;
  @Column("text", { default: "open" }) state!: "open" | "closed";
  /** The file of its report; null: not closed, or being made. */
  @Column("uuid", { name: "report_key", nullable: true }) reportKey!: string | null;
  /** The job that makes its report. */
  @Column("uuid", { name: "job_id", nullable: true }) jobId!: string | null;
  @Column("text", { name: "closing_note", default: "" }) closingNote!: string;
  @Column("timestamptz", { name: "closed_at", nullable: true }) closedAt!: Date | null;
  @Column("uuid", { name: "created_by", nullable: true }) createdBy!: string | null;
  @Column("integer", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** A model that a site has to take up within a campaign. */
@Entity("template_campaign_target")
@Unique("template_campaign_target_group_id_campaign_id_template_id_e_key", [
  "groupId",
  "campaignId",
  "templateId",
  "establishmentId",
])
@Index("template_campaign_target_site", ["groupId", "establishmentId"])
@Check("template_campaign_target_reached", "reached is null or reached in ('notBegun', 'begun', 'adopted')")
export class TemplateCampaignTargetEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "template_campaign_target_pkey" })
  groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "template_campaign_target_pkey" })
  id!: string;
  @Column("uuid", { name: "campaign_id" }) campaignId!: string;
  @Column("uuid", { name: "template_id" }) templateId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("timestamptz", { name: "reminded_at", nullable: true }) remindedAt!: Date | null;
  @Column("integer", { name: "reminder_count", default: 0 }) reminderCount!: number;
  /** What was reached when the campaign was closed; null: it is open. */
  @Column("text", { nullable: true }) reached!: AdoptionReach | null;
}

/** The entities of adoption and campaigns. */
export const templateAdoptionEntities = [
  TemplateDeclarationEntity,
  TemplateAcknowledgementEntity,
  TemplateCheckEntity,
  TemplateCampaignEntity,
  TemplateCampaignTargetEntity,
];
