import { Field, ID, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";

@ObjectType("TemplateContent", { description: "Contenu obligatoire d’un modèle.", simpleResolvers: true })
export class TemplateContentType {
  @Field(() => String, { description: "Code, que les sections du texte portent." })
  readonly code!: string;

  @Field(() => String, { description: "Ce qui doit y être." })
  readonly label!: string;

  @Field(() => String, { description: "Texte qui le demande, avec sa date." })
  readonly source!: string;

  @Field(() => [String], { description: "Mots qui le font reconnaître dans un document réel ; un seul suffit." })
  readonly clues!: readonly string[];
}

@ObjectType("TemplateCriterion", { description: "Critère auquel un modèle répond.", simpleResolvers: true })
export class TemplateCriterionType {
  @Field(() => String, { description: "Référentiel." })
  readonly referential!: string;

  @Field(() => String, { description: "Code du critère." })
  readonly code!: string;

  @Field(() => String, { description: "Libellé ; vide s’il n’est pas connu." })
  readonly label!: string;
}

@ObjectType("TemplateSignature", { description: "Signature d’une version.", simpleResolvers: true })
export class TemplateSignatureType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "author, reviewer, approver ou refused." })
  readonly part!: string;

  @Field(() => String, { description: "Nom le jour de la signature." })
  readonly signedAs!: string;

  @Field(() => String, { description: "Fonction ce jour-là." })
  readonly functionName!: string;

  @Field(() => String, { description: "Remarque ; vide s’il n’y en a pas." })
  readonly comment!: string;

  @Field(() => String, { description: "Date et heure ISO 8601." })
  readonly signedAt!: string;
}

@ObjectType("TemplateMove", { description: "Étape que l’on peut faire passer à une version.", simpleResolvers: true })
export class TemplateMoveType {
  @Field(() => String, { description: "Code de l’étape." })
  readonly code!: string;

  @Field(() => String, { description: "Ce que l’on fait, à l’infinitif." })
  readonly label!: string;

  @Field(() => Boolean, { description: "Vrai s’il faut dire pourquoi." })
  readonly needsComment!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Pourquoi vous ne pouvez pas la faire, alors que votre rôle le permet ; null : vous le pouvez.",
  })
  readonly refusal!: string | null;
}

@ObjectType("TemplateRevision", { description: "Version d’un modèle.", simpleResolvers: true })
export class TemplateRevisionType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "Le modèle." })
  readonly templateId!: string;

  @Field(() => String, { description: "Numéro, tel qu’on le dit : « 2 », « 2.1 »." })
  readonly name!: string;

  @Field(() => Int, { description: "Numéro de version." })
  readonly major!: number;

  @Field(() => Int, { description: "Numéro de correction ; 0 pour une version entière." })
  readonly minor!: number;

  @Field(() => String, {
    description: "draft, review, toCorrect, approved, published, toRevise, superseded ou retired.",
  })
  readonly state!: string;

  @Field(() => String, { description: "Ce qui change pour les établissements ; vide si rien n’est dit." })
  readonly summary!: string;

  @Field(() => String, { description: "Texte du modèle : JSON de l’éditeur, vérifié." })
  readonly content!: string;

  @Field(() => String, { nullable: true, description: "Publication, ISO 8601 ; null : jamais publiée." })
  readonly publishedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Prochaine révision, « AAAA-MM-JJ » ; null : pas en vigueur." })
  readonly reviewDueOn!: string | null;

  @Field(() => String, { nullable: true, description: "Fin, ISO 8601 ; null : pas finie." })
  readonly endedAt!: string | null;

  @Field(() => Int, { description: "Nombre de changements, à rendre tel quel." })
  readonly version!: number;

  @Field(() => String, { description: "Dernier changement, ISO 8601." })
  readonly updatedAt!: string;

  @Field(() => Boolean, { description: "Vrai si vous y avez écrit." })
  readonly writtenByMe!: boolean;

  @Field(() => [TemplateSignatureType], { description: "Qui l’a signée, dans l’ordre." })
  readonly signatures!: readonly TemplateSignatureType[];

  @Field(() => [TemplateMoveType], { description: "Ce que votre rôle permet d’en faire maintenant." })
  readonly moves!: readonly TemplateMoveType[];
}

