import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { EstablishmentType } from "../group";
import { PageInfoType, UserErrorType } from "../kernel";

const KINDS = "bug, setting, evolution, training, writing ou question.";
const STATES = "submitted, toClarify, qualified, inCase, answered, closed ou withdrawn.";

@ObjectType("RequestCase", { description: "Dossier éditeur qui porte une demande.", simpleResolvers: true })
export class RequestCaseType {
  @Field(() => Int, { description: "Numéro du dossier." })
  readonly number!: number;

  @Field(() => String, { description: "Où il en est, par son code." })
  readonly state!: string;

  @Field(() => String, { description: "Où il en est, en mots simples." })
  readonly says!: string;
}

@ObjectType("RequestMessage", { description: "Message sur une demande.", simpleResolvers: true })
export class RequestMessageType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Qui l’a écrit." })
  readonly authorName!: string;

  @Field(() => Boolean, { description: "Vrai si c’est la personne qui a fait la demande." })
  readonly fromRequester!: boolean;

  @Field(() => String, { description: "Le message." })
  readonly body!: string;

  @Field(() => String, { description: "Date et heure ISO 8601." })
  readonly createdAt!: string;
}

@ObjectType("RequestStep", { description: "Étape d’une demande.", simpleResolvers: true })
export class RequestStepType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, {
    description: "submit, qualify, askClarification, clarify, joinCase, leaveCase, answer, close, reopen ou withdraw.",
  })
  readonly move!: string;

  @Field(() => String, { description: `État qui suit : ${STATES}` })
  readonly toState!: string;

  @Field(() => String, { nullable: true, description: "Qui ; null : Palier, quand un dossier éditeur avance." })
  readonly personName!: string | null;

  @Field(() => String, { description: "Date et heure ISO 8601." })
  readonly movedAt!: string;
}

@ObjectType("RequestPicture", { description: "Image jointe à une demande.", simpleResolvers: true })
export class RequestPictureType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom du fichier." })
  readonly name!: string;

  @Field(() => Float, { description: "Taille en octets." })
  readonly byteCount!: number;

  @Field(() => String, { description: "Adresse de l’image." })
  readonly url!: string;
}

@ObjectType("Request", { description: "Demande d’un établissement.", simpleResolvers: true })
export class RequestType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Int, { description: "Numéro, celui que l’on dit." })
  readonly number!: number;

  @Field(() => EstablishmentType, { nullable: true, description: "Établissement qui demande." })
  readonly establishment!: EstablishmentType | null;

  @Field(() => String, { description: "Secteur, par son code." })
  readonly sector!: string;

  @Field(() => String, { description: `De quoi il s’agit : ${KINDS}` })
  readonly kind!: string;

  @Field(() => ID, { nullable: true, description: "Partie du logiciel ; null : aucune en particulier." })
  readonly moduleId!: string | null;

  @Field(() => String, { nullable: true, description: "Partie du logiciel, par son nom." })
  readonly moduleName!: string | null;

  @Field(() => ID, { nullable: true, description: "Logiciel ; null : aucun en particulier." })
  readonly productId!: string | null;

  @Field(() => String, { nullable: true, description: "Logiciel, par son nom." })
  readonly productName!: string | null;

  @Field(() => String, { description: "La demande, comme elle a été écrite." })
  readonly body!: string;

  @Field(() => String, { description: "Qui demande." })
  readonly authorName!: string;

  @Field(() => Boolean, { description: "Vrai si c’est la personne qui regarde." })
  readonly mine!: boolean;

  @Field(() => String, { nullable: true, description: "À qui elle est confiée ; null : aux référents du groupe." })
  readonly assigneeName!: string | null;

  @Field(() => String, { description: `Où elle en est : ${STATES}` })
  readonly state!: string;

  @Field(() => String, { nullable: true, description: "need, bug, setting ou practice ; null : pas encore qualifiée." })
  readonly nature!: string | null;

  @Field(() => String, { description: "Ce que le référent en dit ; vide : rien." })
  readonly qualificationNote!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a qualifiée." })
  readonly qualifiedByName!: string | null;

  @Field(() => String, { nullable: true, description: "Quand elle l’a été, date et heure ISO 8601." })
  readonly qualifiedAt!: string | null;

  @Field(() => String, { nullable: true, description: "La réponse ; null : pas encore." })
  readonly answer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "alreadyPossible, done, planned, practice, notPlanned ou other ; null : pas encore.",
  })
  readonly answerKind!: string | null;

  @Field(() => String, { nullable: true, description: "Qui a répondu." })
  readonly answeredByName!: string | null;

  @Field(() => String, { nullable: true, description: "Quand, date et heure ISO 8601." })
  readonly answeredAt!: string | null;

  @Field(() => Boolean, { description: "Vrai si tout le groupe trouve la réponse." })
  readonly answerShared!: boolean;

  @Field(() => String, { nullable: true, description: "Titre sous lequel le groupe la trouve." })
  readonly sharedTitle!: string | null;

  @Field(() => RequestCaseType, { nullable: true, description: "Dossier éditeur qui la porte ; null : aucun." })
  readonly case!: RequestCaseType | null;

  @Field(() => ID, { nullable: true, description: "Actualité qui l’avait annoncé ; null : aucune." })
  readonly announcedNewsId!: string | null;

  @Field(() => [RequestMessageType], { description: "Ce qui s’est dit, dans l’ordre." })
  readonly messages!: readonly RequestMessageType[];

  @Field(() => [RequestStepType], { description: "Ce qui s’est passé, dans l’ordre." })
  readonly steps!: readonly RequestStepType[];

  @Field(() => [RequestPictureType], { description: "Les images jointes." })
  readonly pictures!: readonly RequestPictureType[];

  @Field(() => [String], { description: "Gestes que la personne qui regarde peut faire, par leurs codes." })
  readonly moves!: readonly string[];

  @Field(() => Boolean, { description: "Vrai si la personne qui regarde suit ce secteur de cet établissement." })
  readonly followed!: boolean;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à chaque geste." })
  readonly version!: number;

  @Field(() => String, { description: "Date et heure ISO 8601 de la demande." })
  readonly createdAt!: string;

  @Field(() => String, { description: "Dernier changement, date et heure ISO 8601." })
  readonly updatedAt!: string;
}

