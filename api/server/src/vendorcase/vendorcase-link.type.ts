import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";
import { PortalCaseAttachmentType } from "./vendorcase-portal.type";

@ObjectType("VendorLinkVisit", { description: "Ce qui a été fait par un lien d’éditeur.", simpleResolvers: true })
export class VendorLinkVisitType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Quand, date et heure ISO 8601." })
  readonly visitedAt!: string;

  @Field(() => String, { description: "list, read, reply ou move." })
  readonly act!: string;

  @Field(() => Int, { nullable: true, description: "Numéro du dossier ; null : la liste." })
  readonly caseNumber!: number | null;
}

@ObjectType("VendorLink", {
  description:
    "Lien qui ouvre des dossiers à un éditeur, sans compte, jusqu’à une date ; son secret n’est pas conservé.",
  simpleResolvers: true,
})
export class VendorLinkType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Boolean, { description: "Vrai : un seul dossier ; faux : tous ceux envoyés à l’éditeur." })
  readonly oneCase!: boolean;

  @Field(() => String, { description: "Pour qui." })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a créé ; null si la personne n’est plus là." })
  readonly createdByName!: string | null;

  @Field(() => String, { description: "Création, date et heure ISO 8601." })
  readonly createdAt!: string;

  @Field(() => String, { description: "Fin, date et heure ISO 8601." })
  readonly expiresAt!: string;

  @Field(() => String, { nullable: true, description: "Fermeture anticipée ; null s’il n’est pas fermé." })
  readonly revokedAt!: string | null;

  @Field(() => Int, { description: "Visites en tout." })
  readonly visitCount!: number;

  @Field(() => [VendorLinkVisitType], { description: "Les dernières visites, 20 au plus." })
  readonly visits!: readonly VendorLinkVisitType[];
}

@ObjectType("VendorAddressee", { description: "Contact unique de l’éditeur d’un dossier.", simpleResolvers: true })
export class VendorAddresseeType {
  @Field(() => ID, { description: "Le contact." })
  readonly id!: string;

  @Field(() => String, { description: "Son nom." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Son adresse ; null : rien ne lui part par courriel." })
  readonly email!: string | null;

  @Field(() => Boolean, { description: "Vrai s’il lit le portail avec un compte." })
  readonly hasAccount!: boolean;
}

@ObjectType("VendorCaseDoor", {
  description: "Par où un dossier arrive à son éditeur, et ce qui en est revenu.",
  simpleResolvers: true,
})
export class VendorCaseDoorType {
  @Field(() => VendorAddresseeType, {
    nullable: true,
    description: "Le contact unique, à qui partent les courriels ; null : personne n’est désigné.",
  })
  readonly addressee!: VendorAddresseeType | null;

  @Field(() => [VendorLinkType], { description: "Les liens qui l’ouvrent, ceux encore ouverts d’abord." })
  readonly links!: readonly VendorLinkType[];

  @Field(() => [PortalCaseAttachmentType], { description: "Les fichiers joints aux messages." })
  readonly attachments!: readonly PortalCaseAttachmentType[];
}

@InputType("OpenVendorLinkInput", { description: "Lien à ouvrir à un éditeur." })
export class OpenVendorLinkInput {
  @Field(() => ID, { description: "Un dossier envoyé à cet éditeur." })
  readonly caseId!: string;

  @Field(() => Boolean, { description: "Vrai : ce dossier seul ; faux : tous ceux envoyés à son éditeur." })
  readonly oneCase!: boolean;

  @Field(() => String, { description: "Pour qui : une personne ou un service." })
  readonly label!: string;

  @Field(() => Int, { description: "Durée en jours, de 1 à 90." })
  readonly days!: number;
}

@ObjectType("VendorLinkPayload", { description: "Réponse à un changement de lien.", simpleResolvers: true })
export class VendorLinkPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => String, {
    nullable: true,
    description: "Chemin à transmettre, après l’adresse de Palier ; donné à la création seulement.",
  })
  readonly linkPath!: string | null;
}

@ObjectType("VendorPortalPayload", { description: "Réponse à l’ouverture du portail.", simpleResolvers: true })
export class VendorPortalPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;
}
