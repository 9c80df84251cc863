import type { DossierInput } from "@palier/domain/cpom";
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { CareGroupEntity } from "../group";
import { PersonEntity } from "../identity";

/** A funding dossier: its frozen figures and who asked for it. */
@Entity("cpom_dossier")
@Unique("cpom_dossier_group_id_job_id_key", ["groupId", "jobId"])
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "cpom_dossier_group_id_fkey" })
@ForeignKey(() => PersonEntity, ["requestedBy"], ["id"], { name: "cpom_dossier_requested_by_fkey" })
export class CpomDossierEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "cpom_dossier_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "cpom_dossier_pkey" }) id!: string;
  /** The outbox row that produces it. */
  @Column("uuid", { name: "job_id" }) jobId!: string;
  @Column("text") title!: string;
  /** What the dossier is made from, read once; null until the work has begun. */
  @Column("jsonb", { nullable: true }) snapshot!: DossierInput | null;
  /** Fingerprint of `lignage.json`, printed in the dossier; null until its files are there. */
  @Column("text", { name: "snapshot_sha256", nullable: true }) snapshotSha256!: string | null;
  /** null: asked by the operator. */
  @Column("uuid", { name: "requested_by", nullable: true }) requestedBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "finished_at", nullable: true }) finishedAt!: Date | null;
}

/** A file made from a dossier. */
@Entity("stored_file")
@Unique("stored_file_group_id_dossier_id_name_key", ["groupId", "dossierId", "name"])
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "stored_file_group_id_fkey" })
@ForeignKey(() => CpomDossierEntity, ["groupId", "dossierId"], ["groupId", "id"], {
  name: "stored_file_group_id_dossier_id_fkey",
})
export class StoredFileEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "stored_file_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "stored_file_pkey" }) id!: string;
  @Column("uuid", { name: "dossier_id" }) dossierId!: string;
  @Column("text") name!: string;
  @Column("text", { name: "media_type" }) mediaType!: string;
  /** bigint, as text. */
  @Column("bigint", { name: "byte_count" }) byteCount!: string;
  @Column("text") sha256!: string;
  /** Key in the file store. */
  @Column("text", { name: "storage_key" }) storageKey!: string;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** The entities of the feature. */
export const cpomEntities = [CpomDossierEntity, StoredFileEntity];
