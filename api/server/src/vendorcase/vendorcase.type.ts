import { Field, ID, InputType, Int, ObjectType } from "type-graphql";

@ObjectType("VendorCase", {
  description: "Dossier éditeur : ce que le groupe demande à un éditeur, une fois pour tous ses établissements.",
  simpleResolvers: true,
})
export class VendorCaseType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Int, { description: "Numéro que l’on se dit : « dossier 12 »." })
  readonly number!: number;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Ce qui est demandé, tel que l’éditeur le lit." })
  readonly body!: string;

  @Field(() => String, { description: "bug, setting, evolution, training ou question." })
  readonly kind!: string;

  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => Int, { nullable: true, description: "De 1 (en premier) à 4 ; null : personne ne l’a encore dit." })
  readonly priority!: number | null;

  @Field(() => String, {
    description: "draft, sent, acknowledged, inProgress, waitingGroup, resolved, closed, refused ou abandoned.",
  })
  readonly state!: string;

  @Field(() => String, { description: "Depuis quand, date et heure ISO 8601." })
  readonly stateSince!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: "Numéro chez l’éditeur ; null s’il n’est pas connu." })
  readonly vendorReference!: string | null;

  @Field(() => ID, { description: "L’éditeur." })
  readonly vendorId!: string;

  @Field(() => String, { description: "Nom de l’éditeur." })
  readonly vendorName!: string;

  @Field(() => ID, { description: "Le logiciel." })
  readonly productId!: string;

  @Field(() => String, { description: "Nom du logiciel." })
  readonly productName!: string;

  @Field(() => ID, { nullable: true, description: "Le module ; null : aucun en particulier." })
  readonly moduleId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom du module ; null : aucun en particulier." })
  readonly moduleName!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Contrat dont les délais s’appliquent, celui du jour de l’envoi ; null : aucun.",
  })
  readonly contractId!: string | null;

  @Field(() => ID, { nullable: true, description: "Livraison qui le résout ; null : aucune." })
  readonly releaseId!: string | null;

  @Field(() => Int, { description: "Soutien : établissements et secteurs distincts, chacun compté une fois." })
  readonly weight!: number;

  @Field(() => Int, { description: "Établissements parmi eux." })
  readonly siteCount!: number;

  @Field(() => Int, { description: "Demandes réunies." })
  readonly requestCount!: number;

  @Field(() => Int, { description: "Demandes qui attendent encore leur réponse." })
  readonly unansweredCount!: number;

  @Field(() => [String], { description: "Gestes possibles au groupe, par leur code." })
  readonly groupMoves!: readonly string[];

  @Field(() => [String], { description: "Gestes possibles à l’éditeur, que le groupe peut noter pour lui." })
  readonly vendorMoves!: readonly string[];

  @Field(() => String, { nullable: true, description: "La prochaine action du groupe ; null : attendre l’éditeur." })
  readonly nextMove!: string | null;

  @Field(() => String, { nullable: true, description: "Qui l’a créé ; null si ce n’est personne du groupe." })
  readonly createdByName!: string | null;

  @Field(() => String, { description: "Création, date et heure ISO 8601." })
  readonly createdAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "Premier envoi, date et heure ISO 8601 ; null : l’éditeur ne l’a jamais vu.",
  })
  readonly sentAt!: string | null;

  @Field(() => String, { description: "Dernier changement, date et heure ISO 8601." })
  readonly updatedAt!: string;
}

@ObjectType("VendorCasePage", { description: "Page de dossiers éditeur.", simpleResolvers: true })
export class VendorCasePageType {
  @Field(() => Int, { description: "Dossiers du filtre entier." })
  readonly total!: number;

  @Field(() => [VendorCaseType], { description: "Ceux de la page." })
  readonly cases!: readonly VendorCaseType[];
}

@ObjectType("VendorCaseMatrixCell", { description: "Case de la matrice gravité × soutien.", simpleResolvers: true })
export class VendorCaseMatrixCellType {
  @Field(() => String, { description: "blocking, major ou minor." })
  readonly severity!: string;

  @Field(() => String, { description: "Tranche de soutien : none, one, few ou many." })
  readonly band!: string;

  @Field(() => Int, { description: "Dossiers ouverts." })
  readonly count!: number;
}

@InputType("VendorCaseFilter", { description: "Dossiers voulus ; chaque champ absent ou null ne restreint rien." })
export class VendorCaseFilterInput {
  @Field(() => [String], { nullable: true, description: "États ; null : tous." })
  readonly states!: readonly string[] | null;

  @Field(() => ID, { nullable: true, description: "L’éditeur." })
  readonly vendorId!: string | null;

  @Field(() => ID, { nullable: true, description: "Le logiciel." })
  readonly productId!: string | null;

  @Field(() => String, { nullable: true, description: "La gravité." })
  readonly severity!: string | null;

  @Field(() => Int, { nullable: true, description: "La priorité." })
  readonly priority!: number | null;

  @Field(() => String, { nullable: true, description: "Mots du titre, numéro, ou référence de l’éditeur." })
  readonly text!: string | null;

  @Field(() => String, { nullable: true, description: "Tranche de soutien." })
  readonly band!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Délai du contrat : late (en retard) ou soon (échéance sous 24 h d’ouverture du support).",
  })
  readonly due!: string | null;
}

@ObjectType("VendorCaseMove", { description: "Étape d’un dossier.", simpleResolvers: true })
export class VendorCaseMoveType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: "État d’avant ; null à la création." })
  readonly fromState!: string | null;

  @Field(() => String, { description: "État d’après." })
  readonly toState!: string;

  @Field(() => String, { description: "De quel côté : group ou vendor." })
  readonly side!: string;

  @Field(() => String, { description: "Quand, date et heure ISO 8601." })
  readonly movedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "Qui, dans le groupe, l’a fait ou l’a noté ; null : personne du groupe.",
  })
  readonly personName!: string | null;

  @Field(() => String, { nullable: true, description: "Qui chez l’éditeur ; null si on ne le sait pas." })
  readonly contactName!: string | null;
}

@ObjectType("VendorCaseSite", {
  description: "Établissement et secteur qui soutiennent un dossier.",
  simpleResolvers: true,
})
export class VendorCaseSiteType {
  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Son nom." })
  readonly establishmentName!: string;

  @Field(() => String, { description: "Le secteur, par son code." })
  readonly sector!: string;

  @Field(() => Int, { description: "Demandes qu’il a faites." })
  readonly requestCount!: number;

  @Field(() => Boolean, { description: "Vrai s’il a dit « nous aussi »." })
  readonly alsoUs!: boolean;
}

@ObjectType("SupportableCase", {
  description: "Dossier éditeur tel que le voit un établissement qui peut le soutenir.",
  simpleResolvers: true,
})
export class SupportableCaseType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => Int, { description: "Numéro que l’on se dit." })
  readonly number!: number;

  @Field(() => String, { description: "Titre." })
  readonly title!: string;

  @Field(() => String, { description: "Ce qui est demandé." })
  readonly body!: string;

  @Field(() => String, { description: "Nom du logiciel." })
  readonly productName!: string;

  @Field(() => String, { nullable: true, description: "Nom du module ; null : aucun en particulier." })
  readonly moduleName!: string | null;

  @Field(() => String, { description: "Où il en est." })
  readonly state!: string;

  @Field(() => Boolean, {
    description: "Vrai si une demande de cet établissement et de ce secteur y est déjà : elle compte.",
  })
  readonly asked!: boolean;

  @Field(() => Boolean, { description: "Vrai s’il a dit « nous aussi »." })
  readonly supported!: boolean;
}
