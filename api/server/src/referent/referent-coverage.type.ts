import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Sector } from "@palier/domain/identity";
import type { CoverageState } from "@palier/domain/referent";
import { SectorEnum } from "../identity";
import { CoverageStateEnum } from "./referent-enum.type";
import { ReferentSectorType, ReferentSettingType } from "./referent.type";

@ObjectType("CoverageCell", { description: "Un secteur d’un établissement, aujourd’hui.", simpleResolvers: true })
class CoverageCellType {
  @Field(() => SectorEnum, { description: "Le secteur." })
  readonly sector!: Sector;

  @Field(() => Int, { description: "Personnes en place : titulaire et suppléant, de 0 à 2." })
  readonly personCount!: number;

  @Field(() => [CoverageStateEnum], { description: "Ce que la case signale, le plus pressant d’abord." })
  readonly states!: readonly CoverageState[];

  @Field(() => [String], { description: "Une phrase par signalement, avec ses chiffres." })
  readonly reasons!: readonly string[];

  @Field(() => String, { nullable: true, description: "Nom du titulaire ; null si la place est vacante." })
  readonly holderName!: string | null;

  @Field(() => String, { nullable: true, description: "Nom du suppléant ; null s’il n’y en a pas." })
  readonly deputyName!: string | null;
}

@ObjectType("CoverageSite", { description: "Un établissement du tableau de couverture.", simpleResolvers: true })
export class CoverageSiteType {
  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Son nom." })
  readonly establishmentName!: string;

  @Field(() => String, { description: "Type d’établissement." })
  readonly establishmentKind!: string;

  @Field(() => Boolean, {
    description: "Vrai si un référent local ou de groupe est au-dessus des référents de secteur.",
  })
  readonly supervised!: boolean;

  @Field(() => Boolean, { description: "Vrai si plusieurs référents de secteur n’ont personne au-dessus d’eux." })
  readonly diluted!: boolean;

  @Field(() => String, { description: "Binôme de chefs de projet : notNeeded, inPlace, advised ou unknown." })
  readonly pairState!: string;

  @Field(() => [CoverageCellType], { description: "Ses secteurs suivis." })
  readonly cells!: readonly CoverageCellType[];
}

@ObjectType("CoverageCount", { description: "Ce que le tableau compte d’un signalement.", simpleResolvers: true })
class CoverageCountType {
  @Field(() => CoverageStateEnum, { description: "Le signalement." })
  readonly state!: CoverageState;

  @Field(() => Int, { description: "Cases concernées." })
  readonly cells!: number;

  @Field(() => Int, { description: "Établissements concernés." })
  readonly sites!: number;
}

@ObjectType("ReferentCoverage", { description: "Établissements en vue × secteurs suivis.", simpleResolvers: true })
export class ReferentCoverageType {
  @Field(() => String, { description: "Ce que le tableau montre, en une phrase." })
  readonly sentence!: string;

  @Field(() => [ReferentSectorType], { description: "Les secteurs suivis, dans l’ordre des colonnes." })
  readonly sectors!: readonly ReferentSectorType[];

  @Field(() => ReferentSettingType, { description: "L’hypothèse de charge." })
  readonly setting!: ReferentSettingType;

  @Field(() => [CoverageCountType], { description: "Comptes par signalement." })
  readonly counts!: readonly CoverageCountType[];

  @Field(() => [CoverageSiteType], { description: "Établissement par établissement, par nom." })
  readonly sites!: readonly CoverageSiteType[];
}
