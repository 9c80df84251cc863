import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { INVITATION_STATE_LABELS, INVITATION_STATES, type InvitationState, type Role } from "@palier/domain/identity";
import { UserErrorType } from "../kernel";
import { RolePlacesInput } from "./identity-people.type";
import { RoleEnum } from "./identity.type";

const enumOf = <T extends string>(values: readonly T[]): Record<T, T> =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;

/** Situation d’une invitation. */
export const InvitationStateEnum = enumOf<InvitationState>(INVITATION_STATES);
registerEnumType(InvitationStateEnum, {
  name: "InvitationState",
  description: "Situation d’une invitation.",
  valuesConfig: Object.fromEntries(
    INVITATION_STATES.map((state) => [state, { description: `${INVITATION_STATE_LABELS[state]}.` }]),
  ),
});

const LETTER_STATES = {
  waiting: "Pas encore parti.",
  sent: "Parti.",
  kept: "Gardé : aucun serveur d’envoi n’est réglé.",
  failed: "N’a pas pu partir.",
};
type LetterState = keyof typeof LETTER_STATES;

/** Situation d’un courriel. */
export const LetterStateEnum = enumOf(Object.keys(LETTER_STATES) as LetterState[]);
registerEnumType(LetterStateEnum, {
  name: "MailState",
  description: "Situation d’un courriel.",
  valuesConfig: Object.fromEntries(
    Object.entries(LETTER_STATES).map(([state, description]) => [state, { description }]),
  ),
});

@ObjectType("Invitation", { description: "Invitation d’une personne dans le groupe.", simpleResolvers: true })
export class InvitationType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Adresse électronique invitée." })
  readonly email!: string;

  @Field(() => String, { description: "Nom donné par qui invite." })
  readonly displayName!: string;

  @Field(() => InvitationStateEnum, { description: "Situation." })
  readonly state!: InvitationState;

  @Field(() => [String], { description: "Ce que l’invitation ouvre, un rôle par phrase." })
  readonly roleTexts!: readonly string[];

  @Field(() => String, { nullable: true, description: "Qui invite ; null : l’exploitant de l’installation." })
  readonly invitedBy!: string | null;

  @Field(() => String, { description: "Date de l’invitation (ISO 8601)." })
  readonly createdAt!: string;

  @Field(() => String, { description: "Fin de validité (ISO 8601)." })
  readonly expiresAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "Date de l’acceptation (ISO 8601) ; null si elle n’a pas eu lieu.",
  })
  readonly acceptedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Date du dernier rappel (ISO 8601) ; null s’il n’y en a pas eu.",
  })
  readonly remindedAt!: string | null;

  @Field(() => Int, { description: "Nombre de rappels." })
  readonly reminderCount!: number;

  @Field(() => LetterStateEnum, {
    nullable: true,
    description: "Situation du dernier courriel ; null avant le premier.",
  })
  readonly mailState!: LetterState | null;

  @Field(() => String, {
    nullable: true,
    description: "Pourquoi le dernier courriel n’est pas parti ; null s’il est parti.",
  })
  readonly mailFailure!: string | null;
}

@ObjectType("Invitations", { description: "Invitations du groupe.", simpleResolvers: true })
export class InvitationsType {
  @Field(() => Boolean, { description: "Vrai si un serveur d’envoi est réglé : les invitations partent par courriel." })
  readonly mailsLeave!: boolean;

  @Field(() => [InvitationType], { description: "Les invitations, celles qui attendent une réponse d’abord." })
  readonly items!: readonly InvitationType[];
}

@ObjectType("InvitationPayload", { description: "Résultat d’un geste sur une invitation.", simpleResolvers: true })
export class InvitationPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui empêche ; null si c’est fait." })
  readonly error!: UserErrorType | null;

  @Field(() => InvitationType, { nullable: true, description: "L’invitation ; null si rien n’est fait." })
  readonly invitation!: InvitationType | null;

  @Field(() => String, {
    nullable: true,
    description: "Chemin du lien à transmettre soi-même ; null si un courriel le porte.",
  })
  readonly linkPath!: string | null;
}

@InputType({ description: "Un rôle que l’invitation donne." })
export class InvitedRoleInput extends RolePlacesInput {
  @Field(() => RoleEnum, { description: "Le rôle." })
  readonly role!: Role;
}

@InputType({ description: "Une invitation à envoyer." })
export class InviteInput {
  @Field(() => String, { description: "Adresse électronique." })
  readonly email!: string;

  @Field(() => String, { description: "Nom de la personne." })
  readonly displayName!: string;

  @Field(() => [InvitedRoleInput], { description: "Les rôles, un au moins." })
  readonly roles!: readonly InvitedRoleInput[];
}
