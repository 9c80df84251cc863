import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";

const JSON_OF_MODEL = "en JSON de l’éditeur";
const VERSION = "Version lue, à rendre telle quelle à l’enregistrement.";

@ObjectType("TemplateWantedContent", {
  description: "Un contenu que le modèle doit porter, pour qui l’écrit.",
  simpleResolvers: true,
})
export class TemplateWantedContentType {
  @Field(() => String, { description: "Son code, repris par les sections qui le portent." })
  readonly code!: string;

  @Field(() => String, { description: "Ce qui doit être écrit." })
  readonly label!: string;

  @Field(() => String, { description: "Le texte qui le demande, et sa date." })
  readonly source!: string;
}

@ObjectType("TemplateWriting", {
  description: "La version en préparation d’un modèle, pour qui l’écrit ou la relit.",
  simpleResolvers: true,
})
export class TemplateWritingType {
  @Field(() => ID, { description: "La version." })
  readonly id!: string;

  @Field(() => ID, { description: "Le modèle." })
  readonly templateId!: string;

  @Field(() => String, { description: "Code du modèle." })
  readonly code!: string;

  @Field(() => String, { description: "Titre du modèle." })
  readonly title!: string;

  @Field(() => String, { description: "Numéro de la version." })
  readonly name!: string;

  @Field(() => String, { description: "Étape de la version : draft, review, toCorrect ou approved." })
  readonly state!: string;

  @Field(() => Boolean, { description: "Vrai si la personne peut écrire dans ce texte, à cette étape." })
  readonly writable!: boolean;

  @Field(() => String, { description: `Le texte, ${JSON_OF_MODEL}.` })
  readonly content!: string;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  @Field(() => String, { description: "Dernier enregistrement, date et heure ISO 8601." })
  readonly updatedAt!: string;

  @Field(() => [TemplateWantedContentType], { description: "Ce que le modèle doit porter, avec sa source." })
  readonly contents!: readonly TemplateWantedContentType[];
}

@ObjectType("TemplateComment", { description: "Une remarque sur une section d’un modèle.", simpleResolvers: true })
export class TemplateCommentType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Clé de la section." })
  readonly sectionKey!: string;

  @Field(() => String, { description: "La remarque." })
  readonly body!: string;

  @Field(() => String, {
    nullable: true,
    description: "Le texte suggéré pour la section, tel qu’il se lit ; null : une remarque seulement.",
  })
  readonly suggestion!: string | null;

  @Field(() => String, { description: "open, taken (la suggestion est devenue le texte) ou closed." })
  readonly state!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a écrite ; null si la personne a quitté le groupe." })
  readonly authorName!: string | null;

  @Field(() => String, { nullable: true, description: "Qui y a répondu ; null : personne encore." })
  readonly answeredByName!: string | null;

  @Field(() => String, { nullable: true, description: "Réponse, date et heure ISO 8601." })
  readonly answeredAt!: string | null;

  @Field(() => String, { description: "Écrite le, date et heure ISO 8601." })
  readonly createdAt!: string;
}

@InputType("SaveTemplateContentInput", { description: "Texte d’une version en préparation." })
export class SaveTemplateContentInput {
  @Field(() => ID, { description: "La version." })
  readonly revisionId!: string;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  @Field(() => [String], { description: "Clé de chaque section, dans l’ordre du texte." })
  readonly order!: readonly string[];

  @Field(() => String, {
    description: `Les sections qui ont changé depuis la version lue, ${JSON_OF_MODEL} ; les autres restent.`,
  })
  readonly sections!: string;
}

@ObjectType("TemplateContentPayload", { description: "Réponse à l’enregistrement d’un texte.", simpleResolvers: true })
export class TemplateContentPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => TemplateWritingType, {
    nullable: true,
    description: "La version telle qu’elle est maintenant ; null si elle est introuvable.",
  })
  readonly writing!: TemplateWritingType | null;
}

@InputType("AddTemplateCommentInput", { description: "Remarque à faire sur une section." })
export class AddTemplateCommentInput {
  @Field(() => ID, { description: "La version." })
  readonly revisionId!: string;

  @Field(() => String, { description: "Clé de la section." })
  readonly sectionKey!: string;

  @Field(() => String, { description: "La remarque, 4 000 caractères au plus." })
  readonly body!: string;

  @Field(() => String, {
    nullable: true,
    description: `Le texte suggéré pour la section, ${JSON_OF_MODEL} ; null : une remarque seulement.`,
  })
  readonly suggestion!: string | null;
}

@InputType("TakeTemplateSuggestionInput", { description: "Suggestion à reprendre dans le texte." })
export class TakeTemplateSuggestionInput {
  @Field(() => ID, { description: "La remarque qui la porte." })
  readonly commentId!: string;

  @Field(() => Int, { description: "Version lue du texte : rien ne change s’il a changé depuis." })
  readonly version!: number;
}

@ObjectType("TemplateCommentPayload", { description: "Réponse à une remarque.", simpleResolvers: true })
export class TemplateCommentPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => TemplateCommentType, {
    nullable: true,
    description: "La remarque ; null si elle n’est pas enregistrée.",
  })
  readonly comment!: TemplateCommentType | null;

  @Field(() => TemplateWritingType, {
    nullable: true,
    description: "Le texte tel qu’il est maintenant, après une suggestion reprise ou refusée ; null autrement.",
  })
  readonly writing!: TemplateWritingType | null;
}
