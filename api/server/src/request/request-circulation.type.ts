import { Field, Int, ObjectType } from "type-graphql";
import { EstablishmentType } from "../group";
import { UserErrorType } from "../kernel";

@ObjectType("SiteCirculation", {
  description: "Ce qu’un établissement a partagé sur une période.",
  simpleResolvers: true,
})
export class SiteCirculationType {
  @Field(() => EstablishmentType, { nullable: true, description: "L’établissement." })
  readonly establishment!: EstablishmentType | null;

  @Field(() => Int, { description: "Demandes faites ; 0 : silence." })
  readonly raisedCount!: number;

  @Field(() => Int, { description: "Celles qui ont leur réponse." })
  readonly answeredCount!: number;

  @Field(() => String, {
    nullable: true,
    description: "Dernière demande, quelle qu’en soit la date, ISO 8601 ; null : aucune.",
  })
  readonly lastRaisedAt!: string | null;

  @Field(() => Int, { description: "Référents à qui la question peut être posée." })
  readonly referentCount!: number;

  @Field(() => String, { nullable: true, description: "Dernière question posée, ISO 8601 ; null : jamais." })
  readonly lastAskedAt!: string | null;
}

@ObjectType("SilentSitePayload", { description: "Réponse à une question posée à un site.", simpleResolvers: true })
export class SilentSitePayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => Int, { description: "Référents à qui elle est posée." })
  readonly askedCount!: number;
}
