import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("Todo", { description: "Ce qui attend une action de la personne connectée.", simpleResolvers: true })
export class TodoType {
  @Field(() => String, { description: "Code stable de la nature d’attente." })
  readonly code!: string;

  @Field(() => String, { description: "Ce qui attend, en une phrase." })
  readonly label!: string;

  @Field(() => Int, { description: "Nombre d’éléments concernés." })
  readonly count!: number;

  @Field(() => String, { description: "Page de Palier où agir." })
  readonly path!: string;
}
