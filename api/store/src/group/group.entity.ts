import type {
  Capacity,
  CareGroup,
  Engagement,
  Establishment,
  EstablishmentKind,
  LegalEntity,
} from "@palier/domain/group";
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";

/** The tenant itself: its wall is on its own id. */
@Entity("care_group")
@Index("care_group_finess_number", ["finessNumber"], { unique: true })
export class CareGroupEntity implements CareGroup {
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "care_group_pkey" }) id!: string;
  @Column("text", { name: "finess_number" }) finessNumber!: string;
  @Column("text") name!: string;
  @Column("boolean", { default: false }) demo!: boolean;
  @Column("text", { name: "source_label", nullable: true }) sourceLabel!: string | null;
  @Column("timestamptz", { name: "created_at", default: () => "now()" }) createdAt!: Date;
}

/** Gestionnaire (EJ) of a group. */
@Entity("legal_entity")
@Unique("legal_entity_group_id_finess_number_key", ["groupId", "finessNumber"])
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "legal_entity_group_id_fkey" })
export class LegalEntityEntity implements LegalEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "legal_entity_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "legal_entity_pkey" }) id!: string;
  @Column("text", { name: "finess_number" }) finessNumber!: string;
  @Column("text") name!: string;
  @Column("text", { nullable: true }) siren!: string | null;
  @Column("date", { name: "closed_on", nullable: true }) closedOn!: string | null;
}

/** Establishment or service (ET) of a legal entity. */
@Entity("establishment")
@Unique("establishment_group_id_finess_number_key", ["groupId", "finessNumber"])
@Index("establishment_legal_entity", ["groupId", "legalEntityId"])
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "establishment_group_id_fkey" })
@ForeignKey(() => LegalEntityEntity, ["groupId", "legalEntityId"], ["groupId", "id"], {
  name: "establishment_group_id_legal_entity_id_fkey",
})
export class EstablishmentEntity implements Establishment {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "establishment_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "establishment_pkey" }) id!: string;
  @Column("uuid", { name: "legal_entity_id" }) legalEntityId!: string;
  @Column("text", { name: "finess_number" }) finessNumber!: string;
  @Column("text") name!: string;
  @Column("text", { name: "category_code" }) categoryCode!: string;
  @Column("text", { name: "category_label", nullable: true }) categoryLabel!: string | null;
  @Column("text") kind!: EstablishmentKind;
  @Column("text", { name: "department_code" }) departmentCode!: string;
  @Column("text", { nullable: true }) city!: string | null;
  @Column("text", { nullable: true }) siret!: string | null;
  @Column("date", { name: "opened_on", nullable: true }) openedOn!: string | null;
  @Column("date", { name: "closed_on", nullable: true }) closedOn!: string | null;
}

/** Authorised places of one activity of an establishment. */
@Entity("capacity")
@Unique("capacity_group_id_establishment_id_source_key_key", ["groupId", "establishmentId", "sourceKey"])
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "capacity_group_id_fkey" })
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "capacity_group_id_establishment_id_fkey",
})
export class CapacityEntity implements Capacity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "capacity_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "capacity_pkey" }) id!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text", { name: "source_key" }) sourceKey!: string;
  @Column("text", { name: "activity_code" }) activityCode!: string;
  @Column("int", { name: "place_count" }) placeCount!: number;
  @Column("boolean", { default: true }) active!: boolean;
}

/** Convention, arrêté or label of an establishment, as FINESS states it. */
@Entity("engagement")
@Unique("engagement_group_id_establishment_id_source_key_key", ["groupId", "establishmentId", "sourceKey"])
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "engagement_group_id_fkey" })
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "engagement_group_id_establishment_id_fkey",
})
export class EngagementEntity implements Engagement {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "engagement_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "engagement_pkey" }) id!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text", { name: "source_key" }) sourceKey!: string;
  @Column("text") kind!: string;
  @Column("text", { name: "sub_kind", nullable: true }) subKind!: string | null;
  @Column("date", { name: "effective_on", nullable: true }) effectiveOn!: string | null;
  @Column("date", { name: "signed_on", nullable: true }) signedOn!: string | null;
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
}

/** The entities of the feature. */
export const groupEntities = [
  CareGroupEntity,
  LegalEntityEntity,
  EstablishmentEntity,
  CapacityEntity,
  EngagementEntity,
];
