"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NEWS_READER_ROLES = void 0;
exports.newsPairs = newsPairs;
exports.pairsOf = pairsOf;
exports.awaitsReading = awaitsReading;
const identity_1 = require("../identity");
/** Roles that read news: a grant of another role (administration, vendor) makes nobody concerned. */
exports.NEWS_READER_ROLES = (0, identity_1.actionLine)("news:read").roles;
/** @param today 'YYYY-MM-DD'. */
function runs(site, { productId, moduleId, versionId }, today) {
    if (productId === null && moduleId === null && versionId === null)
        return true;
    return site.installations.some((installed) => (installed.endedOn === null || installed.endedOn > today) &&
        (productId === null || installed.productId === productId) &&
        (moduleId === null || installed.moduleIds.includes(moduleId)) &&
        (versionId === null || installed.versionId === versionId));
}
/**
 * The establishments and sectors that a target reaches. The store does the same in SQL; a test holds both equal.
 * @param followed the sectors that the group follows.
 * @param today 'YYYY-MM-DD'.
 */
function newsPairs(target, sites, followed, today) {
    const sectors = target.sectors.length === 0 ? followed : target.sectors;
    return sites
        .filter((site) => site.open && (target.establishmentIds?.includes(site.id) ?? true) && runs(site, target, today))
        .flatMap(({ id }) => sectors.map((sector) => ({ establishmentId: id, sector })));
}
/** The pairs of an audience that concern somebody: those that one of their grants reaches. */
function pairsOf(grants, pairs) {
    const reading = grants.filter(({ role }) => exports.NEWS_READER_ROLES.includes(role));
    return pairs.filter(({ establishmentId, sector }) => reading.some((grant) => (grant.sector === null || grant.sector === sector) &&
        (grant.wholeGroup || grant.establishmentIds.includes(establishmentId))));
}
/**
 * Is somebody still to read it? Not where they have read it since the last major change, and not where the teams of all
 * the pairs that concern them have seen it.
 * @param pairs those that concern the person.
 * @param readRevision the latest revision they said they had read; 0: none.
 */
function awaitsReading(pairs, readRevision, seen) {
    return pairs.some((pair) => readRevision < pair.sinceRevision &&
        !seen.some(({ establishmentId, sector, revision }) => establishmentId === pair.establishmentId && sector === pair.sector && revision >= pair.sinceRevision));
}
