import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";

@ObjectType("CpomShare", {
  description:
    "Lien qui montre un dossier CPOM à un financeur, jusqu’à une date ; son secret n’est conservé nulle part.",
  simpleResolvers: true,
})
export class CpomShareType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "Dossier montré." })
  readonly dossierId!: string;

  @Field(() => String, { description: "Titre du dossier montré." })
  readonly dossierTitle!: string;

  @Field(() => String, { description: "Pour qui." })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a créé ; null si la personne n’est plus là." })
  readonly createdByName!: string | null;

  @Field(() => String, { description: "Date de création (ISO 8601)." })
  readonly createdAt!: string;

  @Field(() => String, { description: "Date à laquelle il cesse de s’ouvrir (ISO 8601)." })
  readonly expiresAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "Date de fermeture anticipée (ISO 8601) ; null s’il n’est pas fermé.",
  })
  readonly revokedAt!: string | null;

  @Field(() => Int, { description: "Nombre d’ouvertures." })
  readonly openedCount!: number;

  @Field(() => String, {
    nullable: true,
    description: "Dernière ouverture (ISO 8601) ; null s’il n’a jamais été ouvert.",
  })
  readonly lastOpenedAt!: string | null;
}

@InputType("ShareCpomDossierInput", { description: "Un dossier à montrer." })
export class ShareCpomDossierInput {
  @Field(() => ID, { description: "Dossier à montrer ; ses fichiers doivent être prêts." })
  readonly dossierId!: string;

  @Field(() => String, { description: "Pour qui : l’organisme ou le service." })
  readonly label!: string;

  @Field(() => Int, { description: "Durée en jours, de 1 à 90." })
  readonly days!: number;
}

@ObjectType("CpomSharePayload", { description: "Réponse à un changement de lien.", simpleResolvers: true })
export class CpomSharePayloadType {
  @Field(() => Boolean, { description: "Vrai si le changement est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => CpomShareType, { nullable: true, description: "Le lien ; null en cas d’erreur." })
  readonly share!: CpomShareType | null;

  @Field(() => String, {
    nullable: true,
    description: "Chemin à transmettre, après l’adresse de Palier ; donné à la création seulement.",
  })
  readonly linkPath!: string | null;
}
