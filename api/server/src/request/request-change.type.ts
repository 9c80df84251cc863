import { Field, ID, InputType, Int } from "type-graphql";

const VERSION = "Version lue : le geste est refusé si la demande a changé depuis.";

@InputType("CreateRequestInput", { description: "Demande à faire." })
export class CreateRequestInput {
  @Field(() => ID, {
    nullable: true,
    description: "Identifiant choisi par l’écran, pour qu’un second envoi n’en fasse pas deux ; null : choisi ici.",
  })
  readonly id!: string | null;

  @Field(() => String, { description: "bug, setting, evolution, training, writing ou question." })
  readonly kind!: string;

  @Field(() => ID, { description: "Établissement pour lequel on demande." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Secteur, par son code." })
  readonly sector!: string;

  @Field(() => ID, { nullable: true, description: "Logiciel ; null : aucun en particulier." })
  readonly productId!: string | null;

  @Field(() => ID, { nullable: true, description: "Partie du logiciel ; null : aucune en particulier." })
  readonly moduleId!: string | null;

  @Field(() => String, { description: "La demande, gardée comme elle est écrite." })
  readonly body!: string;

  @Field(() => [ID], { description: "Images déposées pour cette demande." })
  readonly pictureIds!: readonly string[];
}

@InputType("QualifyRequestInput", { description: "Ce qu’est une demande." })
export class QualifyRequestInput {
  @Field(() => ID, { description: "La demande." })
  readonly id!: string;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  @Field(() => String, { description: "need, bug, setting ou practice." })
  readonly nature!: string;

  @Field(() => String, { description: "Ce qu’il faut en savoir ; peut être vide." })
  readonly note!: string;
}

@InputType("ClarifyRequestInput", { description: "Précision demandée à la personne." })
export class ClarifyRequestInput {
  @Field(() => ID, { description: "La demande." })
  readonly id!: string;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  @Field(() => String, { description: "Ce que l’on a besoin de savoir." })
  readonly body!: string;
}

@InputType("AnswerRequestInput", { description: "Réponse à une demande." })
export class AnswerRequestInput {
  @Field(() => ID, { description: "La demande." })
  readonly id!: string;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  @Field(() => String, { description: "alreadyPossible, done, planned, practice, notPlanned ou other." })
  readonly kind!: string;

  @Field(() => String, { description: "La réponse, en mots simples." })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description: "Titre sous lequel tout le groupe trouvera la réponse ; null : elle reste entre vous.",
  })
  readonly sharedTitle!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Actualité qui avait annoncé ce qui est déjà possible ; null : aucune. Sans effet pour une autre réponse.",
  })
  readonly announcedNewsId!: string | null;
}

@InputType("MoveRequestInput", { description: "Geste sur une demande." })
export class MoveRequestInput {
  @Field(() => ID, { description: "La demande." })
  readonly id!: string;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  @Field(() => String, { description: "close, reopen ou withdraw." })
  readonly move!: string;
}

@InputType("ReplyToRequestInput", { description: "Message sur une demande." })
export class ReplyToRequestInput {
  @Field(() => ID, { description: "La demande." })
  readonly id!: string;

  @Field(() => String, { description: "Le message." })
  readonly body!: string;

  @Field(() => [ID], { description: "Images déposées avec ce message." })
  readonly pictureIds!: readonly string[];
}
