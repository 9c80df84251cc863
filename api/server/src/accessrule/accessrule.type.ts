import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { EstablishmentType } from "../group";
import { UserErrorType } from "../kernel";

const LEVEL = "none, followed, unit, establishment ou group.";

@ObjectType("AccessRule", { description: "Règle d’accès à un type de dossier.", simpleResolvers: true })
export class AccessRuleType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Profession, par son code." })
  readonly profession!: string;

  @Field(() => String, { description: "Type de dossier, par son code." })
  readonly recordKind!: string;

  @Field(() => String, { nullable: true, description: "Type d’établissement ; null : tous." })
  readonly establishmentKind!: string | null;

  @Field(() => String, { description: `Ce que la profession ouvre : ${LEVEL}` })
  readonly level!: string;

  @Field(() => String, { description: "Pourquoi." })
  readonly reason!: string;

  @Field(() => String, { description: "Base légale." })
  readonly legalBasis!: string;

  @Field(() => String, { description: "Prochaine révision, « AAAA-MM-JJ »." })
  readonly reviewOn!: string;

  @Field(() => Boolean, { description: "Vrai si la date de révision est atteinte." })
  readonly dueForReview!: boolean;

  @Field(() => Boolean, { description: "Vrai pour un exemple que personne n’a encore repris." })
  readonly example!: boolean;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;

  @Field(() => String, { description: "Dernier enregistrement, date et heure ISO 8601." })
  readonly updatedAt!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a enregistrée ; null si ce n’est personne du groupe." })
  readonly updatedByName!: string | null;
}

@ObjectType("AccessGapCounts", { description: "Nombre de cas par écart à la règle.", simpleResolvers: true })
export class AccessGapCountsType {
  @Field(() => Int, { description: "Conformes à la règle." })
  readonly same!: number;

  @Field(() => Int, { description: "Plus ouverts que la règle." })
  readonly moreOpen!: number;

  @Field(() => Int, { description: "Plus stricts que la règle." })
  readonly stricter!: number;

  @Field(() => Int, { description: "Non déclarés." })
  readonly undeclared!: number;

  @Field(() => Int, { description: "Déclarés sans qu’une règle en parle." })
  readonly withoutRule!: number;
}

@ObjectType("AccessRuleSiteGaps", { description: "Écarts d’un établissement aux règles.", simpleResolvers: true })
export class AccessRuleSiteGapsType {
  @Field(() => EstablishmentType, { description: "L’établissement." })
  readonly establishment!: EstablishmentType;

  @Field(() => AccessGapCountsType, { description: "Ses cas, par écart." })
  readonly counts!: AccessGapCountsType;
}

@ObjectType("AccessRuleCaseGaps", { description: "Écarts des établissements sur un cas.", simpleResolvers: true })
export class AccessRuleCaseGapsType {
  @Field(() => String, { description: "Profession, par son code." })
  readonly profession!: string;

  @Field(() => String, { description: "Type de dossier, par son code." })
  readonly recordKind!: string;

  @Field(() => AccessGapCountsType, { description: "Les établissements, par écart." })
  readonly counts!: AccessGapCountsType;
}

@ObjectType("AccessRuleGaps", { description: "Comparaison des établissements aux règles.", simpleResolvers: true })
export class AccessRuleGapsType {
  @Field(() => Int, { description: "Établissements ouverts comparés." })
  readonly siteCount!: number;

  @Field(() => Int, { description: "Établissements qui ouvrent plus que la règle, au moins une fois." })
  readonly moreOpenSiteCount!: number;

  @Field(() => Int, { description: "Établissements plus stricts que la règle, au moins une fois." })
  readonly stricterSiteCount!: number;

  @Field(() => Int, { description: "Établissements qui n’ont rien déclaré." })
  readonly silentSiteCount!: number;

  @Field(() => [AccessRuleSiteGapsType], { description: "Établissement par établissement." })
  readonly sites!: readonly AccessRuleSiteGapsType[];

  @Field(() => [AccessRuleCaseGapsType], { description: "Cas par cas." })
  readonly cases!: readonly AccessRuleCaseGapsType[];
}

