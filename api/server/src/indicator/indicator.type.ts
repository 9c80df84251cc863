import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { EstablishmentType } from "../group";
import { JobType } from "../kernel";
import { UserErrorType } from "../kernel";

@ObjectType("Indicator", { description: "Indicateur d’usage du dictionnaire du groupe.", simpleResolvers: true })
export class IndicatorType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Code stable de l’indicateur." })
  readonly code!: string;

  @Field(() => String, { description: "Nom de l’indicateur." })
  readonly name!: string;

  @Field(() => String, { description: "Ce que l’indicateur mesure." })
  readonly definition!: string;

  @Field(() => String, {
    nullable: true,
    description: "Ce que compte le numérateur ; null si l’indicateur n’en a pas.",
  })
  readonly numeratorLabel!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Ce que compte le dénominateur ; null si l’indicateur n’en a pas.",
  })
  readonly denominatorLabel!: string | null;

  @Field(() => String, { description: "Unité : ratio (0 à 1), count, minutes, hours, days ou euros." })
  readonly unit!: string;

  @Field(() => String, { description: "Fréquence : month, quarter ou year." })
  readonly frequency!: string;

  @Field(() => String, { description: "D’où vient la mesure." })
  readonly sourceLabel!: string;

  @Field(() => String, { description: "up : plus haut est mieux ; down : plus bas est mieux." })
  readonly direction!: string;

  @Field(() => Float, {
    nullable: true,
    description: "Cible, dans l’unité de l’indicateur ; null si aucune n’est fixée.",
  })
  readonly target!: number | null;

  @Field(() => String, { description: "Ce que ce chiffre ne dit pas." })
  readonly limits!: string;

  @Field(() => [TrendPointType], {
    description: "Moyenne du groupe par période, de la plus ancienne à la plus récente (24 au plus).",
  })
  readonly groupTrend!: readonly TrendPointType[];

  @Field(() => [IndicatorValueType], { description: "Dernière valeur de chaque établissement ouvert." })
  readonly latestValues!: readonly IndicatorValueType[];

  @Field(() => IndicatorSummaryType, { description: "Résumé de la dernière période." })
  readonly summary!: IndicatorSummaryType;
}

@ObjectType("IndicatorSummary", {
  description: "Résumé d’un indicateur sur les dernières valeurs du groupe.",
  simpleResolvers: true,
})
export class IndicatorSummaryType {
  @Field(() => Int, { description: "Nombre d’établissements ouverts ayant une valeur." })
  readonly siteCount!: number;

  @Field(() => Int, { description: "Nombre d’établissements ouverts attendus." })
  readonly expectedSiteCount!: number;

  @Field(() => Int, { description: "Nombre de valeurs accompagnées d’un contexte." })
  readonly withContextCount!: number;

  @Field(() => Int, { description: "Nombre d’établissements atteignant la cible." })
  readonly targetReachedCount!: number;

  @Field(() => Float, { nullable: true, description: "Médiane des dernières valeurs ; null si aucune n’est connue." })
  readonly median!: number | null;

  @Field(() => String, { nullable: true, description: "Période la plus récente ; null si aucune valeur n’est connue." })
  readonly latestPeriod!: string | null;
}

@ObjectType("TrendPoint", { description: "Point d’une courbe.", simpleResolvers: true })
export class TrendPointType {
  @Field(() => String, { description: "Période : 2026, 2026-03 ou 2026-T1." })
  readonly period!: string;

  @Field(() => Float, { description: "Valeur, dans l’unité de l’indicateur." })
  readonly value!: number;

  @Field(() => Int, { description: "Nombre d’établissements comptés dans ce point." })
  readonly siteCount!: number;
}

@ObjectType("IndicatorValue", {
  description: "Valeur d’un indicateur pour un établissement et une période.",
  simpleResolvers: true,
})
export class IndicatorValueType {
  @Field(() => ID, { description: "Identifiant : établissement, indicateur et période." })
  readonly id!: string;

  @Field(() => String, { description: "Période : 2026, 2026-03 ou 2026-T1." })
  readonly period!: string;

  @Field(() => Float, { nullable: true, description: "Numérateur ; null si l’indicateur n’en a pas." })
  readonly numerator!: number | null;

  @Field(() => Float, { nullable: true, description: "Dénominateur ; null si l’indicateur n’en a pas." })
  readonly denominator!: number | null;

  @Field(() => Float, { description: "Valeur, dans l’unité de l’indicateur." })
  readonly value!: number;

  @Field(() => String, {
    nullable: true,
    description: "Contexte qui accompagne la valeur ; null si personne n’en a donné.",
  })
  readonly context!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Valeur de la période précédente ; null si elle n’est pas connue.",
  })
  readonly previousValue!: number | null;

  @Field(() => IndicatorType, { description: "L’indicateur mesuré." })
  readonly indicator!: IndicatorType;

  @Field(() => EstablishmentType, { description: "L’établissement mesuré." })
  readonly establishment!: EstablishmentType;
}

@ObjectType("IndicatorImport", { description: "Import d’un fichier d’indicateurs.", simpleResolvers: true })
export class IndicatorImportType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom du fichier reçu." })
  readonly fileName!: string;

  @Field(() => String, { description: "État : previewed, queued, done, refused ou failed." })
  readonly state!: string;

  @Field(() => Int, { description: "Nombre de lignes lues." })
  readonly rowCount!: number;

  @Field(() => Int, { description: "Nombre de lignes acceptées." })
  readonly acceptedCount!: number;

  @Field(() => Int, { description: "Nombre de lignes refusées." })
  readonly refusedCount!: number;

  @Field(() => Int, { description: "Nombre de valeurs créées (ou à créer, avant confirmation)." })
  readonly createdCount!: number;

  @Field(() => Int, { description: "Nombre de valeurs modifiées (ou à modifier, avant confirmation)." })
  readonly updatedCount!: number;

  @Field(() => Int, { description: "Nombre de valeurs identiques à celles déjà connues." })
  readonly unchangedCount!: number;

  @Field(() => [ImportRefusalType], { description: "Premiers refus, avec leur raison." })
  readonly refusals!: readonly ImportRefusalType[];

  @Field(() => JobType, { nullable: true, description: "Traitement lancé par la confirmation ; null avant elle." })
  readonly job!: JobType | null;
}

@ObjectType("ImportRefusal", { description: "Refus d’une ligne de fichier.", simpleResolvers: true })
export class ImportRefusalType {
  @Field(() => Int, { description: "Numéro de ligne dans le fichier, en-tête compris." })
  readonly line!: number;

  @Field(() => String, { description: "Colonne fautive." })
  readonly column!: string;

  @Field(() => String, { nullable: true, description: "Valeur lue ; null si elle manque." })
  readonly value!: string | null;

  @Field(() => String, { description: "Raison du refus, et ce qui était permis." })
  readonly reason!: string;
}

@InputType("ConfirmIndicatorImportInput", { description: "Confirmation d’un import prévisualisé." })
export class ConfirmIndicatorImportInput {
  @Field(() => ID, { description: "Import à confirmer." })
  readonly id!: string;

  @Field(() => Boolean, { description: "Vrai pour importer les lignes valides malgré les refus." })
  readonly acceptValid!: boolean;
}

@ObjectType("IndicatorImportPayload", { description: "Réponse à la confirmation d’un import.", simpleResolvers: true })
export class IndicatorImportPayloadType {
  @Field(() => Boolean, { description: "Vrai si la demande est acceptée." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => IndicatorImportType, { nullable: true, description: "L’import confirmé ; null en cas d’erreur." })
  readonly import!: IndicatorImportType | null;
}
