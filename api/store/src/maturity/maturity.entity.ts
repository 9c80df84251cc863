import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { EstablishmentEntity } from "../group";
import { PersonEntity } from "../identity";

/** What an establishment declared for one question of the framework; the last answer replaces the one before. */
@Entity("maturity_answer")
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "maturity_answer_group_id_establishment_id_fkey",
})
@ForeignKey(() => PersonEntity, ["answeredBy"], ["id"], { name: "maturity_answer_answered_by_fkey" })
export class MaturityAnswerEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "maturity_answer_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "establishment_id", primaryKeyConstraintName: "maturity_answer_pkey" })
  establishmentId!: string;
  @PrimaryColumn("text", { name: "question_code", primaryKeyConstraintName: "maturity_answer_pkey" })
  questionCode!: string;
  /** The `value` of a choice of the question. */
  @Column("text") answer!: string;
  /** null: answered by the operator or the demonstration. */
  @Column("uuid", { name: "answered_by", nullable: true }) answeredBy!: string | null;
  @Column("timestamptz", { name: "answered_at", default: () => "now()" }) answeredAt!: Date;
}

/** What a level was judged on, as it is kept: words and criteria are made when it is read. */
export interface StoredExplanation {
  /** Period → indicator code → value. Kept short: the size of the rows is what a computation costs. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Question code → answer. */
  readonly answers: Readonly<Record<string, string>>;
}

/** The level an establishment holds now. */
@Entity("maturity_level")
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "maturity_level_group_id_establishment_id_fkey",
})
@Check("maturity_level_range", "level between 0 and 4")
export class MaturityLevelEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "maturity_level_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "establishment_id", primaryKeyConstraintName: "maturity_level_pkey" })
  establishmentId!: string;
  @Column("text", { name: "framework_code" }) frameworkCode!: string;
  @Column("int", { name: "framework_version" }) frameworkVersion!: number;
  /** 0 to 4; 0 = no level held yet. */
  @Column("int") level!: number;
  @Column("jsonb") explanation!: StoredExplanation;
  /** Code of a criterion; null at level 4. */
  @Column("text", { name: "next_step_code", nullable: true }) nextStepCode!: string | null;
  /** When the row last changed: a computation that finds the same result leaves it alone. */
  @Column("timestamptz", { name: "computed_at", default: () => "now()" }) computedAt!: Date;
}

/** The last level computed in a month. */
@Entity("maturity_history")
@ForeignKey(() => EstablishmentEntity, ["groupId", "establishmentId"], ["groupId", "id"], {
  name: "maturity_history_group_id_establishment_id_fkey",
})
export class MaturityHistoryEntity {
  @PrimaryColumn("uuid", { name: "group_id", primaryKeyConstraintName: "maturity_history_pkey" }) groupId!: string;
  @PrimaryColumn("uuid", { name: "establishment_id", primaryKeyConstraintName: "maturity_history_pkey" })
  establishmentId!: string;
  /** 'YYYY-MM'. */
  @PrimaryColumn("text", { collation: "C", primaryKeyConstraintName: "maturity_history_pkey" }) month!: string;
  @Column("int") level!: number;
}

/** The entities of the feature. */
export const maturityEntities = [MaturityAnswerEntity, MaturityLevelEntity, MaturityHistoryEntity];
