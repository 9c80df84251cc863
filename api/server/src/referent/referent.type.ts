import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { Sector } from "@palier/domain/identity";
import type { Duty, MandateState, Naming, ProfileCase } from "@palier/domain/referent";
import { SectorEnum } from "../identity";
import { PageInfoType, UserErrorType } from "../kernel";
import { DutyEnum, MandateStateEnum, NamingEnum, ProfileCaseEnum } from "./referent-enum.type";

const VERSION = "Version lue, à rendre telle quelle à l’enregistrement.";

@ObjectType("ReferentSector", { description: "Secteur, tel que le groupe le nomme et le suit.", simpleResolvers: true })
export class ReferentSectorType {
  @Field(() => SectorEnum, { description: "Le secteur." })
  readonly sector!: Sector;

  @Field(() => String, { description: "Nom affiché." })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: "Nom choisi par le groupe ; null : celui de Palier." })
  readonly ownLabel!: string | null;

  @Field(() => Boolean, { description: "Vrai si des référents y sont attendus dans chaque établissement." })
  readonly followed!: boolean;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;
}

@ObjectType("Mandate", {
  description: "Mandat d’un référent, pour un établissement et un secteur.",
  simpleResolvers: true,
})
export class MandateType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => String, { description: "Nom de l’établissement." })
  readonly establishmentName!: string;

  @Field(() => SectorEnum, { description: "Le secteur." })
  readonly sector!: Sector;

  @Field(() => ID, { description: "La personne." })
  readonly personId!: string;

  @Field(() => String, { description: "Nom de la personne." })
  readonly personName!: string;

  @Field(() => Boolean, { description: "Vrai si la personne n’a plus accès au groupe." })
  readonly personGone!: boolean;

  @Field(() => Boolean, { description: "Vrai si aucun rôle de la personne ne lui permet d’agir comme référent ici." })
  readonly lacksRole!: boolean;

  @Field(() => DutyEnum, { description: "Titulaire ou suppléant." })
  readonly duty!: Duty;

  @Field(() => ProfileCaseEnum, { description: "Cas dont relève la personne." })
  readonly profileCase!: ProfileCase;

  @Field(() => NamingEnum, { description: "Manière dont elle a été désignée." })
  readonly naming!: Naming;

  @Field(() => String, { description: "La désignation en une phrase, voix comprises." })
  readonly namingText!: string;

  @Field(() => String, { nullable: true, description: "Jour de la désignation, « AAAA-MM-JJ »." })
  readonly namedOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Professionnels qui ont voté." })
  readonly voterCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Voix obtenues." })
  readonly voteCount!: number | null;

  @Field(() => Int, { nullable: true, description: "Temps accordé par semaine, en minutes ; null s’il n’est pas dit." })
  readonly weeklyMinutes!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Jour de la formation, « AAAA-MM-JJ » ; null si elle reste à faire.",
  })
  readonly trainedOn!: string | null;

  @Field(() => String, { description: "Premier jour, « AAAA-MM-JJ »." })
  readonly startsOn!: string;

  @Field(() => String, {
    nullable: true,
    description: "Dernier jour, « AAAA-MM-JJ » ; null si aucune fin n’est prévue.",
  })
  readonly endsOn!: string | null;

  @Field(() => MandateStateEnum, { description: "Où en est le mandat aujourd’hui." })
  readonly state!: MandateState;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;
}

@ObjectType("MandateEdge", { description: "Mandat dans une page.", simpleResolvers: true })
class MandateEdgeType {
  @Field(() => String, { description: "Curseur de ce mandat." })
  readonly cursor!: string;

  @Field(() => MandateType, { description: "Le mandat." })
  readonly node!: MandateType;
}

@ObjectType("MandateConnection", { description: "Une page du registre des référents.", simpleResolvers: true })
export class MandateConnectionType {
  @Field(() => [MandateEdgeType], { description: "Les mandats de la page." })
  readonly edges!: readonly MandateEdgeType[];

  @Field(() => PageInfoType, { description: "De quoi demander la suite." })
  readonly pageInfo!: PageInfoType;
}

