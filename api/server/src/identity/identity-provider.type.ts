import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PROVIDER_KIND_LABELS, PROVIDER_KINDS, type ProviderKind } from "@palier/domain/identity";
import { UserErrorType } from "../kernel";

/** Sorte de fournisseur d’identité. */
export const ProviderKindEnum = Object.fromEntries(PROVIDER_KINDS.map((kind) => [kind, kind])) as Record<
  ProviderKind,
  ProviderKind
>;
registerEnumType(ProviderKindEnum, {
  name: "ProviderKind",
  description: "Sorte de fournisseur d’identité.",
  valuesConfig: Object.fromEntries(PROVIDER_KINDS.map((kind) => [kind, { description: PROVIDER_KIND_LABELS[kind] }])),
});

@ObjectType("IdentityProvider", {
  description: "Fournisseur d’identité du groupe ; son secret n’est jamais montré.",
  simpleResolvers: true,
})
export class IdentityProviderType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Texte du bouton de connexion." })
  readonly label!: string;

  @Field(() => ProviderKindEnum, { description: "Sorte de fournisseur." })
  readonly kind!: ProviderKind;

  @Field(() => String, { description: "Adresse de l’émetteur." })
  readonly issuer!: string;

  @Field(() => String, { description: "Identifiant de Palier chez le fournisseur." })
  readonly clientId!: string;

  @Field(() => Boolean, { description: "Vrai si un secret est enregistré." })
  readonly hasSecret!: boolean;

  @Field(() => String, { description: "Portées demandées, séparées par des espaces." })
  readonly scopes!: string;

  @Field(() => String, { description: "Niveaux demandés, séparés par des espaces ; vide : aucun." })
  readonly acrValues!: string;

  @Field(() => String, { description: "Moyens dont l’un est exigé, séparés par des espaces ; vide : aucun." })
  readonly allowedAmr!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Durée la plus longue d’une session, en minutes ; null : la durée habituelle.",
  })
  readonly maxSessionMinutes!: number | null;

  @Field(() => Boolean, { description: "Vrai si le bouton est proposé à la connexion." })
  readonly enabled!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Adresse de retour à déclarer chez le fournisseur ; null si l’adresse publique de Palier n’est pas réglée.",
  })
  readonly callbackUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Adresse de déconnexion à déclarer chez le fournisseur ; null si l’adresse publique de Palier n’est pas réglée.",
  })
  readonly logoutUrl!: string | null;
}

@InputType("IdentityProviderInput", { description: "Réglages d’un fournisseur d’identité." })
export class IdentityProviderInput {
  @Field(() => ID, { nullable: true, description: "Fournisseur à modifier ; null : un nouveau, fermé." })
  readonly id?: string | null;

  @Field(() => String, { description: "Texte du bouton de connexion." })
  readonly label!: string;

  @Field(() => ProviderKindEnum, { description: "Sorte de fournisseur." })
  readonly kind!: ProviderKind;

  @Field(() => String, { description: "Adresse de l’émetteur, telle que ses jetons la disent." })
  readonly issuer!: string;

  @Field(() => String, { description: "Identifiant de Palier chez le fournisseur." })
  readonly clientId!: string;

  @Field(() => String, { nullable: true, description: "Nouveau secret ; null : inchangé ; vide : aucun." })
  readonly clientSecret?: string | null;

  @Field(() => String, { description: "Portées demandées, séparées par des espaces." })
  readonly scopes!: string;

  @Field(() => String, { description: "Niveaux demandés, séparés par des espaces." })
  readonly acrValues!: string;

  @Field(() => String, { description: "Moyens dont l’un est exigé, séparés par des espaces." })
  readonly allowedAmr!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Durée la plus longue d’une session, en minutes ; null : la durée habituelle.",
  })
  readonly maxSessionMinutes?: number | null;
}

@ObjectType("IdentityProviderPayload", { description: "Réponse à un réglage de fournisseur.", simpleResolvers: true })
export class IdentityProviderPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => IdentityProviderType, { nullable: true, description: "Le fournisseur ; null en cas d’erreur." })
  readonly provider!: IdentityProviderType | null;
}

@ObjectType("IdentityProviderCheckPayload", {
  description: "Ce que dit un fournisseur interrogé.",
  simpleResolvers: true,
})
export class IdentityProviderCheckPayloadType {
  @Field(() => Boolean, { description: "Vrai si le fournisseur a été interrogé." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => Boolean, { description: "Vrai s’il a répondu comme un fournisseur complet." })
  readonly reachable!: boolean;

  @Field(() => String, { nullable: true, description: "Ce qui manque, en français ; null s’il a bien répondu." })
  readonly finding!: string | null;
}

@ObjectType("RemoveIdentityProviderPayload", {
  description: "Réponse à la suppression d’un fournisseur.",
  simpleResolvers: true,
})
export class RemoveIdentityProviderPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => ID, { nullable: true, description: "Le fournisseur supprimé ; null si rien n’a changé." })
  readonly removedId!: string | null;
}

@ObjectType("OwnIdentityLink", { description: "Compte d’ailleurs que je peux relier au mien.", simpleResolvers: true })
export class OwnIdentityLinkType {
  @Field(() => ID, { description: "Fournisseur d’identité." })
  readonly providerId!: string;

  @Field(() => String, { description: "Texte de son bouton." })
  readonly label!: string;

  @Field(() => String, { description: "Fournisseur tel que son adresse de départ le nomme." })
  readonly ref!: string;

  @Field(() => String, { nullable: true, description: "Date du lien (ISO 8601) ; null si rien n’est relié." })
  readonly linkedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Dernière connexion par ce compte (ISO 8601) ; null : aucune." })
  readonly lastUsedAt!: string | null;
}

@ObjectType("UnlinkIdentityPayload", { description: "Réponse au retrait d’un lien.", simpleResolvers: true })
export class UnlinkIdentityPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => [OwnIdentityLinkType], { description: "Les comptes tels qu’ils sont à présent." })
  readonly links!: readonly OwnIdentityLinkType[];
}
