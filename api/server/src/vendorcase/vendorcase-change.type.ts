import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";
import { SupportableCaseType, VendorCaseType } from "./vendorcase.type";

@InputType("CreateVendorCaseInput", { description: "Dossier à créer." })
export class CreateVendorCaseInput {
  @Field(() => [ID], { description: "Demandes à réunir ; aucune : le dossier commence sans elles." })
  readonly requestIds!: readonly string[];

  @Field(() => ID, { description: "Le logiciel." })
  readonly productId!: string;

  @Field(() => ID, { nullable: true, description: "Le module." })
  readonly moduleId!: string | null;

  @Field(() => String, { description: "bug, setting, evolution, training ou question." })
  readonly kind!: string;

  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => Int, { nullable: true, description: "De 1 à 4 ; null : aucune." })
  readonly priority!: number | null;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Ce qui est demandé, tel que l’éditeur le lira." })
  readonly body!: string;

  @Field(() => String, { nullable: true, description: "Numéro chez l’éditeur." })
  readonly vendorReference!: string | null;
}

@InputType("UpdateVendorCaseInput", { description: "Dossier à réécrire." })
export class UpdateVendorCaseInput {
  @Field(() => ID, { description: "Le dossier." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => String, { description: "bug, setting, evolution, training ou question." })
  readonly kind!: string;

  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => Int, { nullable: true, description: "De 1 à 4 ; null : aucune." })
  readonly priority!: number | null;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Ce qui est demandé, tel que l’éditeur le lira." })
  readonly body!: string;

  @Field(() => String, { nullable: true, description: "Numéro chez l’éditeur." })
  readonly vendorReference!: string | null;
}

@InputType("MoveVendorCaseInput", { description: "Geste sur un dossier." })
export class MoveVendorCaseInput {
  @Field(() => ID, { description: "Le dossier." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => String, { description: "Le geste, par son code. Un geste de l’éditeur est noté pour lui." })
  readonly move!: string;
}

@InputType("SendVendorCaseInput", { description: "Dossier à envoyer." })
export class SendVendorCaseInput {
  @Field(() => ID, { description: "Le dossier." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;
}

@InputType("CaseAnswerInput", { description: "Réponse à une demande du dossier." })
export class CaseAnswerInput {
  @Field(() => ID, { description: "La demande." })
  readonly requestId!: string;

  @Field(() => String, { description: "La réponse, que son auteur lira." })
  readonly text!: string;

  @Field(() => String, { description: "alreadyPossible, done, planned, practice, notPlanned ou other." })
  readonly kind!: string;
}

@InputType("AnswerVendorCaseInput", { description: "Réponses aux demandes d’un dossier." })
export class AnswerVendorCaseInput {
  @Field(() => ID, { description: "Le dossier." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => [CaseAnswerInput], { description: "Une réponse par demande, chacune avec ses mots." })
  readonly answers!: readonly CaseAnswerInput[];
}

@InputType("CaseSupportInput", { description: "Soutien d’un établissement et d’un secteur." })
export class CaseSupportInput {
  @Field(() => ID, { description: "Le dossier." })
  readonly caseId!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Le secteur, par son code." })
  readonly sector!: string;
}

@ObjectType("VendorCasePayload", { description: "Réponse à un changement de dossier.", simpleResolvers: true })
export class VendorCasePayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => VendorCaseType, {
    nullable: true,
    description: "Le dossier tel qu’il est désormais ; s’il a changé entre-temps, le dossier actuel.",
  })
  readonly vendorCase!: VendorCaseType | null;
}

@ObjectType("CaseSupportPayload", { description: "Réponse à un soutien.", simpleResolvers: true })
export class CaseSupportPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => SupportableCaseType, { nullable: true, description: "Le dossier, tel que le voit l’établissement." })
  readonly supportable!: SupportableCaseType | null;
}
