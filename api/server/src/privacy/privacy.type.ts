import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { JobType, UserErrorType } from "../kernel";

/** Ce qu’une donnée dit d’une personne. */
export const PiiEnum = { none: "none", direct: "direct", indirect: "indirect" } as const;
registerEnumType(PiiEnum, {
  name: "Pii",
  description: "Ce qu’une donnée dit d’une personne.",
  valuesConfig: {
    none: { description: "Rien." },
    direct: { description: "Qui elle est." },
    indirect: { description: "Quelque chose d’elle, avec une autre donnée ou parce qu’on y écrit librement." },
  },
});

@ObjectType("RegisterLine", { description: "Ligne du registre des données.", simpleResolvers: true })
export class RegisterLineType {
  @Field(() => String, { description: "Table de la base." })
  readonly table!: string;

  @Field(() => String, { description: "Nom de la table, en clair." })
  readonly tableTitle!: string;

  @Field(() => String, { description: "Colonne de la base." })
  readonly column!: string;

  @Field(() => PiiEnum, { description: "Ce qu’elle dit d’une personne." })
  readonly pii!: keyof typeof PiiEnum;

  @Field(() => String, { description: "À quoi elle sert." })
  readonly purpose!: string;

  @Field(() => String, { description: "Qui la voit ou la traite." })
  readonly seenBy!: string;

  @Field(() => String, { description: "Combien de temps elle est gardée." })
  readonly retention!: string;

  @Field(() => String, { description: "Base légale." })
  readonly legalBasis!: string;
}

@ObjectType("SubjectCount", { description: "Nombre de lignes qui concernent une personne.", simpleResolvers: true })
export class SubjectCountType {
  @Field(() => String, { description: "Nom de la table, en clair." })
  readonly title!: string;

  @Field(() => Int, { description: "Nombre de lignes." })
  readonly count!: number;
}

@ObjectType("ErasurePreview", { description: "Ce qu’un effacement ferait.", simpleResolvers: true })
export class ErasurePreviewType {
  @Field(() => String, { description: "Nom de la personne, à saisir pour confirmer." })
  readonly name!: string;

  @Field(() => UserErrorType, {
    nullable: true,
    description: "Pourquoi l’effacement est refusé ; null s’il est permis.",
  })
  readonly error!: UserErrorType | null;

  @Field(() => [SubjectCountType], { description: "Ce qui la concerne dans le groupe." })
  readonly counts!: readonly SubjectCountType[];

  @Field(() => Boolean, { description: "Vrai si son compte serait fermé aussi : c’est son dernier groupe." })
  readonly closesAccount!: boolean;
}

@ObjectType("PrivacyExport", { description: "Archive demandée par la personne qui regarde.", simpleResolvers: true })
export class PrivacyExportType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "person (une personne) ou group (tout le groupe)." })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: "De qui sont les données ; null : tout le groupe." })
  readonly personName!: string | null;

  @Field(() => String, { description: "Date de la demande (ISO 8601)." })
  readonly createdAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "Fin de mise à disposition (ISO 8601) ; null si elle n’est pas prête.",
  })
  readonly expiresAt!: string | null;

  @Field(() => Float, { nullable: true, description: "Taille en octets ; null si elle n’est pas prête." })
  readonly byteCount!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Adresse de téléchargement ; null si elle n’est pas prête ou plus là.",
  })
  readonly url!: string | null;

  @Field(() => JobType, { nullable: true, description: "Traitement qui la fait." })
  readonly job!: JobType | null;
}

@ObjectType("PersonErasure", { description: "Effacement demandé.", simpleResolvers: true })
export class PersonErasureType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "Identifiant de la personne, seul gardé." })
  readonly personId!: string;

  @Field(() => String, { description: "Date de la demande (ISO 8601)." })
  readonly requestedAt!: string;

  @Field(() => String, { nullable: true, description: "Date de fin (ISO 8601) ; null si ce n’est pas fini." })
  readonly finishedAt!: string | null;

  @Field(() => Boolean, { description: "Vrai si le compte a été fermé aussi." })
  readonly accountClosed!: boolean;
}

@ObjectType("GroupDeletion", { description: "Suppression du groupe, demandée et non annulée.", simpleResolvers: true })
export class GroupDeletionType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Date de la demande (ISO 8601)." })
  readonly requestedAt!: string;

  @Field(() => String, { description: "Date d’effet (ISO 8601)." })
  readonly effectiveAt!: string;
}

@ObjectType("GroupDeletionPayload", {
  description: "Réponse à une demande sur la suppression du groupe.",
  simpleResolvers: true,
})
export class GroupDeletionPayloadType {
  @Field(() => Boolean, { description: "Vrai si la demande est acceptée." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => GroupDeletionType, {
    nullable: true,
    description: "La suppression en attente ; null s’il n’y en a pas.",
  })
  readonly deletion!: GroupDeletionType | null;
}

@InputType("ErasePersonInput", { description: "Effacement d’une personne." })
export class ErasePersonInput {
  @Field(() => ID, { description: "La personne." })
  readonly personId!: string;

  @Field(() => String, { description: "Son nom, saisi pour confirmer." })
  readonly name!: string;
}
