import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfoType } from "../kernel";

/** Situation d’un établissement au répertoire FINESS. */
export const EstablishmentState = {
  OPEN: "open",
  CLOSED: "closed",
} as const;
registerEnumType(EstablishmentState, {
  name: "EstablishmentState",
  description: "Situation d’un établissement au répertoire FINESS.",
  valuesConfig: {
    OPEN: { description: "Ouvert : aucune date de fermeture connue." },
    CLOSED: { description: "Fermé : une date de fermeture est connue." },
  },
});

@ObjectType("KindCount", { description: "Nombre d’établissements d’une même nature.", simpleResolvers: true })
export class KindCountType {
  @Field(() => String, { description: "Code de la nature d’établissement." })
  readonly kind!: string;

  @Field(() => String, { description: "Nature d’établissement, en clair." })
  readonly label!: string;

  @Field(() => Int, { description: "Nombre d’établissements ouverts de cette nature." })
  readonly count!: number;
}

@ObjectType("DepartmentCount", { description: "Nombre d’établissements d’un même département.", simpleResolvers: true })
export class DepartmentCountType {
  @Field(() => String, { description: "Code officiel du département." })
  readonly code!: string;

  @Field(() => String, { description: "Nom du département." })
  readonly name!: string;

  @Field(() => Int, { description: "Nombre d’établissements ouverts dans ce département." })
  readonly count!: number;
}

@ObjectType("LegalEntity", {
  description: "Entité juridique (EJ) : la personne morale qui porte des établissements.",
  simpleResolvers: true,
})
export class LegalEntityType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Numéro FINESS de l’entité juridique, 9 caractères." })
  readonly finessNumber!: string;

  @Field(() => String, { description: "Raison sociale." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Numéro SIREN ; null s’il n’est pas connu." })
  readonly siren!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Date de fermeture (AAAA-MM-JJ) ; null si l’entité est ouverte.",
  })
  readonly closedOn!: string | null;

  @Field(() => Int, { description: "Nombre d’établissements ouverts rattachés." })
  readonly establishmentCount!: number;
}

@ObjectType("Engagement", {
  description:
    "Engagement d’un établissement tel que FINESS l’énonce (convention, contrat) ; il suggère un CPOM sans le prouver.",
  simpleResolvers: true,
})
export class EngagementType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Code de l’engagement." })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: "Précision du code ; null si elle n’est pas renseignée." })
  readonly subKind!: string | null;

  @Field(() => String, { description: "Engagement, en clair." })
  readonly label!: string;

  @Field(() => String, {
    nullable: true,
    description: "Date d’effet (AAAA-MM-JJ) ; null si elle n’est pas renseignée.",
  })
  readonly effectiveOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Date de signature (AAAA-MM-JJ) ; null si elle n’est pas renseignée.",
  })
  readonly signedOn!: string | null;

  @Field(() => String, { nullable: true, description: "Date de fin (AAAA-MM-JJ) ; null si elle n’est pas renseignée." })
  readonly endsOn!: string | null;
}

@ObjectType("Establishment", {
  description: "Établissement (ET) du groupe, tel que FINESS le décrit.",
  simpleResolvers: true,
})
export class EstablishmentType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Numéro FINESS de l’établissement, 9 caractères." })
  readonly finessNumber!: string;

  @Field(() => String, { description: "Nom de l’établissement." })
  readonly name!: string;

  @Field(() => String, { description: "Code de la nature d’établissement." })
  readonly kind!: string;

  @Field(() => String, { description: "Nature d’établissement, en clair." })
  readonly kindLabel!: string;

  @Field(() => String, { description: "Code de la catégorie FINESS." })
  readonly categoryCode!: string;

  @Field(() => String, {
    nullable: true,
    description: "Libellé de la catégorie FINESS ; null si la source ne le donne pas.",
  })
  readonly categoryLabel!: string | null;

  @Field(() => String, { description: "Code officiel du département." })
  readonly departmentCode!: string;

  @Field(() => String, { description: "Nom du département." })
  readonly departmentName!: string;

  @Field(() => String, { nullable: true, description: "Commune ; null si elle n’est pas renseignée." })
  readonly city!: string | null;

  @Field(() => String, { nullable: true, description: "Numéro SIRET ; null s’il n’est pas connu." })
  readonly siret!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Date d’ouverture (AAAA-MM-JJ) ; null si elle n’est pas connue.",
  })
  readonly openedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Date de fermeture (AAAA-MM-JJ) ; null si l’établissement est ouvert.",
  })
  readonly closedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Nombre de places installées ; null si aucune capacité n’est connue.",
  })
  readonly placeCount!: number | null;

  @Field(() => LegalEntityType, { description: "Entité juridique de rattachement." })
  readonly legalEntity!: LegalEntityType;

  @Field(() => [EngagementType], { description: "Engagements énoncés par FINESS." })
  readonly engagements!: readonly EngagementType[];
}

@ObjectType("EstablishmentConnection", { description: "Une page d’établissements.", simpleResolvers: true })
export class EstablishmentConnectionType {
  @Field(() => [EstablishmentEdgeType], { description: "Les établissements de la page, avec leur curseur." })
  readonly edges!: readonly EstablishmentEdgeType[];

  @Field(() => PageInfoType, { description: "De quoi demander la page suivante." })
  readonly pageInfo!: PageInfoType;

  @Field(() => Int, { description: "Nombre d’établissements répondant aux critères, toutes pages confondues." })
  readonly totalCount!: number;
}

@ObjectType("EstablishmentEdge", { description: "Un établissement et sa place dans la liste.", simpleResolvers: true })
export class EstablishmentEdgeType {
  @Field(() => String, { description: "Place dans la liste, à rendre telle quelle dans « after »." })
  readonly cursor!: string;

  @Field(() => EstablishmentType, { description: "L’établissement." })
  readonly node!: EstablishmentType;
}

@ObjectType("Group", {
  description: "Groupe d’établissements : le périmètre que voit une session.",
  simpleResolvers: true,
})
export class GroupType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom du groupe." })
  readonly name!: string;

  @Field(() => String, { description: "Numéro FINESS de l’entité juridique principale." })
  readonly finessNumber!: string;

  @Field(() => Boolean, { description: "Vrai si les chiffres d’usage sont fictifs (données de démonstration)." })
  readonly demo!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Mention d’attribution des données FINESS ; null si le groupe ne vient pas de FINESS.",
  })
  readonly sourceLabel!: string | null;

  @Field(() => [LegalEntityType], { description: "Entités juridiques du groupe." })
  readonly legalEntities!: readonly LegalEntityType[];

  @Field(() => Int, { description: "Nombre d’établissements ouverts." })
  readonly openEstablishmentCount!: number;

  @Field(() => Int, { description: "Nombre d’établissements fermés." })
  readonly closedEstablishmentCount!: number;

  @Field(() => Int, { description: "Nombre de places des établissements ouverts." })
  readonly placeCount!: number;

  @Field(() => [KindCountType], { description: "Établissements ouverts par nature." })
  readonly kinds!: readonly KindCountType[];

  @Field(() => [DepartmentCountType], { description: "Établissements ouverts par département." })
  readonly departments!: readonly DepartmentCountType[];

  @Field(() => [EstablishmentType], { description: "Établissements ouverts du groupe." })
  readonly establishments!: readonly EstablishmentType[];
}
