import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { Sector } from "@palier/domain/identity";
import type { ProfileCase, Quality } from "@palier/domain/referent";
import { SectorEnum } from "../identity";
import { UserErrorType } from "../kernel";
import { ProfileCaseEnum, QualityEnum } from "./referent-enum.type";

@ObjectType("CandidateMark", { description: "Ce qui est dit d’une qualité.", simpleResolvers: true })
class CandidateMarkType {
  @Field(() => QualityEnum, { description: "La qualité." })
  readonly quality!: Quality;

  @Field(() => Int, { description: "0 pas encore, 1 un peu, 2 oui, 3 point fort." })
  readonly mark!: number;
}

@ObjectType("ReferentCandidate", { description: "Personne envisagée comme référente.", simpleResolvers: true })
export class ReferentCandidateType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => SectorEnum, { description: "Le secteur." })
  readonly sector!: Sector;

  @Field(() => ID, { nullable: true, description: "La personne du groupe ; null si elle n’en est pas encore membre." })
  readonly personId!: string | null;

  @Field(() => String, { description: "Son nom." })
  readonly name!: string;

  @Field(() => ProfileCaseEnum, { description: "Cas dont elle relève." })
  readonly profileCase!: ProfileCase;

  @Field(() => Boolean, { description: "Vrai pour un cadre de santé." })
  readonly careManager!: boolean;

  @Field(() => [CandidateMarkType], { description: "Les qualités renseignées ; les autres ne sont pas connues." })
  readonly marks!: readonly CandidateMarkType[];

  @Field(() => String, { description: "Note libre." })
  readonly note!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;
}

@ObjectType("CandidatePortrait", { description: "Ce qu’une personne apporte, en une phrase.", simpleResolvers: true })
class CandidatePortraitType {
  @Field(() => String, { description: "Son nom." })
  readonly name!: string;

  @Field(() => String, { description: "Ce qu’elle apporte et ce qui reste à soutenir." })
  readonly sentence!: string;
}

@ObjectType("ReferentCompromise", {
  description: "Le meilleur compromis, expliqué : ni classement, ni verdict.",
  simpleResolvers: true,
})
class ReferentCompromiseType {
  @Field(() => [CandidatePortraitType], { description: "Personne par personne." })
  readonly portraits!: readonly CandidatePortraitType[];

  @Field(() => [String], { description: "Comment elles se complètent." })
  readonly sentences!: readonly string[];

  @Field(() => [String], { description: "Ce qui reste à renseigner." })
  readonly unknowns!: readonly string[];

  @Field(() => [String], { description: "Points à discuter." })
  readonly cautions!: readonly string[];
}

@ObjectType("ReferentChoice", { description: "Grille des candidatures d’un secteur.", simpleResolvers: true })
export class ReferentChoiceType {
  @Field(() => [ReferentCandidateType], { description: "Les candidatures, dans l’ordre où elles ont été écrites." })
  readonly candidates!: readonly ReferentCandidateType[];

  @Field(() => ReferentCompromiseType, { description: "Le compromis expliqué." })
  readonly compromise!: ReferentCompromiseType;
}

@ObjectType("ReferentCandidatePayload", {
  description: "Résultat d’un changement de candidature.",
  simpleResolvers: true,
})
export class ReferentCandidatePayloadType {
  @Field(() => Boolean, { description: "Vrai si le changement est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui a empêché le changement." })
  readonly error!: UserErrorType | null;

  @Field(() => ReferentCandidateType, {
    nullable: true,
    description: "La candidature enregistrée ; en cas de conflit, celle qui l’est déjà.",
  })
  readonly candidate!: ReferentCandidateType | null;
}

@InputType({ description: "Ce qui est dit d’une qualité." })
class CandidateMarkInput {
  @Field(() => QualityEnum, { description: "La qualité." })
  readonly quality!: Quality;

  @Field(() => Int, { description: "0 pas encore, 1 un peu, 2 oui, 3 point fort." })
  readonly mark!: number;
}

@InputType({ description: "Candidature à enregistrer." })
export class SaveCandidateInput {
  @Field(() => ID, { nullable: true, description: "La candidature ; null : une nouvelle." })
  readonly id!: string | null | undefined;

  @Field(() => Int, { description: "Version lue ; 0 pour une nouvelle." })
  readonly version!: number;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => SectorEnum, { description: "Le secteur." })
  readonly sector!: Sector;

  @Field(() => ID, { nullable: true, description: "La personne du groupe ; null si elle n’en est pas membre." })
  readonly personId!: string | null | undefined;

  @Field(() => String, { description: "Son nom, quand elle n’est pas membre du groupe." })
  readonly name!: string;

  @Field(() => ProfileCaseEnum, { description: "Cas dont elle relève." })
  readonly profileCase!: ProfileCase;

  @Field(() => Boolean, { description: "Vrai pour un cadre de santé." })
  readonly careManager!: boolean;

  @Field(() => [CandidateMarkInput], { description: "Les qualités renseignées." })
  readonly marks!: readonly CandidateMarkInput[];

  @Field(() => String, { description: "Note libre." })
  readonly note!: string;
}
