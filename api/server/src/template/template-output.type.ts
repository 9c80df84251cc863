import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { JobType, UserErrorType } from "../kernel";

@ObjectType("TemplateFiles", {
  description: "Fichiers tirés d’une version de modèle, ou archive des modèles en vigueur d’un établissement.",
  simpleResolvers: true,
})
export class TemplateFilesType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { nullable: true, description: "La version ; null : archive d’un établissement." })
  readonly revisionId!: string | null;

  @Field(() => ID, { nullable: true, description: "L’établissement ; null : le texte du groupe." })
  readonly establishmentId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom de l’établissement." })
  readonly establishmentName!: string | null;

  @Field(() => Int, { nullable: true, description: "Modèles de l’archive ; null tant qu’elle n’est pas prête." })
  readonly templateCount!: number | null;

  @Field(() => String, { description: "Demandés le, date et heure ISO 8601." })
  readonly requestedAt!: string;

  @Field(() => String, { nullable: true, description: "Prêts depuis le, date et heure ISO 8601." })
  readonly madeAt!: string | null;

  @Field(() => String, { nullable: true, description: "Adresse du fichier Word à remplir." })
  readonly docxUrl!: string | null;

  @Field(() => String, { nullable: true, description: "Adresse du fichier Word à champs de fusion." })
  readonly mergeUrl!: string | null;

  @Field(() => String, { nullable: true, description: "Adresse du PDF." })
  readonly pdfUrl!: string | null;

  @Field(() => String, { nullable: true, description: "Adresse de l’archive d’un établissement." })
  readonly zipUrl!: string | null;

  @Field(() => JobType, { nullable: true, description: "Le travail qui les fait." })
  readonly job!: JobType | null;
}

@InputType("PrepareTemplateFilesInput", { description: "Fichiers d’une version de modèle à préparer." })
export class PrepareTemplateFilesInput {
  @Field(() => ID, { description: "La version." })
  readonly revisionId!: string;

  @Field(() => ID, { nullable: true, description: "L’établissement dont on veut le texte ; null : celui du groupe." })
  readonly establishmentId?: string | null;
}

@InputType("PrepareTemplateBundleInput", { description: "Archive des modèles d’un établissement à préparer." })
export class PrepareTemplateBundleInput {
  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;
}

@ObjectType("TemplateFilesPayload", { description: "Réponse à une demande de fichiers.", simpleResolvers: true })
export class TemplateFilesPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est demandé." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => TemplateFilesType, { nullable: true, description: "Les fichiers demandés." })
  readonly files!: TemplateFilesType | null;
}
