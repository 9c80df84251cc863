import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfoType, UserErrorType } from "../kernel";

/** How a delivery stands. */
export const WebhookDeliveryState = { WAITING: "waiting", DELIVERED: "delivered", FAILED: "failed" } as const;
registerEnumType(WebhookDeliveryState, {
  name: "WebhookDeliveryState",
  description: "Où en est un envoi.",
  valuesConfig: {
    WAITING: { description: "En attente, ou un nouvel essai suit." },
    DELIVERED: { description: "Reçu." },
    FAILED: { description: "Abandonné après tous ses essais." },
  },
});

@ObjectType("ApiKey", { description: "Clé d’accès d’un autre logiciel ; jamais son secret.", simpleResolvers: true })
export class ApiKeyType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "À quoi elle sert." })
  readonly label!: string;

  @Field(() => [String], { description: "Ce qu’elle permet : codes des actions." })
  readonly actions!: readonly string[];

  @Field(() => String, { nullable: true, description: "Qui l’a créée ; null si la personne n’est plus connue." })
  readonly createdByName!: string | null;

  @Field(() => String, { description: "Date de création (ISO 8601)." })
  readonly createdAt!: string;

  @Field(() => String, { description: "Date à laquelle elle cesse de servir (ISO 8601)." })
  readonly expiresAt!: string;

  @Field(() => String, { nullable: true, description: "Dernier usage, à la minute (ISO 8601) ; null : jamais." })
  readonly lastUsedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Date de révocation (ISO 8601) ; null : elle sert." })
  readonly revokedAt!: string | null;
}

@InputType("CreateApiKeyInput", { description: "Clé d’accès à créer." })
export class CreateApiKeyInput {
  @Field(() => String, { description: "À quoi elle sert, de 1 à 100 caractères." })
  readonly label!: string;

  @Field(() => [String], { description: "Ce qu’elle permet : codes d’actions que la personne a elle-même." })
  readonly actions!: string[];

  @Field(() => Int, { description: "Durée en jours, de 1 à 365." })
  readonly days!: number;
}

@ObjectType("ApiKeyPayload", { description: "Réponse à un changement de clé.", simpleResolvers: true })
export class ApiKeyPayloadType {
  @Field(() => Boolean, { description: "Vrai si le changement est enregistré." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => ApiKeyType, { nullable: true, description: "La clé ; null en cas d’erreur." })
  readonly key!: ApiKeyType | null;

  @Field(() => String, { nullable: true, description: "Le secret, donné une seule fois, à la création ; null sinon." })
  readonly secret!: string | null;
}

@ObjectType("Webhook", {
  description: "Adresse prévenue de ce qui se passe ; jamais son secret.",
  simpleResolvers: true,
})
export class WebhookType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "À quoi il sert." })
  readonly label!: string;

  @Field(() => String, { description: "Adresse appelée." })
  readonly url!: string;

  @Field(() => [String], { description: "Évènements envoyés : codes d’actions du journal." })
  readonly events!: readonly string[];

  @Field(() => String, { description: "Date de création (ISO 8601)." })
  readonly createdAt!: string;

  @Field(() => Int, { description: "Envois abandonnés à la suite." })
  readonly failuresInRow!: number;

  @Field(() => Boolean, { description: "Vrai s’il envoie." })
  readonly active!: boolean;

  @Field(() => Boolean, { description: "Vrai s’il a été arrêté par Palier après trop d’échecs." })
  readonly stoppedByFailures!: boolean;
}

@InputType("WebhookInput", { description: "Envoi automatique à créer ou à modifier." })
export class WebhookInput {
  @Field(() => String, { description: "À quoi il sert, de 1 à 100 caractères." })
  readonly label!: string;

  @Field(() => String, { description: "Adresse à appeler, en https." })
  readonly url!: string;

  @Field(() => [String], { description: "Évènements à envoyer." })
  readonly events!: string[];
}

@ObjectType("WebhookPayload", { description: "Réponse à un changement d’envoi automatique.", simpleResolvers: true })
export class WebhookPayloadType {
  @Field(() => Boolean, { description: "Vrai si le changement est enregistré." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => WebhookType, { nullable: true, description: "L’envoi automatique ; null en cas d’erreur." })
  readonly webhook!: WebhookType | null;

  @Field(() => String, { nullable: true, description: "Le secret qui signe, donné une seule fois ; null sinon." })
  readonly secret!: string | null;
}

@ObjectType("WebhookDelivery", { description: "Un envoi et ce qu’il est devenu.", simpleResolvers: true })
export class WebhookDeliveryType {
  @Field(() => ID, { description: "Identifiant de l’envoi, le même à chaque essai." })
  readonly id!: string;

  @Field(() => ID, { description: "Envoi automatique concerné." })
  readonly webhookId!: string;

  @Field(() => String, { description: "Libellé de l’envoi automatique." })
  readonly webhookLabel!: string;

  @Field(() => String, { description: "Évènement : code d’une action du journal." })
  readonly event!: string;

  @Field(() => String, { description: "L’évènement, en clair." })
  readonly eventLabel!: string;

  @Field(() => WebhookDeliveryState, { description: "Où il en est." })
  readonly state!: (typeof WebhookDeliveryState)[keyof typeof WebhookDeliveryState];

  @Field(() => Int, { description: "Essais faits." })
  readonly attempts!: number;

  @Field(() => Int, { nullable: true, description: "Code HTTP de la dernière réponse ; null s’il n’y en a pas eu." })
  readonly httpStatus!: number | null;

  @Field(() => Int, { nullable: true, description: "Durée du dernier essai, en millisecondes." })
  readonly durationMs!: number | null;

  @Field(() => String, { nullable: true, description: "Début de la dernière réponse." })
  readonly responseExcerpt!: string | null;

  @Field(() => String, { nullable: true, description: "Pourquoi le dernier essai a échoué ; null s’il a réussi." })
  readonly failureReason!: string | null;

  @Field(() => String, { description: "Date de création (ISO 8601)." })
  readonly createdAt!: string;
}

@ObjectType("WebhookDeliveryEdge", { description: "Un envoi et son curseur.", simpleResolvers: true })
export class WebhookDeliveryEdgeType {
  @Field(() => String, { description: "Curseur à donner dans « after »." })
  readonly cursor!: string;

  @Field(() => WebhookDeliveryType, { description: "L’envoi." })
  readonly node!: WebhookDeliveryType;
}

@ObjectType("WebhookDeliveryConnection", { description: "Une page des envois.", simpleResolvers: true })
export class WebhookDeliveryConnectionType {
  @Field(() => [WebhookDeliveryEdgeType], { description: "Les envois, le plus récent d’abord." })
  readonly edges!: readonly WebhookDeliveryEdgeType[];

  @Field(() => PageInfoType, { description: "De quoi demander la page suivante." })
  readonly pageInfo!: PageInfoType;
}

@ObjectType("IntegrationPayload", { description: "Réponse à une demande d’envoi.", simpleResolvers: true })
export class IntegrationPayloadType {
  @Field(() => Boolean, { description: "Vrai si l’envoi est demandé." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;
}
