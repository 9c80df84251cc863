"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayReadPack = exports.packUrl = void 0;
exports.addReferentRoutes = addReferentRoutes;
const file_1 = require("@palier/store/file");
const kernel_1 = require("@palier/store/kernel");
const referent_1 = require("@palier/store/referent");
const kernel_2 = require("../kernel");
const referent_policy_1 = require("./referent.policy");
const WHAT = "Ce dossier de passation";
/** Where the pack of a departure is downloaded. */
const packUrl = (id) => `/passations/${id}/dossier.pdf`;
exports.packUrl = packUrl;
/** The pack holds requests: for the successor, and for those who hand over and may read requests. */
const mayReadPack = (viewer, toPersonId) => viewer.personId === toPersonId ||
    ((0, kernel_2.allows)(referent_policy_1.referentPolicy.handOver, viewer) && (0, kernel_2.allows)(referent_policy_1.referentPolicy.readRequests, viewer));
exports.mayReadPack = mayReadPack;
/** Adds `GET /passations/:id/dossier.pdf`. */
function addReferentRoutes(app, db, files) {
    app.get("/passations/:id/dossier.pdf", async (request, reply) => {
        const viewer = await (0, kernel_2.allowedViewer)(request, db, referent_policy_1.referentPolicy.read);
        const id = (0, kernel_2.identifier)(request.params.id, WHAT);
        const pack = await (0, kernel_1.readGroup)(db, (0, kernel_2.scopeOf)(viewer), (tx) => (0, referent_1.readPackFile)(tx, id));
        if (pack === null || !(0, exports.mayReadPack)(viewer, pack.toPersonId))
            throw (0, kernel_2.notFound)(WHAT);
        const { stream, byteCount } = await files.open(viewer.groupId, pack.storageKey).catch((error) => {
            throw error instanceof file_1.FileUnavailable ? (0, kernel_2.notFound)(WHAT) : error;
        });
        return reply
            .type("application/pdf")
            .header("content-length", byteCount)
            .header("content-disposition", (0, kernel_2.attachmentHeader)(pack.name))
            .header("content-security-policy", "sandbox; default-src 'none'")
            .header("cache-control", "private, no-store")
            .send(stream);
    });
}
