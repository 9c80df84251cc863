import { Field, Float, ID, ObjectType } from "type-graphql";

@ObjectType("StoredFile", { description: "Fichier produit par Palier.", simpleResolvers: true })
export class StoredFileType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom du fichier." })
  readonly name!: string;

  @Field(() => String, { description: "Type du contenu, par exemple application/pdf." })
  readonly mediaType!: string;

  @Field(() => Float, { description: "Taille en octets." })
  readonly byteCount!: number;

  @Field(() => String, { description: "Empreinte SHA-256 du contenu." })
  readonly sha256!: string;

  @Field(() => String, { description: "Adresse de téléchargement." })
  readonly url!: string;
}
