import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserErrorType } from "../kernel";
import { ProductVendorType } from "./vendor.type";

@ObjectType("ReleaseProduct", { description: "Logiciel livré.", simpleResolvers: true })
export class ReleaseProductType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom." })
  readonly name!: string;
}

@ObjectType("ReleaseCheck", { description: "Point à vérifier d’une livraison.", simpleResolvers: true })
export class ReleaseCheckType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Secteur qui vérifie, par son code." })
  readonly sector!: string;

  @Field(() => String, { description: "Ce qui est à vérifier." })
  readonly title!: string;

  @Field(() => String, { description: "Ce que l’on doit voir ; vide si ce n’est pas dit." })
  readonly expected!: string;
}

@ObjectType("ReleaseSiteVerdict", { description: "Avis d’un établissement sur une livraison.", simpleResolvers: true })
export class ReleaseSiteVerdictType {
  @Field(() => String, { description: "ready, readyWithReserves ou notReady." })
  readonly verdict!: string;

  @Field(() => String, { description: "Remarque." })
  readonly note!: string;

  @Field(() => String, { description: "Qui l’a donné." })
  readonly byName!: string;

  @Field(() => String, { description: "Date et heure ISO 8601." })
  readonly at!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;
}

@ObjectType("ReleaseSite", { description: "Établissement concerné par une livraison.", simpleResolvers: true })
export class ReleaseSiteType {
  @Field(() => ID, { description: "L’établissement." })
  readonly id!: string;

  @Field(() => String, { description: "Son nom." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Version utilisée aujourd’hui ; null si elle est inconnue." })
  readonly versionLabel!: string | null;

  @Field(() => ReleaseSiteVerdictType, { nullable: true, description: "Son avis ; null s’il ne l’a pas donné." })
  readonly siteVerdict!: ReleaseSiteVerdictType | null;
}

@ObjectType("ReleaseResult", {
  description: "Résultat d’un point à vérifier dans un établissement.",
  simpleResolvers: true,
})
export class ReleaseResultType {
  @Field(() => ID, { description: "Le point." })
  readonly checkId!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "ok, problem ou notConcerned." })
  readonly verdict!: string;

  @Field(() => String, { description: "Remarque." })
  readonly note!: string;

  @Field(() => String, { description: "Qui l’a vérifié." })
  readonly byName!: string;

  @Field(() => String, { description: "Date et heure ISO 8601." })
  readonly at!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;
}

@ObjectType("Release", { description: "Livraison d’un éditeur.", simpleResolvers: true })
export class ReleaseType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ReleaseProductType, { description: "Le logiciel." })
  readonly product!: ReleaseProductType;

  @Field(() => ProductVendorType, { description: "L’éditeur." })
  readonly vendor!: ProductVendorType;

  @Field(() => String, { description: "La version livrée." })
  readonly versionLabel!: string;

  @Field(() => String, { description: "Ce qu’elle apporte." })
  readonly notes!: string;

  @Field(() => String, { description: "Problèmes connus." })
  readonly knownProblems!: string;

  @Field(() => String, { nullable: true, description: "Date prévue, « AAAA-MM-JJ »." })
  readonly plannedOn!: string | null;

  @Field(() => String, { description: "announced, testing, decided, installed ou cancelled." })
  readonly state!: string;

  @Field(() => String, { nullable: true, description: "go, goWithReserves ou noGo ; null tant que rien n’est décidé." })
  readonly decision!: string | null;

  @Field(() => String, { description: "Raison de la décision." })
  readonly decisionReason!: string;

  @Field(() => String, { nullable: true, description: "Qui a décidé." })
  readonly decidedByName!: string | null;

  @Field(() => String, { nullable: true, description: "Date et heure de la décision." })
  readonly decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Jour de la mise en service." })
  readonly installedOn!: string | null;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;

  @Field(() => [ReleaseCheckType], { description: "Points à vérifier, dans l’ordre." })
  readonly checks!: readonly ReleaseCheckType[];

  @Field(() => Int, { description: "Établissements que l’on voit et qui utilisent le logiciel." })
  readonly siteCount!: number;

  @Field(() => Int, { description: "Ceux qui se disent prêts." })
  readonly readyCount!: number;

  @Field(() => Int, { description: "Ceux qui se disent prêts avec réserves." })
  readonly reserveCount!: number;

  @Field(() => Int, { description: "Ceux qui disent ne pas être prêts." })
  readonly notReadyCount!: number;

  @Field(() => [ReleaseSiteType], { description: "Ces établissements, par nom." })
  readonly sites!: readonly ReleaseSiteType[];

  @Field(() => [ReleaseResultType], { description: "Ce qu’ils ont trouvé." })
  readonly results!: readonly ReleaseResultType[];
}

