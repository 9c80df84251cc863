import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { ROLE_PURPOSES, ROLES, SECTOR_LABELS, SECTORS, type Role, type Sector } from "@palier/domain/identity";
import { GroupType } from "../group";

const enumOf = <T extends string>(values: readonly T[]): Record<T, T> =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
const described = <T extends string>(values: readonly T[], texts: Readonly<Record<T, string>>) =>
  Object.fromEntries(values.map((value) => [value, { description: texts[value] }])) as Record<
    T,
    { description: string }
  >;

/** Rôle d’une personne dans un groupe. */
export const RoleEnum = enumOf<Role>(ROLES);
registerEnumType(RoleEnum, {
  name: "Role",
  description: "Rôle d’une personne dans un groupe.",
  valuesConfig: described(ROLES, ROLE_PURPOSES),
});

/** Secteur suivi par un référent. */
export const SectorEnum = enumOf<Sector>(SECTORS);
registerEnumType(SectorEnum, {
  name: "Sector",
  description: "Secteur suivi par un référent.",
  valuesConfig: described(SECTORS, SECTOR_LABELS),
});

@ObjectType("Grant", { description: "Rôle d’une personne, et là où il vaut.", simpleResolvers: true })
export class GrantType {
  @Field(() => RoleEnum, { description: "Le rôle." })
  readonly role!: Role;

  @Field(() => SectorEnum, { nullable: true, description: "Secteur suivi ; null : tous." })
  readonly sector!: Sector | null;

  @Field(() => Boolean, { description: "Vrai si le rôle vaut dans tout le groupe." })
  readonly wholeGroup!: boolean;

  @Field(() => [ID], { description: "Établissements où le rôle vaut ; vide s’il vaut dans tout le groupe." })
  readonly establishmentIds!: readonly string[];
}

@ObjectType("EnterableGroup", { description: "Groupe où la personne peut entrer.", simpleResolvers: true })
export class EnterableGroupType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom du groupe." })
  readonly name!: string;
}

@ObjectType("Viewer", { description: "La personne connectée.", simpleResolvers: true })
export class ViewerType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom affiché." })
  readonly displayName!: string;

  @Field(() => String, { description: "Adresse électronique." })
  readonly email!: string;

  @Field(() => RoleEnum, { description: "Rôle le plus étendu dans le groupe de la session." })
  readonly role!: Role;

  @Field(() => SectorEnum, { nullable: true, description: "Secteur de ce rôle ; null s’il n’en a pas." })
  readonly sector!: Sector | null;

  @Field(() => [GrantType], { description: "Tous les rôles, et là où ils valent." })
  readonly grants!: readonly GrantType[];

  @Field(() => [String], { description: "Actions permises quelque part, par exemple « indicator:import »." })
  readonly actions!: readonly string[];

  @Field(() => GroupType, { description: "Groupe de la session." })
  readonly group!: GroupType;

  @Field(() => [EnterableGroupType], {
    description: "Groupes où la personne peut entrer, celui de la session compris.",
  })
  readonly groups!: readonly EnterableGroupType[];

  @Field(() => String, {
    nullable: true,
    description: "Nom de l’administrateur qui regarde comme cette personne ; null si elle est là elle-même.",
  })
  readonly lookedAtBy!: string | null;
}
