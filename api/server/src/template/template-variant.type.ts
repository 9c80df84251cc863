import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";

const PLACE = "L’établissement.";
const JSON_OF_MODEL = "en JSON de l’éditeur";

@ObjectType("TemplateVariant", {
  description: "Ce qu’un établissement fait d’un modèle : son adaptation, sur la version du groupe.",
  simpleResolvers: true,
})
export class TemplateVariantType {
  @Field(() => ID, { description: "Le modèle et l’établissement." })
  readonly id!: string;

  @Field(() => ID, { description: "Le modèle." })
  readonly templateId!: string;

  @Field(() => String, { description: "Code du modèle." })
  readonly templateCode!: string;

  @Field(() => String, { description: "Titre du modèle." })
  readonly templateTitle!: string;

  @Field(() => ID, { description: PLACE })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Nom de l’établissement." })
  readonly establishmentName!: string;

  @Field(() => ID, { description: "La version du groupe sur laquelle l’adaptation s’écrit." })
  readonly baseRevisionId!: string;

  @Field(() => String, { description: "Numéro de cette version." })
  readonly baseName!: string;

  @Field(() => String, { description: "Numéro de la version en vigueur." })
  readonly inForceName!: string;

  @Field(() => Boolean, { description: "Vrai si une version plus récente attend d’être reprise." })
  readonly behind!: boolean;

  @Field(() => String, { description: `Texte du groupe sur lequel elle s’écrit, ${JSON_OF_MODEL}.` })
  readonly groupContent!: string;

  @Field(() => String, {
    nullable: true,
    description: `Sections que l’établissement écrit, par clé, ${JSON_OF_MODEL} ; null pour qui ne peut pas l’adapter.`,
  })
  readonly sections!: string | null;

  @Field(() => String, { description: `Texte que l’établissement utilise aujourd’hui, ${JSON_OF_MODEL}.` })
  readonly siteContent!: string;

  @Field(() => String, { description: "none (rien d’écrit), draft ou inUse (ce qui est écrit est utilisé)." })
  readonly state!: string;

  @Field(() => String, { nullable: true, description: "Mise en usage, date et heure ISO 8601 ; null : jamais." })
  readonly inUseAt!: string | null;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement ; 0 si rien n’est écrit." })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: "Dernier enregistrement, date et heure ISO 8601." })
  readonly updatedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Qui l’a enregistrée." })
  readonly updatedByName!: string | null;
}

@ObjectType("TemplateVariantLine", {
  description: "Un établissement et son adaptation d’un modèle.",
  simpleResolvers: true,
})
export class TemplateVariantLineType {
  @Field(() => ID, { description: "Le modèle et l’établissement." })
  readonly id!: string;

  @Field(() => ID, { description: PLACE })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Nom de l’établissement." })
  readonly establishmentName!: string;

  @Field(() => String, { description: "none, draft ou inUse." })
  readonly state!: string;

  @Field(() => Boolean, { description: "Vrai si une version plus récente attend d’être reprise." })
  readonly behind!: boolean;

  @Field(() => Int, { description: "Sections que l’établissement écrit lui-même dans le texte qu’il utilise." })
  readonly sectionCount!: number;

  @Field(() => Int, { description: "Écarts justifiés qui durent." })
  readonly gapCount!: number;

  @Field(() => String, { nullable: true, description: "Dernier enregistrement, date et heure ISO 8601." })
  readonly updatedAt!: string | null;
}

@ObjectType("TemplateVariantPast", { description: "Un texte passé d’une adaptation.", simpleResolvers: true })
export class TemplateVariantPastType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Numéro de la version du groupe sur laquelle il était écrit." })
  readonly baseName!: string;

  @Field(() => String, { description: "Pourquoi il a été gardé : edit ou rebase." })
  readonly cause!: string;

  @Field(() => String, { description: `Le texte tel qu’il était, ${JSON_OF_MODEL}.` })
  readonly content!: string;

  @Field(() => String, { nullable: true, description: "Qui l’avait écrit." })
  readonly writtenByName!: string | null;

  @Field(() => String, { description: "Quand il a été remplacé, date et heure ISO 8601." })
  readonly createdAt!: string;
}

@ObjectType("TemplateRebase", {
  description: "Une version du groupe qui attend d’être reprise dans un établissement.",
  simpleResolvers: true,
})
export class TemplateRebaseType {
  @Field(() => ID, { description: "Le modèle et l’établissement." })
  readonly id!: string;

  @Field(() => String, { description: "Titre du modèle." })
  readonly templateTitle!: string;

  @Field(() => String, { description: "Nom de l’établissement." })
  readonly establishmentName!: string;

