import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { JobType, UserErrorType } from "../kernel";
import { ProductVendorType } from "./vendor.type";

@ObjectType("MeetingPresent", { description: "Personne présente à une réunion.", simpleResolvers: true })
export class MeetingPresentType {
  @Field(() => ID, { description: "La personne du groupe, ou le contact de l’éditeur." })
  readonly id!: string;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;

  @Field(() => String, { description: "group ou vendor." })
  readonly side!: string;
}

@ObjectType("MeetingItem", { description: "Point de l’ordre du jour.", simpleResolvers: true })
export class MeetingItemType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Le point." })
  readonly title!: string;

  @Field(() => ID, { nullable: true, description: "Le dossier dont il est question ; null s’il n’y en a pas." })
  readonly caseId!: string | null;

  @Field(() => ID, { nullable: true, description: "La livraison dont il est question ; null s’il n’y en a pas." })
  readonly releaseId!: string | null;

  @Field(() => String, { description: "Ce qui est décidé ; vide tant que rien ne l’est." })
  readonly decision!: string;
}

@ObjectType("MeetingAction", { description: "Action décidée en réunion.", simpleResolvers: true })
export class MeetingActionType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { nullable: true, description: "Le point d’où elle vient ; null si elle ne vient d’aucun." })
  readonly itemId!: string | null;

  @Field(() => String, { description: "L’action." })
  readonly wording!: string;

  @Field(() => String, { description: "group ou vendor : qui s’en charge." })
  readonly side!: string;

  @Field(() => ID, {
    nullable: true,
    description: "La personne du groupe qui s’en charge ; null si elle n’est pas dite.",
  })
  readonly personId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Le contact de l’éditeur qui s’en charge ; null s’il n’est pas dit.",
  })
  readonly contactId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom de qui s’en charge ; null s’il n’est pas dit." })
  readonly byName!: string | null;

  @Field(() => String, { nullable: true, description: "Échéance, « AAAA-MM-JJ »." })
  readonly dueOn!: string | null;

  @Field(() => String, { nullable: true, description: "Jour où elle a été faite ; null si elle ne l’est pas." })
  readonly doneOn!: string | null;
}

@ObjectType("MeetingEstablishment", { description: "Établissement qui relaie une réunion.", simpleResolvers: true })
export class MeetingEstablishmentType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;
}

@ObjectType("MeetingCascade", { description: "Relais d’une réunion dans un établissement.", simpleResolvers: true })
export class MeetingCascadeType {
  @Field(() => MeetingEstablishmentType, { description: "L’établissement." })
  readonly establishment!: MeetingEstablishmentType;

  @Field(() => String, { nullable: true, description: "Jour où les équipes l’ont su ; null si ce n’est pas fait." })
  readonly passedOn!: string | null;

  @Field(() => String, { description: "De quelle façon." })
  readonly how!: string;

  @Field(() => Int, { nullable: true, description: "Nombre de personnes ; null s’il n’est pas dit." })
  readonly peopleCount!: number | null;

  @Field(() => String, { nullable: true, description: "Qui l’a enregistré." })
  readonly byName!: string | null;
}

@ObjectType("Meeting", { description: "Réunion de coordination avec un éditeur.", simpleResolvers: true })
export class MeetingType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ProductVendorType, { description: "L’éditeur." })
  readonly vendor!: ProductVendorType;

  @Field(() => String, { description: "Date et heure ISO 8601." })
  readonly heldAt!: string;

  @Field(() => String, { description: "Lieu ou lien ; vide s’il n’est pas dit." })
  readonly place!: string;

  @Field(() => String, { description: "planned, held, closed ou cancelled." })
  readonly state!: string;

  @Field(() => String, { description: "Relevé ; vide tant qu’il n’est pas écrit." })
  readonly minutes!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;

  @Field(() => [MeetingPresentType], { description: "Personnes présentes ou attendues." })
  readonly present!: readonly MeetingPresentType[];

  @Field(() => [MeetingItemType], { description: "Ordre du jour." })
  readonly items!: readonly MeetingItemType[];

  @Field(() => [MeetingActionType], { description: "Actions, la plus proche échéance d’abord." })
  readonly actions!: readonly MeetingActionType[];

  @Field(() => Int, { description: "Établissements que l’on voit et qui ont à la relayer." })
  readonly siteCount!: number;

  @Field(() => Int, { description: "Ceux qui l’ont relayée." })
  readonly passedOnCount!: number;

  @Field(() => [MeetingCascadeType], { description: "Le relais, établissement par établissement." })
  readonly cascades!: readonly MeetingCascadeType[];

  @Field(() => String, { nullable: true, description: "Adresse du relevé en PDF ; null tant qu’il n’est pas prêt." })
  readonly minutesUrl!: string | null;

  @Field(() => JobType, { nullable: true, description: "Le traitement qui imprime le relevé." })
  readonly minutesJob!: JobType | null;
}

