import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { EstablishmentType } from "../group";
import { UserErrorType } from "../kernel";

@ObjectType("NewsRevision", { description: "Un texte publié d’une actualité.", simpleResolvers: true })
export class NewsRevisionType {
  @Field(() => Int, { description: "Rang de la publication, à partir de 1." })
  readonly revision!: number;

  @Field(() => Boolean, { description: "Vrai si les accusés de lecture ont été redemandés." })
  readonly major!: boolean;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Texte." })
  readonly body!: string;

  @Field(() => String, { description: "Date et heure de publication (ISO 8601)." })
  readonly publishedAt!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a publié ; null si la personne n’est plus connue." })
  readonly publishedByName!: string | null;
}

@ObjectType("News", { description: "Actualité qui descend vers les établissements.", simpleResolvers: true })
export class NewsType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Texte : paragraphes, et listes dont chaque ligne commence par un tiret." })
  readonly body!: string;

  @Field(() => String, { description: "function, release, practice, incident ou information." })
  readonly kind!: string;

  @Field(() => Boolean, { description: "Vrai si un accusé de lecture est demandé." })
  readonly mustRead!: boolean;

  @Field(() => String, { description: "draft, scheduled, published ou withdrawn." })
  readonly state!: string;

  @Field(() => ID, { nullable: true, description: "Logiciel concerné ; null : peu importe." })
  readonly productId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom du logiciel concerné." })
  readonly productName!: string | null;

  @Field(() => ID, { nullable: true, description: "Module concerné ; null : peu importe." })
  readonly moduleId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom du module concerné." })
  readonly moduleName!: string | null;

  @Field(() => ID, { nullable: true, description: "Version concernée ; null : peu importe." })
  readonly versionId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom de la version concernée." })
  readonly versionLabel!: string | null;

  @Field(() => [String], { description: "Secteurs visés, par leur code ; aucun : tous ceux que le groupe suit." })
  readonly sectors!: readonly string[];

  @Field(() => [ID], {
    nullable: true,
    description: "Établissements visés ; null : tous, ou pour qui ne publie pas d’actualité.",
  })
  readonly establishmentIds!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "Publication prévue (ISO 8601) ; null si rien n’est prévu." })
  readonly publishAt!: string | null;

  @Field(() => String, { nullable: true, description: "Première publication (ISO 8601) ; null avant." })
  readonly publishedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Publication du texte actuel (ISO 8601) ; null avant." })
  readonly revisedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Retrait (ISO 8601) ; null si elle n’est pas retirée." })
  readonly withdrawnAt!: string | null;

  @Field(() => Int, { description: "Rang du texte actuel ; 0 avant la publication." })
  readonly revision!: number;

  @Field(() => [NewsRevisionType], { description: "Les textes publiés, le dernier d’abord." })
  readonly revisions!: readonly NewsRevisionType[];

  @Field(() => ID, { nullable: true, description: "Demande d’où elle vient ; null pour qui ne publie pas." })
  readonly requestId!: string | null;

  @Field(() => ID, { nullable: true, description: "Dossier éditeur d’où elle vient ; null pour qui ne publie pas." })
  readonly caseId!: string | null;

  @Field(() => ID, { nullable: true, description: "Livraison d’où elle vient ; null pour qui ne publie pas." })
  readonly releaseId!: string | null;

  @Field(() => String, { nullable: true, description: "Qui l’a écrite ; null si la personne n’est plus connue." })
  readonly authorName!: string | null;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;

  @Field(() => String, { description: "Dernière modification (ISO 8601)." })
  readonly updatedAt!: string;

  @Field(() => Boolean, { description: "Vrai si elle est publiée pour un de mes établissements et secteurs." })
  readonly concernsMe!: boolean;

  @Field(() => Boolean, {
    description: "Vrai si ni moi ni mes équipes ne l’avons vue depuis son dernier changement important.",
  })
  readonly awaitsMe!: boolean;

  @Field(() => Int, { description: "Rang du dernier texte que j’ai dit avoir lu ; 0 : aucun." })
  readonly readRevision!: number;

  @Field(() => String, { nullable: true, description: "Quand je l’ai dit, « AAAA-MM-JJ »." })
  readonly readOn!: string | null;
}

@ObjectType("NewsPage", { description: "Une page d’actualités, la plus récente d’abord.", simpleResolvers: true })
export class NewsPageType {
  @Field(() => [NewsType], { description: "Les actualités de la page." })
  readonly items!: readonly NewsType[];

  @Field(() => Int, { description: "Combien répondent aux filtres, en tout." })
  readonly total!: number;
}

@InputType("NewsFilterInput", { description: "Quelles actualités chercher, parmi celles qui me sont destinées." })
export class NewsFilterInput {
  @Field(() => String, {
    nullable: true,
    description: "toRead, all, et pour qui publie archive ou unpublished ; all si rien n’est dit.",
  })
  readonly view?: string | null;

