"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.TestMailboxType = exports.KeptMailType = void 0;
const type_graphql_1 = require("type-graphql");
let KeptMailType = class KeptMailType {
    id;
    to;
    subject;
    text;
    createdAt;
};
exports.KeptMailType = KeptMailType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant interne." })
], KeptMailType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Adresse du destinataire." })
], KeptMailType.prototype, "to", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Objet." })
], KeptMailType.prototype, "subject", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Texte." })
], KeptMailType.prototype, "text", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Date d’écriture (ISO 8601)." })
], KeptMailType.prototype, "createdAt", void 0);
exports.KeptMailType = KeptMailType = __decorate([
    (0, type_graphql_1.ObjectType)("KeptMail", { description: "Courriel gardé au lieu d’être envoyé.", simpleResolvers: true })
], KeptMailType);
let TestMailboxType = class TestMailboxType {
    open;
    mailsLeave;
    mails;
};
exports.TestMailboxType = TestMailboxType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, {
        description: "Vrai si la boîte est ouverte : groupe de démonstration, ou réglage de l’installation.",
    })
], TestMailboxType.prototype, "open", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si un serveur d’envoi est réglé : les courriels partent." })
], TestMailboxType.prototype, "mailsLeave", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [KeptMailType], { description: "Les derniers courriels gardés ; aucun si la boîte n’est pas ouverte." })
], TestMailboxType.prototype, "mails", void 0);
exports.TestMailboxType = TestMailboxType = __decorate([
    (0, type_graphql_1.ObjectType)("TestMailbox", { description: "Boîte d’essai.", simpleResolvers: true })
], TestMailboxType);
