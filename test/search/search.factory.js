"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.at = exports.everywhere = exports.viewerWith = void 0;
exports.buildEntry = buildEntry;
const node_crypto_1 = require("node:crypto");
const identity_1 = require("@palier/domain/identity");
const kernel_1 = require("@palier/store/kernel");
const search_1 = require("@palier/store/search");
/** Who looks, by their grants. */
const viewerWith = (...grants) => ({ grants, rights: (0, identity_1.rightsOf)(grants) });
exports.viewerWith = viewerWith;
/** A role on the whole group. */
const everywhere = (role) => ({ role, sector: null, wholeGroup: true, establishmentIds: [] });
exports.everywhere = everywhere;
/** A role on some establishments. */
const at = (role, establishmentIds, sector = null) => ({
    role,
    sector,
    wholeGroup: false,
    establishmentIds,
});
exports.at = at;
/** Something that can be found, for the whole group and of this year unless told otherwise. @returns its id. */
async function buildEntry({ db }, scope, entry) {
    const objectId = entry.objectId ?? (0, node_crypto_1.randomUUID)();
    const whole = {
        objectKind: "request",
        establishmentId: null,
        sector: null,
        body: "",
        path: `/demandes/${objectId}`,
        at: new Date("2026-11-01T08:00:00Z"),
        ...entry,
        objectId,
    };
    await (0, kernel_1.withGroup)(db, scope, (tx) => (0, search_1.indexForSearch)(tx, whole));
    return objectId;
}
