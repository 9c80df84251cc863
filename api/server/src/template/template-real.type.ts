import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { JobType } from "../kernel";
import { TemplateDiffPartType } from "./template-variant.type";

@ObjectType("AnalysedSection", { description: "Section du modèle, telle que le document l’a.", simpleResolvers: true })
export class AnalysedSectionType {
  @Field(() => String, { description: "Clé de la section." })
  readonly key!: string;

  @Field(() => String, { description: "Titre dans le modèle." })
  readonly title!: string;

  @Field(() => String, { description: "locked, fillable, free ou localForbidden." })
  readonly mode!: string;

  @Field(() => String, { description: "same, reworded ou missing." })
  readonly status!: string;

  @Field(() => Float, { description: "Ressemblance, de 0 à 1." })
  readonly similarity!: number;

  @Field(() => [String], { description: "Titres du document où elle a été trouvée." })
  readonly realTitles!: readonly string[];

  @Field(() => String, { description: "Ce que dit le document ; vide si elle manque." })
  readonly realText!: string;

  @Field(() => [TemplateDiffPartType], { description: "Du modèle au document, mot à mot." })
  readonly diff!: readonly TemplateDiffPartType[];
}

@ObjectType("AddedSection", { description: "Partie du document qui n’est pas dans le modèle.", simpleResolvers: true })
export class AddedSectionType {
  @Field(() => String, { description: "Titre ; vide : avant le premier titre." })
  readonly title!: string;

  @Field(() => String, { description: "Texte." })
  readonly text!: string;

  @Field(() => String, { description: "added, ou forbidden si le modèle l’interdit localement." })
  readonly status!: string;
}

@ObjectType("AnalysedContent", { description: "Contenu obligatoire, trouvé ou non.", simpleResolvers: true })
export class AnalysedContentType {
  @Field(() => String, { description: "Code." })
  readonly code!: string;

  @Field(() => String, { description: "Ce qui doit être dit." })
  readonly label!: string;

  @Field(() => String, { description: "Le texte qui le demande." })
  readonly source!: string;

  @Field(() => Boolean, { description: "Vrai s’il est dans le document." })
  readonly found!: boolean;

  @Field(() => String, { nullable: true, description: "Titre de la partie où il est ; null s’il manque." })
  readonly foundIn!: string | null;
}

@ObjectType("DriftReason", { description: "Pourquoi le document s’éloigne du modèle.", simpleResolvers: true })
export class DriftReasonType {
  @Field(() => String, { description: "En une phrase." })
  readonly sentence!: string;

  @Field(() => Float, { description: "Sa part de l’écart, de 0 à 1." })
  readonly part!: number;
}

@ObjectType("TemplateDocument", { description: "Document réel d’un établissement.", simpleResolvers: true })
export class TemplateDocumentType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Nom de l’établissement." })
  readonly establishmentName!: string;

  @Field(() => String, { description: "Version du modèle à laquelle il est comparé." })
  readonly revisionName!: string;

  @Field(() => String, { description: "Nom du fichier." })
  readonly fileName!: string;

  @Field(() => Int, { description: "Taille, en octets." })
  readonly byteCount!: number;

  @Field(() => String, { nullable: true, description: "Où le télécharger ; null s’il n’est pas gardé." })
  readonly url!: string | null;

  @Field(() => String, { description: "waiting, analysed ou refused." })
  readonly state!: string;

  @Field(() => String, { nullable: true, description: "Pourquoi il n’a pas été lu." })
  readonly refusal!: string | null;

  @Field(() => Float, { nullable: true, description: "Écart au modèle, de 0 à 1 ; null : pas encore comparé." })
  readonly drift!: number | null;

  @Field(() => JobType, { nullable: true, description: "Le travail qui le lit." })
  readonly job!: JobType | null;

  @Field(() => String, { nullable: true, description: "Qui l’a déposé." })
  readonly uploadedByName!: string | null;

  @Field(() => String, { description: "Déposé le, date et heure ISO 8601." })
  readonly createdAt!: string;
}

@ObjectType("TemplateDocumentAnalysis", {
  description: "Ce qu’un document réel fait du modèle.",
  simpleResolvers: true,
})
export class TemplateDocumentAnalysisType {
  @Field(() => ID, { description: "Identifiant interne, celui du document." })
  readonly id!: string;

  @Field(() => TemplateDocumentType, { description: "Le document." })
  readonly document!: TemplateDocumentType;

  @Field(() => [AnalysedSectionType], { description: "Les sections du modèle." })
  readonly sections!: readonly AnalysedSectionType[];

  @Field(() => [AddedSectionType], { description: "Ce que le document a en plus." })
  readonly added!: readonly AddedSectionType[];

  @Field(() => [AnalysedContentType], { description: "Les contenus obligatoires." })
  readonly contents!: readonly AnalysedContentType[];

  @Field(() => [DriftReasonType], { description: "Ce qui fait l’écart, le plus lourd d’abord." })
  readonly reasons!: readonly DriftReasonType[];
}
