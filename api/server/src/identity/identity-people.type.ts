import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PERSON_STATE_LABELS, PERSON_STATES, type PersonState, type Role, type Sector } from "@palier/domain/identity";
import { UserErrorType } from "../kernel";
import { RoleEnum, SectorEnum } from "./identity.type";

/** Situation d’une personne dans le groupe. */
export const PersonStateEnum = Object.fromEntries(PERSON_STATES.map((state) => [state, state])) as Record<
  PersonState,
  PersonState
>;
registerEnumType(PersonStateEnum, {
  name: "PersonState",
  description: "Situation d’une personne dans le groupe.",
  valuesConfig: Object.fromEntries(
    PERSON_STATES.map((state) => [state, { description: `${PERSON_STATE_LABELS[state]}.` }]),
  ),
});

@ObjectType("Place", { description: "Lieu où un rôle vaut.", simpleResolvers: true })
export class PlaceType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom du lieu." })
  readonly name!: string;
}

@ObjectType("PersonRole", { description: "Rôle tenu par une personne.", simpleResolvers: true })
export class PersonRoleType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => RoleEnum, { description: "Le rôle." })
  readonly role!: Role;

  @Field(() => SectorEnum, { nullable: true, description: "Secteur suivi ; null : tous." })
  readonly sector!: Sector | null;

  @Field(() => Boolean, { description: "Vrai si le rôle vaut dans tout le groupe." })
  readonly wholeGroup!: boolean;

  @Field(() => [PlaceType], { description: "Gestionnaires dont tous les établissements comptent, à venir compris." })
  readonly legalEntities!: readonly PlaceType[];

  @Field(() => [PlaceType], { description: "Établissements nommés un par un." })
  readonly establishments!: readonly PlaceType[];

  @Field(() => String, { description: "Là où le rôle vaut, en une phrase." })
  readonly where!: string;

  @Field(() => String, { description: "Date où le rôle a été donné (ISO 8601)." })
  readonly grantedAt!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a donné ; null : l’exploitant." })
  readonly grantedBy!: string | null;
}

@ObjectType("PersonEvent", { description: "Ce qui est arrivé à une personne.", simpleResolvers: true })
export class PersonEventType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Quand (ISO 8601)." })
  readonly at!: string;

  @Field(() => String, { description: "Ce qui est arrivé, en une phrase." })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a fait ; null : l’exploitant ou Palier lui-même." })
  readonly by!: string | null;
}

@ObjectType("RightSentence", { description: "Ce qu’une personne peut faire, et où.", simpleResolvers: true })
export class RightSentenceType {
  @Field(() => String, { description: "Action de la table des droits, par exemple « maturity:answer »." })
  readonly action!: string;

  @Field(() => String, { description: "« Peut répondre aux questions des paliers »." })
  readonly what!: string;

  @Field(() => String, { description: "« dans 3 établissements : A, B et C »." })
  readonly where!: string;

  @Field(() => String, { description: "La phrase entière." })
  readonly text!: string;
}

@ObjectType("EffectiveRights", { description: "Droits d’une personne, en phrases.", simpleResolvers: true })
export class EffectiveRightsType {
  @Field(() => [RightSentenceType], { description: "Ce qu’elle peut faire." })
  readonly can!: readonly RightSentenceType[];

  @Field(() => String, { nullable: true, description: "Ce qu’elle ne peut pas faire, en une phrase ; null : rien." })
  readonly cannotText!: string | null;
}

@ObjectType("Person", { description: "Personne du groupe.", simpleResolvers: true })
export class PersonType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom affiché." })
  readonly displayName!: string;

  @Field(() => String, { description: "Adresse électronique." })
  readonly email!: string;

  @Field(() => PersonStateEnum, { description: "Situation dans le groupe." })
  readonly state!: PersonState;

  @Field(() => String, { description: "Date d’arrivée dans le groupe (ISO 8601)." })
  readonly joinedAt!: string;

  @Field(() => String, { nullable: true, description: "Date où l’accès a été suspendu ; null : il ne l’est pas." })
  readonly disabledAt!: string | null;

  @Field(() => String, { nullable: true, description: "Date de départ ; null : la personne est toujours là." })
  readonly leftAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Dernière activité connue dans le groupe (ISO 8601) ; null : aucune.",
  })
  readonly lastActivityAt!: string | null;

  @Field(() => [PersonRoleType], { description: "Tous ses rôles dans le groupe." })
  readonly roles!: readonly PersonRoleType[];

  @Field(() => [PersonEventType], {
    description: "Ce qui lui est arrivé dans le groupe, du plus récent au plus ancien.",
  })
  readonly history!: readonly PersonEventType[];
}

@ObjectType("PersonPayload", { description: "Résultat d’un changement sur une personne.", simpleResolvers: true })
export class PersonPayloadType {
  @Field(() => Boolean, { description: "Vrai si le changement est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui l’empêche ; null s’il est fait." })
  readonly error!: UserErrorType | null;

  @Field(() => PersonType, { nullable: true, description: "La personne après le changement ; null s’il est refusé." })
  readonly person!: PersonType | null;
}

@ObjectType("HandOverPreview", { description: "Ce que ferait une passation.", simpleResolvers: true })
export class HandOverPreviewType {
  @Field(() => Int, { description: "Rôles que l’autre personne n’a pas encore." })
  readonly moved!: number;

  @Field(() => Int, { description: "Rôles qu’elle a déjà, dont les lieux s’ajoutent." })
  readonly merged!: number;

  @Field(() => String, { description: "Ce qui se passera, en chiffres." })
  readonly text!: string;
}

@InputType({ description: "Là où un rôle doit valoir." })
export class RolePlacesInput {
  @Field(() => SectorEnum, { nullable: true, description: "Secteur suivi ; null : tous." })
  readonly sector?: Sector | null;

  @Field(() => Boolean, { description: "Vrai : dans tout le groupe." })
  readonly wholeGroup!: boolean;

  @Field(() => [ID], { nullable: true, description: "Gestionnaires entiers." })
  readonly legalEntityIds?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Établissements un par un." })
  readonly establishmentIds?: readonly string[] | null;
}

@InputType({ description: "Un rôle à donner." })
export class GiveRoleInput extends RolePlacesInput {
  @Field(() => ID, { description: "La personne." })
  readonly personId!: string;

  @Field(() => RoleEnum, { description: "Le rôle." })
  readonly role!: Role;
}

@InputType({ description: "Un rôle à déplacer." })
export class ChangeRoleInput extends RolePlacesInput {
  @Field(() => ID, { description: "Le rôle tenu." })
  readonly roleId!: string;
}

@InputType({ description: "Une passation : tous les rôles d’une personne à une autre." })
export class HandOverInput {
  @Field(() => ID, { description: "Qui transmet." })
  readonly fromId!: string;

  @Field(() => ID, { description: "Qui reçoit." })
  readonly toId!: string;
}