@ObjectType("MeetingPayload", { description: "Réponse à un changement d’une réunion.", simpleResolvers: true })
export class MeetingPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => MeetingType, { nullable: true, description: "La réunion, telle qu’elle est désormais." })
  readonly meeting!: MeetingType | null;
}

@InputType("SaveMeetingInput", { description: "Réunion à prévoir ou à corriger." })
export class SaveMeetingInput {
  @Field(() => ID, { nullable: true, description: "La réunion ; null pour une nouvelle." })
  readonly id!: string | null;

  @Field(() => Int, { description: "Version lue ; 0 pour une nouvelle." })
  readonly version!: number;

  @Field(() => ID, { description: "L’éditeur ; il ne change plus ensuite." })
  readonly vendorId!: string;

  @Field(() => String, { description: "Date et heure ISO 8601." })
  readonly heldAt!: string;

  @Field(() => String, { description: "Lieu ou lien." })
  readonly place!: string;

  @Field(() => String, { description: "Relevé." })
  readonly minutes!: string;

  @Field(() => [ID], { description: "Personnes du groupe présentes ou attendues." })
  readonly personIds!: readonly string[];

  @Field(() => [ID], { description: "Contacts de l’éditeur présents ou attendus." })
  readonly contactIds!: readonly string[];
}

@InputType("SaveMeetingItemInput", { description: "Point d’un ordre du jour." })
export class SaveMeetingItemInput {
  @Field(() => ID, { description: "La réunion." })
  readonly meetingId!: string;

  @Field(() => Int, { description: "Version lue de la réunion." })
  readonly version!: number;

  @Field(() => ID, { nullable: true, description: "Le point ; null pour un nouveau." })
  readonly id!: string | null;

  @Field(() => String, { description: "Le point." })
  readonly title!: string;

  @Field(() => String, { description: "Ce qui est décidé." })
  readonly decision!: string;

  @Field(() => Boolean, { description: "Vrai : il est retiré." })
  readonly removed!: boolean;
}

@InputType("SaveMeetingActionInput", { description: "Action décidée en réunion." })
export class SaveMeetingActionInput {
  @Field(() => ID, { description: "La réunion." })
  readonly meetingId!: string;

  @Field(() => Int, { description: "Version lue de la réunion." })
  readonly version!: number;

  @Field(() => ID, { nullable: true, description: "L’action ; null pour une nouvelle." })
  readonly id!: string | null;

  @Field(() => ID, { nullable: true, description: "Le point d’où elle vient." })
  readonly itemId!: string | null;

  @Field(() => String, { description: "L’action." })
  readonly wording!: string;

  @Field(() => String, { description: "group ou vendor : qui s’en charge." })
  readonly side!: string;

  @Field(() => ID, { nullable: true, description: "La personne du groupe qui s’en charge." })
  readonly personId!: string | null;

  @Field(() => ID, { nullable: true, description: "Le contact de l’éditeur qui s’en charge." })
  readonly contactId!: string | null;

  @Field(() => String, { nullable: true, description: "Échéance, « AAAA-MM-JJ »." })
  readonly dueOn!: string | null;

  @Field(() => String, { nullable: true, description: "Jour où elle a été faite." })
  readonly doneOn!: string | null;
}

@InputType("MoveMeetingInput", { description: "Étape d’une réunion." })
export class MoveMeetingInput {
  @Field(() => ID, { description: "La réunion." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => String, {
    description: "hold : écrire le relevé ; share : le diffuser ; reopen : le reprendre ; cancel : annuler.",
  })
  readonly move!: string;
}

@InputType("RecordMeetingCascadeInput", { description: "Relais d’une réunion dans un établissement." })
export class RecordMeetingCascadeInput {
  @Field(() => ID, { description: "La réunion." })
  readonly meetingId!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { nullable: true, description: "Jour où les équipes l’ont su ; null : ce n’est pas fait." })
  readonly passedOn!: string | null;

  @Field(() => String, { description: "De quelle façon." })
  readonly how!: string;

  @Field(() => Int, { nullable: true, description: "Nombre de personnes." })
  readonly peopleCount!: number | null;
}