@ObjectType("RequestEdge", { description: "Une demande et sa place dans la liste.", simpleResolvers: true })
export class RequestEdgeType {
  @Field(() => String, { description: "Place dans la liste, à rendre telle quelle dans « after »." })
  readonly cursor!: string;

  @Field(() => RequestType, { description: "La demande." })
  readonly node!: RequestType;
}

@ObjectType("RequestConnection", { description: "Une page de demandes.", simpleResolvers: true })
export class RequestConnectionType {
  @Field(() => [RequestEdgeType], { description: "Les demandes de la page, avec leur curseur." })
  readonly edges!: readonly RequestEdgeType[];

  @Field(() => PageInfoType, { description: "De quoi demander la page suivante." })
  readonly pageInfo!: PageInfoType;
}

@ObjectType("RequestStateCount", { description: "Nombre de demandes dans un état.", simpleResolvers: true })
export class RequestStateCountType {
  @Field(() => String, { description: STATES })
  readonly state!: string;

  @Field(() => Int, { description: "Nombre de demandes, au moins une." })
  readonly count!: number;
}

@ObjectType("RequestPlace", { description: "Établissement pour lequel on peut demander.", simpleResolvers: true })
export class RequestPlaceType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Son nom." })
  readonly name!: string;
}

@ObjectType("RequestOrigin", { description: "Pour qui l’on demande, sans avoir à le dire.", simpleResolvers: true })
export class RequestOriginType {
  @Field(() => ID, { nullable: true, description: "Établissement proposé ; null : à choisir." })
  readonly establishmentId!: string | null;

  @Field(() => String, { nullable: true, description: "Secteur proposé, par son code ; null : à choisir." })
  readonly sector!: string | null;

  @Field(() => [RequestPlaceType], { description: "Établissements possibles, par nom." })
  readonly places!: readonly RequestPlaceType[];
}

@ObjectType("KnownAnswer", { description: "Réponse ou actualité qui ressemble à une demande.", simpleResolvers: true })
export class KnownAnswerType {
  @Field(() => String, { description: "answer ou news." })
  readonly kind!: string;

  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Début du texte." })
  readonly extract!: string;

  @Field(() => String, { description: "Page de Palier où elle se lit." })
  readonly path!: string;
}

@ObjectType("SharedAnswer", { description: "Réponse que tout le groupe peut lire.", simpleResolvers: true })
export class SharedAnswerType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "La question, en termes généraux." })
  readonly title!: string;

  @Field(() => String, { description: "La réponse." })
  readonly body!: string;

  @Field(() => String, { nullable: true, description: "Secteur, par son code ; null : tous." })
  readonly sector!: string | null;

  @Field(() => String, { description: "Date et heure ISO 8601 de la réponse." })
  readonly answeredAt!: string;
}

@ObjectType("RequestPayload", { description: "Réponse à un geste sur une demande.", simpleResolvers: true })
export class RequestPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => RequestType, {
    nullable: true,
    description: "La demande telle qu’elle est maintenant, même si rien n’a été fait ; null si elle est introuvable.",
  })
  readonly request!: RequestType | null;
}
