"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.HandOverWorkInput = exports.HandOverWorkPayloadType = exports.HandoverType = exports.WorkHandoverPreviewType = exports.HandoverCountType = void 0;
const type_graphql_1 = require("type-graphql");
const kernel_1 = require("../kernel");
let HandoverCountType = class HandoverCountType {
    item;
    count;
    text;
};
exports.HandoverCountType = HandoverCountType;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "La sorte, par son code." })
], HandoverCountType.prototype, "item", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Combien." })
], HandoverCountType.prototype, "count", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "« 2 mandats »." })
], HandoverCountType.prototype, "text", void 0);
exports.HandoverCountType = HandoverCountType = __decorate([
    (0, type_graphql_1.ObjectType)("HandoverCount", {
        description: "Ce qui passe d’une personne à une autre, d’une sorte.",
        simpleResolvers: true,
    })
], HandoverCountType);
let WorkHandoverPreviewType = class WorkHandoverPreviewType {
    text;
    counts;
    rolesText;
};
exports.WorkHandoverPreviewType = WorkHandoverPreviewType;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Ce qui passera, en une phrase." })
], WorkHandoverPreviewType.prototype, "text", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [HandoverCountType], { description: "Sorte par sorte." })
], WorkHandoverPreviewType.prototype, "counts", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, {
        nullable: true,
        description: "Ce qui passera des rôles, en une phrase ; null si l’on ne peut pas les transmettre.",
    })
], WorkHandoverPreviewType.prototype, "rolesText", void 0);
exports.WorkHandoverPreviewType = WorkHandoverPreviewType = __decorate([
    (0, type_graphql_1.ObjectType)("WorkHandoverPreview", { description: "Ce qui passera, avant que rien ne passe.", simpleResolvers: true })
], WorkHandoverPreviewType);
let HandoverType = class HandoverType {
    id;
    fromName;
    toName;
    doneByName;
    doneAt;
    reason;
    counts;
    job;
    packUrl;
    byteCount;
};
exports.HandoverType = HandoverType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant interne." })
], HandoverType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Qui part." })
], HandoverType.prototype, "fromName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Qui prend la suite." })
], HandoverType.prototype, "toName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Qui l’a faite ; null : l’exploitant." })
], HandoverType.prototype, "doneByName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Quand, date et heure ISO 8601." })
], HandoverType.prototype, "doneAt", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Motif." })
], HandoverType.prototype, "reason", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [HandoverCountType], { description: "Ce qui est passé." })
], HandoverType.prototype, "counts", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.JobType, { nullable: true, description: "Le traitement qui prépare le dossier de passation." })
], HandoverType.prototype, "job", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, {
        nullable: true,
        description: "Adresse du dossier de passation ; null tant qu’il n’est pas prêt, ou si l’on ne peut pas le lire.",
    })
], HandoverType.prototype, "packUrl", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Float, { nullable: true, description: "Taille du dossier, en octets." })
], HandoverType.prototype, "byteCount", void 0);
exports.HandoverType = HandoverType = __decorate([
    (0, type_graphql_1.ObjectType)("Handover", { description: "Passation d’une personne à une autre.", simpleResolvers: true })
], HandoverType);
let HandOverWorkPayloadType = class HandOverWorkPayloadType {
    ok;
    error;
    handover;
};
exports.HandOverWorkPayloadType = HandOverWorkPayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si la passation est faite." })
], HandOverWorkPayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.UserErrorType, { nullable: true, description: "Ce qui l’a empêchée ; rien n’a alors changé." })
], HandOverWorkPayloadType.prototype, "error", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => HandoverType, { nullable: true, description: "La passation." })
], HandOverWorkPayloadType.prototype, "handover", void 0);
exports.HandOverWorkPayloadType = HandOverWorkPayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("HandOverWorkPayload", { description: "Résultat d’une passation.", simpleResolvers: true })
], HandOverWorkPayloadType);
let HandOverWorkInput = class HandOverWorkInput {
    fromId;
    toId;
    reason;
    roles;
};
exports.HandOverWorkInput = HandOverWorkInput;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Qui part." })
], HandOverWorkInput.prototype, "fromId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Qui prend la suite." })
], HandOverWorkInput.prototype, "toId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Motif, facultatif." })
], HandOverWorkInput.prototype, "reason", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai : les rôles passent aussi, et les sessions de la personne se ferment." })
], HandOverWorkInput.prototype, "roles", void 0);
exports.HandOverWorkInput = HandOverWorkInput = __decorate([
    (0, type_graphql_1.InputType)({ description: "Passation à faire." })
], HandOverWorkInput);