@ObjectType("ReleasePayload", { description: "Réponse à un changement d’une livraison.", simpleResolvers: true })
export class ReleasePayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => ReleaseType, { nullable: true, description: "La livraison, telle qu’elle est désormais." })
  readonly release!: ReleaseType | null;
}

@ObjectType("ReleaseInstallPreview", { description: "Ce que la mise en service changerait.", simpleResolvers: true })
export class ReleaseInstallPreviewType {
  @Field(() => Int, { description: "Établissements dont la version change." })
  readonly changedCount!: number;

  @Field(() => Int, { description: "Établissements déjà à cette version." })
  readonly unchangedCount!: number;
}

@InputType("SaveReleaseInput", { description: "Livraison à annoncer ou à corriger." })
export class SaveReleaseInput {
  @Field(() => ID, { nullable: true, description: "La livraison ; null pour une nouvelle." })
  readonly id!: string | null;

  @Field(() => Int, { description: "Version lue ; 0 pour une nouvelle." })
  readonly version!: number;

  @Field(() => ID, { description: "Le logiciel ; il ne change plus ensuite." })
  readonly productId!: string;

  @Field(() => String, { description: "La version livrée ; elle ne change plus ensuite." })
  readonly versionLabel!: string;

  @Field(() => String, { description: "Ce qu’elle apporte." })
  readonly notes!: string;

  @Field(() => String, { description: "Problèmes connus." })
  readonly knownProblems!: string;

  @Field(() => String, { nullable: true, description: "Date prévue, « AAAA-MM-JJ »." })
  readonly plannedOn!: string | null;
}

@InputType("SaveReleaseCheckInput", { description: "Point à vérifier." })
export class SaveReleaseCheckInput {
  @Field(() => ID, { description: "La livraison." })
  readonly releaseId!: string;

  @Field(() => Int, { description: "Version lue de la livraison." })
  readonly version!: number;

  @Field(() => ID, { nullable: true, description: "Le point ; null pour un nouveau." })
  readonly id!: string | null;

  @Field(() => String, { description: "Secteur qui vérifie, par son code." })
  readonly sector!: string;

  @Field(() => String, { description: "Ce qui est à vérifier." })
  readonly title!: string;

  @Field(() => String, { description: "Ce que l’on doit voir." })
  readonly expected!: string;

  @Field(() => Boolean, { description: "Vrai : il est retiré." })
  readonly removed!: boolean;
}

@InputType("MoveReleaseInput", { description: "Étape d’une livraison." })
export class MoveReleaseInput {
  @Field(() => ID, { description: "La livraison." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => String, {
    description: "test : demander les vérifications ; resume : les reprendre ; cancel : annuler.",
  })
  readonly move!: string;
}

@InputType("DecideReleaseInput", { description: "Décision sur une livraison." })
export class DecideReleaseInput {
  @Field(() => ID, { description: "La livraison." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;

  @Field(() => String, { description: "go, goWithReserves ou noGo." })
  readonly decision!: string;

  @Field(() => String, { description: "La raison, que les établissements liront." })
  readonly reason!: string;
}

@InputType("InstallReleaseInput", { description: "Mise en service d’une livraison." })
export class InstallReleaseInput {
  @Field(() => ID, { description: "La livraison." })
  readonly id!: string;

  @Field(() => Int, { description: "Version lue." })
  readonly version!: number;
}

@InputType("RecordReleaseResultInput", { description: "Résultat d’une vérification." })
export class RecordReleaseResultInput {
  @Field(() => ID, { description: "Le point vérifié." })
  readonly checkId!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => Int, { description: "Version lue du résultat ; 0 s’il n’y en avait pas." })
  readonly version!: number;

  @Field(() => String, { description: "ok, problem ou notConcerned." })
  readonly verdict!: string;

  @Field(() => String, { description: "Remarque." })
  readonly note!: string;
}

@InputType("GiveReleaseVerdictInput", { description: "Avis d’un établissement." })
export class GiveReleaseVerdictInput {
  @Field(() => ID, { description: "La livraison." })
  readonly releaseId!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => Int, { description: "Version lue de l’avis ; 0 s’il n’y en avait pas." })
  readonly version!: number;

  @Field(() => String, { description: "ready, readyWithReserves ou notReady." })
  readonly verdict!: string;

  @Field(() => String, { description: "Remarque." })
  readonly note!: string;
}
