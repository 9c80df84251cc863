import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("KeptMail", { description: "Courriel gardé au lieu d’être envoyé.", simpleResolvers: true })
export class KeptMailType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Adresse du destinataire." })
  readonly to!: string;

  @Field(() => String, { description: "Objet." })
  readonly subject!: string;

  @Field(() => String, { description: "Texte." })
  readonly text!: string;

  @Field(() => String, { description: "Date d’écriture (ISO 8601)." })
  readonly createdAt!: string;
}

@ObjectType("TestMailbox", { description: "Boîte d’essai.", simpleResolvers: true })
export class TestMailboxType {
  @Field(() => Boolean, {
    description: "Vrai si la boîte est ouverte : groupe de démonstration, ou réglage de l’installation.",
  })
  readonly open!: boolean;

  @Field(() => Boolean, { description: "Vrai si un serveur d’envoi est réglé : les courriels partent." })
  readonly mailsLeave!: boolean;

  @Field(() => [KeptMailType], { description: "Les derniers courriels gardés ; aucun si la boîte n’est pas ouverte." })
  readonly mails!: readonly KeptMailType[];
}
