import { Field, ID, Int, ObjectType } from "type-graphql";
import { EstablishmentType } from "../group";
import { UserErrorType } from "../kernel";
import { NewsType } from "./news.type";

@ObjectType("NewsReachPair", {
  description: "Un secteur d’un établissement, devant une actualité.",
  simpleResolvers: true,
})
export class NewsReachPairType {
  @Field(() => String, { description: "Secteur, par son code." })
  readonly sector!: string;

  @Field(() => String, { description: "seen, partly, unseen ou nobody." })
  readonly state!: string;

  @Field(() => Int, { description: "Personnes qui ont un compte ici, pour ce secteur ou pour tous." })
  readonly peopleCount!: number;

  @Field(() => Int, { description: "Celles qui ont dit l’avoir lue depuis son dernier changement important." })
  readonly readCount!: number;

  @Field(() => String, { nullable: true, description: "Dernier jour où l’équipe l’a vue, « AAAA-MM-JJ »." })
  readonly teamSeenOn!: string | null;

  @Field(() => Int, { description: "Personnes présentes, toutes séances réunies." })
  readonly teamPeopleCount!: number;

  @Field(() => String, { nullable: true, description: "Qui l’a enregistré en dernier." })
  readonly teamSaidBy!: string | null;

  @Field(() => String, { nullable: true, description: "Dernière relance du référent (ISO 8601)." })
  readonly remindedAt!: string | null;

  @Field(() => Int, { description: "Relances du référent." })
  readonly reminderCount!: number;
}

@ObjectType("NewsReachSite", { description: "Un établissement devant une actualité.", simpleResolvers: true })
export class NewsReachSiteType {
  @Field(() => EstablishmentType, { description: "L’établissement." })
  readonly establishment!: EstablishmentType;

  @Field(() => Int, { description: "Secteurs visés ici." })
  readonly targeted!: number;

  @Field(() => Int, { description: "Secteurs qui l’ont vue." })
  readonly seen!: number;

  @Field(() => [NewsReachPairType], { description: "Secteur par secteur." })
  readonly pairs!: readonly NewsReachPairType[];
}

@ObjectType("NewsReach", { description: "Jusqu’où une actualité est arrivée.", simpleResolvers: true })
export class NewsReachType {
  @Field(() => ID, { description: "L’actualité." })
  readonly id!: string;

  @Field(() => NewsType, { description: "L’actualité." })
  readonly news!: NewsType;

  @Field(() => Int, { description: "Couples visés d’un établissement et d’un secteur, parmi ceux que je vois." })
  readonly targeted!: number;

  @Field(() => Int, { description: "Ceux qui l’ont vue." })
  readonly seen!: number;

  @Field(() => [NewsReachSiteType], { description: "Établissement par établissement." })
  readonly sites!: readonly NewsReachSiteType[];
}

@ObjectType("NewsToRelay", { description: "Une actualité que mes équipes n’ont pas vue.", simpleResolvers: true })
export class NewsToRelayType {
  @Field(() => NewsType, { description: "L’actualité." })
  readonly news!: NewsType;

  @Field(() => EstablishmentType, { description: "L’établissement." })
  readonly establishment!: EstablishmentType;

  @Field(() => [String], { description: "Les secteurs, par leur code." })
  readonly sectors!: readonly string[];
}

@ObjectType("NewsReminderPayload", { description: "Réponse à une relance des référents.", simpleResolvers: true })
export class NewsReminderPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => Int, { description: "Couples d’un établissement et d’un secteur dont le référent est prévenu." })
  readonly pairCount!: number;

  @Field(() => Int, { description: "Référents prévenus." })
  readonly personCount!: number;

  @Field(() => Int, { description: "Couples déjà relancés depuis moins d’une semaine." })
  readonly waitingCount!: number;
}

@ObjectType("NewsBeginning", { description: "De quoi commencer une actualité.", simpleResolvers: true })
export class NewsBeginningType {
  @Field(() => String, { description: "Titre proposé." })
  readonly title!: string;

  @Field(() => String, { description: "Texte proposé : la réponse, jamais les mots de la demande." })
  readonly body!: string;

