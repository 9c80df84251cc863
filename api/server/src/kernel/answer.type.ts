import { Field, ObjectType } from "type-graphql";

@ObjectType("UserError", { description: "Erreur à montrer près du formulaire.", simpleResolvers: true })
export class UserErrorType {
  @Field(() => String, { description: "Code stable, en anglais." })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: "Champ fautif ; null si l’erreur porte sur l’ensemble." })
  readonly field!: string | null;

  @Field(() => String, { description: "Phrase en français : quoi, où, et ce qui était permis." })
  readonly message!: string;
}

@ObjectType("PageInfo", { description: "De quoi demander la page suivante.", simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, { description: "Vrai s’il reste des éléments après cette page." })
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Curseur du dernier élément de la page ; null si la page est vide.",
  })
  readonly endCursor!: string | null;
}
