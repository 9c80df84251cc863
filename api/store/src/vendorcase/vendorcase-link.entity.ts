import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** A link that opens to a vendor what was sent to it: it ends, it can be revoked. */
@Entity("vendor_link")
@Unique("vendor_link_token", ["groupId", "tokenHash"])
@Check("vendor_link_ends", "expires_at <= created_at + interval '90 days'")
export class VendorLinkEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_link_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_link_pkey" }) id!: string;
  @Column("uuid", { name: "vendor_id" }) vendorId!: string;
  /** null: every case sent to the vendor. */
  @Column("uuid", { name: "case_id", nullable: true }) caseId!: string | null;
  @Column("text") label!: string;
  @Column("text", { name: "token_hash" }) tokenHash!: string;
  @Column("uuid", { name: "created_by", nullable: true }) createdBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "expires_at" }) expiresAt!: Date;
  @Column("timestamptz", { name: "revoked_at", nullable: true }) revokedAt!: Date | null;
}

/** A visit by a link. */
@Entity("vendor_link_visit")
@Index("vendor_link_visit_link", ["groupId", "linkId", "visitedAt"])
@Check("vendor_link_visit_act", "act in ('list', 'read', 'reply', 'move')")
export class VendorLinkVisitEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_link_visit_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_link_visit_pkey" }) id!: string;
  @Column("uuid", { name: "link_id" }) linkId!: string;
  @Column("timestamptz", { name: "visited_at", default: () => "now()" }) visitedAt!: Date;
  @Column("text") act!: "list" | "read" | "reply" | "move";
  @Column("uuid", { name: "case_id", nullable: true }) caseId!: string | null;
}

/** The entities of the links. */
export const vendorcaseLinkEntities = [VendorLinkEntity, VendorLinkVisitEntity];
