import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CareGroupEntity } from "../group";
import { MemberEntity, PersonEntity } from "../identity";

/** An archive made for one person; its file lives seven days. */
@Entity("privacy_export")
@Index("privacy_export_asked", ["groupId", "requestedBy", "createdAt"])
@Check("privacy_export_kind", "kind = ANY (ARRAY['person'::text, 'group'::text])")
@Check("privacy_export_of", "(kind = 'person'::text) = (person_id IS NOT NULL)")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "privacy_export_group_id_fkey" })
@ForeignKey(() => MemberEntity, ["groupId", "personId"], ["groupId", "personId"], {
  name: "privacy_export_group_id_person_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "requestedBy"], ["groupId", "personId"], {
  name: "privacy_export_group_id_requested_by_fkey",
})
export class PrivacyExportEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "privacy_export_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "privacy_export_pkey" }) id!: string;
  @Column("text") kind!: string;
  /** Whose data; null for the whole group. */
  @Column("uuid", { name: "person_id", nullable: true }) personId!: string | null;
  @Column("uuid", { name: "requested_by" }) requestedBy!: string;
  @Column("uuid", { name: "job_id", nullable: true }) jobId!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "finished_at", nullable: true }) finishedAt!: Date | null;
  @Column("text", { name: "file_name", nullable: true }) fileName!: string | null;
  @Column("bigint", { name: "byte_count", nullable: true }) byteCount!: string | null;
  @Column("text", { nullable: true }) sha256!: string | null;
  @Column("text", { name: "storage_key", nullable: true }) storageKey!: string | null;
  /** null: the file is there. */
  @Column("timestamptz", { name: "removed_at", nullable: true }) removedAt!: Date | null;
}

/** Who was erased and when, in ids. */
@Entity("privacy_erasure")
@Unique("privacy_erasure_once", ["groupId", "personId"])
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "privacy_erasure_group_id_fkey" })
@ForeignKey(() => MemberEntity, ["groupId", "personId"], ["groupId", "personId"], {
  name: "privacy_erasure_group_id_person_id_fkey",
})
@ForeignKey(() => PersonEntity, ["requestedBy"], ["id"], { name: "privacy_erasure_requested_by_fkey" })
export class PrivacyErasureEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "privacy_erasure_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "privacy_erasure_pkey" }) id!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("uuid", { name: "requested_by", nullable: true }) requestedBy!: string | null;
  @Column("uuid", { name: "job_id", nullable: true }) jobId!: string | null;
  @Column("timestamptz", { name: "requested_at", default: () => "now()" }) requestedAt!: Date;
  @Column("timestamptz", { name: "finished_at", nullable: true }) finishedAt!: Date | null;
  /** True: it was the person's last group, the account went too. */
  @Column("boolean", { name: "account_closed", default: false }) accountClosed!: boolean;
  /** Rows changed, by table. */
  @Column("jsonb", { default: {} }) counts!: Record<string, number>;
}

/** The end of the whole group, asked and not cancelled. */
@Entity("privacy_group_deletion")
@Index("privacy_group_deletion_open", ["groupId"], { unique: true, where: "(cancelled_at IS NULL)" })
@Check("privacy_group_deletion_delay", "effective_at >= requested_at")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "privacy_group_deletion_group_id_fkey" })
@ForeignKey(() => PersonEntity, ["requestedBy"], ["id"], { name: "privacy_group_deletion_requested_by_fkey" })
@ForeignKey(() => PersonEntity, ["cancelledBy"], ["id"], { name: "privacy_group_deletion_cancelled_by_fkey" })
export class PrivacyGroupDeletionEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "privacy_group_deletion_pkey" })
  groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "privacy_group_deletion_pkey" })
  id!: string;
  @Column("uuid", { name: "requested_by", nullable: true }) requestedBy!: string | null;
  @Column("timestamptz", { name: "requested_at", default: () => "now()" }) requestedAt!: Date;
  @Column("timestamptz", { name: "effective_at" }) effectiveAt!: Date;
  @Column("uuid", { name: "cancelled_by", nullable: true }) cancelledBy!: string | null;
  @Column("timestamptz", { name: "cancelled_at", nullable: true }) cancelledAt!: Date | null;
}

/** The entities of this room. */
export const privacyEntities = [PrivacyExportEntity, PrivacyErasureEntity, PrivacyGroupDeletionEntity];
