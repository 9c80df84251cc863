"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.auditOperations = void 0;
const kernel_1 = require("@palier/store/kernel");
const EVENTS = "totalCount edges { node { id seq personName objectName sentence changes { label before after } hash } }";
exports.auditOperations = {
    operations: {
        "Query.auditEvents": {
            document: `query Q($objectId: ID) { answer: auditEvents(filter: { objectId: $objectId }) { ${EVENTS} } }`,
            variables: ({ auditObjectId }) => ({ objectId: auditObjectId }),
            action: "audit:read",
            takes: ["auditObjectId"],
        },
        "Query.objectHistory": {
            document: `query Q($id: ID!) { answer: objectHistory(objectKind: "establishment", objectId: $id) { ${EVENTS} } }`,
            variables: ({ auditObjectId }) => ({ id: auditObjectId }),
            action: "signedIn",
            takes: ["auditObjectId"],
        },
        "Query.auditFacets": {
            document: "query Q { answer: auditFacets { people { value label } actions { value label } objectKinds { value label } } }",
            action: "audit:read",
            takes: [],
        },
        "Query.auditIntegrity": {
            document: "query Q { answer: auditIntegrity { headSeq lastAnchor { day seq hash } lastVerification { verifiedAt faults } } }",
            action: "audit:read",
            takes: [],
        },
        "Mutation.verifyAudit": {
            document: "mutation M { answer: verifyAudit { ok job { id kind } } }",
            action: "audit:read",
            takes: [],
        },
    },
    async things({ db }, group, canary) {
        const [siteId] = group.siteIds;
        await (0, kernel_1.withGroup)(db, group, (tx) => (0, kernel_1.recordAudit)(tx, {
            action: "maturity:answer",
            objectKind: "establishment",
            objectId: siteId,
            changes: { [`QUESTION-${canary}`]: [null, canary] },
        }));
        return { auditObjectId: siteId };
    },
};
