import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { VendorCaseMoveType, VendorCaseSiteType, VendorCaseType } from "./vendorcase.type";

@ObjectType("VendorCaseRequest", {
  description: "Demande, vue du dossier qui la porte ou pourrait la porter.",
  simpleResolvers: true,
})
export class VendorCaseRequestType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Int, { description: "Numéro que l’on se dit : « demande 128 »." })
  readonly number!: number;

  @Field(() => String, { description: "Ce que la personne a écrit, tel quel." })
  readonly body!: string;

  @Field(() => String, { description: "Qui a demandé." })
  readonly authorName!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Son nom." })
  readonly establishmentName!: string;

  @Field(() => String, { description: "Le secteur, par son code." })
  readonly sector!: string;

  @Field(() => String, { description: "Sorte de demande, par son code." })
  readonly kind!: string;

  @Field(() => String, { description: "Où en est la demande." })
  readonly state!: string;

  @Field(() => ID, { nullable: true, description: "Le logiciel ; null s’il n’est pas dit." })
  readonly productId!: string | null;

  @Field(() => ID, { nullable: true, description: "Le module ; null s’il n’est pas dit." })
  readonly moduleId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom du module ; null s’il n’est pas dit." })
  readonly moduleName!: string | null;

  @Field(() => String, { nullable: true, description: "La réponse donnée ; null : elle attend." })
  readonly answer!: string | null;

  @Field(() => String, { description: "Quand, date et heure ISO 8601." })
  readonly createdAt!: string;
}

@ObjectType("DuplicateSuggestion", {
  description: "Demandes qui se ressemblent, ou qui ressemblent à un dossier ouvert.",
  simpleResolvers: true,
})
export class DuplicateSuggestionType {
  @Field(() => [VendorCaseRequestType], { description: "Les demandes." })
  readonly requests!: readonly VendorCaseRequestType[];

  @Field(() => ID, { nullable: true, description: "Dossier ouvert qui dit déjà la même chose ; null : aucun." })
  readonly caseId!: string | null;

  @Field(() => Int, { nullable: true, description: "Son numéro." })
  readonly caseNumber!: number | null;

  @Field(() => String, { nullable: true, description: "Son titre." })
  readonly caseTitle!: string | null;

  @Field(() => String, { description: "Pourquoi elles se ressemblent, en clair." })
  readonly why!: string;

  @Field(() => Float, { description: "De 0 à 1 ; 1 : le même texte." })
  readonly score!: number;
}

@ObjectType("CaseCandidate", { description: "Demande qui peut rejoindre un dossier.", simpleResolvers: true })
export class CaseCandidateType {
  @Field(() => VendorCaseRequestType, { description: "La demande." })
  readonly request!: VendorCaseRequestType;

  @Field(() => String, {
    nullable: true,
    description: "Pourquoi elle ressemble au dossier ; null : trouvée par ses mots seulement.",
  })
  readonly why!: string | null;
}

@ObjectType("VendorCaseNote", { description: "Note interne : elle ne quitte jamais le groupe.", simpleResolvers: true })
export class VendorCaseNoteType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Qui l’a écrite." })
  readonly authorName!: string;

  @Field(() => String, { description: "Le texte." })
  readonly body!: string;

  @Field(() => String, { description: "Quand, date et heure ISO 8601." })
  readonly createdAt!: string;
}

@ObjectType("VendorCaseMessage", { description: "Message échangé avec l’éditeur.", simpleResolvers: true })
export class VendorCaseMessageType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "De quel côté : group ou vendor." })
  readonly side!: string;

  @Field(() => String, { description: "Par où : screen, link ou mail." })
  readonly channel!: string;

  @Field(() => String, { description: "Qui signe ; texte vide si personne." })
  readonly signature!: string;

  @Field(() => String, { description: "Le texte." })
  readonly body!: string;

  @Field(() => String, { description: "Quand, date et heure ISO 8601." })
  readonly createdAt!: string;
}

@ObjectType("VendorCaseSheet", {
  description: "Un dossier éditeur et tout ce qui l’entoure, pour le groupe.",
  simpleResolvers: true,
})
export class VendorCaseSheetType {
  @Field(() => VendorCaseType, { description: "Le dossier." })
  readonly vendorCase!: VendorCaseType;

  @Field(() => [VendorCaseRequestType], { description: "Les demandes réunies." })
  readonly requests!: readonly VendorCaseRequestType[];

  @Field(() => [VendorCaseSiteType], { description: "Qui le soutient." })
  readonly sites!: readonly VendorCaseSiteType[];

  @Field(() => [VendorCaseMoveType], { description: "Ses étapes, la première d’abord." })
  readonly moves!: readonly VendorCaseMoveType[];

  @Field(() => [VendorCaseMessageType], { description: "Le fil avec l’éditeur." })
  readonly messages!: readonly VendorCaseMessageType[];

  @Field(() => [VendorCaseNoteType], { description: "Le fil interne, que l’éditeur ne voit jamais." })
  readonly notes!: readonly VendorCaseNoteType[];
}
