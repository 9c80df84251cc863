import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { TemplateDiffPartType } from "./template-variant.type";

@ObjectType("TemplateDriftFinding", {
  description: "Ce que plusieurs établissements font de la même façon, autrement que le modèle.",
  simpleResolvers: true,
})
export class TemplateDriftFindingType {
  @Field(() => ID, { description: "Identifiant, le même tant que les documents n’ont pas changé." })
  readonly id!: string;

  @Field(() => String, {
    description: "reworded (réécrite de la même façon), missing (absente) ou added (ajoutée au modèle).",
  })
  readonly kind!: string;

  @Field(() => String, { description: "Titre de la section, ou de la partie ajoutée." })
  readonly title!: string;

  @Field(() => String, { description: "Le constat, en une phrase." })
  readonly sentence!: string;

  @Field(() => [String], { description: "Les établissements qui font ainsi, par leur nom." })
  readonly establishmentNames!: readonly string[];

  @Field(() => Int, { description: "Établissements qui ont réécrit la section, de cette façon ou d’une autre." })
  readonly divergingCount!: number;

  @Field(() => String, { description: "Le texte le plus proche de tous les leurs ; vide si la section manque." })
  readonly wording!: string;

  @Field(() => Float, { description: "Ressemblance de leurs textes avec celui-ci, de 0 à 1." })
  readonly agreement!: number;

  @Field(() => [TemplateDiffPartType], { description: "Du texte du modèle à celui-ci, mot à mot." })
  readonly diff!: readonly TemplateDiffPartType[];
}

@ObjectType("TemplateDrift", {
  description: "Ce que les documents réels des établissements disent d’un modèle.",
  simpleResolvers: true,
})
export class TemplateDriftType {
  @Field(() => ID, { description: "Le modèle." })
  readonly id!: string;

  @Field(() => String, { description: "Titre du modèle." })
  readonly templateTitle!: string;

  @Field(() => ID, { description: "La version en vigueur, à laquelle les documents sont comparés." })
  readonly revisionId!: string;

  @Field(() => String, { description: "Nom de cette version." })
  readonly revisionName!: string;

  @Field(() => Int, { description: "Établissements dont un document a été comparé à cette version." })
  readonly siteCount!: number;

  @Field(() => Int, { description: "Établissements dont le dernier document a été comparé à une autre version." })
  readonly otherVersionCount!: number;

  @Field(() => [TemplateDriftFindingType], { description: "Les constats, les plus partagés d’abord." })
  readonly findings!: readonly TemplateDriftFindingType[];
}

@InputType("ProposeTemplateDriftInput", { description: "Constat dont on fait une proposition au groupe." })
export class ProposeTemplateDriftInput {
  @Field(() => ID, { description: "Le modèle." })
  readonly templateId!: string;

  @Field(() => ID, { description: "La version lue." })
  readonly revisionId!: string;

  @Field(() => Int, { description: "Part des établissements, en pour cent, avec laquelle le constat a été lu." })
  readonly leastPercent!: number;

  @Field(() => ID, { description: "Le constat." })
  readonly findingId!: string;

  @Field(() => String, { description: "Pourquoi ; peut être vide." })
  readonly reason!: string;
}
