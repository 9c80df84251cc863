import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** A vendor of record software. */
@Entity("vendor")
@Unique("vendor_group_id_name_key", ["groupId", "name"])
export class VendorEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_pkey" }) id!: string;
  @Column("text") name!: string;
  @Column("text", { nullable: true }) email!: string | null;
  @Column("text", { nullable: true }) phone!: string | null;
  @Column("text", { default: "" }) note!: string;
  @Column("uuid", { name: "group_contact_id", nullable: true }) groupContactId!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "archived_at", nullable: true }) archivedAt!: Date | null;
}

/** A software that a vendor sells. */
@Entity("product")
@Unique("product_group_id_vendor_id_name_key", ["groupId", "vendorId", "name"])
@Check("product_kind", "kind in ('dpi', 'dui', 'billing', 'pharmacy', 'planning', 'other')")
export class ProductEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "product_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "product_pkey" }) id!: string;
  @Column("uuid", { name: "vendor_id" }) vendorId!: string;
  @Column("text") name!: string;
  @Column("text") kind!: string;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "archived_at", nullable: true }) archivedAt!: Date | null;
}

/** A part of a software, as people name it. */
@Entity("product_module")
@Unique("product_module_group_id_product_id_name_key", ["groupId", "productId", "name"])
export class ProductModuleEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "product_module_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "product_module_pkey" }) id!: string;
  @Column("uuid", { name: "product_id" }) productId!: string;
  @Column("text") name!: string;
  @Column("timestamptz", { name: "archived_at", nullable: true }) archivedAt!: Date | null;
}

/** A version of a software. */
@Entity("product_version")
@Unique("product_version_group_id_product_id_label_key", ["groupId", "productId", "label"])
export class ProductVersionEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "product_version_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "product_version_pkey" }) id!: string;
  @Column("uuid", { name: "product_id" }) productId!: string;
  @Column("text") label!: string;
  @Column("date", { name: "released_on", nullable: true }) releasedOn!: string | null;
}

/** What an establishment runs, and since when. */
@Entity("product_installation")
@Unique("product_installation_group_id_establishment_id_product_id_key", ["groupId", "establishmentId", "productId"])
export class ProductInstallationEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "product_installation_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "product_installation_pkey" })
  id!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("uuid", { name: "product_id" }) productId!: string;
  @Column("uuid", { name: "version_id", nullable: true }) versionId!: string | null;
  @Column("uuid", { name: "module_ids", array: true, default: () => "'{}'" }) moduleIds!: string[];
  @Column("date") since!: string;
  @Column("date", { name: "ended_on", nullable: true }) endedOn!: string | null;
  @Column("int", { default: 1 }) version!: number;
}

/** Somebody on the vendor's side. */
@Entity("vendor_contact")
@Index("vendor_contact_single", ["groupId", "vendorId"], {
  unique: true,
  where: "(single_contact and archived_at is null)",
})
@Index("vendor_contact_person", ["groupId", "personId"], {
  unique: true,
  where: "(person_id is not null and archived_at is null)",
})
export class VendorContactEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "vendor_contact_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "vendor_contact_pkey" }) id!: string;
  @Column("uuid", { name: "vendor_id" }) vendorId!: string;
  @Column("text") name!: string;
  @Column("text", { default: "" }) duty!: string;
  @Column("text", { nullable: true }) email!: string | null;
  @Column("text", { nullable: true }) phone!: string | null;
  @Column("boolean", { name: "single_contact", default: false }) singleContact!: boolean;
  @Column("uuid", { name: "person_id", nullable: true }) personId!: string | null;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "archived_at", nullable: true }) archivedAt!: Date | null;
}

/** The entities of this file. */
export const vendorEntities = [
  VendorEntity,
  ProductEntity,
  ProductModuleEntity,
  ProductVersionEntity,
  ProductInstallationEntity,
  VendorContactEntity,
];
