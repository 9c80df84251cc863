import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";

@ObjectType("Draft", { description: "Texte en cours d’écriture, visible de son seul auteur.", simpleResolvers: true })
export class DraftType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Ce qui est écrit, par exemple « accessrule:nouvelle:reason »." })
  readonly key!: string;

  @Field(() => String, { description: "Le texte." })
  readonly body!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;

  @Field(() => String, { description: "Dernier enregistrement, date et heure ISO 8601." })
  readonly updatedAt!: string;
}

@InputType("DraftPageInput", { description: "La page qui écrit, et pour qui." })
export class DraftPageInput {
  @Field(() => String, { description: "Ce qui est écrit, par exemple « accessrule:nouvelle:reason »." })
  readonly key!: string;

  @Field(() => Int, { description: "Version lue ; 0 s’il n’y en avait pas." })
  readonly version!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "Pour qui la page écrit, « personne@groupe » : refusé si quelqu’un d’autre s’est connecté entre-temps. Null : la personne connectée.",
  })
  readonly author!: string | null;

  @Field(() => String, { description: "La page, du chargement à la fermeture : 32 chiffres hexadécimaux." })
  readonly writer!: string;

  @Field(() => Int, { description: "Rang de cet enregistrement parmi ceux de la page, à partir de 1." })
  readonly step!: number;
}

@InputType("SaveDraftInput", { description: "Brouillon à enregistrer." })
export class SaveDraftInput extends DraftPageInput {
  @Field(() => String, { description: "Le texte ; vide, le brouillon disparaît. 100 000 caractères au plus." })
  readonly body!: string;
}

@InputType("DiscardDraftInput", { description: "Brouillon à abandonner." })
export class DiscardDraftInput extends DraftPageInput {}

@ObjectType("DraftPayload", { description: "Réponse à l’enregistrement d’un brouillon.", simpleResolvers: true })
export class DraftPayloadType {
  @Field(() => Boolean, { description: "Vrai si le texte envoyé est gardé." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => DraftType, {
    nullable: true,
    description: "Le brouillon gardé ; si une autre fenêtre a écrit entre-temps, le sien. Null s’il n’y en a pas.",
  })
  readonly draft!: DraftType | null;

  @Field(() => String, { description: "Le texte envoyé, gardé ou non." })
  readonly sent!: string;
}
