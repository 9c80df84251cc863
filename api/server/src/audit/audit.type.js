"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.AuditVerifyPayloadType = exports.AuditIntegrityType = exports.AuditVerificationType = exports.AuditAnchorType = exports.AuditFacetsType = exports.AuditChoiceType = exports.AuditFilterInput = exports.AuditEventConnectionType = exports.AuditEventEdgeType = exports.AuditEventType = exports.AuditChangeType = void 0;
const type_graphql_1 = require("type-graphql");
const kernel_1 = require("../kernel");
let AuditChangeType = class AuditChangeType {
    field;
    label;
    before;
    after;
};
exports.AuditChangeType = AuditChangeType;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Code du champ." })
], AuditChangeType.prototype, "field", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Nom du champ, ou son code s’il n’a pas de nom." })
], AuditChangeType.prototype, "label", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Valeur d’avant ; null s’il n’y en avait pas." })
], AuditChangeType.prototype, "before", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Valeur d’après ; null s’il n’y en a plus." })
], AuditChangeType.prototype, "after", void 0);
exports.AuditChangeType = AuditChangeType = __decorate([
    (0, type_graphql_1.ObjectType)("AuditChange", { description: "Un champ modifié, de quoi à quoi.", simpleResolvers: true })
], AuditChangeType);
let AuditEventType = class AuditEventType {
    id;
    seq;
    createdAt;
    personId;
    personName;
    channelLabel;
    ip;
    apiKeyLabel;
    action;
    objectKind;
    objectKindLabel;
    objectId;
    objectName;
    sentence;
    changes;
    hash;
};
exports.AuditEventType = AuditEventType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant interne." })
], AuditEventType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Place dans la chaîne du groupe : 1, 2, 3…" })
], AuditEventType.prototype, "seq", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Date et heure (ISO 8601)." })
], AuditEventType.prototype, "createdAt", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "Personne ; null si Palier lui-même a agi." })
], AuditEventType.prototype, "personId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Nom de la personne ; null s’il n’est plus connu du groupe." })
], AuditEventType.prototype, "personName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Par où le changement est venu, en clair." })
], AuditEventType.prototype, "channelLabel", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Adresse du poste ; null si elle n’est pas connue." })
], AuditEventType.prototype, "ip", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Libellé de la clé d’API ; null si une personne a agi." })
], AuditEventType.prototype, "apiKeyLabel", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Code de l’action." })
], AuditEventType.prototype, "action", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Code de la sorte d’objet." })
], AuditEventType.prototype, "objectKind", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Sorte d’objet, en clair." })
], AuditEventType.prototype, "objectKindLabel", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Identifiant de l’objet." })
], AuditEventType.prototype, "objectId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Nom de l’objet ; null s’il n’en a pas ou n’existe plus." })
], AuditEventType.prototype, "objectName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "La ligne en une phrase." })
], AuditEventType.prototype, "sentence", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [AuditChangeType], { description: "Ce qui a changé, champ par champ." })
], AuditEventType.prototype, "changes", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Empreinte de la ligne, qui contient celle de la précédente (SHA-256)." })
], AuditEventType.prototype, "hash", void 0);
exports.AuditEventType = AuditEventType = __decorate([
    (0, type_graphql_1.ObjectType)("AuditEvent", { description: "Une ligne du journal.", simpleResolvers: true })
], AuditEventType);
let AuditEventEdgeType = class AuditEventEdgeType {
    cursor;
    node;
};
exports.AuditEventEdgeType = AuditEventEdgeType;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Curseur à donner dans « after »." })
], AuditEventEdgeType.prototype, "cursor", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => AuditEventType, { description: "La ligne." })
], AuditEventEdgeType.prototype, "node", void 0);
exports.AuditEventEdgeType = AuditEventEdgeType = __decorate([
    (0, type_graphql_1.ObjectType)("AuditEventEdge", { description: "Une ligne du journal et son curseur.", simpleResolvers: true })
], AuditEventEdgeType);
let AuditEventConnectionType = class AuditEventConnectionType {
    edges;
    pageInfo;
    totalCount;
};
exports.AuditEventConnectionType = AuditEventConnectionType;
__decorate([
    (0, type_graphql_1.Field)(() => [AuditEventEdgeType], { description: "Les lignes, la plus récente d’abord." })
], AuditEventConnectionType.prototype, "edges", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.PageInfoType, { description: "De quoi demander la page suivante." })
], AuditEventConnectionType.prototype, "pageInfo", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Nombre de lignes que le filtre laisse passer." })
], AuditEventConnectionType.prototype, "totalCount", void 0);
exports.AuditEventConnectionType = AuditEventConnectionType = __decorate([
    (0, type_graphql_1.ObjectType)("AuditEventConnection", { description: "Une page du journal.", simpleResolvers: true })
], AuditEventConnectionType);
let AuditFilterInput = class AuditFilterInput {
    personId;
    action;
    objectKind;
    objectId;
    from;
    to;
};
exports.AuditFilterInput = AuditFilterInput;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "Seulement cette personne." })
], AuditFilterInput.prototype, "personId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Seulement cette action (son code)." })
], AuditFilterInput.prototype, "action", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Seulement cette sorte d’objet (son code)." })
], AuditFilterInput.prototype, "objectKind", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { nullable: true, description: "Seulement cet objet." })
], AuditFilterInput.prototype, "objectId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Premier jour (AAAA-MM-JJ), heure de Paris." })
], AuditFilterInput.prototype, "from", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Dernier jour, compris (AAAA-MM-JJ), heure de Paris." })
], AuditFilterInput.prototype, "to", void 0);
exports.AuditFilterInput = AuditFilterInput = __decorate([
    (0, type_graphql_1.InputType)("AuditFilter", { description: "Quelles lignes du journal ; ce qui n’est pas dit vaut pour tout." })
], AuditFilterInput);
let AuditChoiceType = class AuditChoiceType {
    value;
    label;
};
exports.AuditChoiceType = AuditChoiceType;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Valeur à donner au filtre." })
], AuditChoiceType.prototype, "value", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "En clair." })
], AuditChoiceType.prototype, "label", void 0);
exports.AuditChoiceType = AuditChoiceType = __decorate([
    (0, type_graphql_1.ObjectType)("AuditChoice", {
        description: "Une valeur par laquelle on peut filtrer le journal.",
        simpleResolvers: true,
    })
], AuditChoiceType);
let AuditFacetsType = class AuditFacetsType {
    people;
    actions;
    objectKinds;
};
exports.AuditFacetsType = AuditFacetsType;
__decorate([
    (0, type_graphql_1.Field)(() => [AuditChoiceType], { description: "Personnes qui y figurent." })
], AuditFacetsType.prototype, "people", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [AuditChoiceType], { description: "Actions qui y figurent." })
], AuditFacetsType.prototype, "actions", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [AuditChoiceType], { description: "Sortes d’objets qui y figurent." })
], AuditFacetsType.prototype, "objectKinds", void 0);
exports.AuditFacetsType = AuditFacetsType = __decorate([
    (0, type_graphql_1.ObjectType)("AuditFacets", { description: "Par quoi le journal peut être filtré.", simpleResolvers: true })
], AuditFacetsType);
let AuditAnchorType = class AuditAnchorType {
    day;
    seq;
    hash;
};
exports.AuditAnchorType = AuditAnchorType;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Jour de l’ancre (AAAA-MM-JJ)." })
], AuditAnchorType.prototype, "day", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Dernière ligne couverte." })
], AuditAnchorType.prototype, "seq", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Empreinte de cette ligne." })
], AuditAnchorType.prototype, "hash", void 0);
exports.AuditAnchorType = AuditAnchorType = __decorate([
    (0, type_graphql_1.ObjectType)("AuditAnchor", { description: "Empreinte du journal enregistrée hors de la base.", simpleResolvers: true })
], AuditAnchorType);
let AuditVerificationType = class AuditVerificationType {
    verifiedAt;
    lineCount;
    anchorCount;
    faults;
};
exports.AuditVerificationType = AuditVerificationType;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Date et heure (ISO 8601)." })
], AuditVerificationType.prototype, "verifiedAt", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Nombre de lignes vérifiées." })
], AuditVerificationType.prototype, "lineCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Nombre d’ancres comparées." })
], AuditVerificationType.prototype, "anchorCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [String], { description: "Anomalies, en phrases ; aucune si le journal est intact." })
], AuditVerificationType.prototype, "faults", void 0);
exports.AuditVerificationType = AuditVerificationType = __decorate([
    (0, type_graphql_1.ObjectType)("AuditVerification", { description: "Dernière vérification de la chaîne.", simpleResolvers: true })
], AuditVerificationType);
let AuditIntegrityType = class AuditIntegrityType {
    headSeq;
    lastAnchor;
    lastVerification;
};
exports.AuditIntegrityType = AuditIntegrityType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Dernière ligne du journal ; 0 s’il est vide." })
], AuditIntegrityType.prototype, "headSeq", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => AuditAnchorType, { nullable: true, description: "Dernière ancre ; null s’il n’y en a pas encore." })
], AuditIntegrityType.prototype, "lastAnchor", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => AuditVerificationType, {
        nullable: true,
        description: "Dernière vérification ; null s’il n’y en a pas encore.",
    })
], AuditIntegrityType.prototype, "lastVerification", void 0);
exports.AuditIntegrityType = AuditIntegrityType = __decorate([
    (0, type_graphql_1.ObjectType)("AuditIntegrity", { description: "Ce que l’on sait de l’intégrité du journal.", simpleResolvers: true })
], AuditIntegrityType);
let AuditVerifyPayloadType = class AuditVerifyPayloadType {
    ok;
    job;
};
exports.AuditVerifyPayloadType = AuditVerifyPayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si la vérification est demandée." })
], AuditVerifyPayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.JobType, { nullable: true, description: "Le traitement qui vérifie." })
], AuditVerifyPayloadType.prototype, "job", void 0);
exports.AuditVerifyPayloadType = AuditVerifyPayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("AuditVerifyPayload", { description: "Réponse à une demande de vérification.", simpleResolvers: true })
], AuditVerifyPayloadType);
