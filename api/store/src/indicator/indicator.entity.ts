import type { Frequency } from "@palier/domain/kernel";
import type { ImportRefusal, IndicatorDirection, IndicatorUnit } from "@palier/domain/indicator";
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { CareGroupEntity, EstablishmentEntity } from "../group";
import { PersonEntity } from "../identity";

/** A line of the dictionary of a group. */
@Entity("indicator")
@Unique("indicator_group_id_code_key", ["groupId", "code"])
@Check("indicator_unit", "unit in ('ratio', 'count', 'minutes', 'hours', 'days', 'euros')")
@Check("indicator_frequency", "frequency in ('month', 'quarter', 'year')")
@Check("indicator_direction", "direction in ('up', 'down')")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "indicator_group_id_fkey" })
export class IndicatorEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "indicator_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "indicator_pkey" }) id!: string;
  @Column("text") code!: string;
  @Column("text") name!: string;
  @Column("text") definition!: string;
  @Column("text", { name: "numerator_label", nullable: true }) numeratorLabel!: string | null;
  @Column("text", { name: "denominator_label", nullable: true }) denominatorLabel!: string | null;
  @Column("text") unit!: IndicatorUnit;
  @Column("text") frequency!: Frequency;
  @Column("text", { name: "source_label" }) sourceLabel!: string;
  @Column("text") direction!: IndicatorDirection;
  /** Decimal text, as PostgreSQL gives it. */
  @Column("numeric", { nullable: true }) target!: string | null;
  @Column("text") limits!: string;
  @Column("int", { name: "catalogue_version" }) catalogueVersion!: number;
}

/** `queued` is between the confirmation and the end of the job; `refused` = nothing written because of refused lines. */
export type IndicatorImportState = "previewed" | "queued" | "done" | "refused" | "failed";

/** A file of values: what was read in it and what became of it. */
@Entity("indicator_import")
@Check("indicator_import_state", "state in ('previewed', 'queued', 'done', 'refused', 'failed')")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "indicator_import_group_id_fkey" })
@ForeignKey(() => PersonEntity, ["requestedBy"], ["id"], { name: "indicator_import_requested_by_fkey" })
export class IndicatorImportEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "indicator_import_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "indicator_import_pkey" }) id!: string;
  @Column("text", { name: "file_name" }) fileName!: string;
  @Column("text", { name: "file_sha256" }) fileSha256!: string;
  @Column("text", { name: "storage_key", nullable: true }) storageKey!: string | null;
  @Column("text") state!: IndicatorImportState;
  @Column("int", { name: "row_count", default: 0 }) rowCount!: number;
  @Column("int", { name: "accepted_count", default: 0 }) acceptedCount!: number;
  @Column("int", { name: "refused_count", default: 0 }) refusedCount!: number;
  @Column("int", { name: "created_count", default: 0 }) createdCount!: number;
  @Column("int", { name: "updated_count", default: 0 }) updatedCount!: number;
  @Column("int", { name: "unchanged_count", default: 0 }) unchangedCount!: number;
  /** The first 1,000 refusals. */
  @Column("jsonb", { default: () => "'[]'" }) refusals!: ImportRefusal[];
  @Column("uuid", { name: "requested_by", nullable: true }) requestedBy!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
  @Column("timestamptz", { name: "finished_at", nullable: true }) finishedAt!: Date | null;
}

/** A value of one establishment in one period; figures are decimal texts. */
@Entity("indicator_value")
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "indicator_value_group_id_establishment_id_fkey",
})
@ForeignKey(() => IndicatorEntity, ["groupId", "indicatorId"], ["groupId", "id"], {
  name: "indicator_value_group_id_indicator_id_fkey",
})
export class IndicatorValueEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "indicator_value_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "establishment_id", primaryKeyConstraintName: "indicator_value_pkey" })
  establishmentId!: string;
  @PrimaryColumn("uuid", { name: "indicator_id", primaryKeyConstraintName: "indicator_value_pkey" })
  indicatorId!: string;
  @PrimaryColumn({ type: "text", collation: "C", primaryKeyConstraintName: "indicator_value_pkey" }) period!: string;
  @Column("numeric", { nullable: true }) numerator!: string | null;
  @Column("numeric", { nullable: true }) denominator!: string | null;
  @Column("numeric") value!: string;
  @Column("text", { nullable: true }) context!: string | null;
  @Column("uuid", { name: "import_id", nullable: true }) importId!: string | null;
}

/** The newest value of a pair and the one before it. */
@Entity("indicator_latest")
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "indicator_latest_group_id_establishment_id_fkey",
})
@ForeignKey(() => IndicatorEntity, ["groupId", "indicatorId"], ["groupId", "id"], {
  name: "indicator_latest_group_id_indicator_id_fkey",
})
export class IndicatorLatestEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "indicator_latest_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "establishment_id", primaryKeyConstraintName: "indicator_latest_pkey" })
  establishmentId!: string;
  @PrimaryColumn("uuid", { name: "indicator_id", primaryKeyConstraintName: "indicator_latest_pkey" })
  indicatorId!: string;
  @Column({ type: "text", collation: "C" }) period!: string;
  @Column("numeric", { nullable: true }) numerator!: string | null;
  @Column("numeric", { nullable: true }) denominator!: string | null;
  @Column("numeric") value!: string;
  @Column("text", { nullable: true }) context!: string | null;
  @Column("numeric", { name: "previous_value", nullable: true }) previousValue!: string | null;
}

/** The entities of the feature. */
export const indicatorEntities = [IndicatorEntity, IndicatorImportEntity, IndicatorValueEntity, IndicatorLatestEntity];
