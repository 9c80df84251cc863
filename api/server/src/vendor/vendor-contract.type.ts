import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";
import { ProductVendorType } from "./vendor.type";

@ObjectType("ContractCommitment", {
  description: "Délais promis pour une gravité, en minutes de support.",
  simpleResolvers: true,
})
export class ContractCommitmentType {
  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => Int, { nullable: true, description: "Réponse ; null si rien n’est promis." })
  readonly responseMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: "Résolution ; null si rien n’est promis." })
  readonly resolutionMinutes!: number | null;
}

@ObjectType("ContractClause", { description: "Clause de la liste de contrôle.", simpleResolvers: true })
export class ContractClauseType {
  @Field(() => String, { description: "Code de la clause." })
  readonly kind!: string;

  @Field(() => Boolean, { description: "Vrai si le contrat la contient." })
  readonly present!: boolean;

  @Field(() => String, { description: "Ce qu’elle dit, ou où elle se trouve." })
  readonly wording!: string;
}

@ObjectType("ContractProduct", { description: "Logiciel couvert par un contrat.", simpleResolvers: true })
export class ContractProductType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;
}

@ObjectType("ContractDates", {
  description: "Ce que les dates du contrat veulent dire aujourd’hui.",
  simpleResolvers: true,
})
export class ContractDatesType {
  @Field(() => String, { description: "upcoming, running, noticeDue, noticePassed, endingSoon, noticeGiven ou ended." })
  readonly state!: string;

  @Field(() => String, { nullable: true, description: "Fin de la période en cours ; null si aucune n’est convenue." })
  readonly periodEndsOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Dernier jour pour donner le préavis ; null s’il n’y en a pas à donner.",
  })
  readonly lastNoticeOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Jours avant ce dernier jour." })
  readonly daysToNotice!: number | null;

  @Field(() => Int, { nullable: true, description: "Jours avant la fin de la période." })
  readonly daysToEnd!: number | null;
}

@ObjectType("Contract", { description: "Contrat avec un éditeur.", simpleResolvers: true })
export class ContractType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;

  @Field(() => ProductVendorType, { description: "L’éditeur." })
  readonly vendor!: ProductVendorType;

  @Field(() => String, { description: "Référence." })
  readonly reference!: string;

  @Field(() => [ContractProductType], { description: "Logiciels couverts ; aucun : tous ceux de l’éditeur." })
  readonly products!: readonly ContractProductType[];

  @Field(() => String, { description: "Début, « AAAA-MM-JJ »." })
  readonly startsOn!: string;

  @Field(() => String, { nullable: true, description: "Première échéance ; null si aucune n’est convenue." })
  readonly endsOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Préavis, en mois." })
  readonly noticeMonths!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Reconduction tacite, en mois ; null si le contrat s’arrête à l’échéance.",
  })
  readonly renewalMonths!: number | null;

  @Field(() => String, { nullable: true, description: "Jour où le groupe a donné son préavis." })
  readonly noticeGivenOn!: string | null;

  @Field(() => ContractDatesType, { description: "Ce que ces dates veulent dire aujourd’hui." })
  readonly dates!: ContractDatesType;

  @Field(() => String, { description: "Heure locale du support." })
  readonly timeZone!: string;

  @Field(() => String, { description: "Jours fériés du support, par leur code." })
  readonly holidayZone!: string;

  @Field(() => [Int], { description: "Jours de support : 1 lundi à 7 dimanche." })
  readonly weekdays!: readonly number[];

  @Field(() => Int, { description: "Ouverture du support, en minutes depuis minuit." })
  readonly opensAtMinute!: number;

  @Field(() => Int, { description: "Fermeture du support, en minutes depuis minuit." })
  readonly closesAtMinute!: number;

  @Field(() => String, { description: "Note libre." })
  readonly note!: string;

  @Field(() => [ContractCommitmentType], { description: "Délais promis, par gravité." })
  readonly commitments!: readonly ContractCommitmentType[];

  @Field(() => [ContractClauseType], { description: "Clauses regardées." })
  readonly clauses!: readonly ContractClauseType[];
}

@InputType("ContractCommitmentInput", { description: "Délais promis pour une gravité." })
export class ContractCommitmentInput {
  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => Int, { nullable: true, description: "Réponse, en minutes de support." })
  readonly responseMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: "Résolution, en minutes de support." })
  readonly resolutionMinutes!: number | null;
}

@InputType("ContractClauseInput", { description: "Clause regardée." })
export class ContractClauseInput {
  @Field(() => String, { description: "Code de la clause." })
  readonly kind!: string;

  @Field(() => Boolean, { description: "Vrai si le contrat la contient." })
  readonly present!: boolean;

  @Field(() => String, { description: "Ce qu’elle dit, ou où elle se trouve." })
  readonly wording!: string;
}

@InputType("SaveContractInput", { description: "Contrat à enregistrer." })
export class SaveContractInput {
  @Field(() => ID, { nullable: true, description: "Le contrat ; null pour un nouveau." })
  readonly id!: string | null;

  @Field(() => ID, { description: "L’éditeur." })
  readonly vendorId!: string;

  @Field(() => Int, { description: "Version lue ; 0 pour un nouveau." })
  readonly version!: number;

  @Field(() => String, { description: "Référence." })
  readonly reference!: string;

  @Field(() => [ID], { description: "Logiciels couverts ; aucun : tous ceux de l’éditeur." })
  readonly productIds!: readonly string[];

  @Field(() => String, { description: "Début, « AAAA-MM-JJ »." })
  readonly startsOn!: string;

  @Field(() => String, { nullable: true, description: "Première échéance." })
  readonly endsOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Préavis, en mois." })
  readonly noticeMonths!: number | null;

  @Field(() => Int, { nullable: true, description: "Reconduction tacite, en mois." })
  readonly renewalMonths!: number | null;

  @Field(() => String, { nullable: true, description: "Jour où le groupe a donné son préavis." })
  readonly noticeGivenOn!: string | null;

  @Field(() => String, { description: "Heure locale du support." })
  readonly timeZone!: string;

  @Field(() => String, { description: "Jours fériés du support, par leur code." })
  readonly holidayZone!: string;

  @Field(() => [Int], { description: "Jours de support : 1 lundi à 7 dimanche." })
  readonly weekdays!: readonly number[];

  @Field(() => Int, { description: "Ouverture, en minutes depuis minuit." })
  readonly opensAtMinute!: number;

  @Field(() => Int, { description: "Fermeture, en minutes depuis minuit." })
  readonly closesAtMinute!: number;

  @Field(() => String, { description: "Note libre." })
  readonly note!: string;

  @Field(() => [ContractCommitmentInput], { description: "Délais promis, par gravité." })
  readonly commitments!: readonly ContractCommitmentInput[];

  @Field(() => [ContractClauseInput], { description: "Clauses regardées." })
  readonly clauses!: readonly ContractClauseInput[];
}

@ObjectType("ContractPayload", { description: "Réponse à l’enregistrement d’un contrat.", simpleResolvers: true })
export class ContractPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => ContractType, {
    nullable: true,
    description: "Le contrat enregistré, ou tel qu’il est devenu entre-temps.",
  })
  readonly contract!: ContractType | null;
}