@ObjectType("AccessComparison", { description: "Une règle et ce qu’un établissement déclare.", simpleResolvers: true })
export class AccessComparisonType {
  @Field(() => String, { description: "Profession, par son code." })
  readonly profession!: string;

  @Field(() => String, { description: "Type de dossier, par son code." })
  readonly recordKind!: string;

  @Field(() => AccessRuleType, { nullable: true, description: "La règle qui s’applique ; null s’il n’y en a pas." })
  readonly rule!: AccessRuleType | null;

  @Field(() => String, { nullable: true, description: `Ce que l’établissement déclare : ${LEVEL} Null : rien.` })
  readonly declared!: string | null;

  @Field(() => String, { description: "same, moreOpen, stricter, undeclared ou withoutRule." })
  readonly gap!: string;
}

@ObjectType("EstablishmentAccess", { description: "Ce qu’un établissement pratique.", simpleResolvers: true })
export class EstablishmentAccessType {
  @Field(() => EstablishmentType, { description: "L’établissement." })
  readonly establishment!: EstablishmentType;

  @Field(() => [AccessComparisonType], { description: "Chaque cas où une règle parle ou une pratique est déclarée." })
  readonly comparisons!: readonly AccessComparisonType[];
}

@InputType("SaveAccessRuleInput", { description: "Règle à enregistrer." })
export class SaveAccessRuleInput {
  @Field(() => ID, { nullable: true, description: "Règle à modifier ; null pour une nouvelle." })
  readonly id!: string | null;

  @Field(() => Int, { description: "Version lue ; 0 pour une nouvelle règle." })
  readonly version!: number;

  @Field(() => String, { description: "Profession, par son code." })
  readonly profession!: string;

  @Field(() => String, { description: "Type de dossier, par son code." })
  readonly recordKind!: string;

  @Field(() => String, { nullable: true, description: "Type d’établissement ; null : tous." })
  readonly establishmentKind!: string | null;

  @Field(() => String, { description: `Ce que la profession ouvre : ${LEVEL}` })
  readonly level!: string;

  @Field(() => String, { description: "Pourquoi." })
  readonly reason!: string;

  @Field(() => String, { description: "Base légale." })
  readonly legalBasis!: string;

  @Field(() => String, { description: "Prochaine révision, « AAAA-MM-JJ »." })
  readonly reviewOn!: string;
}

@InputType("RetireAccessRuleInput", { description: "Règle à retirer." })
export class RetireAccessRuleInput {
  @Field(() => ID, { description: "La règle." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue : le retrait est refusé si la règle a changé depuis." })
  readonly version!: number;
}

@InputType("AccessDeclarationInput", { description: "Ce qu’un établissement pratique, pour un cas." })
export class AccessDeclarationInput {
  @Field(() => String, { description: "Profession, par son code." })
  readonly profession!: string;

  @Field(() => String, { description: "Type de dossier, par son code." })
  readonly recordKind!: string;

  @Field(() => String, { nullable: true, description: `Niveau pratiqué : ${LEVEL} Null : plus rien n’est déclaré.` })
  readonly level!: string | null;
}

@InputType("DeclareAccessInput", { description: "Pratiques d’un établissement à déclarer." })
export class DeclareAccessInput {
  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => [AccessDeclarationInput], {
    description: "Les lignes à déclarer ; les autres restent comme elles sont.",
  })
  readonly lines!: readonly AccessDeclarationInput[];
}

@ObjectType("AccessRulePayload", { description: "Réponse à l’enregistrement d’une règle.", simpleResolvers: true })
export class AccessRulePayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => AccessRuleType, {
    nullable: true,
    description: "La règle enregistrée ; si elle a changé entre-temps, la règle actuelle. Null sinon.",
  })
  readonly rule!: AccessRuleType | null;
}

@ObjectType("DeclareAccessPayload", { description: "Réponse à une déclaration.", simpleResolvers: true })
export class DeclareAccessPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => EstablishmentAccessType, { nullable: true, description: "Ce que l’établissement pratique désormais." })
  readonly access!: EstablishmentAccessType | null;
}
