import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("ProductVendor", { description: "L’éditeur d’un logiciel.", simpleResolvers: true })
export class ProductVendorType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom de l’éditeur." })
  readonly name!: string;
}

@ObjectType("ProductModule", { description: "Module d’un logiciel.", simpleResolvers: true })
export class ProductModuleType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom du module." })
  readonly name!: string;
}

@ObjectType("ProductVersion", { description: "Version d’un logiciel.", simpleResolvers: true })
export class ProductVersionType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom de la version." })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: "Date de sortie (AAAA-MM-JJ) ; null si elle est inconnue." })
  readonly releasedOn!: string | null;
}

@ObjectType("Product", { description: "Logiciel d’un éditeur.", simpleResolvers: true })
export class ProductType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom du logiciel." })
  readonly name!: string;

  @Field(() => String, { description: "À quoi il sert : dpi, dui, billing, pharmacy, planning ou other." })
  readonly kind!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;

  @Field(() => ProductVendorType, { description: "L’éditeur." })
  readonly vendor!: ProductVendorType;

  @Field(() => [ProductModuleType], { description: "Les modules, par nom." })
  readonly modules!: readonly ProductModuleType[];

  @Field(() => [ProductVersionType], { description: "Les versions, la dernière d’abord." })
  readonly versions!: readonly ProductVersionType[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Vrai si l’établissement demandé l’utilise ; null si aucun n’est demandé.",
  })
  readonly installed!: boolean | null;

  @Field(() => Int, { description: "Établissements que l’on voit et qui l’utilisent." })
  readonly siteCount!: number;
}
