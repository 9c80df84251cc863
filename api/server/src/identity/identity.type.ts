import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { GroupType } from "../group";

/** Rôle d’une personne dans un groupe. */
export const Role = {
  groupReferent: "groupReferent",
  qualityManager: "qualityManager",
  director: "director",
  sectorReferent: "sectorReferent",
} as const;
registerEnumType(Role, {
  name: "Role",
  description: "Rôle d’une personne dans un groupe.",
  valuesConfig: {
    groupReferent: { description: "Référente ou référent du groupe." },
    qualityManager: { description: "Responsable qualité." },
    director: { description: "Direction." },
    sectorReferent: { description: "Référente ou référent sectoriel." },
  },
});

@ObjectType("Viewer", { description: "La personne connectée.", simpleResolvers: true })
export class ViewerType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom affiché." })
  readonly displayName!: string;

  @Field(() => String, { description: "Adresse électronique." })
  readonly email!: string;

  @Field(() => Role, { description: "Rôle dans le groupe de la session." })
  readonly role!: (typeof Role)[keyof typeof Role];

  @Field(() => String, { nullable: true, description: "Secteur suivi ; null si le rôle n’en a pas." })
  readonly sector!: string | null;

  @Field(() => [String], { description: "Actions permises, par exemple « indicator:import »." })
  readonly actions!: readonly string[];

  @Field(() => GroupType, { description: "Groupe de la session." })
  readonly group!: GroupType;
}
