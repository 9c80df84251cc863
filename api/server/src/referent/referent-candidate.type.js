"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.SaveCandidateInput = exports.ReferentCandidatePayloadType = exports.ReferentChoiceType = exports.ReferentCandidateType = void 0;
const type_graphql_1 = require("type-graphql");
const identity_1 = require("../identity");
const kernel_1 = require("../kernel");
const referent_enum_type_1 = require("./referent-enum.type");
let CandidateMarkType = class CandidateMarkType {
    quality;
    mark;
};
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.QualityEnum, { description: "La qualité." })
], CandidateMarkType.prototype, "quality", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "0 pas encore, 1 un peu, 2 oui, 3 point fort." })
], CandidateMarkType.prototype, "mark", void 0);
CandidateMarkType = __decorate([
    (0, type_graphql_1.ObjectType)("CandidateMark", { description: "Ce qui est dit d’une qualité.", simpleResolvers: true })
], CandidateMarkType);
let ReferentCandidateType = class ReferentCandidateType {
    id;
    establishmentId;
    sector;
    personId;
    name;
    profileCase;
    careManager;
    marks;
    note;
    version;
};
exports.ReferentCandidateType = ReferentCandidateType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant interne." })
], ReferentCandidateType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "L’établissement." })
], ReferentCandidateType.prototype, "establishmentId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => identity_1.SectorEnum, { description: "Le secteur." })
], ReferentCandidateType.prototype, "sector", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "La personne du groupe ; null si elle n’en est pas encore membre." })
], ReferentCandidateType.prototype, "personId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Son nom." })
], ReferentCandidateType.prototype, "name", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.ProfileCaseEnum, { description: "Cas dont elle relève." })
], ReferentCandidateType.prototype, "profileCase", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai pour un cadre de santé." })
], ReferentCandidateType.prototype, "careManager", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [CandidateMarkType], { description: "Les qualités renseignées ; les autres ne sont pas connues." })
], ReferentCandidateType.prototype, "marks", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Note libre." })
], ReferentCandidateType.prototype, "note", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Version lue, à rendre telle quelle à l’enregistrement." })
], ReferentCandidateType.prototype, "version", void 0);
exports.ReferentCandidateType = ReferentCandidateType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentCandidate", { description: "Personne envisagée comme référente.", simpleResolvers: true })
], ReferentCandidateType);
let CandidatePortraitType = class CandidatePortraitType {
    name;
    sentence;
};
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Son nom." })
], CandidatePortraitType.prototype, "name", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Ce qu’elle apporte et ce qui reste à soutenir." })
], CandidatePortraitType.prototype, "sentence", void 0);
CandidatePortraitType = __decorate([
    (0, type_graphql_1.ObjectType)("CandidatePortrait", { description: "Ce qu’une personne apporte, en une phrase.", simpleResolvers: true })
], CandidatePortraitType);
let ReferentCompromiseType = class ReferentCompromiseType {
    portraits;
    sentences;
    unknowns;
    cautions;
};
__decorate([
    (0, type_graphql_1.Field)(() => [CandidatePortraitType], { description: "Personne par personne." })
], ReferentCompromiseType.prototype, "portraits", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [String], { description: "Comment elles se complètent." })
], ReferentCompromiseType.prototype, "sentences", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [String], { description: "Ce qui reste à renseigner." })
], ReferentCompromiseType.prototype, "unknowns", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [String], { description: "Points à discuter." })
], ReferentCompromiseType.prototype, "cautions", void 0);
ReferentCompromiseType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentCompromise", {
        description: "Le meilleur compromis, expliqué : ni classement, ni verdict.",
        simpleResolvers: true,
    })
], ReferentCompromiseType);
let ReferentChoiceType = class ReferentChoiceType {
    candidates;
    compromise;
};
exports.ReferentChoiceType = ReferentChoiceType;
__decorate([
    (0, type_graphql_1.Field)(() => [ReferentCandidateType], { description: "Les candidatures, dans l’ordre où elles ont été écrites." })
], ReferentChoiceType.prototype, "candidates", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => ReferentCompromiseType, { description: "Le compromis expliqué." })
], ReferentChoiceType.prototype, "compromise", void 0);
exports.ReferentChoiceType = ReferentChoiceType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentChoice", { description: "Grille des candidatures d’un secteur.", simpleResolvers: true })
], ReferentChoiceType);
let ReferentCandidatePayloadType = class ReferentCandidatePayloadType {
    ok;
    error;
    candidate;
};
exports.ReferentCandidatePayloadType = ReferentCandidatePayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si le changement est fait." })
], ReferentCandidatePayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.UserErrorType, { nullable: true, description: "Ce qui a empêché le changement." })
], ReferentCandidatePayloadType.prototype, "error", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => ReferentCandidateType, {
        nullable: true,
        description: "La candidature enregistrée ; en cas de conflit, celle qui l’est déjà.",
    })
], ReferentCandidatePayloadType.prototype, "candidate", void 0);
exports.ReferentCandidatePayloadType = ReferentCandidatePayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentCandidatePayload", {
        description: "Résultat d’un changement de candidature.",
        simpleResolvers: true,
    })
], ReferentCandidatePayloadType);
let CandidateMarkInput = class CandidateMarkInput {
    quality;
    mark;
};
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.QualityEnum, { description: "La qualité." })
], CandidateMarkInput.prototype, "quality", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "0 pas encore, 1 un peu, 2 oui, 3 point fort." })
], CandidateMarkInput.prototype, "mark", void 0);
CandidateMarkInput = __decorate([
    (0, type_graphql_1.InputType)({ description: "Ce qui est dit d’une qualité." })
], CandidateMarkInput);
let SaveCandidateInput = class SaveCandidateInput {
    id;
    version;
    establishmentId;
    sector;
    personId;
    name;
    profileCase;
    careManager;
    marks;
    note;
};
exports.SaveCandidateInput = SaveCandidateInput;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "La candidature ; null : une nouvelle." })
], SaveCandidateInput.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Version lue ; 0 pour une nouvelle." })
], SaveCandidateInput.prototype, "version", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "L’établissement." })
], SaveCandidateInput.prototype, "establishmentId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => identity_1.SectorEnum, { description: "Le secteur." })
], SaveCandidateInput.prototype, "sector", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "La personne du groupe ; null si elle n’en est pas membre." })
], SaveCandidateInput.prototype, "personId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Son nom, quand elle n’est pas membre du groupe." })
], SaveCandidateInput.prototype, "name", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.ProfileCaseEnum, { description: "Cas dont elle relève." })
], SaveCandidateInput.prototype, "profileCase", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai pour un cadre de santé." })
], SaveCandidateInput.prototype, "careManager", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [CandidateMarkInput], { description: "Les qualités renseignées." })
], SaveCandidateInput.prototype, "marks", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Note libre." })
], SaveCandidateInput.prototype, "note", void 0);
exports.SaveCandidateInput = SaveCandidateInput = __decorate([
    (0, type_graphql_1.InputType)({ description: "Candidature à enregistrer." })
], SaveCandidateInput);
