import type { AccessLevel } from "@palier/domain/accessrule";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CareGroupEntity, EstablishmentEntity } from "../group";
import { MemberEntity } from "../identity";

const LEVELS = "level in ('none', 'followed', 'unit', 'establishment', 'group')";

/** Who may open which kind of record, and why. */
@Entity("access_rule")
@Index("access_rule_in_force", ["groupId", "profession", "recordKind", "establishmentKind"], {
  unique: true,
  where: "(retired_at IS NULL)",
})
@Check("access_rule_level", LEVELS)
@Check("access_rule_reason", "char_length(reason) between 1 and 100000")
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "access_rule_group_id_fkey" })
@ForeignKey(() => MemberEntity, ["groupId", "updatedBy"], ["groupId", "personId"], {
  name: "access_rule_group_id_updated_by_fkey",
})
export class AccessRuleEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "access_rule_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "access_rule_pkey" }) id!: string;
  @Column("text") profession!: string;
  @Column("text", { name: "record_kind" }) recordKind!: string;
  /** null: every kind of establishment. */
  @Column("text", { name: "establishment_kind", nullable: true }) establishmentKind!: string | null;
  @Column("text") level!: AccessLevel;
  @Column("text") reason!: string;
  @Column("text", { name: "legal_basis" }) legalBasis!: string;
  @Column("date", { name: "review_on" }) reviewOn!: string;
  /** True for a rule that came with the examples, until it is saved by somebody. */
  @Column("boolean", { default: false }) example!: boolean;
  @Column("int", { default: 1 }) version!: number;
  @Column("timestamptz", { name: "updated_at", default: () => "now()" }) updatedAt!: Date;
  @Column("uuid", { name: "updated_by", nullable: true }) updatedBy!: string | null;
  @Column("timestamptz", { name: "retired_at", nullable: true }) retiredAt!: Date | null;
}

/** What an establishment says its software lets people open. */
@Entity("access_rule_declaration")
@Unique("access_rule_declaration_group_id_establishment_id_professio_key", [
  "groupId",
  "establishmentId",
  "profession",
  "recordKind",
])
@Check("access_rule_declaration_level", LEVELS)
@ForeignKey(() => CareGroupEntity, ["groupId"], ["id"], { name: "access_rule_declaration_group_id_fkey" })
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "access_rule_declaration_group_id_establishment_id_fkey",
})
@ForeignKey(() => MemberEntity, ["groupId", "declaredBy"], ["groupId", "personId"], {
  name: "access_rule_declaration_group_id_declared_by_fkey",
})
export class AccessRuleDeclarationEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "access_rule_declaration_pkey" })
  groupId!: string;
  @PrimaryColumn("uuid", { default: () => "new_id()", primaryKeyConstraintName: "access_rule_declaration_pkey" })
  id!: string;
  @Column("uuid", { name: "establishment_id" }) establishmentId!: string;
  @Column("text") profession!: string;
  @Column("text", { name: "record_kind" }) recordKind!: string;
  @Column("text") level!: AccessLevel;
  @Column("timestamptz", { name: "declared_at", default: () => "now()" }) declaredAt!: Date;
  @Column("uuid", { name: "declared_by", nullable: true }) declaredBy!: string | null;
}

/** The entities of the feature. */
export const accessruleEntities = [AccessRuleEntity, AccessRuleDeclarationEntity];