@ObjectType("Template", { description: "Modèle de document du groupe.", simpleResolvers: true })
export class TemplateType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Code : TYPE-PROCESSUS-NNN." })
  readonly code!: string;

  @Field(() => String, { description: "Sorte de document, par son code." })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: "Secteur, par son code ; null : tous." })
  readonly sector!: string | null;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Pourquoi on l’écrit ; vide si ce n’est pas dit." })
  readonly purpose!: string;

  @Field(() => String, { description: "Qui le lit ; vide si ce n’est pas dit." })
  readonly reader!: string;

  @Field(() => String, { description: "À qui il sert ; vide si ce n’est pas dit." })
  readonly beneficiary!: string;

  @Field(() => String, { description: "Combien de temps il est gardé ; vide si ce n’est pas dit." })
  readonly retention!: string;

  @Field(() => ID, { nullable: true, description: "Qui en répond ; null : personne." })
  readonly ownerId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom de qui en répond ; null : personne." })
  readonly ownerName!: string | null;

  @Field(() => String, { description: "Fiche de formation ; vide s’il n’y en a pas." })
  readonly trainingTitle!: string;

  @Field(() => String, { nullable: true, description: "Adresse de la fiche de formation ; null : aucune." })
  readonly trainingUrl!: string | null;

  @Field(() => Int, { description: "Mois entre deux révisions." })
  readonly reviewMonths!: number;

  @Field(() => String, { nullable: true, description: "Modèle de départ, par son code ; null : écrit de rien." })
  readonly starter!: string | null;

  @Field(() => Boolean, { description: "Vrai si le modèle est retiré." })
  readonly retired!: boolean;

  @Field(() => Int, { description: "Nombre de changements, à rendre tel quel." })
  readonly version!: number;

  @Field(() => TemplateRevisionType, { nullable: true, description: "Version que les établissements suivent." })
  readonly inForce!: TemplateRevisionType | null;

  @Field(() => TemplateRevisionType, {
    nullable: true,
    description: "Version en préparation ; null aussi pour qui ne prépare pas les modèles.",
  })
  readonly inPreparation!: TemplateRevisionType | null;

  @Field(() => [TemplateRevisionType], { description: "Toutes les versions que l’on voit, la dernière d’abord." })
  readonly revisions!: readonly TemplateRevisionType[];

  @Field(() => [TemplateContentType], { description: "Ce qu’il doit contenir." })
  readonly contents!: readonly TemplateContentType[];

  @Field(() => [TemplateCriterionType], { description: "Critères auxquels il répond." })
  readonly criteria!: readonly TemplateCriterionType[];
}

@ObjectType("StarterTemplate", { description: "Modèle de départ écrit par Palier.", simpleResolvers: true })
export class StarterTemplateType {
  @Field(() => ID, { description: "Code du modèle de départ." })
  readonly key!: string;

  @Field(() => String, { description: "Sorte de document, par son code." })
  readonly kind!: string;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Pourquoi on l’écrit." })
  readonly purpose!: string;

  @Field(() => Int, { description: "Nombre de sections." })
  readonly sectionCount!: number;

  @Field(() => Int, { description: "Nombre de contenus obligatoires." })
  readonly contentCount!: number;

  @Field(() => ID, { nullable: true, description: "Modèle du groupe qui en vient déjà ; null : aucun." })
  readonly templateId!: string | null;
}

@ObjectType("TemplatePayload", { description: "Réponse à un geste sur un modèle.", simpleResolvers: true })
export class TemplatePayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Pourquoi ce n’est pas fait." })
  readonly error!: UserErrorType | null;

  @Field(() => TemplateType, { nullable: true, description: "Le modèle tel qu’il est maintenant." })
  readonly template!: TemplateType | null;
}
