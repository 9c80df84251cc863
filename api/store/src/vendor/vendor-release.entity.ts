import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** A version to come: what it brings, what is checked of it, what is decided. */
@Entity("release")
@Unique("release_group_id_version_id_key", ["groupId", "versionId"])
@Check("release_state", "state in ('announced', 'testing', 'decided', 'installed', 'cancelled')")
@Check("release_decision", "decision in ('go', 'goWithReserves', 'noGo')")
export class ReleaseEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "release_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "release_pkey" }) id!: string;
  @Column("uuid", { name: "product_id" }) productId!: string;
  @Column("uuid", { name: "version_id" }) versionId!: string;
  @Column("text", { default: "" }) notes!: string;
  @Column("text", { name: "known_problems", default: "" }) knownProblems!: string;
  @Column("date", { name: "planned_on", nullable: true }) plannedOn!: string | null;
  @Column("text", { default: "announced" }) state!: string;
  @Column("text", { nullable: true }) decision!: string | null;
  @Column("text", { name: "decision_reason", default: "" }) decisionReason!: string;
  @Column("uuid", { name: "decided_by", nullable: true }) decidedBy!: string | null;
  @Column("timestamptz", { name: "decided_at", nullable: true }) decidedAt!: Date | null;
  @Column("date", { name: "installed_on", nullable: true }) installedOn!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** Something that the referents of a sector check of a release. */
@Entity("release_check")
@Index("release_check_release", ["groupId", "releaseId", "position"])
export class ReleaseCheckEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "release_check_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "release_check_pkey" }) id!: string;
  @Column("uuid", { name: "release_id" }) releaseId!: string;
  @Column("int") position!: number;
  @Column("text") sector!: string;
  @Column("text") title!: string;
  @Column("text", { default: "" }) expected!: string;
  @Column("timestamptz", { name: "removed_at", nullable: true }) removedAt!: Date | null;
}

/** What an establishment found of one check. */
@Entity("release_result")
@Unique("release_result_group_id_check_id_establishment_id_key", ["groupId", "checkId", "establishmentId"])
@Check("release_result_verdict", "verdict in ('ok', 'problem', 'notConcerned')")
export class ReleaseResultEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "release_result_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "release_result_pkey" }) id!: string;
  @Column("uuid", { name: "check_id" }) checkId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") verdict!: string;
  @Column("text", { default: "" }) note!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("timestamptz", { name: "checked_at", default: () => "now()" }) checkedAt!: Date;
  @Column("int", { default: 1 }) version!: number;
}

/** Whether an establishment is ready for a release. */
@Entity("release_site_verdict")
@Unique("release_site_verdict_group_id_release_id_establishment_id_key", ["groupId", "releaseId", "establishmentId"])
@Check("release_site_verdict_verdict", "verdict in ('ready', 'readyWithReserves', 'notReady')")
export class ReleaseSiteVerdictEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "release_site_verdict_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "release_site_verdict_pkey" })
  id!: string;
  @Column("uuid", { name: "release_id" }) releaseId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") verdict!: string;
  @Column("text", { default: "" }) note!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("timestamptz", { name: "given_at", default: () => "now()" }) givenAt!: Date;
  @Column("int", { default: 1 }) version!: number;
}

/** Something that stops or hinders the use of a software in an establishment. */
@Entity("incident")
@Index("incident_site", ["groupId", "establishmentId", "startedAt"])
@Unique("incident_group_id_number_key", ["groupId", "number"])
@Check("incident_severity", "severity in ('blocking', 'major', 'minor')")
@Check("incident_dates", "ended_at is null or ended_at >= started_at")
export class IncidentEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "incident_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "incident_pkey" }) id!: string;
  @Column("int") number!: number;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("uuid", { name: "product_id" }) productId!: string;
  @Column("uuid", { name: "module_id", nullable: true }) moduleId!: string | null;
  @Column("text") severity!: string;
  @Column("text") body!: string;
  @Column("text", { default: "" }) workaround!: string;
  @Column("text", { default: "" }) cause!: string;
  @Column("timestamptz", { name: "started_at" }) startedAt!: Date;
  @Column("timestamptz", { name: "ended_at", nullable: true }) endedAt!: Date | null;
  @Column("uuid", { name: "case_id", nullable: true }) caseId!: string | null;
  @Column("uuid", { name: "declared_by" }) declaredBy!: string;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** The entities of this file. */
export const vendorReleaseEntities = [
  ReleaseEntity,
  ReleaseCheckEntity,
  ReleaseResultEntity,
  ReleaseSiteVerdictEntity,
  IncidentEntity,
];