@ObjectType("MandatePayload", { description: "Résultat d’un changement de mandat.", simpleResolvers: true })
export class MandatePayloadType {
  @Field(() => Boolean, { description: "Vrai si le changement est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui a empêché le changement." })
  readonly error!: UserErrorType | null;

  @Field(() => MandateType, {
    nullable: true,
    description: "Le mandat enregistré ; en cas de conflit, celui qui l’est déjà.",
  })
  readonly mandate!: MandateType | null;
}

@ObjectType("ReferentSectorPayload", { description: "Résultat du réglage d’un secteur.", simpleResolvers: true })
export class ReferentSectorPayloadType {
  @Field(() => Boolean, { description: "Vrai si le réglage est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui a empêché le réglage." })
  readonly error!: UserErrorType | null;

  @Field(() => [ReferentSectorType], { description: "Les secteurs, tels qu’enregistrés." })
  readonly sectors!: readonly ReferentSectorType[];
}

@ObjectType("ReferentSetting", { description: "Hypothèse de charge des référents.", simpleResolvers: true })
export class ReferentSettingType {
  @Field(() => Int, { description: "Minutes qu’une demande prend au référent." })
  readonly minutesPerRequest!: number;

  @Field(() => Boolean, { description: "Faux : personne ne l’a déclarée, c’est l’hypothèse de Palier." })
  readonly declared!: boolean;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;
}

@ObjectType("ReferentSettingPayload", { description: "Résultat du réglage de l’hypothèse.", simpleResolvers: true })
export class ReferentSettingPayloadType {
  @Field(() => Boolean, { description: "Vrai si le réglage est fait." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui a empêché le réglage." })
  readonly error!: UserErrorType | null;

  @Field(() => ReferentSettingType, { description: "L’hypothèse, telle qu’enregistrée." })
  readonly setting!: ReferentSettingType;
}

@ObjectType("ReferentSite", { description: "Taille d’un établissement et chefs de projet.", simpleResolvers: true })
export class ReferentSiteType {
  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => Int, { nullable: true, description: "Professionnels ; null si le nombre n’est pas dit." })
  readonly professionalCount!: number | null;

  @Field(() => ID, { nullable: true, description: "Premier chef de projet." })
  readonly firstLeadId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom du premier chef de projet." })
  readonly firstLeadName!: string | null;

  @Field(() => ID, { nullable: true, description: "Second chef de projet." })
  readonly secondLeadId!: string | null;

  @Field(() => String, { nullable: true, description: "Nom du second chef de projet." })
  readonly secondLeadName!: string | null;

  @Field(() => String, { description: "Binôme : notNeeded, inPlace, advised ou unknown." })
  readonly pairState!: string;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;
}

@ObjectType("ReferentSitePayload", {
  description: "Résultat de l’enregistrement d’un établissement.",
  simpleResolvers: true,
})
export class ReferentSitePayloadType {
  @Field(() => Boolean, { description: "Vrai si c’est enregistré." })
  readonly ok!: boolean;

  @Field(() => UserErrorType, { nullable: true, description: "Ce qui a empêché l’enregistrement." })
  readonly error!: UserErrorType | null;

  @Field(() => ReferentSiteType, { nullable: true, description: "L’établissement, tel qu’enregistré." })
  readonly site!: ReferentSiteType | null;
}

@ObjectType("ContactPair", { description: "Interlocuteur unique de chaque côté.", simpleResolvers: true })
export class ContactPairType {
  @Field(() => ID, { description: "L’éditeur." })
  readonly vendorId!: string;

  @Field(() => String, { description: "Nom de l’éditeur." })
  readonly vendorName!: string;

  @Field(() => String, { nullable: true, description: "Interlocuteur chez l’éditeur ; null s’il n’est pas désigné." })
  readonly contactName!: string | null;

  @Field(() => String, { nullable: true, description: "Sa fonction." })
  readonly contactDuty!: string | null;

  @Field(() => String, { nullable: true, description: "Son adresse." })
  readonly contactEmail!: string | null;

  @Field(() => String, { nullable: true, description: "Son téléphone." })
  readonly contactPhone!: string | null;

