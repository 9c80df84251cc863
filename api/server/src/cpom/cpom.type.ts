import { Field, ID, InputType, ObjectType } from "type-graphql";
import { JobType } from "../kernel";
import { StoredFileType } from "../file";
import { UserErrorType } from "../kernel";

@ObjectType("CpomDossier", {
  description: "Dossier de financement CPOM : des chiffres figés et les fichiers produits.",
  simpleResolvers: true,
})
export class CpomDossierType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Titre du dossier." })
  readonly title!: string;

  @Field(() => String, { description: "Date de la demande (ISO 8601)." })
  readonly createdAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "Date de fin de production (ISO 8601) ; null tant que le dossier n’est pas prêt.",
  })
  readonly finishedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Empreinte SHA-256 des chiffres figés ; null tant qu’ils ne le sont pas.",
  })
  readonly snapshotSha256!: string | null;

  @Field(() => String, { nullable: true, description: "Personne qui a demandé le dossier ; null si c’est le système." })
  readonly requestedByName!: string | null;

  @Field(() => JobType, { description: "Traitement qui produit le dossier." })
  readonly job!: JobType;

  @Field(() => [StoredFileType], { description: "Fichiers produits." })
  readonly files!: readonly StoredFileType[];
}

@InputType("GenerateCpomDossierInput", { description: "Demande d’un dossier CPOM." })
export class GenerateCpomDossierInput {
  @Field(() => String, { description: "Titre à imprimer sur le dossier." })
  readonly title!: string;
}

@ObjectType("CpomDossierPayload", { description: "Réponse à la demande d’un dossier.", simpleResolvers: true })
export class CpomDossierPayloadType {
  @Field(() => Boolean, { description: "Vrai si la demande est acceptée." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => CpomDossierType, { nullable: true, description: "Le dossier demandé ; null en cas d’erreur." })
  readonly dossier!: CpomDossierType | null;
}
