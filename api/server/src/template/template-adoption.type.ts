import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";
import { TemplatePlaceInput } from "./template-variant.type";

const PAIR = "Le modèle et l’établissement.";

@ObjectType("TemplateAdoptionModel", { description: "Un modèle en vigueur, à adopter.", simpleResolvers: true })
export class TemplateAdoptionModelType {
  @Field(() => ID, { description: "Le modèle." })
  readonly id!: string;

  @Field(() => String, { description: "Code du modèle." })
  readonly code!: string;

  @Field(() => String, { description: "Titre du modèle." })
  readonly title!: string;

  @Field(() => String, { description: "Sorte de document, par son code." })
  readonly kind!: string;

  @Field(() => String, { description: "Numéro de la version en vigueur." })
  readonly inForceName!: string;

  @Field(() => String, { description: "Publication de cette version, date et heure ISO 8601." })
  readonly publishedAt!: string;
}

@ObjectType("TemplateAdoptionSite", { description: "Un établissement ouvert que l’on voit.", simpleResolvers: true })
export class TemplateAdoptionSiteType {
  @Field(() => ID, { description: "L’établissement." })
  readonly id!: string;

  @Field(() => String, { description: "Nom de l’établissement." })
  readonly name!: string;

  @Field(() => String, { description: "Type d’établissement, par son code." })
  readonly kind!: string;
}

@ObjectType("TemplateAdoptionCell", {
  description: "Où en est un établissement avec un modèle, d’après les trois faits.",
  simpleResolvers: true,
})
export class TemplateAdoptionCellType {
  @Field(() => ID, { description: PAIR })
  readonly id!: string;

  @Field(() => ID, { description: "Le modèle." })
  readonly templateId!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "undeclared, behind, unchecked, unevenly ou followed." })
  readonly state!: string;

  @Field(() => Int, { description: "Versions de retard ; une correction ne compte pas." })
  readonly behindBy!: number;

  @Field(() => String, { description: "notBegun, begun ou adopted : les trois faits réunis." })
  readonly reach!: string;

  @Field(() => String, { description: "Ce que disent les trois faits, en une phrase." })
  readonly sentence!: string;

  @Field(() => String, { nullable: true, description: "Version déclarée en service ; null : aucune." })
  readonly declaredName!: string | null;

  @Field(() => String, { nullable: true, description: "Mise en service, date ISO 8601." })
  readonly installedOn!: string | null;

  @Field(() => Int, { description: "Personnes qui ont lu la version en vigueur." })
  readonly readerCount!: number;

  @Field(() => Int, { description: "Parmi elles, celles des équipes dont on sait la taille." })
  readonly teamReaderCount!: number;

  @Field(() => Int, { description: "Taille de ces équipes." })
  readonly teamCount!: number;

  @Field(() => String, {
    nullable: true,
    description: "Dernier contrôle sur échantillon, date ISO 8601 ; null : aucun.",
  })
  readonly checkedOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Documents regardés à ce contrôle." })
  readonly lookedAtCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Documents conformes à ce contrôle." })
  readonly conformCount!: number | null;

  @Field(() => String, { nullable: true, description: "Version à laquelle ils ont été comparés." })
  readonly checkName!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Écart au modèle du dernier document comparé, de 0 à 1 ; null : aucun, ou pas de droit de le lire.",
  })
  readonly drift!: number | null;

  @Field(() => String, { nullable: true, description: "Date et heure ISO 8601 de cette comparaison." })
  readonly comparedAt!: string | null;
}

@ObjectType("TemplateAdoption", {
  description: "Établissements et modèles ; un couple dont on ne sait rien n’a pas de case.",
  simpleResolvers: true,
})
export class TemplateAdoptionType {
  @Field(() => [TemplateAdoptionModelType], { description: "Les modèles en vigueur, par code." })
  readonly models!: readonly TemplateAdoptionModelType[];

  @Field(() => [TemplateAdoptionSiteType], { description: "Les établissements ouverts que l’on voit, par nom." })
  readonly sites!: readonly TemplateAdoptionSiteType[];

  @Field(() => [TemplateAdoptionCellType], { description: "Ce que l’on sait de chaque couple." })
  readonly cells!: readonly TemplateAdoptionCellType[];
}

@ObjectType("TemplateDeclarable", {
  description: "Une version publiée un jour, qu’un établissement peut avoir en service.",
  simpleResolvers: true,
})
export class TemplateDeclarableType {
  @Field(() => ID, { description: "La version." })
  readonly id!: string;

  @Field(() => String, { description: "Numéro de la version." })
  readonly name!: string;

  @Field(() => Boolean, { description: "Vrai pour celle qui est en vigueur." })
  readonly inForce!: boolean;
}

