import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";
import { EstablishmentType } from "../group";

@ObjectType("MaturityFramework", { description: "Référentiel des paliers d’usage.", simpleResolvers: true })
export class MaturityFrameworkType {
  @Field(() => String, { description: "Code du référentiel." })
  readonly code!: string;

  @Field(() => Int, { description: "Version du référentiel." })
  readonly version!: number;

  @Field(() => String, { description: "Nom du référentiel." })
  readonly name!: string;

  @Field(() => [MaturityFrameworkLevelType], { description: "Les paliers, du premier au dernier." })
  readonly levels!: readonly MaturityFrameworkLevelType[];

  @Field(() => [MaturityQuestionType], { description: "Les questions auxquelles un établissement répond." })
  readonly questions!: readonly MaturityQuestionType[];
}

@ObjectType("MaturityFrameworkLevel", { description: "Palier du référentiel.", simpleResolvers: true })
export class MaturityFrameworkLevelType {
  @Field(() => Int, { description: "Rang du palier, de 1 à 4." })
  readonly level!: number;

  @Field(() => String, { description: "Nom du palier." })
  readonly name!: string;

  @Field(() => String, { description: "Ce que le palier apporte." })
  readonly purpose!: string;

  @Field(() => [MaturityCriterionType], { description: "Critères à remplir, en plus de ceux des paliers précédents." })
  readonly criteria!: readonly MaturityCriterionType[];
}

@ObjectType("MaturityCriterion", { description: "Critère d’un palier.", simpleResolvers: true })
export class MaturityCriterionType {
  @Field(() => String, { description: "Code stable du critère." })
  readonly code!: string;

  @Field(() => String, { description: "Le critère, en une phrase." })
  readonly label!: string;

  @Field(() => String, { description: "Pourquoi ce critère compte." })
  readonly why!: string;

  @Field(() => String, { description: "Ce qu’il demande d’effort." })
  readonly cost!: string;
}

@ObjectType("MaturityQuestion", { description: "Question posée à l’établissement.", simpleResolvers: true })
export class MaturityQuestionType {
  @Field(() => String, { description: "Code stable de la question." })
  readonly code!: string;

  @Field(() => String, { description: "La question." })
  readonly label!: string;

  @Field(() => String, { description: "Aide à la réponse." })
  readonly help!: string;

  @Field(() => [MaturityChoiceType], { description: "Réponses possibles." })
  readonly choices!: readonly MaturityChoiceType[];
}

@ObjectType("MaturityChoice", { description: "Réponse possible à une question.", simpleResolvers: true })
export class MaturityChoiceType {
  @Field(() => String, { description: "Valeur à enregistrer." })
  readonly value!: string;

  @Field(() => String, { description: "Réponse, en clair." })
  readonly label!: string;
}

@ObjectType("MaturityCount", { description: "Nombre d’établissements d’un palier.", simpleResolvers: true })
export class MaturityCountType {
  @Field(() => Int, { description: "Rang du palier, de 0 (aucun) à 4." })
  readonly level!: number;

  @Field(() => String, { description: "Nom du palier." })
  readonly name!: string;

  @Field(() => Int, { description: "Nombre d’établissements ouverts à ce palier." })
  readonly count!: number;
}

@ObjectType("Maturity", { description: "Palier d’un établissement et son explication.", simpleResolvers: true })
export class MaturityType {
  @Field(() => Int, { description: "Palier atteint, de 0 (aucun) à 4." })
  readonly level!: number;

  @Field(() => String, { description: "Nom du palier atteint." })
  readonly levelName!: string;

  @Field(() => String, { description: "Date du calcul (ISO 8601)." })
  readonly computedAt!: string;

  @Field(() => [MaturityCriterionResultType], { description: "Ce qui a été constaté pour chaque critère." })
  readonly criteria!: readonly MaturityCriterionResultType[];

  @Field(() => MaturityNextStepType, {
    nullable: true,
    description: "Le seul prochain pas proposé ; null au dernier palier.",
  })
  readonly nextStep!: MaturityNextStepType | null;

