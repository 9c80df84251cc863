"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.ReferentCoverageType = exports.CoverageSiteType = void 0;
const type_graphql_1 = require("type-graphql");
const identity_1 = require("../identity");
const referent_enum_type_1 = require("./referent-enum.type");
const referent_type_1 = require("./referent.type");
let CoverageCellType = class CoverageCellType {
    sector;
    personCount;
    states;
    reasons;
    holderName;
    deputyName;
};
__decorate([
    (0, type_graphql_1.Field)(() => identity_1.SectorEnum, { description: "Le secteur." })
], CoverageCellType.prototype, "sector", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Personnes en place : titulaire et suppléant, de 0 à 2." })
], CoverageCellType.prototype, "personCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [referent_enum_type_1.CoverageStateEnum], { description: "Ce que la case signale, le plus pressant d’abord." })
], CoverageCellType.prototype, "states", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [String], { description: "Une phrase par signalement, avec ses chiffres." })
], CoverageCellType.prototype, "reasons", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Nom du titulaire ; null si la place est vacante." })
], CoverageCellType.prototype, "holderName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Nom du suppléant ; null s’il n’y en a pas." })
], CoverageCellType.prototype, "deputyName", void 0);
CoverageCellType = __decorate([
    (0, type_graphql_1.ObjectType)("CoverageCell", { description: "Un secteur d’un établissement, aujourd’hui.", simpleResolvers: true })
], CoverageCellType);
let CoverageSiteType = class CoverageSiteType {
    establishmentId;
    establishmentName;
    establishmentKind;
    supervised;
    diluted;
    pairState;
    cells;
};
exports.CoverageSiteType = CoverageSiteType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "L’établissement." })
], CoverageSiteType.prototype, "establishmentId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Son nom." })
], CoverageSiteType.prototype, "establishmentName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Type d’établissement." })
], CoverageSiteType.prototype, "establishmentKind", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, {
        description: "Vrai si un référent local ou de groupe est au-dessus des référents de secteur.",
    })
], CoverageSiteType.prototype, "supervised", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si plusieurs référents de secteur n’ont personne au-dessus d’eux." })
], CoverageSiteType.prototype, "diluted", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Binôme de chefs de projet : notNeeded, inPlace, advised ou unknown." })
], CoverageSiteType.prototype, "pairState", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [CoverageCellType], { description: "Ses secteurs suivis." })
], CoverageSiteType.prototype, "cells", void 0);
exports.CoverageSiteType = CoverageSiteType = __decorate([
    (0, type_graphql_1.ObjectType)("CoverageSite", { description: "Un établissement du tableau de couverture.", simpleResolvers: true })
], CoverageSiteType);
let CoverageCountType = class CoverageCountType {
    state;
    cells;
    sites;
};
__decorate([
    (0, type_graphql_1.Field)(() => referent_enum_type_1.CoverageStateEnum, { description: "Le signalement." })
], CoverageCountType.prototype, "state", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Cases concernées." })
], CoverageCountType.prototype, "cells", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Établissements concernés." })
], CoverageCountType.prototype, "sites", void 0);
CoverageCountType = __decorate([
    (0, type_graphql_1.ObjectType)("CoverageCount", { description: "Ce que le tableau compte d’un signalement.", simpleResolvers: true })
], CoverageCountType);
let ReferentCoverageType = class ReferentCoverageType {
    sentence;
    sectors;
    setting;
    counts;
    sites;
};
exports.ReferentCoverageType = ReferentCoverageType;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Ce que le tableau montre, en une phrase." })
], ReferentCoverageType.prototype, "sentence", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [referent_type_1.ReferentSectorType], { description: "Les secteurs suivis, dans l’ordre des colonnes." })
], ReferentCoverageType.prototype, "sectors", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => referent_type_1.ReferentSettingType, { description: "L’hypothèse de charge." })
], ReferentCoverageType.prototype, "setting", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [CoverageCountType], { description: "Comptes par signalement." })
], ReferentCoverageType.prototype, "counts", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [CoverageSiteType], { description: "Établissement par établissement, par nom." })
], ReferentCoverageType.prototype, "sites", void 0);
exports.ReferentCoverageType = ReferentCoverageType = __decorate([
    (0, type_graphql_1.ObjectType)("ReferentCoverage", { description: "Établissements en vue × secteurs suivis.", simpleResolvers: true })
], ReferentCoverageType);
