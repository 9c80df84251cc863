"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.SaveReferentSiteInput = exports.SaveSectorInput = exports.SaveMandateInput = exports.NameablePersonType = exports.ContactPairType = exports.ReferentSitePayloadType = exports.ReferentSiteType = exports.ReferentSettingPayloadType = exports.ReferentSettingType = exports.ReferentSectorPayloadType = exports.MandatePayloadType = exports.MandateConnectionType = exports.MandateType = exports.ReferentSectorType = void 0;
const type_graphql_1 = require("type-graphql");
const identity_1 = require("../identity");
const kernel_1 = require("../kernel");
const referent_enum_type_1 = require("./referent-enum.type");
const VERSION = "Version lue, à rendre telle quelle à l’enregistrement.";
let ReferentSectorType = class ReferentSectorType {
    sector;
    label;
    ownLabel;
    followed;
    version;
};
exports.ReferentSectorType = ReferentSectorType;
__decorate([
    (0, type_graphql_1.Field)(() => identity_1.SectorEnum, { description: "Le secteur." })
], ReferentSectorType.prototype, "sector", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Nom affiché." })
], ReferentSectorType.prototype, "label", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Nom choisi par le groupe ; null : celui de Palier." })
], ReferentSectorType.prototype, "ownLabel", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si des référents y sont attendus dans chaque établissement." })
], ReferentSectorType.prototype, "followed", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: VERSION })
], ReferentSectorType.prototype, "version", void 0);
exports.ReferentSectorType = ReferentSectorType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentSector", { description: "Secteur, tel que le groupe le nomme et le suit.", simpleResolvers: true })
], ReferentSectorType);
let MandateType = class MandateType {
    id;
    establishmentId;
    establishmentName;
    sector;
    personId;
    personName;
    personGone;
    lacksRole;
    duty;
    profileCase;
    naming;
    namingText;
    namedOn;
    voterCount;
    voteCount;
    weeklyMinutes;
    trainedOn;
    startsOn;
    endsOn;
    state;
    version;
};
exports.MandateType = MandateType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant interne." })
], MandateType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "L’établissement." })
], MandateType.prototype, "establishmentId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Nom de l’établissement." })
], MandateType.prototype, "establishmentName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => identity_1.SectorEnum, { description: "Le secteur." })
], MandateType.prototype, "sector", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "La personne." })
], MandateType.prototype, "personId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Nom de la personne." })
], MandateType.prototype, "personName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si la personne n’a plus accès au groupe." })
], MandateType.prototype, "personGone", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si aucun rôle de la personne ne lui permet d’agir comme référent ici." })
], MandateType.prototype, "lacksRole", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.DutyEnum, { description: "Titulaire ou suppléant." })
], MandateType.prototype, "duty", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.ProfileCaseEnum, { description: "Cas dont relève la personne." })
], MandateType.prototype, "profileCase", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.NamingEnum, { description: "Manière dont elle a été désignée." })
], MandateType.prototype, "naming", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "La désignation en une phrase, voix comprises." })
], MandateType.prototype, "namingText", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Jour de la désignation, « AAAA-MM-JJ »." })
], MandateType.prototype, "namedOn", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { nullable: true, description: "Professionnels qui ont voté." })
], MandateType.prototype, "voterCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { nullable: true, description: "Voix obtenues." })
], MandateType.prototype, "voteCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { nullable: true, description: "Temps accordé par semaine, en minutes ; null s’il n’est pas dit." })
], MandateType.prototype, "weeklyMinutes", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, {
        nullable: true,
        description: "Jour de la formation, « AAAA-MM-JJ » ; null si elle reste à faire.",
    })
], MandateType.prototype, "trainedOn", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Premier jour, « AAAA-MM-JJ »." })
], MandateType.prototype, "startsOn", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, {
        nullable: true,
        description: "Dernier jour, « AAAA-MM-JJ » ; null si aucune fin n’est prévue.",
    })
], MandateType.prototype, "endsOn", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.MandateStateEnum, { description: "Où en est le mandat aujourd’hui." })
], MandateType.prototype, "state", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: VERSION })
], MandateType.prototype, "version", void 0);
exports.MandateType = MandateType = __decorate([
    (0, type_graphql_1.ObjectType)("Mandate", {
        description: "Mandat d’un référent, pour un établissement et un secteur.",
        simpleResolvers: true,
    })
], MandateType);
let MandateEdgeType = class MandateEdgeType {
    cursor;
    node;
};
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Curseur de ce mandat." })
], MandateEdgeType.prototype, "cursor", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => MandateType, { description: "Le mandat." })
], MandateEdgeType.prototype, "node", void 0);
MandateEdgeType = __decorate([
    (0, type_graphql_1.ObjectType)("MandateEdge", { description: "Mandat dans une page.", simpleResolvers: true })
], MandateEdgeType);
let MandateConnectionType = class MandateConnectionType {
    edges;
    pageInfo;
};
exports.MandateConnectionType = MandateConnectionType;
__decorate([
    (0, type_graphql_1.Field)(() => [MandateEdgeType], { description: "Les mandats de la page." })
], MandateConnectionType.prototype, "edges", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.PageInfoType, { description: "De quoi demander la suite." })
], MandateConnectionType.prototype, "pageInfo", void 0);
exports.MandateConnectionType = MandateConnectionType = __decorate([
    (0, type_graphql_1.ObjectType)("MandateConnection", { description: "Une page du registre des référents.", simpleResolvers: true })
], MandateConnectionType);
let MandatePayloadType = class MandatePayloadType {
    ok;
    error;
    mandate;
};
exports.MandatePayloadType = MandatePayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si le changement est fait." })
], MandatePayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.UserErrorType, { nullable: true, description: "Ce qui a empêché le changement." })
], MandatePayloadType.prototype, "error", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => MandateType, {
        nullable: true,
        description: "Le mandat enregistré ; en cas de conflit, celui qui l’est déjà.",
    })
], MandatePayloadType.prototype, "mandate", void 0);
exports.MandatePayloadType = MandatePayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("MandatePayload", { description: "Résultat d’un changement de mandat.", simpleResolvers: true })
], MandatePayloadType);
let ReferentSectorPayloadType = class ReferentSectorPayloadType {
    ok;
    error;
    sectors;
};
exports.ReferentSectorPayloadType = ReferentSectorPayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si le réglage est fait." })
], ReferentSectorPayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.UserErrorType, { nullable: true, description: "Ce qui a empêché le réglage." })
], ReferentSectorPayloadType.prototype, "error", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [ReferentSectorType], { description: "Les secteurs, tels qu’enregistrés." })
], ReferentSectorPayloadType.prototype, "sectors", void 0);
exports.ReferentSectorPayloadType = ReferentSectorPayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentSectorPayload", { description: "Résultat du réglage d’un secteur.", simpleResolvers: true })
], ReferentSectorPayloadType);
let ReferentSettingType = class ReferentSettingType {
    minutesPerRequest;
    declared;
    version;
};
exports.ReferentSettingType = ReferentSettingType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Minutes qu’une demande prend au référent." })
], ReferentSettingType.prototype, "minutesPerRequest", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Faux : personne ne l’a déclarée, c’est l’hypothèse de Palier." })
], ReferentSettingType.prototype, "declared", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: VERSION })
], ReferentSettingType.prototype, "version", void 0);
exports.ReferentSettingType = ReferentSettingType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentSetting", { description: "Hypothèse de charge des référents.", simpleResolvers: true })
], ReferentSettingType);
let ReferentSettingPayloadType = class ReferentSettingPayloadType {
    ok;
    error;
    setting;
};
exports.ReferentSettingPayloadType = ReferentSettingPayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si le réglage est fait." })
], ReferentSettingPayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.UserErrorType, { nullable: true, description: "Ce qui a empêché le réglage." })
], ReferentSettingPayloadType.prototype, "error", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => ReferentSettingType, { description: "L’hypothèse, telle qu’enregistrée." })
], ReferentSettingPayloadType.prototype, "setting", void 0);
exports.ReferentSettingPayloadType = ReferentSettingPayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentSettingPayload", { description: "Résultat du réglage de l’hypothèse.", simpleResolvers: true })
], ReferentSettingPayloadType);
let ReferentSiteType = class ReferentSiteType {
    establishmentId;
    professionalCount;
    firstLeadId;
    firstLeadName;
    secondLeadId;
    secondLeadName;
    pairState;
    version;
};
exports.ReferentSiteType = ReferentSiteType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "L’établissement." })
], ReferentSiteType.prototype, "establishmentId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { nullable: true, description: "Professionnels ; null si le nombre n’est pas dit." })
], ReferentSiteType.prototype, "professionalCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "Premier chef de projet." })
], ReferentSiteType.prototype, "firstLeadId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Nom du premier chef de projet." })
], ReferentSiteType.prototype, "firstLeadName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "Second chef de projet." })
], ReferentSiteType.prototype, "secondLeadId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Nom du second chef de projet." })
], ReferentSiteType.prototype, "secondLeadName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Binôme : notNeeded, inPlace, advised ou unknown." })
], ReferentSiteType.prototype, "pairState", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: VERSION })
], ReferentSiteType.prototype, "version", void 0);
exports.ReferentSiteType = ReferentSiteType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentSite", { description: "Taille d’un établissement et chefs de projet.", simpleResolvers: true })
], ReferentSiteType);
let ReferentSitePayloadType = class ReferentSitePayloadType {
    ok;
    error;
    site;
};
exports.ReferentSitePayloadType = ReferentSitePayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si c’est enregistré." })
], ReferentSitePayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.UserErrorType, { nullable: true, description: "Ce qui a empêché l’enregistrement." })
], ReferentSitePayloadType.prototype, "error", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => ReferentSiteType, { nullable: true, description: "L’établissement, tel qu’enregistré." })
], ReferentSitePayloadType.prototype, "site", void 0);
exports.ReferentSitePayloadType = ReferentSitePayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentSitePayload", {
        description: "Résultat de l’enregistrement d’un établissement.",
        simpleResolvers: true,
    })
], ReferentSitePayloadType);
let ContactPairType = class ContactPairType {
    vendorId;
    vendorName;
    contactName;
    contactDuty;
    contactEmail;
    contactPhone;
    groupContactName;
    groupContactEmail;
    namedByContract;
};
exports.ContactPairType = ContactPairType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "L’éditeur." })
], ContactPairType.prototype, "vendorId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Nom de l’éditeur." })
], ContactPairType.prototype, "vendorName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Interlocuteur chez l’éditeur ; null s’il n’est pas désigné." })
], ContactPairType.prototype, "contactName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Sa fonction." })
], ContactPairType.prototype, "contactDuty", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Son adresse." })
], ContactPairType.prototype, "contactEmail", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Son téléphone." })
], ContactPairType.prototype, "contactPhone", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Interlocuteur du groupe ; null si personne ne l’est." })
], ContactPairType.prototype, "groupContactName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Son adresse." })
], ContactPairType.prototype, "groupContactEmail", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si le contrat le désigne ; sinon c’est le référent du groupe." })
], ContactPairType.prototype, "namedByContract", void 0);
exports.ContactPairType = ContactPairType = __decorate([
    (0, type_graphql_1.ObjectType)("ContactPair", { description: "Interlocuteur unique de chaque côté.", simpleResolvers: true })
], ContactPairType);
let NameablePersonType = class NameablePersonType {
    id;
    displayName;
    groupReferent;
};
exports.NameablePersonType = NameablePersonType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant interne." })
], NameablePersonType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Nom affiché." })
], NameablePersonType.prototype, "displayName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai pour un référent de tout le groupe." })
], NameablePersonType.prototype, "groupReferent", void 0);
exports.NameablePersonType = NameablePersonType = __decorate([
    (0, type_graphql_1.ObjectType)("NameablePerson", { description: "Personne que l’on peut nommer référente.", simpleResolvers: true })
], NameablePersonType);
let SaveMandateInput = class SaveMandateInput {
    id;
    version;
    establishmentId;
    sector;
    personId;
    duty;
    profileCase;
    naming;
    namedOn;
    voterCount;
    voteCount;
    weeklyMinutes;
    trainedOn;
    startsOn;
    endsOn;
    replace;
};
exports.SaveMandateInput = SaveMandateInput;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "Le mandat ; null : un nouveau." })
], SaveMandateInput.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Version lue ; 0 pour un nouveau mandat." })
], SaveMandateInput.prototype, "version", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "L’établissement." })
], SaveMandateInput.prototype, "establishmentId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => identity_1.SectorEnum, { description: "Le secteur." })
], SaveMandateInput.prototype, "sector", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "La personne." })
], SaveMandateInput.prototype, "personId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.DutyEnum, { description: "Titulaire ou suppléant." })
], SaveMandateInput.prototype, "duty", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.ProfileCaseEnum, { description: "Cas dont relève la personne." })
], SaveMandateInput.prototype, "profileCase", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.NamingEnum, { description: "Manière dont elle a été désignée." })
], SaveMandateInput.prototype, "naming", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Jour de la désignation, « AAAA-MM-JJ »." })
], SaveMandateInput.prototype, "namedOn", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { nullable: true, description: "Professionnels qui ont voté." })
], SaveMandateInput.prototype, "voterCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { nullable: true, description: "Voix obtenues." })
], SaveMandateInput.prototype, "voteCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { nullable: true, description: "Temps accordé par semaine, en minutes." })
], SaveMandateInput.prototype, "weeklyMinutes", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Jour de la formation, « AAAA-MM-JJ »." })
], SaveMandateInput.prototype, "trainedOn", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Premier jour, « AAAA-MM-JJ »." })
], SaveMandateInput.prototype, "startsOn", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Dernier jour, « AAAA-MM-JJ »." })
], SaveMandateInput.prototype, "endsOn", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai : met fin au mandat de la personne qui tient déjà cette place." })
], SaveMandateInput.prototype, "replace", void 0);
exports.SaveMandateInput = SaveMandateInput = __decorate([
    (0, type_graphql_1.InputType)({ description: "Mandat à enregistrer." })
], SaveMandateInput);
let SaveSectorInput = class SaveSectorInput {
    sector;
    label;
    followed;
    version;
};
exports.SaveSectorInput = SaveSectorInput;
__decorate([
    (0, type_graphql_1.Field)(() => identity_1.SectorEnum, { description: "Le secteur." })
], SaveSectorInput.prototype, "sector", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Nom choisi par le groupe ; vide : celui de Palier." })
], SaveSectorInput.prototype, "label", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si des référents y sont attendus." })
], SaveSectorInput.prototype, "followed", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Version lue ; 0 si le secteur n’a jamais été réglé." })
], SaveSectorInput.prototype, "version", void 0);
exports.SaveSectorInput = SaveSectorInput = __decorate([
    (0, type_graphql_1.InputType)({ description: "Réglage d’un secteur." })
], SaveSectorInput);
let SaveReferentSiteInput = class SaveReferentSiteInput {
    establishmentId;
    professionalCount;
    firstLeadId;
    secondLeadId;
    version;
};
exports.SaveReferentSiteInput = SaveReferentSiteInput;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "L’établissement." })
], SaveReferentSiteInput.prototype, "establishmentId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { nullable: true, description: "Professionnels ; null si le nombre n’est pas connu." })
], SaveReferentSiteInput.prototype, "professionalCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "Premier chef de projet." })
], SaveReferentSiteInput.prototype, "firstLeadId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "Second chef de projet." })
], SaveReferentSiteInput.prototype, "secondLeadId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Version lue ; 0 si rien n’a été enregistré." })
], SaveReferentSiteInput.prototype, "version", void 0);
exports.SaveReferentSiteInput = SaveReferentSiteInput = __decorate([
    (0, type_graphql_1.InputType)({ description: "Taille d’un établissement et chefs de projet." })
], SaveReferentSiteInput);