  @Field(() => String, { description: "De quoi elle parle, par son code." })
  readonly kind!: string;

  @Field(() => Boolean, { description: "Vrai si un accusé de lecture est proposé." })
  readonly mustRead!: boolean;

  @Field(() => [String], { description: "Secteurs proposés, par leur code." })
  readonly sectors!: readonly string[];

  @Field(() => ID, { nullable: true, description: "Logiciel proposé." })
  readonly productId!: string | null;

  @Field(() => ID, { nullable: true, description: "Module proposé." })
  readonly moduleId!: string | null;

  @Field(() => ID, { nullable: true, description: "Version proposée." })
  readonly versionId!: string | null;

  @Field(() => ID, { nullable: true, description: "Demande d’où elle vient." })
  readonly requestId!: string | null;

  @Field(() => ID, { nullable: true, description: "Dossier éditeur d’où elle vient." })
  readonly caseId!: string | null;

  @Field(() => ID, { nullable: true, description: "Livraison d’où elle vient." })
  readonly releaseId!: string | null;

  @Field(() => String, { description: "D’où elle vient, en mots." })
  readonly origin!: string;
}

@ObjectType("NewsToldQuarter", { description: "Un trimestre de demandes.", simpleResolvers: true })
export class NewsToldQuarterType {
  @Field(() => String, { description: "Premier jour, « AAAA-MM-JJ »." })
  readonly startsOn!: string;

  @Field(() => Int, { description: "Demandes du trimestre." })
  readonly requestCount!: number;

  @Field(() => Int, { description: "Celles qui portaient sur ce qu’une actualité avait déjà annoncé à qui demande." })
  readonly toldCount!: number;
}

@ObjectType("NewsToldNews", { description: "Une actualité redemandée.", simpleResolvers: true })
export class NewsToldNewsType {
  @Field(() => ID, { description: "L’actualité." })
  readonly id!: string;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Première publication (ISO 8601)." })
  readonly publishedAt!: string;

  @Field(() => Int, { description: "Demandes venues après." })
  readonly requestCount!: number;
}

@ObjectType("NewsTold", { description: "Ce qui était déjà annoncé quand on l’a demandé.", simpleResolvers: true })
export class NewsToldType {
  @Field(() => [NewsToldQuarterType], { description: "Par trimestre, le plus ancien d’abord ; jamais par personne." })
  readonly quarters!: readonly NewsToldQuarterType[];

  @Field(() => [NewsToldNewsType], { description: "Les actualités les plus redemandées." })
  readonly news!: readonly NewsToldNewsType[];
}

@ObjectType("AnnouncingNews", { description: "Une actualité qui l’avait peut-être annoncé.", simpleResolvers: true })
export class AnnouncingNewsType {
  @Field(() => ID, { description: "L’actualité." })
  readonly id!: string;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Date et heure ISO 8601 de sa publication." })
  readonly publishedAt!: string;
}

@ObjectType("AnsweredUnnamed", {
  description: "Demande à laquelle on a répondu « déjà possible » sans nommer d’actualité.",
  simpleResolvers: true,
})
export class AnsweredUnnamedType {
  @Field(() => ID, { description: "La demande." })
  readonly id!: string;

  @Field(() => Int, { description: "Son numéro." })
  readonly number!: number;

  @Field(() => EstablishmentType, { description: "L’établissement qui demande." })
  readonly establishment!: EstablishmentType;

  @Field(() => String, { description: "Secteur, par son code." })
  readonly sector!: string;

  @Field(() => String, { description: "La réponse." })
  readonly answer!: string;

  @Field(() => String, { description: "Quand on a répondu (ISO 8601)." })
  readonly answeredAt!: string;

  @Field(() => [AnnouncingNewsType], {
    description: "Publiées avant la demande et destinées à qui demande, les plus proches d’abord.",
  })
  readonly candidates!: readonly AnnouncingNewsType[];
}

@ObjectType("NameNewsPayload", { description: "Réponse au nom d’une actualité.", simpleResolvers: true })
export class NameNewsPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;
}
