import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";
import { TemplatePlaceInput } from "./template-variant.type";

const JSON_OF_SECTION = "blocs de la section en JSON de l’éditeur";

@ObjectType("TemplateGap", { description: "Écart justifié d’un établissement à un modèle.", simpleResolvers: true })
export class TemplateGapType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "Le modèle." })
  readonly templateId!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Nom de l’établissement." })
  readonly establishmentName!: string;

  @Field(() => String, { description: "La section, par sa clé." })
  readonly sectionKey!: string;

  @Field(() => String, { description: "Titre de la section." })
  readonly sectionTitle!: string;

  @Field(() => String, { description: "Pourquoi l’établissement fait autrement." })
  readonly reason!: string;

  @Field(() => String, { description: "Depuis quand, « AAAA-MM-JJ »." })
  readonly recordedOn!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a noté." })
  readonly recordedByName!: string | null;

  @Field(() => String, { nullable: true, description: "Fin, « AAAA-MM-JJ » ; null : il dure." })
  readonly endedOn!: string | null;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle." })
  readonly version!: number;
}

@ObjectType("TemplateProposal", {
  description: "Texte qu’un ou plusieurs établissements proposent au groupe.",
  simpleResolvers: true,
})
export class TemplateProposalType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "Le modèle." })
  readonly templateId!: string;

  @Field(() => String, { description: "Code du modèle." })
  readonly templateCode!: string;

  @Field(() => String, { description: "Titre du modèle." })
  readonly templateTitle!: string;

  @Field(() => String, { description: "La section, par sa clé." })
  readonly sectionKey!: string;

  @Field(() => String, { description: "Titre de la section." })
  readonly sectionTitle!: string;

  @Field(() => String, { nullable: true, description: `Texte du groupe, ${JSON_OF_SECTION} ; null si elle a disparu.` })
  readonly groupBlocks!: string | null;

  @Field(() => String, { description: `Texte proposé, ${JSON_OF_SECTION}.` })
  readonly blocks!: string;

  @Field(() => String, {
    nullable: true,
    description: "L’établissement qui propose ; null : plusieurs écrivent ainsi.",
  })
  readonly establishmentName!: string | null;

  @Field(() => String, { description: "Pourquoi." })
  readonly reason!: string;

  @Field(() => Int, { description: "Établissements qui écrivent ainsi." })
  readonly siteCount!: number;

  @Field(() => Int, { nullable: true, description: "Établissements comparés ; null : personne ne les a comptés." })
  readonly siteTotal!: number | null;

  @Field(() => String, { description: "open, taken ou declined." })
  readonly state!: string;

  @Field(() => String, { description: "Ce que le groupe a répondu." })
  readonly answer!: string;

  @Field(() => String, { nullable: true, description: "Qui propose." })
  readonly proposedByName!: string | null;

  @Field(() => String, { nullable: true, description: "Qui a répondu." })
  readonly answeredByName!: string | null;

  @Field(() => String, { nullable: true, description: "Réponse, date et heure ISO 8601." })
  readonly answeredAt!: string | null;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle." })
  readonly version!: number;

  @Field(() => String, { description: "Proposée le, date et heure ISO 8601." })
  readonly createdAt!: string;
}

@InputType("RecordTemplateGapInput", { description: "Écart à justifier." })
export class RecordTemplateGapInput extends TemplatePlaceInput {
  @Field(() => String, { description: "La section, par sa clé." })
  readonly sectionKey!: string;

  @Field(() => String, { description: "Pourquoi l’établissement fait autrement." })
  readonly reason!: string;
}

@InputType("EndTemplateGapInput", { description: "Écart à clore." })
export class EndTemplateGapInput {
  @Field(() => ID, { description: "L’écart." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;
}

@InputType("ProposeTemplateSectionInput", { description: "Texte à proposer au groupe." })
export class ProposeTemplateSectionInput extends TemplatePlaceInput {
  @Field(() => String, { description: "La section, par sa clé." })
  readonly sectionKey!: string;

  @Field(() => String, { description: `Le texte, ${JSON_OF_SECTION}.` })
  readonly blocks!: string;

  @Field(() => String, { description: "Pourquoi ; peut être vide." })
  readonly reason!: string;
}

@InputType("AnswerTemplateProposalInput", { description: "Réponse à une proposition." })
export class AnswerTemplateProposalInput {
  @Field(() => ID, { description: "La proposition." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => Boolean, { description: "Vrai : le texte devient une suggestion dans la version en préparation." })
  readonly taken!: boolean;

  @Field(() => String, { description: "Ce que l’on répond ; obligatoire si la proposition n’est pas retenue." })
  readonly answer!: string;
}

@ObjectType("TemplateGapPayload", { description: "Réponse à un geste sur un écart.", simpleResolvers: true })
export class TemplateGapPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => TemplateGapType, { nullable: true, description: "L’écart tel qu’il est maintenant." })
  readonly gap!: TemplateGapType | null;
}

@ObjectType("TemplateProposalPayload", {
  description: "Réponse à un geste sur une proposition.",
  simpleResolvers: true,
})
export class TemplateProposalPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => TemplateProposalType, { nullable: true, description: "La proposition telle qu’elle est maintenant." })
  readonly proposal!: TemplateProposalType | null;
}
