import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { JobType, PageInfoType } from "../kernel";

@ObjectType("AuditChange", { description: "Un champ modifié, de quoi à quoi.", simpleResolvers: true })
export class AuditChangeType {
  @Field(() => String, { description: "Code du champ." })
  readonly field!: string;

  @Field(() => String, { description: "Nom du champ, ou son code s’il n’a pas de nom." })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: "Valeur d’avant ; null s’il n’y en avait pas." })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: "Valeur d’après ; null s’il n’y en a plus." })
  readonly after!: string | null;
}

@ObjectType("AuditEvent", { description: "Une ligne du journal.", simpleResolvers: true })
export class AuditEventType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Int, { description: "Place dans la chaîne du groupe : 1, 2, 3…" })
  readonly seq!: number;

  @Field(() => String, { description: "Date et heure (ISO 8601)." })
  readonly createdAt!: string;

  @Field(() => ID, { nullable: true, description: "Personne ; null si Palier lui-même a agi." })
  readonly personId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom de la personne ; null s’il n’est plus connu du groupe." })
  readonly personName!: string | null;

  @Field(() => String, { description: "Par où le changement est venu, en clair." })
  readonly channelLabel!: string;

  @Field(() => String, { nullable: true, description: "Adresse du poste ; null si elle n’est pas connue." })
  readonly ip!: string | null;

  @Field(() => String, { nullable: true, description: "Libellé de la clé d’API ; null si une personne a agi." })
  readonly apiKeyLabel!: string | null;

  @Field(() => String, { description: "Code de l’action." })
  readonly action!: string;

  @Field(() => String, { description: "Code de la sorte d’objet." })
  readonly objectKind!: string;

  @Field(() => String, { description: "Sorte d’objet, en clair." })
  readonly objectKindLabel!: string;

  @Field(() => String, { description: "Identifiant de l’objet." })
  readonly objectId!: string;

  @Field(() => String, { nullable: true, description: "Nom de l’objet ; null s’il n’en a pas ou n’existe plus." })
  readonly objectName!: string | null;

  @Field(() => String, { description: "La ligne en une phrase." })
  readonly sentence!: string;

  @Field(() => [AuditChangeType], { description: "Ce qui a changé, champ par champ." })
  readonly changes!: readonly AuditChangeType[];

  @Field(() => String, { description: "Empreinte de la ligne, qui contient celle de la précédente (SHA-256)." })
  readonly hash!: string;
}

@ObjectType("AuditEventEdge", { description: "Une ligne du journal et son curseur.", simpleResolvers: true })
export class AuditEventEdgeType {
  @Field(() => String, { description: "Curseur à donner dans « after »." })
  readonly cursor!: string;

  @Field(() => AuditEventType, { description: "La ligne." })
  readonly node!: AuditEventType;
}

@ObjectType("AuditEventConnection", { description: "Une page du journal.", simpleResolvers: true })
export class AuditEventConnectionType {
  @Field(() => [AuditEventEdgeType], { description: "Les lignes, la plus récente d’abord." })
  readonly edges!: readonly AuditEventEdgeType[];

  @Field(() => PageInfoType, { description: "De quoi demander la page suivante." })
  readonly pageInfo!: PageInfoType;

  @Field(() => Int, { description: "Nombre de lignes que le filtre laisse passer." })
  readonly totalCount!: number;
}

@InputType("AuditFilter", { description: "Quelles lignes du journal ; ce qui n’est pas dit vaut pour tout." })
export class AuditFilterInput {
  @Field(() => ID, { nullable: true, description: "Seulement cette personne." })
  readonly personId?: string | null;

  @Field(() => String, { nullable: true, description: "Seulement cette action (son code)." })
  readonly action?: string | null;

  @Field(() => String, { nullable: true, description: "Seulement cette sorte d’objet (son code)." })
  readonly objectKind?: string | null;

  @Field(() => ID, { nullable: true, description: "Seulement cet objet." })
  readonly objectId?: string | null;

  @Field(() => String, { nullable: true, description: "Premier jour (AAAA-MM-JJ), heure de Paris." })
  readonly from?: string | null;

  @Field(() => String, { nullable: true, description: "Dernier jour, compris (AAAA-MM-JJ), heure de Paris." })
  readonly to?: string | null;
}

@ObjectType("AuditChoice", {
  description: "Une valeur par laquelle on peut filtrer le journal.",
  simpleResolvers: true,
})
export class AuditChoiceType {
  @Field(() => String, { description: "Valeur à donner au filtre." })
  readonly value!: string;

  @Field(() => String, { description: "En clair." })
  readonly label!: string;
}

@ObjectType("AuditFacets", { description: "Par quoi le journal peut être filtré.", simpleResolvers: true })
export class AuditFacetsType {
  @Field(() => [AuditChoiceType], { description: "Personnes qui y figurent." })
  readonly people!: readonly AuditChoiceType[];

  @Field(() => [AuditChoiceType], { description: "Actions qui y figurent." })
  readonly actions!: readonly AuditChoiceType[];

  @Field(() => [AuditChoiceType], { description: "Sortes d’objets qui y figurent." })
  readonly objectKinds!: readonly AuditChoiceType[];
}

@ObjectType("AuditAnchor", { description: "Empreinte du journal enregistrée hors de la base.", simpleResolvers: true })
export class AuditAnchorType {
  @Field(() => String, { description: "Jour de l’ancre (AAAA-MM-JJ)." })
  readonly day!: string;

  @Field(() => Int, { description: "Dernière ligne couverte." })
  readonly seq!: number;

  @Field(() => String, { description: "Empreinte de cette ligne." })
  readonly hash!: string;
}

@ObjectType("AuditVerification", { description: "Dernière vérification de la chaîne.", simpleResolvers: true })
export class AuditVerificationType {
  @Field(() => String, { description: "Date et heure (ISO 8601)." })
  readonly verifiedAt!: string;

  @Field(() => Int, { description: "Nombre de lignes vérifiées." })
  readonly lineCount!: number;

  @Field(() => Int, { description: "Nombre d’ancres comparées." })
  readonly anchorCount!: number;

  @Field(() => [String], { description: "Anomalies, en phrases ; aucune si le journal est intact." })
  readonly faults!: readonly string[];
}

@ObjectType("AuditIntegrity", { description: "Ce que l’on sait de l’intégrité du journal.", simpleResolvers: true })
export class AuditIntegrityType {
  @Field(() => Int, { description: "Dernière ligne du journal ; 0 s’il est vide." })
  readonly headSeq!: number;

  @Field(() => AuditAnchorType, { nullable: true, description: "Dernière ancre ; null s’il n’y en a pas encore." })
  readonly lastAnchor!: AuditAnchorType | null;

  @Field(() => AuditVerificationType, {
    nullable: true,
    description: "Dernière vérification ; null s’il n’y en a pas encore.",
  })
  readonly lastVerification!: AuditVerificationType | null;
}

@ObjectType("AuditVerifyPayload", { description: "Réponse à une demande de vérification.", simpleResolvers: true })
export class AuditVerifyPayloadType {
  @Field(() => Boolean, { description: "Vrai si la vérification est demandée." })
  readonly ok!: boolean;

  @Field(() => JobType, { nullable: true, description: "Le traitement qui vérifie." })
  readonly job!: JobType | null;
}
