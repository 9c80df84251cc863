import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageInfoType, UserErrorType } from "../kernel";

@ObjectType("IncidentPlace", { description: "Établissement, logiciel ou module d’un incident.", simpleResolvers: true })
export class IncidentPlaceType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;
}

@ObjectType("IncidentCase", { description: "Dossier éditeur auquel un incident est relié.", simpleResolvers: true })
export class IncidentCaseType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Int, { description: "Numéro." })
  readonly number!: number;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;
}

@ObjectType("Incident", { description: "Incident dans un établissement.", simpleResolvers: true })
export class IncidentType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Int, { description: "Numéro, dans le groupe." })
  readonly number!: number;

  @Field(() => IncidentPlaceType, { description: "L’établissement." })
  readonly establishment!: IncidentPlaceType;

  @Field(() => IncidentPlaceType, { description: "Le logiciel." })
  readonly product!: IncidentPlaceType;

  @Field(() => IncidentPlaceType, { nullable: true, description: "Le module ; null : le logiciel en général." })
  readonly module!: IncidentPlaceType | null;

  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => String, { description: "Ce qui ne va pas." })
  readonly body!: string;

  @Field(() => String, { description: "Comment on travaille en attendant." })
  readonly workaround!: string;

  @Field(() => String, { description: "La cause, quand elle est connue." })
  readonly cause!: string;

  @Field(() => String, { description: "Début, date et heure ISO 8601." })
  readonly startedAt!: string;

  @Field(() => String, { nullable: true, description: "Fin ; null si l’incident dure encore." })
  readonly endedAt!: string | null;

  @Field(() => Int, { description: "Durée en minutes, jusqu’à la fin ou jusqu’à maintenant." })
  readonly minutes!: number;

  @Field(() => String, { description: "Qui l’a déclaré." })
  readonly declaredByName!: string;

  @Field(() => IncidentCaseType, {
    nullable: true,
    description: "Le dossier envoyé à l’éditeur ; null s’il n’y en a pas, ou si l’on ne voit pas les dossiers.",
  })
  readonly case!: IncidentCaseType | null;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;
}

@ObjectType("IncidentEdge", { description: "Incident d’une page.", simpleResolvers: true })
export class IncidentEdgeType {
  @Field(() => String, { description: "Curseur." })
  readonly cursor!: string;

  @Field(() => IncidentType, { description: "L’incident." })
  readonly node!: IncidentType;
}

@ObjectType("IncidentConnection", { description: "Page d’incidents, les derniers d’abord.", simpleResolvers: true })
export class IncidentConnectionType {
  @Field(() => [IncidentEdgeType], { description: "Les incidents." })
  readonly edges!: readonly IncidentEdgeType[];

  @Field(() => PageInfoType, { description: "De quoi demander la suite." })
  readonly pageInfo!: PageInfoType;

  @Field(() => Int, { description: "Combien le filtre en retient, toutes pages comprises." })
  readonly totalCount!: number;

  @Field(() => Int, { description: "Ceux qui durent encore." })
  readonly openCount!: number;

  @Field(() => Int, { description: "Leur durée totale, en minutes." })
  readonly totalMinutes!: number;
}

@InputType("IncidentFilterInput", { description: "À quoi la liste se limite ; ce qui n’est pas dit ne limite rien." })
export class IncidentFilterInput {
  @Field(() => ID, { nullable: true, description: "L’établissement." })
  readonly establishmentId!: string | null;

  @Field(() => ID, { nullable: true, description: "Le logiciel." })
  readonly productId!: string | null;

  @Field(() => String, { nullable: true, description: "La gravité." })
  readonly severity!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Vrai : ceux qui durent encore ; faux : ceux qui sont finis." })
  readonly open!: boolean | null;
}

@InputType("DeclareIncidentInput", { description: "Incident à déclarer." })
export class DeclareIncidentInput {
  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => ID, { description: "Le logiciel." })
  readonly productId!: string;

  @Field(() => ID, { nullable: true, description: "Le module." })
  readonly moduleId!: string | null;

  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => String, { description: "Ce qui ne va pas." })
  readonly body!: string;

  @Field(() => String, { description: "Comment on travaille en attendant." })
  readonly workaround!: string;

  @Field(() => String, { description: "Début, date et heure ISO 8601." })
  readonly startedAt!: string;
}

@InputType("UpdateIncidentInput", { description: "Suite d’un incident." })
export class UpdateIncidentInput {
  @Field(() => ID, { description: "L’incident." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => String, { description: "Ce qui ne va pas." })
  readonly body!: string;

  @Field(() => String, { description: "Comment on travaille en attendant." })
  readonly workaround!: string;

  @Field(() => String, { description: "La cause." })
  readonly cause!: string;

  @Field(() => String, { description: "Début, date et heure ISO 8601." })
  readonly startedAt!: string;

  @Field(() => String, { nullable: true, description: "Fin ; null si l’incident dure encore." })
  readonly endedAt!: string | null;
}

@InputType("JoinIncidentInput", { description: "Lien d’un incident avec un dossier éditeur." })
export class JoinIncidentInput {
  @Field(() => ID, { description: "L’incident." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => ID, { nullable: true, description: "Le dossier ; null : aucun." })
  readonly caseId!: string | null;
}

@ObjectType("IncidentPayload", { description: "Réponse à un changement d’un incident.", simpleResolvers: true })
export class IncidentPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => IncidentType, { nullable: true, description: "L’incident, tel qu’il est désormais." })
  readonly incident!: IncidentType | null;
}
