import { Field, ID, InputType, Int } from "type-graphql";

@InputType("TemplateFilterInput", { description: "Modèles cherchés ; ce qui est null ne compte pas." })
export class TemplateFilterInput {
  @Field(() => String, { nullable: true, description: "Sorte de document, par son code." })
  readonly kind!: string | null;

  @Field(() => String, { nullable: true, description: "Secteur, par son code." })
  readonly sector!: string | null;

  @Field(() => String, { nullable: true, description: "inForce, toRevise, inPreparation ou retired." })
  readonly standing!: string | null;

  @Field(() => String, { nullable: true, description: "Mots du code, du titre ou de la finalité." })
  readonly words!: string | null;
}

@InputType("CreateTemplateInput", { description: "Modèle à écrire de rien." })
export class CreateTemplateInput {
  @Field(() => String, { description: "Code : TYPE-PROCESSUS-NNN." })
  readonly code!: string;

  @Field(() => String, { description: "Sorte de document, par son code." })
  readonly kind!: string;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;
}

@InputType("TemplateContentInput", { description: "Contenu obligatoire d’un modèle." })
export class TemplateContentInput {
  @Field(() => String, { description: "Code, que les sections du texte portent." })
  readonly code!: string;

  @Field(() => String, { description: "Ce qui doit y être." })
  readonly label!: string;

  @Field(() => String, { description: "Texte qui le demande, avec sa date." })
  readonly source!: string;

  @Field(() => [String], { description: "Mots qui le font reconnaître." })
  readonly clues!: readonly string[];
}

@InputType("TemplateCriterionInput", { description: "Critère auquel un modèle répond." })
export class TemplateCriterionInput {
  @Field(() => String, { description: "Référentiel." })
  readonly referential!: string;

  @Field(() => String, { description: "Code du critère." })
  readonly code!: string;

  @Field(() => String, { description: "Libellé ; vide s’il n’est pas connu." })
  readonly label!: string;
}

@InputType("SaveTemplateInput", { description: "Ce qui est dit d’un modèle, hors de son texte." })
export class SaveTemplateInput {
  @Field(() => ID, { description: "Le modèle." })
  readonly id!: string;

  @Field(() => Int, { description: "Nombre de changements lu : l’enregistrement est refusé s’il a changé." })
  readonly version!: number;

  @Field(() => String, { description: "Code : TYPE-PROCESSUS-NNN." })
  readonly code!: string;

  @Field(() => String, { description: "Sorte de document, par son code." })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: "Secteur, par son code ; null : tous." })
  readonly sector!: string | null;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Pourquoi on l’écrit." })
  readonly purpose!: string;

  @Field(() => String, { description: "Qui le lit." })
  readonly reader!: string;

  @Field(() => String, { description: "À qui il sert." })
  readonly beneficiary!: string;

  @Field(() => String, { description: "Combien de temps il est gardé." })
  readonly retention!: string;

  @Field(() => ID, { nullable: true, description: "Qui en répond ; null : personne." })
  readonly ownerId!: string | null;

  @Field(() => String, { description: "Fiche de formation ; vide s’il n’y en a pas." })
  readonly trainingTitle!: string;

  @Field(() => String, { nullable: true, description: "Adresse de la fiche de formation ; null : aucune." })
  readonly trainingUrl!: string | null;

  @Field(() => Int, { description: "Mois entre deux révisions." })
  readonly reviewMonths!: number;

  @Field(() => [TemplateContentInput], { description: "Ce qu’il doit contenir, dans l’ordre." })
  readonly contents!: readonly TemplateContentInput[];

  @Field(() => [TemplateCriterionInput], { description: "Critères auxquels il répond." })
  readonly criteria!: readonly TemplateCriterionInput[];
}

@InputType("SaveTemplateSummaryInput", { description: "Ce que change une version." })
export class SaveTemplateSummaryInput {
  @Field(() => ID, { description: "La version." })
  readonly revisionId!: string;

  @Field(() => Int, { description: "Nombre de changements lu." })
  readonly version!: number;

  @Field(() => String, { description: "Ce qui change pour les établissements." })
  readonly summary!: string;

  @Field(() => Boolean, { description: "Vrai si les établissements ont à reprendre le texte ; faux : une correction." })
  readonly major!: boolean;
}

@InputType("MoveTemplateRevisionInput", { description: "Étape à faire passer à une version." })
export class MoveTemplateRevisionInput {
  @Field(() => ID, { description: "La version." })
  readonly revisionId!: string;

  @Field(() => Int, { description: "Nombre de changements lu." })
  readonly version!: number;

  @Field(() => String, { description: "Étape, par son code." })
  readonly move!: string;

  @Field(() => String, { description: "Remarque ; vide s’il n’y en a pas." })
  readonly comment!: string;
}
