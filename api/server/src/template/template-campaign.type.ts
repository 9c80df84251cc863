import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { JobType, UserErrorType } from "../kernel";

@ObjectType("TemplateCampaignTarget", {
  description: "Un modèle attendu d’un établissement dans une campagne.",
  simpleResolvers: true,
})
export class TemplateCampaignTargetType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "Le modèle." })
  readonly templateId!: string;

  @Field(() => String, { description: "Code du modèle." })
  readonly templateCode!: string;

  @Field(() => String, { description: "Titre du modèle." })
  readonly templateTitle!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Nom de l’établissement." })
  readonly establishmentName!: string;

  @Field(() => String, { description: "notBegun, begun ou adopted ; celui de la clôture si la campagne est close." })
  readonly reach!: string;

  @Field(() => String, {
    nullable: true,
    description: "Ce que disent les trois faits ; null : rien, ou campagne close.",
  })
  readonly sentence!: string | null;

  @Field(() => String, { nullable: true, description: "Dernière relance, date et heure ISO 8601 ; null : aucune." })
  readonly remindedAt!: string | null;

  @Field(() => Int, { description: "Relances envoyées." })
  readonly reminderCount!: number;
}

@ObjectType("TemplateCampaign", { description: "Une campagne d’harmonisation.", simpleResolvers: true })
export class TemplateCampaignType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "But ; vide s’il n’est pas dit." })
  readonly purpose!: string;

  @Field(() => String, { description: "Début, date ISO 8601." })
  readonly beginsOn!: string;

  @Field(() => String, { description: "Fin prévue, date ISO 8601." })
  readonly endsOn!: string;

  @Field(() => String, { description: "open ou closed." })
  readonly state!: string;

  @Field(() => String, { description: "Mot de clôture ; vide s’il n’y en a pas." })
  readonly closingNote!: string;

  @Field(() => String, { nullable: true, description: "Clôture, date et heure ISO 8601 ; null : elle court." })
  readonly closedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Qui l’a ouverte." })
  readonly createdByName!: string | null;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à la clôture." })
  readonly version!: number;

  @Field(() => Int, { description: "Modèles attendus que l’on voit." })
  readonly targetCount!: number;

  @Field(() => Int, { description: "Parmi eux, ceux qui ne sont pas commencés." })
  readonly notBegunCount!: number;

  @Field(() => Int, { description: "Parmi eux, ceux qui sont en cours." })
  readonly begunCount!: number;

  @Field(() => Int, { description: "Parmi eux, ceux qui sont adoptés." })
  readonly adoptedCount!: number;

  @Field(() => [TemplateCampaignTargetType], { description: "Ce qui est attendu, par établissement puis par modèle." })
  readonly targets!: readonly TemplateCampaignTargetType[];

  @Field(() => String, {
    nullable: true,
    description: "Adresse du rapport ; null : pas encore fait, ou réservé à qui mène les campagnes.",
  })
  readonly reportUrl!: string | null;

  @Field(() => JobType, {
    nullable: true,
    description: "Le travail qui fait le rapport ; null : campagne en cours, ou réservé à qui mène les campagnes.",
  })
  readonly job!: JobType | null;
}

@InputType("OpenTemplateCampaignInput", { description: "Campagne à ouvrir." })
export class OpenTemplateCampaignInput {
  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "But ; vide s’il n’est pas dit." })
  readonly purpose!: string;

  @Field(() => String, { description: "Début, date ISO 8601." })
  readonly beginsOn!: string;

  @Field(() => String, { description: "Fin prévue, date ISO 8601." })
  readonly endsOn!: string;

  @Field(() => [ID], { description: "Les modèles, parmi ceux qui sont en vigueur." })
  readonly templateIds!: readonly string[];

  @Field(() => [ID], { description: "Les établissements, parmi ceux qui sont ouverts." })
  readonly establishmentIds!: readonly string[];
}

@InputType("CloseTemplateCampaignInput", { description: "Clôture d’une campagne." })
export class CloseTemplateCampaignInput {
  @Field(() => ID, { description: "La campagne." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => String, { description: "Mot de clôture, imprimé dans le rapport ; vide s’il n’y en a pas." })
  readonly note!: string;
}

@ObjectType("TemplateCampaignPayload", {
  description: "Ce que répond un geste sur une campagne.",
  simpleResolvers: true,
})
export class TemplateCampaignPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => TemplateCampaignType, { nullable: true, description: "La campagne telle qu’elle est maintenant." })
  readonly campaign!: TemplateCampaignType | null;
}

@ObjectType("RemindTemplateCampaignPayload", { description: "Ce que répond une relance.", simpleResolvers: true })
export class RemindTemplateCampaignPayloadType extends TemplateCampaignPayloadType {
  @Field(() => Int, { description: "Établissements dont un référent a été prévenu." })
  readonly siteCount!: number;

  @Field(() => Int, { description: "Établissements déjà relancés depuis moins d’une semaine : laissés en paix." })
  readonly recentCount!: number;

  @Field(() => [String], { description: "Établissements sans référent à prévenir, par nom." })
  readonly withoutReferent!: readonly string[];
}
