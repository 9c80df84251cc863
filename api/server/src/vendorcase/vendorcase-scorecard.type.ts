import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { JobType, UserErrorType } from "../kernel";

@ObjectType("PromiseTally", {
  description: "Ce que sont devenus les délais promis, dans un trimestre.",
  simpleResolvers: true,
})
export class PromiseTallyType {
  @Field(() => Int, { description: "Terminés dans le trimestre, dans les temps." })
  readonly kept!: number;

  @Field(() => Int, { description: "Terminés dans le trimestre, après leur échéance." })
  readonly missed!: number;

  @Field(() => Int, { description: "Dépassés et toujours pas terminés à la date des chiffres." })
  readonly late!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Médiane de ceux qui se sont terminés, en minutes de support ; null à moins de cinq.",
  })
  readonly medianMinutes!: number | null;
}

@ObjectType("SeverityReactivity", { description: "Réactivité d’un éditeur, pour une gravité.", simpleResolvers: true })
export class SeverityReactivityType {
  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => Int, { description: "Dossiers envoyés dans le trimestre." })
  readonly sent!: number;

  @Field(() => PromiseTallyType, { description: "Délais de réponse." })
  readonly response!: PromiseTallyType;

  @Field(() => PromiseTallyType, { description: "Délais de résolution." })
  readonly resolution!: PromiseTallyType;
}

@ObjectType("VendorReactivity", { description: "Réactivité d’un éditeur, dans un trimestre.", simpleResolvers: true })
export class VendorReactivityType {
  @Field(() => ID, { description: "L’éditeur." })
  readonly vendorId!: string;

  @Field(() => String, { description: "Son nom." })
  readonly vendorName!: string;

  @Field(() => Int, { description: "Dossiers envoyés dans le trimestre." })
  readonly sent!: number;

  @Field(() => Int, { description: "Parmi eux, ceux pour lesquels le contrat ne promet rien." })
  readonly withoutPromise!: number;

  @Field(() => [SeverityReactivityType], { description: "Par gravité, la pire d’abord." })
  readonly severities!: readonly SeverityReactivityType[];

  @Field(() => Int, { description: "Dossiers qui ont attendu l’un ou l’autre dans le trimestre." })
  readonly waitingCases!: number;

  @Field(() => Int, { description: "Minutes de support pendant lesquelles ils ont attendu l’éditeur." })
  readonly vendorMinutes!: number;

  @Field(() => Int, { description: "Minutes de support pendant lesquelles ils ont attendu le groupe." })
  readonly groupMinutes!: number;
}

@ObjectType("OwnReactivity", {
  description: "Première réaction du groupe à ses propres demandes.",
  simpleResolvers: true,
})
export class OwnReactivityType {
  @Field(() => String, { nullable: true, description: "Sorte d’établissement ; null : toutes ensemble." })
  readonly kind!: string | null;

  @Field(() => Int, { description: "Demandes qui ont eu leur première réaction dans le trimestre." })
  readonly reacted!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Médiane du dépôt à cette réaction, en minutes ouvrées ; null à moins de cinq.",
  })
  readonly medianMinutes!: number | null;

  @Field(() => Int, { description: "Demandes sans aucune réaction à la date des chiffres." })
  readonly waiting!: number;
}

@ObjectType("Reactivity", {
  description: "Réactivité des éditeurs et du groupe, dans un trimestre.",
  simpleResolvers: true,
})
export class ReactivityType {
  @Field(() => String, { description: "Le trimestre, « AAAA-Tn »." })
  readonly quarter!: string;

  @Field(() => String, { description: "Date des chiffres, date et heure ISO 8601." })
  readonly asOf!: string;

  @Field(() => [VendorReactivityType], { description: "Par éditeur." })
  readonly vendors!: readonly VendorReactivityType[];

  @Field(() => [OwnReactivityType], { description: "Le groupe : toutes les sortes ensemble d’abord." })
  readonly own!: readonly OwnReactivityType[];
}

@ObjectType("VendorScorecard", {
  description: "Bilan trimestriel de réactivité d’un éditeur.",
  simpleResolvers: true,
})
export class VendorScorecardType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "L’éditeur." })
  readonly vendorId!: string;

  @Field(() => String, { description: "Son nom." })
  readonly vendorName!: string;

  @Field(() => String, { description: "Le trimestre, « AAAA-Tn »." })
  readonly quarter!: string;

  @Field(() => Boolean, { description: "Vrai si le trimestre est terminé et que ses chiffres ne changeront plus." })
  readonly frozen!: boolean;

  @Field(() => String, { nullable: true, description: "Qui l’a demandé ; null si la personne n’est plus là." })
  readonly requestedByName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Date des chiffres, date et heure ISO 8601 ; null tant qu’ils ne sont pas prêts.",
  })
  readonly computedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Adresse du PDF ; null tant qu’il n’est pas prêt." })
  readonly pdfUrl!: string | null;

  @Field(() => String, { nullable: true, description: "Adresse du classeur ; null tant qu’il n’est pas prêt." })
  readonly xlsxUrl!: string | null;

  @Field(() => JobType, { nullable: true, description: "Le traitement qui le produit." })
  readonly job!: JobType | null;
}

@InputType("GenerateScorecardInput", { description: "Bilan à produire." })
export class GenerateScorecardInput {
  @Field(() => ID, { description: "L’éditeur." })
  readonly vendorId!: string;

  @Field(() => String, { description: "Le trimestre, « AAAA-Tn »." })
  readonly quarter!: string;
}

@ObjectType("GenerateScorecardPayload", { description: "Réponse à la demande d’un bilan.", simpleResolvers: true })
export class GenerateScorecardPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est demandé." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => VendorScorecardType, { nullable: true, description: "Le bilan demandé." })
  readonly scorecard!: VendorScorecardType | null;
}
