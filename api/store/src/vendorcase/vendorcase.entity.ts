import type { CaseKind, CaseSeverity, CaseSide, CaseState } from "@palier/domain/vendorcase";
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** What the group asks of a vendor, once, for all the sites that need it. */
@Entity("vendor_case")
@Unique("vendor_case_group_id_number_key", ["groupId", "number"])
@Unique("vendor_case_reply", ["groupId", "replyToken"])
@Index("vendor_case_open", ["groupId", "state", "updatedAt"])
@Check("vendor_case_kind", "kind in ('bug', 'setting', 'evolution', 'training', 'question')")
@Check("vendor_case_severity", "severity in ('blocking', 'major', 'minor')")
@Check(
  "vendor_case_state",
  "state in ('draft', 'sent', 'acknowledged', 'inProgress', 'waitingGroup', 'resolved', 'closed', 'refused', 'abandoned')",
)
@Check("vendor_case_priority", "priority between 1 and 4")
export class VendorCaseEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_case_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_case_pkey" }) id!: string;
  @Column("int") number!: number;
  @Column("uuid", { name: "vendor_id" }) vendorId!: string;
  @Column("uuid", { name: "product_id" }) productId!: string;
  @Column("uuid", { name: "module_id", nullable: true }) moduleId!: string | null;
  @Column("uuid", { name: "contract_id", nullable: true }) contractId!: string | null;
  @Column("text") kind!: CaseKind;
  @Column("text") title!: string;
  @Column("text", { default: "" }) body!: string;
  @Column("text") severity!: CaseSeverity;
  /** 1 to 4, 1 first; null: nobody has said yet. */
  @Column("int", { nullable: true }) priority!: number | null;
  @Column("text", { default: "draft" }) state!: CaseState;
  /** The number under which the vendor knows it. */
  @Column("text", { name: "vendor_reference", nullable: true }) vendorReference!: string | null;
  @Column("text", { name: "reply_token" }) replyToken!: string;
  @Column("uuid", { name: "release_id", nullable: true }) releaseId!: string | null;
  @Column("uuid", { name: "created_by", nullable: true }) createdBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "sent_at", nullable: true }) sentAt!: Date | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
}

/** A move of a case. */
@Entity("vendor_case_move")
@Index("vendor_case_move_case", ["groupId", "caseId", "movedAt"])
@Check("vendor_case_move_side", "side in ('group', 'vendor')")
export class VendorCaseMoveEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_case_move_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_case_move_pkey" }) id!: string;
  @Column("uuid", { name: "case_id" }) caseId!: string;
  /** null: the case was made. */
  @Column("text", { name: "from_state", nullable: true }) fromState!: CaseState | null;
  @Column("text", { name: "to_state" }) toState!: CaseState;
  @Column("text") side!: CaseSide;
  /** Who of the group wrote it down, on either side; null: the vendor itself, or a mail. */
  @Column("uuid", { name: "person_id", nullable: true }) personId!: string | null;
  @Column("uuid", { name: "contact_id", nullable: true }) contactId!: string | null;
  @Column("timestamptz", { name: "moved_at", default: () => "now()" }) movedAt!: Date;
}

/** A site that says « nous aussi », once a site and a sector. */
@Entity("vendor_case_support")
@Unique("vendor_case_support_group_id_case_id_establishment_id_secto_key", [
  "groupId",
  "caseId",
  "establishmentId",
  "sector",
])
export class VendorCaseSupportEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_case_support_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_case_support_pkey" })
  id!: string;
  @Column("uuid", { name: "case_id" }) caseId!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") sector!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** The entities of cases. */
export const vendorcaseEntities = [VendorCaseEntity, VendorCaseMoveEntity, VendorCaseSupportEntity];
