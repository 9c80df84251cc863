import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";

@ObjectType("PortalCaseLine", {
  description: "Dossier éditeur dans la liste de l’éditeur à qui il a été envoyé.",
  simpleResolvers: true,
})
export class PortalCaseLineType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Int, { description: "Numéro que l’on se dit." })
  readonly number!: number;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => String, { description: "Où il en est." })
  readonly state!: string;

  @Field(() => String, { description: "Nom du logiciel." })
  readonly productName!: string;

  @Field(() => String, { description: "Premier envoi, date et heure ISO 8601." })
  readonly sentAt!: string;

  @Field(() => String, { description: "Dernière étape ou dernier message, date et heure ISO 8601." })
  readonly lastAt!: string;
}

@ObjectType("PortalCasePage", {
  description: "Ce que le groupe a envoyé à l’éditeur de la personne connectée.",
  simpleResolvers: true,
})
export class PortalCasePageType {
  @Field(() => String, { description: "Nom de l’éditeur." })
  readonly vendorName!: string;

  @Field(() => String, { description: "Nom du groupe." })
  readonly groupName!: string;

  @Field(() => Int, { description: "Dossiers en tout." })
  readonly total!: number;

  @Field(() => [PortalCaseLineType], { description: "Ceux de la page." })
  readonly cases!: readonly PortalCaseLineType[];
}

@ObjectType("PortalCaseMove", { description: "Étape d’un dossier, vue de l’éditeur.", simpleResolvers: true })
export class PortalCaseMoveType {
  @Field(() => String, { description: "État d’après." })
  readonly toState!: string;

  @Field(() => String, { description: "De quel côté : group ou vendor." })
  readonly side!: string;

  @Field(() => String, { description: "Quand, date et heure ISO 8601." })
  readonly movedAt!: string;
}

@ObjectType("PortalCaseMessage", {
  description: "Message échangé entre le groupe et l’éditeur.",
  simpleResolvers: true,
})
export class PortalCaseMessageType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "De quel côté : group ou vendor." })
  readonly side!: string;

  @Field(() => String, { description: "Par où : screen, link ou mail." })
  readonly channel!: string;

  @Field(() => String, { description: "Qui signe ; vide si personne n’est connu." })
  readonly signature!: string;

  @Field(() => String, { description: "Texte." })
  readonly body!: string;

  @Field(() => String, { description: "Quand, date et heure ISO 8601." })
  readonly createdAt!: string;
}

@ObjectType("PortalCaseAttachment", {
  description: "Fichier joint à un échange avec l’éditeur.",
  simpleResolvers: true,
})
export class PortalCaseAttachmentType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { nullable: true, description: "Le message auquel il est joint ; null : aucun." })
  readonly messageId!: string | null;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;

  @Field(() => Int, { description: "Taille, en octets." })
  readonly byteCount!: number;
}

@ObjectType("PortalCase", {
  description:
    "Dossier tel que son éditeur le lit : ni qui l’a demandé, ni les notes internes, ni le texte des demandes.",
  simpleResolvers: true,
})
export class PortalCaseType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Int, { description: "Numéro que l’on se dit." })
  readonly number!: number;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Ce qui est demandé." })
  readonly body!: string;

  @Field(() => String, { description: "bug, setting, evolution, training ou question." })
  readonly kind!: string;

  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => String, { description: "Où il en est." })
  readonly state!: string;

  @Field(() => String, { description: "Nom du logiciel." })
  readonly productName!: string;

  @Field(() => String, { nullable: true, description: "Nom du module ; null : aucun en particulier." })
  readonly moduleName!: string | null;

  @Field(() => String, { nullable: true, description: "Numéro chez l’éditeur ; null s’il n’est pas connu du groupe." })
  readonly vendorReference!: string | null;

  @Field(() => Int, { description: "Nombre d’établissements qui le soutiennent." })
  readonly siteCount!: number;

  @Field(() => String, { description: "Premier envoi, date et heure ISO 8601." })
  readonly sentAt!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle avec un geste." })
  readonly version!: number;

  @Field(() => [String], { description: "Gestes possibles à l’éditeur, par leur code." })
  readonly vendorMoves!: readonly string[];

  @Field(() => [PortalCaseMoveType], { description: "Ses étapes depuis l’envoi, la plus ancienne d’abord." })
  readonly moves!: readonly PortalCaseMoveType[];

  @Field(() => [PortalCaseMessageType], { description: "Les messages échangés, le plus ancien d’abord." })
  readonly messages!: readonly PortalCaseMessageType[];

  @Field(() => [PortalCaseAttachmentType], { description: "Les fichiers joints aux messages." })
  readonly attachments!: readonly PortalCaseAttachmentType[];
}

@InputType("MovePortalCaseInput", { description: "Geste de l’éditeur sur un dossier." })
export class MovePortalCaseInput {
  @Field(() => ID, { description: "Le dossier." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => String, { description: "acknowledge, start, askGroup, resolve ou refuse." })
  readonly move!: string;

  @Field(() => String, {
    nullable: true,
    description: "Ce qu’il écrit au groupe avec ce geste ; demandé pour une question et pour un refus.",
  })
  readonly body!: string | null;
}

@ObjectType("PortalCasePayload", { description: "Réponse à un geste de l’éditeur.", simpleResolvers: true })
export class PortalCasePayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => PortalCaseType, {
    nullable: true,
    description: "Le dossier tel qu’il est désormais ; s’il a changé entre-temps, le dossier actuel.",
  })
  readonly portalCase!: PortalCaseType | null;
}
