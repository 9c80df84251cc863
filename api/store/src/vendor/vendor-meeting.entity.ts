import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** A coordination meeting with a vendor. */
@Entity("vendor_meeting")
@Check("vendor_meeting_state", "state in ('planned', 'held', 'closed', 'cancelled')")
export class VendorMeetingEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_meeting_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_meeting_pkey" }) id!: string;
  @Column("uuid", { name: "vendor_id" }) vendorId!: string;
  @Column("timestamptz", { name: "held_at" }) heldAt!: Date;
  @Column("text", { default: "" }) place!: string;
  @Column("text", { default: "planned" }) state!: string;
  @Column("text", { default: "" }) minutes!: string;
  @Column("uuid", { name: "created_by", nullable: true }) createdBy!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  /** When the minutes were last shared; null: never. */
  @Column("timestamptz", { name: "shared_at", nullable: true }) sharedAt!: Date | null;
  @Column("text", { name: "minutes_key", nullable: true }) minutesKey!: string | null;
  /** The `shared_at` of what the file shows. */
  @Column("timestamptz", { name: "minutes_of", nullable: true }) minutesOf!: Date | null;
  @Column("uuid", { name: "minutes_job_id", nullable: true }) minutesJobId!: string | null;
}

/** Somebody who was there: a member of the group or a contact of the vendor. */
@Entity("vendor_meeting_presence")
@Unique("vendor_meeting_presence_once", ["groupId", "meetingId", "personId", "contactId"])
@Check("vendor_meeting_presence_one", "num_nonnulls(person_id, contact_id) = 1")
export class VendorMeetingPresenceEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_meeting_presence_pkey" })
  groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_meeting_presence_pkey" })
  id!: string;
  @Column("uuid", { name: "meeting_id" }) meetingId!: string;
  @Column("uuid", { name: "person_id", nullable: true }) personId!: string | null;
  @Column("uuid", { name: "contact_id", nullable: true }) contactId!: string | null;
}

/** A point of the agenda. */
@Entity("vendor_meeting_item")
@Index("vendor_meeting_item_meeting", ["groupId", "meetingId", "position"])
export class VendorMeetingItemEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_meeting_item_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_meeting_item_pkey" })
  id!: string;
  @Column("uuid", { name: "meeting_id" }) meetingId!: string;
  @Column("int") position!: number;
  @Column("text") title!: string;
  @Column("uuid", { name: "case_id", nullable: true }) caseId!: string | null;
  @Column("uuid", { name: "release_id", nullable: true }) releaseId!: string | null;
  @Column("text", { default: "" }) decision!: string;
}

/** What one side is to do after a meeting. */
@Entity("vendor_meeting_action")
@Index("vendor_meeting_action_meeting", ["groupId", "meetingId"])
@Check("vendor_meeting_action_side", "side in ('group', 'vendor')")
export class VendorMeetingActionEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_meeting_action_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_meeting_action_pkey" })
  id!: string;
  @Column("uuid", { name: "meeting_id" }) meetingId!: string;
  @Column("uuid", { name: "item_id", nullable: true }) itemId!: string | null;
  @Column("text") wording!: string;
  @Column("text") side!: string;
  @Column("uuid", { name: "person_id", nullable: true }) personId!: string | null;
  @Column("uuid", { name: "contact_id", nullable: true }) contactId!: string | null;
  @Column("date", { name: "due_on", nullable: true }) dueOn!: string | null;
  @Column("date", { name: "done_on", nullable: true }) doneOn!: string | null;
}

/** How the decisions of a meeting were passed on in an establishment. */
@Entity("vendor_meeting_cascade")
@Unique("vendor_meeting_cascade_group_id_meeting_id_establishment_id_key", ["groupId", "meetingId", "establishmentId"])
export class VendorMeetingCascadeEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_meeting_cascade_pkey" })
  groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_meeting_cascade_pkey" })
  id!: string;
  @Column("uuid", { name: "meeting_id" }) meetingId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("date", { name: "passed_on", nullable: true }) passedOn!: string | null;
  @Column("text", { default: "" }) how!: string;
  @Column("int", { name: "people_count", nullable: true }) peopleCount!: number | null;
  @Column("uuid", { name: "person_id", nullable: true }) personId!: string | null;
  @Column("timestamptz", { name: "recorded_at", nullable: true }) recordedAt!: Date | null;
}

/** The entities of this file. */
export const vendorMeetingEntities = [
  VendorMeetingEntity,
  VendorMeetingPresenceEntity,
  VendorMeetingItemEntity,
  VendorMeetingActionEntity,
  VendorMeetingCascadeEntity,
];