@ObjectType("TemplateAdoptionEvent", {
  description: "Un des trois faits, tel qu’il a été dit.",
  simpleResolvers: true,
})
export class TemplateAdoptionEventType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "declaration, acknowledgement (en équipe) ou check." })
  readonly fact!: string;

  @Field(() => String, { description: "Numéro de la version." })
  readonly revisionName!: string;

  @Field(() => String, { description: "Date ISO 8601." })
  readonly happenedOn!: string;

  @Field(() => Int, { nullable: true, description: "Personnes qui ont lu, ou documents regardés." })
  readonly count!: number | null;

  @Field(() => Int, { nullable: true, description: "Taille de l’équipe, ou documents conformes." })
  readonly ofCount!: number | null;

  @Field(() => String, { description: "Note ; vide s’il n’y en a pas." })
  readonly note!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a dit." })
  readonly byName!: string | null;
}

@ObjectType("TemplateAdoptionSheet", {
  description: "Un modèle dans un établissement : les trois faits, et ce qui a été dit.",
  simpleResolvers: true,
})
export class TemplateAdoptionSheetType {
  @Field(() => ID, { description: PAIR })
  readonly id!: string;

  @Field(() => TemplateAdoptionModelType, { description: "Le modèle." })
  readonly model!: TemplateAdoptionModelType;

  @Field(() => TemplateAdoptionSiteType, { description: "L’établissement." })
  readonly site!: TemplateAdoptionSiteType;

  @Field(() => TemplateAdoptionCellType, { description: "Où il en est." })
  readonly cell!: TemplateAdoptionCellType;

  @Field(() => [TemplateDeclarableType], {
    description: "Les versions qui peuvent être déclarées, la dernière d’abord.",
  })
  readonly revisions!: readonly TemplateDeclarableType[];

  @Field(() => [TemplateAdoptionEventType], { description: "Ce qui a été dit, le dernier d’abord, cent au plus." })
  readonly events!: readonly TemplateAdoptionEventType[];

  @Field(() => String, {
    nullable: true,
    description:
      "Jour où la personne connectée a dit avoir lu la version en vigueur, date ISO 8601 ; null : pas encore.",
  })
  readonly ownSeenOn!: string | null;
}

@InputType("DeclareTemplateVersionInput", { description: "Version qu’un établissement a en service." })
export class DeclareTemplateVersionInput extends TemplatePlaceInput {
  @Field(() => ID, { description: "La version." })
  readonly revisionId!: string;

  @Field(() => String, { description: "Mise en service, date ISO 8601, aujourd’hui au plus tard." })
  readonly installedOn!: string;

  @Field(() => String, { description: "Note ; vide s’il n’y en a pas." })
  readonly note!: string;
}

@InputType("AcknowledgeTemplateInput", { description: "Lecture de la version en vigueur d’un modèle." })
export class AcknowledgeTemplateInput extends TemplatePlaceInput {
  @Field(() => String, { description: "individual (soi-même) ou collective (une équipe)." })
  readonly kind!: string;

  @Field(() => Int, { description: "Personnes qui l’ont lue ; 1 pour soi-même." })
  readonly peopleCount!: number;

  @Field(() => Int, { nullable: true, description: "Taille de l’équipe ; null si on ne la dit pas." })
  readonly teamCount!: number | null;

  @Field(() => String, { description: "Jour de la lecture, date ISO 8601, aujourd’hui au plus tard." })
  readonly seenOn!: string;
}

@InputType("RecordTemplateCheckInput", { description: "Contrôle sur quelques documents ; aucun document n’est gardé." })
export class RecordTemplateCheckInput extends TemplatePlaceInput {
  @Field(() => ID, { description: "La version à laquelle ils ont été comparés." })
  readonly revisionId!: string;

  @Field(() => String, { description: "Jour du contrôle, date ISO 8601, aujourd’hui au plus tard." })
  readonly checkedOn!: string;

  @Field(() => Int, { description: "Documents regardés." })
  readonly lookedAtCount!: number;

  @Field(() => Int, { description: "Documents conformes." })
  readonly conformCount!: number;

  @Field(() => String, { description: "Note, sans rien qui désigne un patient ; vide s’il n’y en a pas." })
  readonly note!: string;
}

@ObjectType("TemplateAdoptionPayload", {
  description: "Ce que répond un geste sur l’adoption d’un modèle.",
  simpleResolvers: true,
})
export class TemplateAdoptionPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => TemplateAdoptionSheetType, { nullable: true, description: "Où en est l’établissement maintenant." })
  readonly sheet!: TemplateAdoptionSheetType | null;
}