  @Field(() => String, { nullable: true, description: "Mots cherchés ; accents et fautes de frappe acceptés." })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: "De quoi elle parle, par son code." })
  readonly kind?: string | null;

  @Field(() => ID, { nullable: true, description: "Destinée à cet établissement." })
  readonly establishmentId?: string | null;

  @Field(() => String, { nullable: true, description: "Destinée à ce secteur, par son code." })
  readonly sector?: string | null;

  @Field(() => ID, { nullable: true, description: "À propos de ce logiciel." })
  readonly productId?: string | null;

  @Field(() => ID, { nullable: true, description: "À propos de ce module." })
  readonly moduleId?: string | null;

  @Field(() => String, { nullable: true, description: "Publiée ce jour-là ou après, « AAAA-MM-JJ »." })
  readonly from?: string | null;

  @Field(() => String, { nullable: true, description: "Publiée ce jour-là ou avant, « AAAA-MM-JJ »." })
  readonly to?: string | null;
}

@InputType("NewsTargetInput", { description: "À qui s’adresse une actualité ; chaque précision resserre." })
export class NewsTargetInput {
  @Field(() => [ID], { nullable: true, description: "Ces établissements ; null : tous." })
  readonly establishmentIds?: string[] | null;

  @Field(() => [String], { description: "Ces secteurs, par leur code ; aucun : tous ceux que le groupe suit." })
  readonly sectors!: string[];

  @Field(() => ID, { nullable: true, description: "Seulement où ce logiciel est en service." })
  readonly productId?: string | null;

  @Field(() => ID, { nullable: true, description: "Seulement où ce module est utilisé." })
  readonly moduleId?: string | null;

  @Field(() => ID, { nullable: true, description: "Seulement où cette version est en service." })
  readonly versionId?: string | null;
}

@InputType("SaveNewsInput", { description: "Actualité à enregistrer, avant sa publication." })
export class SaveNewsInput {
  @Field(() => ID, { nullable: true, description: "Actualité à modifier ; null pour une nouvelle." })
  readonly id?: string | null;

  @Field(() => Int, { description: "Version lue ; 0 pour une nouvelle." })
  readonly version!: number;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Texte." })
  readonly body!: string;

  @Field(() => String, { description: "De quoi elle parle, par son code." })
  readonly kind!: string;

  @Field(() => Boolean, { description: "Vrai pour demander un accusé de lecture." })
  readonly mustRead!: boolean;

  @Field(() => NewsTargetInput, { description: "À qui elle s’adresse." })
  readonly target!: NewsTargetInput;

  @Field(() => ID, { nullable: true, description: "Demande d’où elle vient." })
  readonly requestId?: string | null;

  @Field(() => ID, { nullable: true, description: "Dossier éditeur d’où elle vient." })
  readonly caseId?: string | null;

  @Field(() => ID, { nullable: true, description: "Livraison d’où elle vient." })
  readonly releaseId?: string | null;
}

@InputType("ReviseNewsInput", { description: "Nouveau texte d’une actualité publiée." })
export class ReviseNewsInput {
  @Field(() => ID, { description: "L’actualité." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Texte." })
  readonly body!: string;

  @Field(() => Boolean, { description: "Vrai si le changement est important : les accusés sont redemandés." })
  readonly major!: boolean;
}

@InputType("TeamSeenNewsInput", { description: "« Vu en équipe le… »." })
export class TeamSeenNewsInput {
  @Field(() => ID, { description: "L’actualité." })
  readonly id!: string;

  @Field(() => Int, { description: "Rang du texte montré à l’équipe." })
  readonly revision!: number;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => [String], { description: "Les secteurs présents, par leur code." })
  readonly sectors!: string[];

  @Field(() => String, { description: "Le jour, « AAAA-MM-JJ »." })
  readonly seenOn!: string;

  @Field(() => Int, { description: "Combien de personnes étaient là." })
  readonly peopleCount!: number;
}

@ObjectType("NewsPayload", { description: "Réponse à une modification d’actualité.", simpleResolvers: true })
export class NewsPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => NewsType, {
    nullable: true,
    description: "L’actualité telle qu’elle est désormais ; si elle a changé entre-temps, l’actualité actuelle.",
  })
  readonly news!: NewsType | null;
}

@ObjectType("NewsAudience", { description: "Qui une actualité atteindrait maintenant.", simpleResolvers: true })
export class NewsAudienceType {
  @Field(() => Int, { description: "Établissements." })
  readonly siteCount!: number;

  @Field(() => Int, { description: "Secteurs." })
  readonly sectorCount!: number;

  @Field(() => Int, { description: "Couples d’un établissement et d’un secteur." })
  readonly pairCount!: number;

  @Field(() => Int, { description: "Personnes qui ont un compte, celles de tout le groupe comprises." })
  readonly personCount!: number;

  @Field(() => Int, { description: "Couples où personne n’a de compte : seule une équipe peut y avoir vu." })
  readonly silentPairCount!: number;

  @Field(() => [EstablishmentType], { description: "Les établissements." })
  readonly establishments!: readonly EstablishmentType[];
}
