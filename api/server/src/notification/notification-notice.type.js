"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.NoticePreferencePayloadType = exports.SaveNoticePreferenceInput = exports.NoticePreferenceType = exports.NoticeKindChoiceType = exports.MarkNoticesPayloadType = exports.NoticePageType = exports.NoticeType = exports.NoticeRhythmName = exports.NoticeKindName = void 0;
const type_graphql_1 = require("type-graphql");
const notification_1 = require("@palier/domain/notification");
const kernel_1 = require("../kernel");
const named = (names) => Object.fromEntries(names.map((name) => [name, name]));
/** The kinds as GraphQL names them. */
exports.NoticeKindName = named(notification_1.NOTICE_KINDS);
(0, type_graphql_1.registerEnumType)(exports.NoticeKindName, {
    name: "NoticeKind",
    description: "Ce dont une personne est prévenue.",
    valuesConfig: {
        requestReceived: { description: "Une demande est arrivée, à qualifier." },
        requestMessage: { description: "Un message a été écrit sur une demande." },
        requestAnswered: { description: "Une demande a reçu sa réponse." },
        caseSent: { description: "Un dossier a été envoyé à l’éditeur." },
        caseMoved: { description: "Un dossier éditeur a changé d’état." },
        caseMessage: { description: "L’éditeur a écrit." },
        slaDue: { description: "Un délai promis approche." },
        newsToRead: { description: "Une actualité est à lire." },
        newsReminder: { description: "Une actualité reste à relayer." },
        releaseToTest: { description: "Une livraison est à vérifier." },
        meetingToCascade: { description: "Une réunion est à relayer." },
        mandateEnding: { description: "Un mandat de référent se termine." },
        handover: { description: "Un référent passe la main." },
    },
});
/** The rhythms as GraphQL names them. */
exports.NoticeRhythmName = named(notification_1.NOTICE_RHYTHMS);
(0, type_graphql_1.registerEnumType)(exports.NoticeRhythmName, {
    name: "NoticeRhythm",
    description: "Quand les courriels partent.",
    valuesConfig: {
        daily: { description: "Chaque jour à 7 h, heure de Paris." },
        weekly: { description: "Chaque lundi à 7 h, heure de Paris." },
        never: { description: "Jamais." },
    },
});
let NoticeType = class NoticeType {
    id;
    kind;
    title;
    path;
    at;
    count;
    read;
};
exports.NoticeType = NoticeType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant de la dernière nouvelle du sujet." })
], NoticeType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => exports.NoticeKindName, { description: "Sa nature." })
], NoticeType.prototype, "kind", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Ce qui s’est passé." })
], NoticeType.prototype, "title", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Page de Palier où agir." })
], NoticeType.prototype, "path", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "La dernière fois (ISO 8601)." })
], NoticeType.prototype, "at", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Nombre de fois." })
], NoticeType.prototype, "count", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si elle est lue." })
], NoticeType.prototype, "read", void 0);
exports.NoticeType = NoticeType = __decorate([
    (0, type_graphql_1.ObjectType)("Notice", { description: "Une nouvelle pour la personne connectée, une par sujet.", simpleResolvers: true })
], NoticeType);
let NoticePageType = class NoticePageType {
    items;
    totalCount;
    unreadCount;
    readAt;
};
exports.NoticePageType = NoticePageType;
__decorate([
    (0, type_graphql_1.Field)(() => [NoticeType], { description: "Les nouvelles de la page." })
], NoticePageType.prototype, "items", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Nombre de nouvelles en tout." })
], NoticePageType.prototype, "totalCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Nombre de nouvelles non lues." })
], NoticePageType.prototype, "unreadCount", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Moment de la lecture, à rendre pour tout marquer (ISO 8601)." })
], NoticePageType.prototype, "readAt", void 0);
exports.NoticePageType = NoticePageType = __decorate([
    (0, type_graphql_1.ObjectType)("NoticePage", { description: "Une page de nouvelles, les non lues d’abord.", simpleResolvers: true })
], NoticePageType);
let MarkNoticesPayloadType = class MarkNoticesPayloadType {
    unreadCount;
};
exports.MarkNoticesPayloadType = MarkNoticesPayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Nombre de nouvelles non lues après le marquage." })
], MarkNoticesPayloadType.prototype, "unreadCount", void 0);
exports.MarkNoticesPayloadType = MarkNoticesPayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("MarkNoticesPayload", { description: "Réponse au marquage de nouvelles.", simpleResolvers: true })
], MarkNoticesPayloadType);
let NoticeKindChoiceType = class NoticeKindChoiceType {
    kind;
    label;
    mailed;
};
exports.NoticeKindChoiceType = NoticeKindChoiceType;
__decorate([
    (0, type_graphql_1.Field)(() => exports.NoticeKindName, { description: "La nature." })
], NoticeKindChoiceType.prototype, "kind", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "La nature, en français." })
], NoticeKindChoiceType.prototype, "label", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si les courriels en parlent." })
], NoticeKindChoiceType.prototype, "mailed", void 0);
exports.NoticeKindChoiceType = NoticeKindChoiceType = __decorate([
    (0, type_graphql_1.ObjectType)("NoticeKindChoice", { description: "Une nature de nouvelle, reçue ou non.", simpleResolvers: true })
], NoticeKindChoiceType);
let NoticePreferenceType = class NoticePreferenceType {
    rhythm;
    kinds;
    version;
};
exports.NoticePreferenceType = NoticePreferenceType;
__decorate([
    (0, type_graphql_1.Field)(() => exports.NoticeRhythmName, { description: "Quand ils partent." })
], NoticePreferenceType.prototype, "rhythm", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [NoticeKindChoiceType], { description: "De quoi ils parlent." })
], NoticePreferenceType.prototype, "kinds", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Version lue, à rendre telle quelle ; 0 si rien n’a été choisi." })
], NoticePreferenceType.prototype, "version", void 0);
exports.NoticePreferenceType = NoticePreferenceType = __decorate([
    (0, type_graphql_1.ObjectType)("NoticePreference", {
        description: "Les courriels que la personne connectée veut recevoir.",
        simpleResolvers: true,
    })
], NoticePreferenceType);
let SaveNoticePreferenceInput = class SaveNoticePreferenceInput {
    rhythm;
    mutedKinds;
    version;
};
exports.SaveNoticePreferenceInput = SaveNoticePreferenceInput;
__decorate([
    (0, type_graphql_1.Field)(() => exports.NoticeRhythmName, { description: "Quand ils partent." })
], SaveNoticePreferenceInput.prototype, "rhythm", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [exports.NoticeKindName], { description: "Ce dont ils ne parlent pas." })
], SaveNoticePreferenceInput.prototype, "mutedKinds", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Version lue." })
], SaveNoticePreferenceInput.prototype, "version", void 0);
exports.SaveNoticePreferenceInput = SaveNoticePreferenceInput = __decorate([
    (0, type_graphql_1.InputType)("SaveNoticePreferenceInput", { description: "Les courriels voulus." })
], SaveNoticePreferenceInput);
let NoticePreferencePayloadType = class NoticePreferencePayloadType {
    ok;
    error;
    preference;
};
exports.NoticePreferencePayloadType = NoticePreferencePayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si le choix est gardé." })
], NoticePreferencePayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
], NoticePreferencePayloadType.prototype, "error", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => NoticePreferenceType, { description: "Le choix gardé ; le sien si une autre page a écrit entre-temps." })
], NoticePreferencePayloadType.prototype, "preference", void 0);
exports.NoticePreferencePayloadType = NoticePreferencePayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("NoticePreferencePayload", { description: "Réponse au choix des courriels.", simpleResolvers: true })
], NoticePreferencePayloadType);
