import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfoType, UserErrorType } from "./answer.type";

/** État d’un traitement. */
export const JobState = {
  WAITING: "waiting",
  RUNNING: "running",
  DONE: "done",
  FAILED: "failed",
} as const;
registerEnumType(JobState, {
  name: "JobState",
  description: "État d’un traitement.",
  valuesConfig: {
    WAITING: { description: "En attente." },
    RUNNING: { description: "En cours." },
    DONE: { description: "Terminé." },
    FAILED: { description: "En échec." },
  },
});

@ObjectType("JobConnection", { description: "Une page de traitements et leur décompte.", simpleResolvers: true })
export class JobConnectionType {
  @Field(() => [JobEdgeType], { description: "Les traitements de la page, avec leur curseur." })
  readonly edges!: readonly JobEdgeType[];

  @Field(() => PageInfoType, { description: "De quoi demander la page suivante." })
  readonly pageInfo!: PageInfoType;

  @Field(() => Int, { description: "Nombre de traitements répondant aux critères, toutes pages confondues." })
  readonly totalCount!: number;

  @Field(() => Int, { description: "Nombre de traitements en attente." })
  readonly waitingCount!: number;

  @Field(() => Int, { description: "Nombre de traitements en cours." })
  readonly runningCount!: number;

  @Field(() => Int, { description: "Nombre de traitements en échec." })
  readonly failedCount!: number;

  @Field(() => Int, {
    description: "Nombre de courriels et d’envois automatiques, hors ceux qui n’ont pas abouti.",
  })
  readonly smallCount!: number;
}

@ObjectType("JobEdge", { description: "Un traitement et sa place dans la liste.", simpleResolvers: true })
export class JobEdgeType {
  @Field(() => String, { description: "Place dans la liste, à rendre telle quelle dans « after »." })
  readonly cursor!: string;

  @Field(() => JobType, { description: "Le traitement." })
  readonly node!: JobType;
}

@ObjectType("Job", { description: "Traitement de fond.", simpleResolvers: true })
export class JobType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Code de la nature de traitement." })
  readonly kind!: string;

  @Field(() => String, { description: "Nature de traitement, en clair." })
  readonly kindLabel!: string;

  @Field(() => JobState, { description: "Où en est le traitement." })
  readonly state!: (typeof JobState)[keyof typeof JobState];

  @Field(() => Float, { description: "Avancement, de 0 à 1." })
  readonly progressRatio!: number;

  @Field(() => String, { nullable: true, description: "Étape en cours, en clair ; null si elle n’est pas connue." })
  readonly stepLabel!: string | null;

  @Field(() => String, { nullable: true, description: "Raison de l’échec ; null si le traitement n’a pas échoué." })
  readonly failureReason!: string | null;

  @Field(() => Int, { description: "Nombre d’essais commencés." })
  readonly attempts!: number;

  @Field(() => String, { nullable: true, description: "Personne qui l’a demandé ; null si c’est le système." })
  readonly requestedByName!: string | null;

  @Field(() => String, { description: "Date de la demande (ISO 8601)." })
  readonly createdAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "Début du dernier essai (ISO 8601) ; null s’il n’a pas commencé.",
  })
  readonly startedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Date de fin (ISO 8601) ; null s’il n’est pas fini." })
  readonly finishedAt!: string | null;
}

@ObjectType("JobPayload", { description: "Réponse à une demande de traitement.", simpleResolvers: true })
export class JobPayloadType {
  @Field(() => Boolean, { description: "Vrai si la demande est acceptée." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => JobType, { nullable: true, description: "Le traitement demandé ; null en cas d’erreur." })
  readonly job!: JobType | null;
}