  @Field(() => String, { description: "Numéro de la version sur laquelle l’établissement a écrit." })
  readonly fromName!: string;

  @Field(() => String, { description: `Son texte, ${JSON_OF_MODEL}.` })
  readonly fromContent!: string;

  @Field(() => ID, { description: "La version en vigueur, à rendre telle quelle." })
  readonly toRevisionId!: string;

  @Field(() => String, { description: "Numéro de la version en vigueur." })
  readonly toName!: string;

  @Field(() => String, { description: `Son texte, ${JSON_OF_MODEL}.` })
  readonly toContent!: string;

  @Field(() => String, { description: `Sections que l’établissement a écrites, par clé, ${JSON_OF_MODEL}.` })
  readonly sections!: string;

  @Field(() => String, { description: "draft ou inUse : un texte en usage le reste, tel qu’il devient." })
  readonly state!: string;

  @Field(() => Int, { description: "Version lue de l’adaptation, à rendre telle quelle." })
  readonly version!: number;
}

@InputType("TemplatePlaceInput", { description: "Un modèle dans un établissement." })
export class TemplatePlaceInput {
  @Field(() => ID, { description: "Le modèle." })
  readonly templateId!: string;

  @Field(() => ID, { description: PLACE })
  readonly establishmentId!: string;
}

@InputType("SaveTemplateVariantInput", { description: "Adaptation à enregistrer." })
export class SaveTemplateVariantInput extends TemplatePlaceInput {
  @Field(() => Int, { description: "Version lue ; 0 si rien n’est écrit." })
  readonly version!: number;

  @Field(() => String, { description: `Les sections de l’établissement, par clé, ${JSON_OF_MODEL}.` })
  readonly sections!: string;
}

@InputType("UseTemplateVariantInput", { description: "Adaptation à mettre en usage." })
export class UseTemplateVariantInput extends TemplatePlaceInput {
  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;
}

@InputType("TemplateSectionChoiceInput", { description: "Ce que devient une section." })
export class TemplateSectionChoiceInput {
  @Field(() => String, { description: "La section, par sa clé." })
  readonly sectionKey!: string;

  @Field(() => String, { description: "keepLocal, takeGroup ou proposeToGroup." })
  readonly choice!: string;

  @Field(() => String, {
    description:
      "La raison : elle part avec la proposition, sinon elle est notée comme écart justifié. Peut être vide.",
  })
  readonly reason!: string;
}

@InputType("RebaseTemplateVariantInput", { description: "Version du groupe à reprendre." })
export class RebaseTemplateVariantInput extends TemplatePlaceInput {
  @Field(() => Int, { description: "Version lue de l’adaptation." })
  readonly version!: number;

  @Field(() => ID, { description: "La version du groupe lue sur la page." })
  readonly revisionId!: string;

  @Field(() => [TemplateSectionChoiceInput], { description: "Ce que devient chaque section à choisir." })
  readonly choices!: readonly TemplateSectionChoiceInput[];
}

@ObjectType("TemplateDiffPart", { description: "Suite de mots, la même ou changée.", simpleResolvers: true })
export class TemplateDiffPartType {
  @Field(() => String, { description: "same, added ou removed." })
  readonly change!: string;

  @Field(() => String, { description: "Les mots." })
  readonly text!: string;
}

@ObjectType("TemplateViolation", {
  description: "Section changée là où le groupe ne le permet pas.",
  simpleResolvers: true,
})
export class TemplateViolationType {
  @Field(() => String, { description: "La section, par sa clé." })
  readonly sectionKey!: string;

  @Field(() => String, { description: "Son titre." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "Sa règle ; null si le modèle n’a pas cette section." })
  readonly mode!: string | null;

  @Field(() => String, { description: "unknownSection, locked, fillableText, localForbidden ou fieldValue." })
  readonly breach!: string;

  @Field(() => String, { description: "Pourquoi c’est refusé." })
  readonly reason!: string;

  @Field(() => [TemplateDiffPartType], { description: "Du texte du groupe au texte envoyé, mot à mot." })
  readonly diff!: readonly TemplateDiffPartType[];
}

@ObjectType("TemplateVariantPayload", { description: "Réponse à un geste sur une adaptation.", simpleResolvers: true })
export class TemplateVariantPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => [TemplateViolationType], { description: "Les sections refusées, avec ce qui y était changé." })
  readonly violations!: readonly TemplateViolationType[];

  @Field(() => TemplateVariantType, { nullable: true, description: "L’adaptation telle qu’elle est maintenant." })
  readonly variant!: TemplateVariantType | null;
}