  @Field(() => [MaturityHistoryPointType], { description: "Palier mois par mois, du plus ancien au plus récent." })
  readonly history!: readonly MaturityHistoryPointType[];

  @Field(() => [MaturityAnswerType], { description: "Réponses déclarées par l’établissement." })
  readonly answers!: readonly MaturityAnswerType[];
}

@ObjectType("MaturityCriterionResult", { description: "Constat sur un critère.", simpleResolvers: true })
export class MaturityCriterionResultType {
  @Field(() => String, { description: "Code du critère." })
  readonly code!: string;

  @Field(() => Int, { description: "Palier du critère." })
  readonly level!: number;

  @Field(() => String, { description: "Le critère, en une phrase." })
  readonly label!: string;

  @Field(() => Boolean, { description: "Vrai si le critère est rempli." })
  readonly met!: boolean;

  @Field(() => String, { description: "Ce qui a été constaté, en une phrase." })
  readonly finding!: string;

  @Field(() => String, {
    nullable: true,
    description: "Indicateur en cause ; null si le critère repose sur une réponse.",
  })
  readonly indicatorCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Question en cause ; null si le critère repose sur un indicateur.",
  })
  readonly questionCode!: string | null;
}

@ObjectType("MaturityNextStep", { description: "Le prochain pas d’un établissement.", simpleResolvers: true })
export class MaturityNextStepType {
  @Field(() => String, { description: "Code du critère à remplir." })
  readonly criterionCode!: string;

  @Field(() => String, { description: "Le pas à faire, en une phrase." })
  readonly label!: string;

  @Field(() => String, { description: "Pourquoi ce pas compte." })
  readonly why!: string;

  @Field(() => String, { description: "Ce qu’il demande d’effort." })
  readonly cost!: string;

  @Field(() => String, { description: "Ce qui a été constaté, en une phrase." })
  readonly finding!: string;

  @Field(() => String, { nullable: true, description: "Indicateur en cause ; null si le pas repose sur une réponse." })
  readonly indicatorCode!: string | null;

  @Field(() => String, { nullable: true, description: "Question en cause ; null si le pas repose sur un indicateur." })
  readonly questionCode!: string | null;
}

@ObjectType("MaturityHistoryPoint", { description: "Palier d’un mois passé.", simpleResolvers: true })
export class MaturityHistoryPointType {
  @Field(() => String, { description: "Mois (AAAA-MM)." })
  readonly month!: string;

  @Field(() => Int, { description: "Palier atteint, de 0 à 4." })
  readonly level!: number;
}

@ObjectType("MaturityAnswer", { description: "Réponse déclarée par un établissement.", simpleResolvers: true })
export class MaturityAnswerType {
  @Field(() => String, { description: "Code de la question." })
  readonly questionCode!: string;

  @Field(() => String, { description: "Valeur de la réponse." })
  readonly answer!: string;

  @Field(() => String, { description: "Date de la réponse (ISO 8601)." })
  readonly answeredAt!: string;

  @Field(() => String, { nullable: true, description: "Personne qui a répondu ; null si elle n’est pas connue." })
  readonly answeredByName!: string | null;
}

@InputType("AnswerMaturityQuestionInput", { description: "Réponse à une question du référentiel." })
export class AnswerMaturityQuestionInput {
  @Field(() => ID, { description: "Établissement concerné." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Code de la question." })
  readonly questionCode!: string;

  @Field(() => String, { description: "Valeur choisie parmi les réponses possibles." })
  readonly answer!: string;
}

@ObjectType("MaturityAnswerPayload", {
  description: "Réponse à l’enregistrement d’une réponse.",
  simpleResolvers: true,
})
export class MaturityAnswerPayloadType {
  @Field(() => Boolean, { description: "Vrai si la réponse est enregistrée." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => EstablishmentType, { nullable: true, description: "L’établissement mis à jour ; null en cas d’erreur." })
  readonly establishment!: EstablishmentType | null;
}