  @Field(() => String, { nullable: true, description: "Interlocuteur du groupe ; null si personne ne l’est." })
  readonly groupContactName!: string | null;

  @Field(() => String, { nullable: true, description: "Son adresse." })
  readonly groupContactEmail!: string | null;

  @Field(() => Boolean, { description: "Vrai s’il est désigné pour cet éditeur ; sinon c’est le référent du groupe." })
  readonly named!: boolean;
}

@ObjectType("NameablePerson", { description: "Personne que l’on peut nommer référente.", simpleResolvers: true })
export class NameablePersonType {
  @Field(() => ID, { description: "Identifiant interne." })
  readonly id!: string;

  @Field(() => String, { description: "Nom affiché." })
  readonly displayName!: string;

  @Field(() => Boolean, { description: "Vrai pour un référent de tout le groupe." })
  readonly groupReferent!: boolean;
}

@InputType({ description: "Mandat à enregistrer." })
export class SaveMandateInput {
  @Field(() => ID, { nullable: true, description: "Le mandat ; null : un nouveau." })
  readonly id!: string | null | undefined;

  @Field(() => Int, { description: "Version lue ; 0 pour un nouveau mandat." })
  readonly version!: number;

  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => SectorEnum, { description: "Le secteur." })
  readonly sector!: Sector;

  @Field(() => ID, { description: "La personne." })
  readonly personId!: string;

  @Field(() => DutyEnum, { description: "Titulaire ou suppléant." })
  readonly duty!: Duty;

  @Field(() => ProfileCaseEnum, { description: "Cas dont relève la personne." })
  readonly profileCase!: ProfileCase;

  @Field(() => NamingEnum, { description: "Manière dont elle a été désignée." })
  readonly naming!: Naming;

  @Field(() => String, { nullable: true, description: "Jour de la désignation, « AAAA-MM-JJ »." })
  readonly namedOn!: string | null | undefined;

  @Field(() => Int, { nullable: true, description: "Professionnels qui ont voté." })
  readonly voterCount!: number | null | undefined;

  @Field(() => Int, { nullable: true, description: "Voix obtenues." })
  readonly voteCount!: number | null | undefined;

  @Field(() => Int, { nullable: true, description: "Temps accordé par semaine, en minutes." })
  readonly weeklyMinutes!: number | null | undefined;

  @Field(() => String, { nullable: true, description: "Jour de la formation, « AAAA-MM-JJ »." })
  readonly trainedOn!: string | null | undefined;

  @Field(() => String, { description: "Premier jour, « AAAA-MM-JJ »." })
  readonly startsOn!: string;

  @Field(() => String, { nullable: true, description: "Dernier jour, « AAAA-MM-JJ »." })
  readonly endsOn!: string | null | undefined;

  @Field(() => Boolean, { description: "Vrai : met fin au mandat de la personne qui tient déjà cette place." })
  readonly replace!: boolean;
}

@InputType({ description: "Réglage d’un secteur." })
export class SaveSectorInput {
  @Field(() => SectorEnum, { description: "Le secteur." })
  readonly sector!: Sector;

  @Field(() => String, { nullable: true, description: "Nom choisi par le groupe ; vide : celui de Palier." })
  readonly label!: string | null | undefined;

  @Field(() => Boolean, { description: "Vrai si des référents y sont attendus." })
  readonly followed!: boolean;

  @Field(() => Int, { description: "Version lue ; 0 si le secteur n’a jamais été réglé." })
  readonly version!: number;
}

@InputType({ description: "Taille d’un établissement et chefs de projet." })
export class SaveReferentSiteInput {
  @Field(() => ID, { description: "L’établissement." })
  readonly establishmentId!: string;

  @Field(() => Int, { nullable: true, description: "Professionnels ; null si le nombre n’est pas connu." })
  readonly professionalCount!: number | null | undefined;

  @Field(() => ID, { nullable: true, description: "Premier chef de projet." })
  readonly firstLeadId!: string | null | undefined;

  @Field(() => ID, { nullable: true, description: "Second chef de projet." })
  readonly secondLeadId!: string | null | undefined;

  @Field(() => Int, { description: "Version lue ; 0 si rien n’a été enregistré." })
  readonly version!: number;
}
