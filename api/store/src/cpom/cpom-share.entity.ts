import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CareGroupEntity } from "../group";
import { PersonEntity } from "../identity";
import { CpomDossierEntity } from "./cpom.entity";

/** A dossier shown to a funder by a secret address that ends. */
@Entity("cpom_share")
@Unique("cpom_share_token", ["groupId", "tokenHash"])
@Index("cpom_share_dossier", ["groupId", "dossierId"])
@Check("cpom_share_ends", "expires_at <= (created_at + '90 days'::interval)")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "cpom_share_group_id_fkey" })
@ForeignKey(() => CpomDossierEntity, ["groupId", "dossierId"], ["groupId", "id"], {
  name: "cpom_share_group_id_dossier_id_fkey",
})
@ForeignKey(() => PersonEntity, ["createdBy"], ["id"], { name: "cpom_share_created_by_fkey" })
export class CpomShareEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "cpom_share_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "cpom_share_pkey" }) id!: string;
  @Column("uuid", { name: "dossier_id" }) dossierId!: string;
  /** For whom, as the group writes it. */
  @Column("text") label!: string;
  /** SHA-256 of the secret: who reads the table opens nothing. */
  @Column("text", { name: "token_hash" }) tokenHash!: string;
  @Column("uuid", { name: "created_by", nullable: true }) createdBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "expires_at" }) expiresAt!: Date;
  /** null: still open until it ends. */
  @Column("timestamptz", { name: "revoked_at", nullable: true }) revokedAt!: Date | null;
  @Column("integer", { name: "opened_count", default: 0 }) openedCount!: number;
  @Column("timestamptz", { name: "last_opened_at", nullable: true }) lastOpenedAt!: Date | null;
}

/** The entity of a shown dossier. */
export const cpomShareEntities = [CpomShareEntity];
