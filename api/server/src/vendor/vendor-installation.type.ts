import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { EstablishmentType } from "../group";
import { UserErrorType } from "../kernel";

@ObjectType("Installation", { description: "Un logiciel dans un établissement.", simpleResolvers: true })
export class InstallationType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => ID, { description: "Le logiciel." })
  readonly productId!: string;

  @Field(() => ID, { nullable: true, description: "La version ; null si elle est inconnue." })
  readonly versionId!: string | null;

  @Field(() => [ID], { description: "Les modules utilisés." })
  readonly moduleIds!: readonly string[];

  @Field(() => String, { description: "Depuis quel jour, « AAAA-MM-JJ »." })
  readonly since!: string;

  @Field(() => Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
  readonly version!: number;
}

@ObjectType("InstallationBoard", {
  description: "Ce qui tourne dans chaque établissement ouvert que l’on voit.",
  simpleResolvers: true,
})
export class InstallationBoardType {
  @Field(() => [EstablishmentType], { description: "Les établissements, par nom." })
  readonly establishments!: readonly EstablishmentType[];

  @Field(() => [InstallationType], { description: "Ce qu’ils utilisent." })
  readonly installations!: readonly InstallationType[];
}

@ObjectType("InstallationEvent", {
  description: "Changement d’un logiciel dans un établissement.",
  simpleResolvers: true,
})
export class InstallationEventType {
  @Field(() => String, { description: "Date et heure ISO 8601." })
  readonly at!: string;

  @Field(() => String, { nullable: true, description: "Qui l’a fait ; null si ce n’est personne du groupe." })
  readonly byName!: string | null;

  @Field(() => String, { nullable: true, description: "Version d’avant ; null si elle était inconnue." })
  readonly versionBefore!: string | null;

  @Field(() => String, { nullable: true, description: "Version d’après ; null si elle est inconnue." })
  readonly versionAfter!: string | null;

  @Field(() => Boolean, { description: "Vrai si la version a changé." })
  readonly versionChanged!: boolean;

  @Field(() => Boolean, { description: "Vrai si les modules ont changé." })
  readonly modulesChanged!: boolean;

  @Field(() => Boolean, { description: "Vrai si l’établissement a commencé à l’utiliser." })
  readonly began!: boolean;

  @Field(() => Boolean, { description: "Vrai s’il a cessé de l’utiliser." })
  readonly ended!: boolean;
}

@InputType("InstallationSiteInput", { description: "Établissement visé." })
export class InstallationSiteInput {
  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => Int, { description: "Version lue de ce qu’il utilise ; 0 s’il n’utilisait pas ce logiciel." })
  readonly version!: number;
}

@InputType("SetInstallationsInput", {
  description: "Le même changement pour plusieurs établissements. Ce qui n’est pas dit reste comme c’est.",
})
export class SetInstallationsInput {
  @Field(() => ID, { description: "Le logiciel." })
  readonly productId!: string;

  @Field(() => [InstallationSiteInput], { description: "Les établissements." })
  readonly sites!: readonly InstallationSiteInput[];

  @Field(() => ID, { nullable: true, description: "La version ; null : inconnue." })
  readonly versionId?: string | null;

  @Field(() => [ID], { nullable: true, description: "Les modules utilisés ; null : inchangés." })
  readonly moduleIds!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "Depuis quel jour, « AAAA-MM-JJ »." })
  readonly since!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Vrai : ils ne l’utilisent plus ; faux : ils l’utilisent." })
  readonly ended!: boolean | null;

  @Field(() => Boolean, { description: "Vrai : compte seulement ce qui changerait." })
  readonly dryRun!: boolean;
}

@ObjectType("InstallationPayload", { description: "Ce qu’un changement fait, ou ferait.", simpleResolvers: true })
export class InstallationPayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est fait, ou si cela peut l’être." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
  readonly error!: UserErrorType | null;

  @Field(() => Int, { description: "Établissements qui commencent à utiliser un logiciel." })
  readonly createdCount!: number;

  @Field(() => Int, { description: "Installations modifiées." })
  readonly changedCount!: number;

  @Field(() => Int, { description: "Installations déjà ainsi." })
  readonly unchangedCount!: number;
}

@InputType("ImportInstallationsInput", { description: "Fichier de ce qui tourne où." })
export class ImportInstallationsInput {
  @Field(() => String, { description: "Le texte du fichier CSV." })
  readonly text!: string;

  @Field(() => Boolean, { description: "Vrai : regarde seulement." })
  readonly dryRun!: boolean;
}

@ObjectType("InstallationFileFault", { description: "Ce qui ne va pas dans le fichier.", simpleResolvers: true })
export class InstallationFileFaultType {
  @Field(() => Int, { description: "Numéro de la ligne ; l’en-tête est la ligne 1." })
  readonly line!: number;

  @Field(() => String, { nullable: true, description: "La colonne ; null : toute la ligne." })
  readonly column!: string | null;

  @Field(() => String, { description: "Ce qui ne va pas et ce qui est attendu." })
  readonly reason!: string;
}

@ObjectType("InstallationFileReport", { description: "Ce que le fichier fait, ou ferait.", simpleResolvers: true })
export class InstallationFileReportType {
  @Field(() => Boolean, { description: "Vrai si tout est enregistré, ou peut l’être." })
  readonly ok!: boolean;

  @Field(() => Int, { description: "Lignes sous l’en-tête." })
  readonly lineCount!: number;

  @Field(() => Int, { description: "Installations ajoutées." })
  readonly createdCount!: number;

  @Field(() => Int, { description: "Installations modifiées." })
  readonly changedCount!: number;

  @Field(() => Int, { description: "Installations déjà ainsi." })
  readonly unchangedCount!: number;

  @Field(() => Int, { description: "Défauts trouvés, tous comptés." })
  readonly faultCount!: number;

  @Field(() => [InstallationFileFaultType], { description: "Les deux cents premiers défauts." })
  readonly faults!: readonly InstallationFileFaultType[];
}
