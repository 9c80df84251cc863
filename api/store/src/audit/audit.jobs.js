"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.auditVerifyJob = void 0;
exports.requestVerification = requestVerification;
const valibot_1 = require("valibot");
const kernel_1 = require("../kernel");
const payload = (0, valibot_1.object)({ groupId: (0, valibot_1.pipe)((0, valibot_1.string)(), (0, valibot_1.uuid)()) });
/** Checks the chain of a group against its anchors, and keeps what was found. */
exports.auditVerifyJob = (0, kernel_1.defineJob)({
    kind: "audit.verify",
    label: "Vérification du journal",
    parse: (raw) => (0, valibot_1.parse)(payload, raw),
});
/** Asks for the journal to be checked, after commit. @returns the id of the job. */
async function requestVerification(tx) {
    const jobId = await (0, kernel_1.enqueue)(tx, exports.auditVerifyJob, { groupId: tx.groupId }, tx.viewerId);
    await (0, kernel_1.recordAudit)(tx, {
        action: "audit:verify",
        objectKind: "group",
        objectId: tx.groupId,
        changes: { jobId: [null, jobId] },
    });
    return jobId;
}
