import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  REVIEW_DECISION_LABELS,
  REVIEW_DECISIONS,
  type ReviewDecision,
  type Role,
  type Sector,
} from "@palier/domain/identity";
import { UserErrorType } from "../kernel";
import { RoleEnum, SectorEnum } from "./identity.type";

/** Décision sur un droit en revue. */
export const ReviewDecisionEnum = Object.fromEntries(REVIEW_DECISIONS.map((one) => [one, one])) as Record<
  ReviewDecision,
  ReviewDecision
>;
registerEnumType(ReviewDecisionEnum, {
  name: "ReviewDecision",
  description: "Décision sur un droit en revue.",
  valuesConfig: Object.fromEntries(
    REVIEW_DECISIONS.map((one) => [one, { description: `${REVIEW_DECISION_LABELS[one]}.` }]),
  ),
});

@ObjectType("AccessReviewLine", { description: "Un droit en revue.", simpleResolvers: true })
export class AccessReviewLineType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "La personne." })
  readonly personId!: string;

  @Field(() => String, { description: "Son nom." })
  readonly personName!: string;

  @Field(() => RoleEnum, { description: "Le rôle, à l’ouverture de la revue." })
  readonly role!: Role;

  @Field(() => SectorEnum, { nullable: true, description: "Secteur suivi ; null : tous." })
  readonly sector!: Sector | null;

  @Field(() => String, { description: "Là où le rôle valait à l’ouverture, en une phrase." })
  readonly where!: string;

  @Field(() => ReviewDecisionEnum, { nullable: true, description: "La décision ; null : à prendre." })
  readonly decision!: ReviewDecision | null;

  @Field(() => String, { nullable: true, description: "Pourquoi le droit a été retiré." })
  readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: "Quand la décision a été prise (ISO 8601)." })
  readonly decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Par qui." })
  readonly decidedBy!: string | null;

  @Field(() => Boolean, { description: "Faux si le rôle n’est plus tenu depuis l’ouverture." })
  readonly held!: boolean;
}

@ObjectType("AccessReview", { description: "Revue annuelle des droits.", simpleResolvers: true })
export class AccessReviewType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Date d’ouverture (ISO 8601)." })
  readonly openedAt!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a ouverte." })
  readonly openedBy!: string | null;

  @Field(() => String, { description: "Jour où elle doit être terminée (AAAA-MM-JJ)." })
  readonly dueOn!: string;

  @Field(() => String, { nullable: true, description: "Date de clôture ; null : elle est ouverte." })
  readonly closedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Qui l’a close." })
  readonly closedBy!: string | null;

  @Field(() => Int, { description: "Droits en revue." })
  readonly totalCount!: number;

  @Field(() => Int, { description: "Droits confirmés." })
  readonly confirmedCount!: number;

  @Field(() => Int, { description: "Droits retirés." })
  readonly removedCount!: number;

  @Field(() => Int, { description: "Droits ni confirmés ni retirés." })
  readonly leftCount!: number;

  @Field(() => String, { description: "Où en est la revue, en une phrase." })
  readonly text!: string;

  @Field(() => [AccessReviewLineType], { description: "Les droits en revue, par nom de personne." })
  readonly lines!: readonly AccessReviewLineType[];
}

@ObjectType("AccessReviewPayload", { description: "Résultat d’un geste sur une revue.", simpleResolvers: true })
export class AccessReviewPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui l’empêche ; null si c’est fait." })
  readonly error!: UserErrorType | null;

  @Field(() => AccessReviewType, { nullable: true, description: "La revue après le geste ; null s’il est refusé." })
  readonly review!: AccessReviewType | null;
}
