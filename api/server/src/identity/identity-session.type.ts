import { Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { SECOND_FACTOR_DEMANDS, SECOND_FACTOR_LABELS, type SecondFactorDemand } from "@palier/domain/identity";
import { UserErrorType } from "../kernel";

/** À qui un second facteur est demandé. */
export const SecondFactorDemandEnum = Object.fromEntries(
  SECOND_FACTOR_DEMANDS.map((demand) => [demand, demand]),
) as Record<SecondFactorDemand, SecondFactorDemand>;
registerEnumType(SecondFactorDemandEnum, {
  name: "SecondFactorDemand",
  description: "À qui un second facteur est demandé à la connexion par mot de passe.",
  valuesConfig: Object.fromEntries(
    SECOND_FACTOR_DEMANDS.map((demand) => [demand, { description: SECOND_FACTOR_LABELS[demand] }]),
  ),
});

@ObjectType("SessionPolicy", {
  description: "Comment les sessions du groupe finissent et se verrouillent.",
  simpleResolvers: true,
})
export class SessionPolicyType {
  @Field(() => Int, { description: "Minutes sans activité avant la fin de la session, de 5 à 240." })
  readonly idleMinutes!: number;

  @Field(() => Boolean, { description: "Vrai si une session peut s’ouvrir sur un poste partagé." })
  readonly sharedAllowed!: boolean;

  @Field(() => Int, { description: "Minutes sans activité avant qu’un poste partagé se verrouille, de 1 à 30." })
  readonly lockMinutes!: number;

  @Field(() => Boolean, { description: "Vrai si un code de 4 à 8 chiffres peut rouvrir un poste verrouillé." })
  readonly pinAllowed!: boolean;

  @Field(() => SecondFactorDemandEnum, {
    description: "À qui un second facteur est demandé ; les connexions par un fournisseur en sont dispensées.",
  })
  readonly secondFactor!: SecondFactorDemand;
}

@InputType("SessionPolicyInput", { description: "Réglages des sessions du groupe." })
export class SessionPolicyInput {
  @Field(() => Int, { description: "Minutes sans activité avant la fin de la session, de 5 à 240." })
  readonly idleMinutes!: number;

  @Field(() => Boolean, { description: "Autoriser les postes partagés." })
  readonly sharedAllowed!: boolean;

  @Field(() => Int, { description: "Minutes sans activité avant qu’un poste partagé se verrouille, de 1 à 30." })
  readonly lockMinutes!: number;

  @Field(() => Boolean, { description: "Autoriser le code de 4 à 8 chiffres pour rouvrir un poste verrouillé." })
  readonly pinAllowed!: boolean;

  @Field(() => SecondFactorDemandEnum, {
    nullable: true,
    description: "À qui demander un second facteur ; null : inchangé.",
  })
  readonly secondFactor?: SecondFactorDemand | null;
}

@ObjectType("SessionPolicyPayload", {
  description: "Réglages enregistrés, ou ce qui l’empêche.",
  simpleResolvers: true,
})
export class SessionPolicyPayloadType {
  @Field(() => Boolean, { description: "Vrai si les réglages sont enregistrés." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui empêche d’enregistrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => SessionPolicyType, { description: "Les réglages tels qu’ils valent à présent." })
  readonly policy!: SessionPolicyType;
}

@ObjectType("SessionsClosedPayload", { description: "Sessions fermées.", simpleResolvers: true })
export class SessionsClosedPayloadType {
  @Field(() => Boolean, { description: "Vrai si la demande est faite." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui l’empêche ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => Int, { description: "Nombre de sessions fermées dans le groupe." })
  readonly closedCount!: number;
}
