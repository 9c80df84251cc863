import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";

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

@ObjectType("VendorPerson", { description: "Personne du groupe nommée au registre.", simpleResolvers: true })
export class VendorPersonType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;
}

@ObjectType("VendorContact", { description: "Contact chez un éditeur.", simpleResolvers: true })
export class VendorContactType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;

  @Field(() => String, { description: "Fonction ; vide si elle n’est pas dite." })
  readonly duty!: string;

  @Field(() => String, { nullable: true, description: "Adresse électronique." })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: "Téléphone." })
  readonly phone!: string | null;

  @Field(() => Boolean, { description: "Vrai pour l’interlocuteur unique du groupe chez cet éditeur." })
  readonly singleContact!: boolean;

  @Field(() => Boolean, { description: "Vrai s’il a un compte dans Palier." })
  readonly hasAccount!: boolean;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;
}

@ObjectType("Vendor", { description: "Éditeur de logiciels du groupe.", simpleResolvers: true })
export class VendorType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Adresse du support." })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: "Téléphone du support." })
  readonly phone!: string | null;

  @Field(() => String, { description: "Note libre." })
  readonly note!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;

  @Field(() => VendorPersonType, {
    nullable: true,
    description: "L’interlocuteur unique de l’éditeur dans le groupe ; null si personne n’est nommé.",
  })
  readonly groupContact!: VendorPersonType | null;

  @Field(() => [VendorContactType], { description: "Les contacts chez l’éditeur, l’interlocuteur unique d’abord." })
  readonly contacts!: readonly VendorContactType[];
}

@ObjectType("VendorPayload", {
  description: "Réponse à l’enregistrement d’un éditeur ou de ses contacts.",
  simpleResolvers: true,
})
export class VendorPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => VendorType, {
    nullable: true,
    description: "L’éditeur enregistré, ou tel qu’il est devenu entre-temps.",
  })
  readonly vendor!: VendorType | null;
}

@ObjectType("ProductPayload", { description: "Réponse à l’enregistrement d’un logiciel.", simpleResolvers: true })
export class ProductPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => ProductType, {
    nullable: true,
    description: "Le logiciel enregistré, ou tel qu’il est devenu entre-temps.",
  })
  readonly product!: ProductType | null;
}

@InputType("SaveVendorInput", { description: "Éditeur à enregistrer." })
export class SaveVendorInput {
  @Field(() => ID, { nullable: true, description: "L’éditeur ; null pour un nouveau." })
  readonly id!: string | null;

  @Field(() => Int, { description: "Version lue ; 0 pour un nouveau." })
  readonly version!: number;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Adresse du support." })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: "Téléphone du support." })
  readonly phone!: string | null;

  @Field(() => String, { description: "Note libre." })
  readonly note!: string;

  @Field(() => ID, { nullable: true, description: "La personne du groupe que l’éditeur appelle." })
  readonly groupContactId!: string | null;
}

@InputType("SaveVendorContactInput", { description: "Contact à enregistrer." })
export class SaveVendorContactInput {
  @Field(() => ID, { description: "L’éditeur." })
  readonly vendorId!: string;

  @Field(() => ID, { nullable: true, description: "Le contact ; null pour un nouveau." })
  readonly id!: string | null;

  @Field(() => Int, { description: "Version lue ; 0 pour un nouveau." })
  readonly version!: number;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;

  @Field(() => String, { description: "Fonction." })
  readonly duty!: string;

  @Field(() => String, { nullable: true, description: "Adresse électronique." })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: "Téléphone." })
  readonly phone!: string | null;

  @Field(() => Boolean, { description: "Vrai : il devient l’interlocuteur unique." })
  readonly singleContact!: boolean;

  @Field(() => Boolean, { description: "Vrai : il est retiré de la liste." })
  readonly archived!: boolean;
}

@InputType("NewProductVersionInput", { description: "Version à ajouter." })
export class NewProductVersionInput {
  @Field(() => String, { description: "Nom de la version." })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: "Date de sortie, « AAAA-MM-JJ »." })
  readonly releasedOn!: string | null;
}

@InputType("SaveProductInput", { description: "Logiciel à enregistrer, avec ce qui s’y ajoute." })
export class SaveProductInput {
  @Field(() => ID, { description: "L’éditeur." })
  readonly vendorId!: string;

  @Field(() => ID, { nullable: true, description: "Le logiciel ; null pour un nouveau." })
  readonly id!: string | null;

  @Field(() => Int, { description: "Version lue ; 0 pour un nouveau." })
  readonly version!: number;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;

  @Field(() => String, { description: "À quoi il sert : dpi, dui, billing, pharmacy, planning ou other." })
  readonly kind!: string;

  @Field(() => Boolean, { description: "Vrai : il est retiré du registre." })
  readonly archived!: boolean;

  @Field(() => [String], { description: "Modules à ajouter, par leur nom." })
  readonly addModules!: readonly string[];

  @Field(() => [ID], { description: "Modules à retirer." })
  readonly archiveModuleIds!: readonly string[];

  @Field(() => [NewProductVersionInput], { description: "Versions à ajouter." })
  readonly addVersions!: readonly NewProductVersionInput[];
}
