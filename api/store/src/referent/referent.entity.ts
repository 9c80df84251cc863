import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { CareGroupEntity, EstablishmentEntity } from "../group";
import { MemberEntity } from "../identity";

/** How a group calls a sector, and whether it names referents for it. */
@Entity("sector_setting")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "sector_setting_group_id_fkey" })
class SectorSettingEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "sector_setting_pkey" }) groupId!: string;
  @PrimaryColumn("text", { primaryKeyConstraintName: "sector_setting_pkey" }) sector!: string;
  /** null: the word of the house. */
  @Column("text", { nullable: true }) label!: string | null;
  @Column("boolean", { default: true }) followed!: boolean;
  @Column("int", { default: 1 }) version!: number;
}

/** What the group assumes of its referents. */
@Entity("referent_setting")
@Check("referent_setting_minutes", "minutes_per_request between 1 and 600")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "referent_setting_group_id_fkey" })
class ReferentSettingEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "referent_setting_pkey" }) groupId!: string;
  @Column("int", { name: "minutes_per_request" }) minutesPerRequest!: number;
  @Column("int", { default: 1 }) version!: number;
}

/** A person named for an establishment and a sector, as holder or deputy. */
@Entity("mandate")
@Index("mandate_holder", ["groupId", "establishmentId", "sector", "duty"], {
  unique: true,
  where: "(ended_at IS NULL)",
})
@Index("mandate_person", ["groupId", "personId"], { where: "(ended_at IS NULL)" })
@Index("mandate_ending", ["groupId", "endsOn"], { where: "((ended_at IS NULL) AND (ending_told_at IS NULL))" })
@Check("mandate_duty", "duty in ('holder', 'deputy')")
@Check("mandate_profile", "profile_case in ('itSpecialist', 'caregiver', 'tim', 'qualityOfficer', 'bySector', 'other')")
@Check("mandate_naming", "naming in ('collegialVote', 'appointed', 'volunteer')")
@Check("mandate_votes", "vote_count is null or (voter_count is not null and vote_count between 0 and voter_count)")
@Check("mandate_weekly", "weekly_minutes is null or weekly_minutes between 0 and 3000")
@Check("mandate_dates", "ends_on is null or ends_on >= starts_on")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "mandate_group_id_fkey" })
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "mandate_group_id_establishment_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "personId"], ["groupId", "personId"], {
  name: "mandate_group_id_person_id_fkey",
})
class MandateEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "mandate_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "mandate_pkey" }) id!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") sector!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("text") duty!: string;
  @Column("text", { name: "profile_case" }) profileCase!: string;
  @Column("text") naming!: string;
  @Column("date", { name: "named_on", nullable: true }) namedOn!: string | null;
  @Column("int", { name: "voter_count", nullable: true }) voterCount!: number | null;
  @Column("int", { name: "vote_count", nullable: true }) voteCount!: number | null;
  /** null: nobody said how much time goes with the mandate. */
  @Column("int", { name: "weekly_minutes", nullable: true }) weeklyMinutes!: number | null;
  @Column("date", { name: "trained_on", nullable: true }) trainedOn!: string | null;
  @Column("date", { name: "starts_on" }) startsOn!: string;
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("timestamptz", { name: "ended_at", nullable: true }) endedAt!: Date | null;
  @Column("timestamptz", { name: "ending_told_at", nullable: true }) endingToldAt!: Date | null;
  @Column("int", { default: 1 }) version!: number;
}

/** What an establishment says of itself: its size, and the pair that leads the project. */
@Entity("referent_site")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "referent_site_group_id_fkey" })
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "referent_site_group_id_establishment_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "peerLeadId"], ["groupId", "personId"], {
  name: "referent_site_group_id_peer_lead_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "secondLeadId"], ["groupId", "personId"], {
  name: "referent_site_group_id_second_lead_id_fkey",
})
class ReferentSiteEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "referent_site_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "establishment_id", primaryKeyConstraintName: "referent_site_pkey" })
  establishmentId!: string;
  @Column("int", { name: "professional_count", nullable: true }) professionalCount!: number | null;
  @Column("uuid", { name: "peer_lead_id", nullable: true }) peerLeadId!: string | null;
  @Column("uuid", { name: "second_lead_id", nullable: true }) secondLeadId!: string | null;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("int", { default: 1 }) version!: number;
}

/** Somebody who might become the referent of a sector, with what is known of their qualities. */
@Entity("referent_candidate")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "referent_candidate_group_id_fkey" })
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "referent_candidate_group_id_establishment_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "personId"], ["groupId", "personId"], {
  name: "referent_candidate_group_id_person_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "createdBy"], ["groupId", "personId"], {
  name: "referent_candidate_group_id_created_by_fkey",
})
class ReferentCandidateEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "referent_candidate_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "referent_candidate_pkey" })
  id!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") sector!: string;
  @Column("uuid", { name: "person_id", nullable: true }) personId!: string | null;
  @Column("text") name!: string;
  @Column("text", { name: "profile_case" }) profileCase!: string;
  @Column("boolean", { name: "care_manager", default: false }) careManager!: boolean;
  @Column("jsonb", { default: () => "'{}'" }) qualities!: Record<string, number>;
  @Column("text", { default: "" }) note!: string;
  @Column("uuid", { name: "created_by", nullable: true }) createdBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "removed_at", nullable: true }) removedAt!: Date | null;
}

/** A departure: what passed from one person to another. */
@Entity("handover")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "handover_group_id_fkey" })
@ForeignKey(() => MemberEntity, ["groupId", "fromPersonId"], ["groupId", "personId"], {
  name: "handover_group_id_from_person_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "toPersonId"], ["groupId", "personId"], {
  name: "handover_group_id_to_person_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "doneBy"], ["groupId", "personId"], {
  name: "handover_group_id_done_by_fkey",
})
class HandoverEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "handover_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "handover_pkey" }) id!: string;
  @Column("uuid", { name: "from_person_id" }) fromPersonId!: string;
  @Column("uuid", { name: "to_person_id" }) toPersonId!: string;
  @Column("uuid", { name: "done_by", nullable: true }) doneBy!: string | null;
  @Column("timestamptz", { name: "done_at", default: () => "now()" }) doneAt!: Date;
  @Column("text", { default: "" }) reason!: string;
  @Column("jsonb", { default: () => "'{}'" }) moved!: Record<string, string[]>;
  @Column("uuid", { name: "job_id", nullable: true }) jobId!: string | null;
  @Column("text", { name: "file_name", nullable: true }) fileName!: string | null;
  @Column("text", { name: "storage_key", nullable: true }) storageKey!: string | null;
  @Column("text", { nullable: true }) sha256!: string | null;
  @Column("bigint", { name: "byte_count", nullable: true }) byteCount!: string | null;
}

/** The entities of the feature. */
export const referentEntities = [
  SectorSettingEntity,
  ReferentSettingEntity,
  MandateEntity,
  ReferentSiteEntity,
  ReferentCandidateEntity,
  HandoverEntity,
];
