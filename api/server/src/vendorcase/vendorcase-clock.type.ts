import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("CaseClock", { description: "Un délai du contrat, sur un dossier.", simpleResolvers: true })
export class CaseClockType {
  @Field(() => String, { description: "response ou resolution." })
  readonly kind!: string;

  @Field(() => String, { description: "Le délai, en clair : Réponse ou Résolution." })
  readonly label!: string;

  @Field(() => String, { description: "running, paused, late, kept, missed ou stopped." })
  readonly state!: string;

  @Field(() => String, { description: "Où il en est, en clair." })
  readonly stateText!: string;

  @Field(() => Int, { description: "Minutes de support utilisées, suspensions déduites." })
  readonly usedMinutes!: number;

  @Field(() => Int, { description: "Minutes de support promises." })
  readonly allowedMinutes!: number;

  @Field(() => String, { description: "Temps utilisé sur temps promis, en heures de support." })
  readonly usedText!: string;

  @Field(() => String, {
    nullable: true,
    description: "Échéance, date et heure ISO 8601 ; null tant que le délai est suspendu.",
  })
  readonly dueAt!: string | null;

  @Field(() => String, { nullable: true, description: "Échéance en clair, à l’heure locale du contrat." })
  readonly dueText!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Suspendu depuis, date et heure ISO 8601 ; null s’il court ou s’il est terminé.",
  })
  readonly pausedSince!: string | null;

  @Field(() => String, { description: "Pourquoi il en est là, en une phrase." })
  readonly sentence!: string;
}

@ObjectType("CaseClocks", { description: "Les délais du contrat, sur un dossier envoyé.", simpleResolvers: true })
export class CaseClocksType {
  @Field(() => ID, { description: "Identifiant du dossier." })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: "Référence du contrat en vigueur le jour de l’envoi ; null : aucun, et rien n’est promis.",
  })
  readonly contractReference!: string | null;

  @Field(() => CaseClockType, { nullable: true, description: "Délai de réponse ; null si rien n’est promis." })
  readonly response!: CaseClockType | null;

  @Field(() => CaseClockType, { nullable: true, description: "Délai de résolution ; null si rien n’est promis." })
  readonly resolution!: CaseClockType | null;

  @Field(() => CaseClockType, {
    nullable: true,
    description:
      "Celui à montrer dans une liste : en retard d’abord, puis la première échéance ; null : rien n’est attendu.",
  })
  readonly next!: CaseClockType | null;

  @Field(() => String, { description: "Temps pendant lequel le dossier a attendu l’éditeur, en heures de support." })
  readonly vendorText!: string;

  @Field(() => String, { description: "Temps pendant lequel le dossier a attendu le groupe, en heures de support." })
  readonly groupText!: string;

  @Field(() => [String], {
    description: "Ce sur quoi ces délais reposent : horaires, envoi, jours fériés, suspensions.",
  })
  readonly reasons!: readonly string[];
}
