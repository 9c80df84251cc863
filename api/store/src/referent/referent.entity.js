"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.referentEntities = void 0;
const typeorm_1 = require("typeorm");
const group_1 = require("../group");
const identity_1 = require("../identity");
/** How a group calls a sector, and whether it names referents for it. */
let SectorSettingEntity = class SectorSettingEntity {
    groupId;
    sector;
    /** null: the word of the house. */
    label;
    followed;
    version;
};
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id", primaryKeyConstraintName: "sector_setting_pkey" })
], SectorSettingEntity.prototype, "groupId", void 0);
__decorate([
    (0, typeorm_1.PrimaryColumn)("text", { primaryKeyConstraintName: "sector_setting_pkey" })
], SectorSettingEntity.prototype, "sector", void 0);
__decorate([
    (0, typeorm_1.Column)("text", { nullable: true })
], SectorSettingEntity.prototype, "label", void 0);
__decorate([
    (0, typeorm_1.Column)("boolean", { default: true })
], SectorSettingEntity.prototype, "followed", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { default: 1 })
], SectorSettingEntity.prototype, "version", void 0);
SectorSettingEntity = __decorate([
    (0, typeorm_1.Entity)("sector_setting"),
    (0, typeorm_1.ForeignKey)(() => group_1.CareGroupEntity, ["groupId"], ["id"], { name: "sector_setting_group_id_fkey" })
], SectorSettingEntity);
/** What the group assumes of its referents. */
let ReferentSettingEntity = class ReferentSettingEntity {
    groupId;
    minutesPerRequest;
    version;
};
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id", primaryKeyConstraintName: "referent_setting_pkey" })
], ReferentSettingEntity.prototype, "groupId", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { name: "minutes_per_request" })
], ReferentSettingEntity.prototype, "minutesPerRequest", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { default: 1 })
], ReferentSettingEntity.prototype, "version", void 0);
ReferentSettingEntity = __decorate([
    (0, typeorm_1.Entity)("referent_setting"),
    (0, typeorm_1.Check)("referent_setting_minutes", "minutes_per_request between 1 and 600"),
    (0, typeorm_1.ForeignKey)(() => group_1.CareGroupEntity, ["groupId"], ["id"], { name: "referent_setting_group_id_fkey" })
], ReferentSettingEntity);
/** A person named for an establishment and a sector, as holder or deputy. */
let MandateEntity = class MandateEntity {
    groupId;
    id;
    establishmentId;
    sector;
    personId;
    duty;
    profileCase;
    naming;
    namedOn;
    voterCount;
    voteCount;
    /** null: nobody said how much time goes with the mandate. */
    weeklyMinutes;
    trainedOn;
    startsOn;
    endsOn;
    endedAt;
    endingToldAt;
    version;
};
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id", primaryKeyConstraintName: "mandate_pkey" })
], MandateEntity.prototype, "groupId", void 0);
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { default: () => "new_id()", primaryKeyConstraintName: "mandate_pkey" })
], MandateEntity.prototype, "id", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "establishment_id" })
], MandateEntity.prototype, "establishmentId", void 0);
__decorate([
    (0, typeorm_1.Column)("text")
], MandateEntity.prototype, "sector", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "person_id" })
], MandateEntity.prototype, "personId", void 0);
__decorate([
    (0, typeorm_1.Column)("text")
], MandateEntity.prototype, "duty", void 0);
__decorate([
    (0, typeorm_1.Column)("text", { name: "profile_case" })
], MandateEntity.prototype, "profileCase", void 0);
__decorate([
    (0, typeorm_1.Column)("text")
], MandateEntity.prototype, "naming", void 0);
__decorate([
    (0, typeorm_1.Column)("date", { name: "named_on", nullable: true })
], MandateEntity.prototype, "namedOn", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { name: "voter_count", nullable: true })
], MandateEntity.prototype, "voterCount", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { name: "vote_count", nullable: true })
], MandateEntity.prototype, "voteCount", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { name: "weekly_minutes", nullable: true })
], MandateEntity.prototype, "weeklyMinutes", void 0);
__decorate([
    (0, typeorm_1.Column)("date", { name: "trained_on", nullable: true })
], MandateEntity.prototype, "trainedOn", void 0);
__decorate([
    (0, typeorm_1.Column)("date", { name: "starts_on" })
], MandateEntity.prototype, "startsOn", void 0);
__decorate([
    (0, typeorm_1.Column)("date", { name: "ends_on", nullable: true })
], MandateEntity.prototype, "endsOn", void 0);
__decorate([
    (0, typeorm_1.Column)("timestamptz", { name: "ended_at", nullable: true })
], MandateEntity.prototype, "endedAt", void 0);
__decorate([
    (0, typeorm_1.Column)("timestamptz", { name: "ending_told_at", nullable: true })
], MandateEntity.prototype, "endingToldAt", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { default: 1 })
], MandateEntity.prototype, "version", void 0);
MandateEntity = __decorate([
    (0, typeorm_1.Entity)("mandate"),
    (0, typeorm_1.Index)("mandate_holder", ["groupId", "establishmentId", "sector", "duty"], {
        unique: true,
        where: "(ended_at IS NULL)",
    }),
    (0, typeorm_1.Index)("mandate_person", ["groupId", "personId"], { where: "(ended_at IS NULL)" }),
    (0, typeorm_1.Index)("mandate_ending", ["groupId", "endsOn"], { where: "((ended_at IS NULL) AND (ending_told_at IS NULL))" }),
    (0, typeorm_1.Check)("mandate_duty", "duty in ('holder', 'deputy')"),
    (0, typeorm_1.Check)("mandate_profile", "profile_case in ('itSpecialist', 'caregiver', 'tim', 'qualityOfficer', 'bySector', 'other')"),
    (0, typeorm_1.Check)("mandate_naming", "naming in ('collegialVote', 'appointed', 'volunteer')"),
    (0, typeorm_1.Check)("mandate_votes", "vote_count is null or (voter_count is not null and vote_count between 0 and voter_count)"),
    (0, typeorm_1.Check)("mandate_weekly", "weekly_minutes is null or weekly_minutes between 0 and 3000"),
    (0, typeorm_1.Check)("mandate_dates", "ends_on is null or ends_on >= starts_on"),
    (0, typeorm_1.ForeignKey)(() => group_1.CareGroupEntity, ["groupId"], ["id"], { name: "mandate_group_id_fkey" }),
    (0, typeorm_1.ForeignKey)(() => group_1.EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
        name: "mandate_group_id_establishment_id_fkey",
    }),
    (0, typeorm_1.ForeignKey)(() => identity_1.MemberEntity, ["groupId", "personId"], ["groupId", "personId"], {
        name: "mandate_group_id_person_id_fkey",
    })
], MandateEntity);
/** What an establishment says of itself: its size, and the pair that leads the project. */
let ReferentSiteEntity = class ReferentSiteEntity {
    groupId;
    establishmentId;
    professionalCount;
    peerLeadId;
    secondLeadId;
    updatedAt;
    version;
};
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id", primaryKeyConstraintName: "referent_site_pkey" })
], ReferentSiteEntity.prototype, "groupId", void 0);
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { name: "establishment_id", primaryKeyConstraintName: "referent_site_pkey" })
], ReferentSiteEntity.prototype, "establishmentId", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { name: "professional_count", nullable: true })
], ReferentSiteEntity.prototype, "professionalCount", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "peer_lead_id", nullable: true })
], ReferentSiteEntity.prototype, "peerLeadId", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "second_lead_id", nullable: true })
], ReferentSiteEntity.prototype, "secondLeadId", void 0);
__decorate([
    (0, typeorm_1.Column)("timestamptz", { name: "updated_at", default: () => "now()" })
], ReferentSiteEntity.prototype, "updatedAt", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { default: 1 })
], ReferentSiteEntity.prototype, "version", void 0);
ReferentSiteEntity = __decorate([
    (0, typeorm_1.Entity)("referent_site"),
    (0, typeorm_1.ForeignKey)(() => group_1.CareGroupEntity, ["groupId"], ["id"], { name: "referent_site_group_id_fkey" }),
    (0, typeorm_1.ForeignKey)(() => group_1.EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
        name: "referent_site_group_id_establishment_id_fkey",
    }),
    (0, typeorm_1.ForeignKey)(() => identity_1.MemberEntity, ["groupId", "peerLeadId"], ["groupId", "personId"], {
        name: "referent_site_group_id_peer_lead_id_fkey",
    }),
    (0, typeorm_1.ForeignKey)(() => identity_1.MemberEntity, ["groupId", "secondLeadId"], ["groupId", "personId"], {
        name: "referent_site_group_id_second_lead_id_fkey",
    })
], ReferentSiteEntity);
/** Somebody who might become the referent of a sector, with what is known of their qualities. */
let ReferentCandidateEntity = class ReferentCandidateEntity {
    groupId;
    id;
    establishmentId;
    sector;
    personId;
    name;
    profileCase;
    careManager;
    qualities;
    note;
    createdBy;
    version;
    removedAt;
};
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id", primaryKeyConstraintName: "referent_candidate_pkey" })
], ReferentCandidateEntity.prototype, "groupId", void 0);
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { default: () => "new_id()", primaryKeyConstraintName: "referent_candidate_pkey" })
], ReferentCandidateEntity.prototype, "id", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "establishment_id" })
], ReferentCandidateEntity.prototype, "establishmentId", void 0);
__decorate([
    (0, typeorm_1.Column)("text")
], ReferentCandidateEntity.prototype, "sector", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "person_id", nullable: true })
], ReferentCandidateEntity.prototype, "personId", void 0);
__decorate([
    (0, typeorm_1.Column)("text")
], ReferentCandidateEntity.prototype, "name", void 0);
__decorate([
    (0, typeorm_1.Column)("text", { name: "profile_case" })
], ReferentCandidateEntity.prototype, "profileCase", void 0);
__decorate([
    (0, typeorm_1.Column)("boolean", { name: "care_manager", default: false })
], ReferentCandidateEntity.prototype, "careManager", void 0);
__decorate([
    (0, typeorm_1.Column)("jsonb", { default: () => "'{}'" })
], ReferentCandidateEntity.prototype, "qualities", void 0);
__decorate([
    (0, typeorm_1.Column)("text", { default: "" })
], ReferentCandidateEntity.prototype, "note", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "created_by", nullable: true })
], ReferentCandidateEntity.prototype, "createdBy", void 0);
__decorate([
    (0, typeorm_1.Column)("int", { default: 1 })
], ReferentCandidateEntity.prototype, "version", void 0);
__decorate([
    (0, typeorm_1.Column)("timestamptz", { name: "removed_at", nullable: true })
], ReferentCandidateEntity.prototype, "removedAt", void 0);
ReferentCandidateEntity = __decorate([
    (0, typeorm_1.Entity)("referent_candidate"),
    (0, typeorm_1.ForeignKey)(() => group_1.CareGroupEntity, ["groupId"], ["id"], { name: "referent_candidate_group_id_fkey" }),
    (0, typeorm_1.ForeignKey)(() => group_1.EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
        name: "referent_candidate_group_id_establishment_id_fkey",
    }),
    (0, typeorm_1.ForeignKey)(() => identity_1.MemberEntity, ["groupId", "personId"], ["groupId", "personId"], {
        name: "referent_candidate_group_id_person_id_fkey",
    }),
    (0, typeorm_1.ForeignKey)(() => identity_1.MemberEntity, ["groupId", "createdBy"], ["groupId", "personId"], {
        name: "referent_candidate_group_id_created_by_fkey",
    })
], ReferentCandidateEntity);
/** A departure: what passed from one person to another. */
let HandoverEntity = class HandoverEntity {
    groupId;
    id;
    fromPersonId;
    toPersonId;
    doneBy;
    doneAt;
    reason;
    moved;
    jobId;
    fileName;
    storageKey;
    sha256;
    byteCount;
};
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { name: "group_id", primaryKeyConstraintName: "handover_pkey" })
], HandoverEntity.prototype, "groupId", void 0);
__decorate([
    (0, typeorm_1.PrimaryColumn)("uuid", { default: () => "new_id()", primaryKeyConstraintName: "handover_pkey" })
], HandoverEntity.prototype, "id", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "from_person_id" })
], HandoverEntity.prototype, "fromPersonId", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "to_person_id" })
], HandoverEntity.prototype, "toPersonId", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "done_by", nullable: true })
], HandoverEntity.prototype, "doneBy", void 0);
__decorate([
    (0, typeorm_1.Column)("timestamptz", { name: "done_at", default: () => "now()" })
], HandoverEntity.prototype, "doneAt", void 0);
__decorate([
    (0, typeorm_1.Column)("text", { default: "" })
], HandoverEntity.prototype, "reason", void 0);
__decorate([
    (0, typeorm_1.Column)("jsonb", { default: () => "'{}'" })
], HandoverEntity.prototype, "moved", void 0);
__decorate([
    (0, typeorm_1.Column)("uuid", { name: "job_id", nullable: true })
], HandoverEntity.prototype, "jobId", void 0);
__decorate([
    (0, typeorm_1.Column)("text", { name: "file_name", nullable: true })
], HandoverEntity.prototype, "fileName", void 0);
__decorate([
    (0, typeorm_1.Column)("text", { name: "storage_key", nullable: true })
], HandoverEntity.prototype, "storageKey", void 0);
__decorate([
    (0, typeorm_1.Column)("text", { nullable: true })
], HandoverEntity.prototype, "sha256", void 0);
__decorate([
    (0, typeorm_1.Column)("bigint", { name: "byte_count", nullable: true })
], HandoverEntity.prototype, "byteCount", void 0);
HandoverEntity = __decorate([
    (0, typeorm_1.Entity)("handover"),
    (0, typeorm_1.ForeignKey)(() => group_1.CareGroupEntity, ["groupId"], ["id"], { name: "handover_group_id_fkey" }),
    (0, typeorm_1.ForeignKey)(() => identity_1.MemberEntity, ["groupId", "fromPersonId"], ["groupId", "personId"], {
        name: "handover_group_id_from_person_id_fkey",
    }),
    (0, typeorm_1.ForeignKey)(() => identity_1.MemberEntity, ["groupId", "toPersonId"], ["groupId", "personId"], {
        name: "handover_group_id_to_person_id_fkey",
    }),
    (0, typeorm_1.ForeignKey)(() => identity_1.MemberEntity, ["groupId", "doneBy"], ["groupId", "personId"], {
        name: "handover_group_id_done_by_fkey",
    })
], HandoverEntity);
/** The entities of the feature. */
exports.referentEntities = [
    SectorSettingEntity,
    ReferentSettingEntity,
    MandateEntity,
    ReferentSiteEntity,
    ReferentCandidateEntity,
    HandoverEntity,
];
