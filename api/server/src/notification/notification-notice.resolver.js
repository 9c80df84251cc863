"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.NoticeResolver = void 0;
const type_graphql_1 = require("type-graphql");
const notification_1 = require("@palier/domain/notification");
const notification_2 = require("@palier/store/notification");
const kernel_1 = require("../kernel");
const notification_notice_type_1 = require("./notification-notice.type");
const USUAL = 50;
const MOST = 200;
const NOTHING = { items: [], totalCount: 0, unreadCount: 0 };
const shown = ({ rhythm, mutedKinds, version }) => ({
    rhythm,
    version,
    kinds: notification_1.NOTICE_KINDS.map((kind) => ({
        kind,
        label: notification_1.NOTICE_KIND_LABELS[kind],
        mailed: !mutedKinds.includes(kind),
    })),
});
/** What somebody is told stays between Palier and them: an administrator who looks as they do reads none of it. */
async function addressee(context) {
    const viewer = await context.viewer();
    if (viewer === null)
        throw (0, kernel_1.notSignedIn)();
    return viewer;
}
let NoticeResolver = class NoticeResolver {
    async notices(context, unreadOnly, limit, after) {
        const viewer = await addressee(context);
        const [most, before] = [limit ?? USUAL, after ?? 0];
        if (most < 1 || most > MOST || before < 0)
            throw (0, kernel_1.badRequest)(`« limit » va de 1 à ${String(MOST)}, « after » commence à 0.`, "limit");
        const readAt = new Date().toISOString();
        if (viewer.lookedAtBy !== null)
            return { ...NOTHING, readAt };
        const tx = context.read();
        const [{ notices, total }, unreadCount] = await Promise.all([
            (0, notification_2.readNotices)(tx, viewer.personId, { unreadOnly: unreadOnly === true, limit: most, after: before }),
            (0, notification_2.countUnreadNotices)(tx, viewer.personId),
        ]);
        return {
            items: notices.map(({ at, ...notice }) => ({ ...notice, at: at.toISOString() })),
            totalCount: total,
            unreadCount,
            readAt,
        };
    }
    async unreadNoticeCount(context) {
        const viewer = await addressee(context);
        return viewer.lookedAtBy === null ? (0, notification_2.countUnreadNotices)(context.read(), viewer.personId) : 0;
    }
    async noticePreference(context) {
        const viewer = await addressee(context);
        return shown(await (0, notification_2.readNoticePreference)(context.read(), viewer.personId));
    }
    async markNotices(context, ids, read) {
        const viewer = await addressee(context);
        if (ids.length > MOST)
            throw (0, kernel_1.badRequest)(`« ids » compte au plus ${String(MOST)} nouvelles.`, "ids");
        return context.write(viewer, async (tx) => {
            const marked = ids.every(kernel_1.isIdentifier) ? await (0, notification_2.markNotices)(tx, viewer.personId, ids, read) : null;
            if (marked === null)
                throw (0, kernel_1.notFound)("Cette nouvelle");
            return { unreadCount: await (0, notification_2.countUnreadNotices)(tx, viewer.personId) };
        });
    }
    async markAllNotices(context, until) {
        const viewer = await addressee(context);
        const at = new Date(until);
        if (Number.isNaN(at.getTime()))
            throw (0, kernel_1.badRequest)("« until » n’est pas une date ISO 8601.", "until");
        return context.write(viewer, async (tx) => {
            await (0, notification_2.markAllNotices)(tx, viewer.personId, at);
            return { unreadCount: await (0, notification_2.countUnreadNotices)(tx, viewer.personId) };
        });
    }
    async saveNoticePreference(context, input) {
        const viewer = await addressee(context);
        const { rhythm, mutedKinds, version } = input;
        const kept = await context.write(viewer, (tx) => (0, notification_2.saveNoticePreference)(tx, viewer.personId, { rhythm, mutedKinds, version }));
        if (kept.ok)
            return { ok: true, error: null, preference: shown(kept.value) };
        const message = "Votre choix a été modifié dans une autre fenêtre depuis que vous l’avez ouvert ici. Rien n’a été remplacé\u00a0: le choix gardé est montré, recommencez si besoin.";
        return { ok: false, error: { code: "STALE_VERSION", field: null, message }, preference: shown(kept.error) };
    }
};
exports.NoticeResolver = NoticeResolver;
__decorate([
    (0, type_graphql_1.Query)(() => notification_notice_type_1.NoticePageType, {
        description: "Ce dont la personne connectée a été prévenue, une ligne par sujet, les non lues d’abord.",
    }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("unreadOnly", () => Boolean, { nullable: true, description: "Vrai : sans celles qui sont lues." })),
    __param(2, (0, type_graphql_1.Arg)("limit", () => type_graphql_1.Int, { nullable: true, description: "Nombre de lignes, de 1 à 200 ; 50 si absent." })),
    __param(3, (0, type_graphql_1.Arg)("after", () => type_graphql_1.Int, { nullable: true, description: "Nombre de lignes qui précèdent la page ; 0 si absent." }))
], NoticeResolver.prototype, "notices", null);
__decorate([
    (0, type_graphql_1.Query)(() => type_graphql_1.Int, { description: "Nombre de nouvelles non lues de la personne connectée." }),
    __param(0, (0, type_graphql_1.Ctx)())
], NoticeResolver.prototype, "unreadNoticeCount", null);
__decorate([
    (0, type_graphql_1.Query)(() => notification_notice_type_1.NoticePreferenceType, { description: "Les courriels que la personne connectée veut recevoir." }),
    __param(0, (0, type_graphql_1.Ctx)())
], NoticeResolver.prototype, "noticePreference", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => notification_notice_type_1.MarkNoticesPayloadType, {
        description: "Marque des sujets comme lus ou non lus, chacun avec toutes ses nouvelles.",
    }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("ids", () => [type_graphql_1.ID], { description: "Une nouvelle de chaque sujet, 200 au plus." })),
    __param(2, (0, type_graphql_1.Arg)("read", () => Boolean, { description: "Vrai : lues." }))
], NoticeResolver.prototype, "markNotices", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => notification_notice_type_1.MarkNoticesPayloadType, {
        description: "Marque tout comme lu, sauf ce qui est arrivé depuis que la page a été lue.",
    }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("until", () => String, { description: "Le « readAt » de la page lue (ISO 8601)." }))
], NoticeResolver.prototype, "markAllNotices", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => notification_notice_type_1.NoticePreferencePayloadType, {
        description: "Choisit quand les courriels partent et de quoi ils parlent.",
    }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("input", () => notification_notice_type_1.SaveNoticePreferenceInput, { description: "Le choix." }))
], NoticeResolver.prototype, "saveNoticePreference", null);
exports.NoticeResolver = NoticeResolver = __decorate([
    (0, type_graphql_1.Resolver)()
], NoticeResolver);
