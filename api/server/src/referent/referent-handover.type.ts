import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { JobType, UserErrorType } from "../kernel";

@ObjectType("HandoverCount", {
  description: "Ce qui passe d’une personne à une autre, d’une sorte.",
  simpleResolvers: true,
})
export class HandoverCountType {
  @Field(() => String, { description: "La sorte, par son code." })
  readonly item!: string;

  @Field(() => Int, { description: "Combien." })
  readonly count!: number;

  @Field(() => String, { description: "« 2 mandats »." })
  readonly text!: string;
}

@ObjectType("WorkHandoverPreview", { description: "Ce qui passera, avant que rien ne passe.", simpleResolvers: true })
export class WorkHandoverPreviewType {
  @Field(() => String, { description: "Ce qui passera, en une phrase." })
  readonly text!: string;

  @Field(() => [HandoverCountType], { description: "Sorte par sorte." })
  readonly counts!: readonly HandoverCountType[];

  @Field(() => String, {
    nullable: true,
    description: "Ce qui passera des rôles, en une phrase ; null si l’on ne peut pas les transmettre.",
  })
  readonly rolesText!: string | null;
}

@ObjectType("Handover", { description: "Passation d’une personne à une autre.", simpleResolvers: true })
export class HandoverType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Qui part." })
  readonly fromName!: string;

  @Field(() => String, { description: "Qui prend la suite." })
  readonly toName!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a faite ; null : l’exploitant." })
  readonly doneByName!: string | null;

  @Field(() => String, { description: "Quand, date et heure ISO 8601." })
  readonly doneAt!: string;

  @Field(() => String, { description: "Motif." })
  readonly reason!: string;

  @Field(() => [HandoverCountType], { description: "Ce qui est passé." })
  readonly counts!: readonly HandoverCountType[];

  @Field(() => JobType, { nullable: true, description: "Le traitement qui prépare le dossier de passation." })
  readonly job!: JobType | null;

  @Field(() => String, {
    nullable: true,
    description: "Adresse du dossier de passation ; null tant qu’il n’est pas prêt, ou si l’on ne peut pas le lire.",
  })
  readonly packUrl!: string | null;

  @Field(() => Float, { nullable: true, description: "Taille du dossier, en octets." })
  readonly byteCount!: number | null;
}

@ObjectType("HandOverWorkPayload", { description: "Résultat d’une passation.", simpleResolvers: true })
export class HandOverWorkPayloadType {
  @Field(() => Boolean, { description: "Vrai si la passation est faite." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui l’a empêchée ; rien n’a alors changé." })
  readonly error!: UserErrorType | null;

  @Field(() => HandoverType, { nullable: true, description: "La passation." })
  readonly handover!: HandoverType | null;
}

@InputType({ description: "Passation à faire." })
export class HandOverWorkInput {
  @Field(() => ID, { description: "Qui part." })
  readonly fromId!: string;

  @Field(() => ID, { description: "Qui prend la suite." })
  readonly toId!: string;

  @Field(() => String, { description: "Motif, facultatif." })
  readonly reason!: string;

  @Field(() => Boolean, { description: "Vrai : les rôles passent aussi, et les sessions de la personne se ferment." })
  readonly roles!: boolean;
}
