"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addUnsubscribeRoutes = addUnsubscribeRoutes;
const notification_1 = require("@palier/domain/notification");
const kernel_1 = require("@palier/store/kernel");
const notification_2 = require("@palier/store/notification");
const kernel_2 = require("../kernel");
const MOST_ASKED = 60;
const WINDOW_MS = 10 * 60_000;
/** Expired, of another group, altered or never written: the answer is the same. */
const gone = () => new kernel_2.Refusal("UNSUBSCRIBE_GONE", "Ce lien n’est pas ou plus valable\u00a0: il a expiré, ou son adresse est incomplète. Le courriel le plus récent en porte un nouveau\u00a0; une fois connecté, vous pouvez aussi choisir ce que vous recevez dans «\u00a0À faire\u00a0».", 404);
const tooMany = () => new kernel_2.Refusal("TOO_MANY_REQUESTS", "Cette page a été demandée trop souvent depuis votre réseau. Attendez 10\u00a0minutes, puis recommencez.", 429);
/** @throws Refusal when it can't be a token. */
function readToken(token) {
    const at = token.indexOf(".");
    const [groupId, secret] = [token.slice(0, at), token.slice(at + 1)];
    if (at < 0 || !(0, kernel_2.isIdentifier)(groupId) || !/^[\w-]{43}$/.test(secret))
        throw gone();
    return { groupId, secret };
}
const shown = ({ groupName, kinds, mutedKinds, stopped }) => ({
    groupName,
    stopped,
    kinds: notification_1.NOTICE_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => ({
        kind,
        label: notification_1.NOTICE_KIND_LABELS[kind],
        mailed: !mutedKinds.includes(kind),
    })),
});
/** The kinds named in a body; null where it asks for everything. */
function kindsOf(body) {
    const kinds = body?.kinds;
    if (!Array.isArray(kinds))
        return null;
    return kinds.flatMap((kind) => (typeof kind === "string" ? ((0, notification_1.parseNoticeKind)(kind) ?? []) : []));
}
/**
 * Adds what the links of a mail need, for somebody who isn't signed in: `GET /unsubscribe/:token` shows what they stop and
 * changes nothing, as mail programs follow links by themselves; `POST /unsubscribe/:token` stops; `POST
 * /desabonnement/:token` is the one click of RFC 8058, at the address that the mail gives its program.
 */
async function addUnsubscribeRoutes(app, db) {
    const limit = new kernel_2.AttemptLimit(MOST_ASKED, WINDOW_MS);
    const onRequest = async (request, reply) => {
        await Promise.resolve();
        void reply.header("cache-control", "private, no-store").header("x-robots-tag", "noindex, nofollow");
        if (!limit.take(request.ip))
            throw tooMany();
    };
    const stop = async (request, kinds) => {
        const { groupId, secret } = readToken(request.params.token);
        const origin = { channel: "web", ip: request.ip, apiKeyId: null };
        const found = await (0, kernel_1.withGroup)(db, { groupId, viewerId: null, origin }, (tx) => (0, notification_2.unsubscribe)(tx, secret, kinds));
        if (found === null)
            throw gone();
        return found;
    };
    await app.register(async (open) => {
        // The one click is sent as a form, whose only word says what it is.
        open.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string", bodyLimit: 1024 }, (_, body, done) => {
            done(null, Object.fromEntries(new URLSearchParams(String(body))));
        });
        await Promise.resolve();
        open.get("/unsubscribe/:token", { onRequest, exposeHeadRoute: false }, async (request) => {
            const { groupId, secret } = readToken(request.params.token);
            const found = await (0, kernel_1.readGroup)(db, { groupId, viewerId: null }, (tx) => (0, notification_2.readUnsubscription)(tx, secret));
            if (found === null)
                throw gone();
            return shown(found);
        });
        open.post("/unsubscribe/:token", { onRequest }, async (request) => shown(await stop(request, kindsOf(request.body))));
        open.post("/desabonnement/:token", { onRequest }, async (request, reply) => {
            const kind = (0, notification_1.parseNoticeKind)(request.query.type ?? "");
            await stop(request, kind === null ? null : [kind]);
            return reply.type("text/plain; charset=utf-8").send("C’est noté : ces courriels s’arrêtent.\n");
        });
    });
}
