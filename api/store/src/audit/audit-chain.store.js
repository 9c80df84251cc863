"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readJournalGroups = exports.sha256 = void 0;
exports.verifyChain = verifyChain;
exports.readAuditHead = readAuditHead;
exports.chainHolds = chainHolds;
const node_crypto_1 = require("node:crypto");
const audit_1 = require("@palier/domain/audit");
const kernel_1 = require("../kernel");
/** Lines read at a time: the memory of a check doesn't grow with the journal. */
const PAGE = 5_000;
// Every column as the text that is hashed; the least possible place first, so that nothing hides before the beginning.
const selectLines = (0, kernel_1.statement)("audit-select-lines", `select group_id::text as "groupId", seq::text, id::text, person_id::text as "personId", channel, ip,
          to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt",
          api_key_id::text as "apiKeyId", action, object_kind as "objectKind", object_id as "objectId",
          changes::text, prev_hash as "prevHash", hash
     from audit_event e where e.group_id = $1 and ($2::bigint is null or e.seq > $2)
    order by e.seq, e.id limit ${String(PAGE)}`);
const countLines = (0, kernel_1.statement)("audit-count-lines", "select count(*)::int as count from audit_event where group_id = $1 and seq <= $2");
/** SHA-256 of a text's UTF-8, hexadecimal. */
const sha256 = (text) => (0, node_crypto_1.createHash)("sha256").update(text).digest("hex");
exports.sha256 = sha256;
/** Checks the chain of a group from its first line to its last, and against the heads that were anchored. */
async function verifyChain(db, scope, anchors) {
    const check = (0, audit_1.checkChain)(scope.groupId, anchors, exports.sha256);
    return (0, kernel_1.readGroup)(db, scope, async (tx) => {
        let last = null;
        for (;;) {
            const lines = await tx.rows(selectLines, [scope.groupId, last]);
            lines.forEach(check.see);
            if (lines.length < PAGE)
                break;
            last = lines.at(-1)?.seq ?? null;
        }
        const report = check.end();
        // A line beside another of the same place, at the edge of a page, would not have been read.
        const [counted] = await tx.rows(countLines, [scope.groupId, report.head.seq]);
        if (counted?.count === report.lineCount)
            return report;
        return { ...report, faults: [...report.faults, "Le journal contient plus de lignes que sa chaîne n’en relie."] };
    });
}
const selectHead = (0, kernel_1.statement)("audit-select-head", "select seq::float8 as seq, hash from audit_event where group_id = $1 order by seq desc limit 1");
/** The last line of the chain. @returns null for an empty one. */
async function readAuditHead(tx) {
    return (await tx.rows(selectHead, [tx.groupId]))[0] ?? null;
}
const selectHashAt = (0, kernel_1.statement)("audit-select-hash-at", "select hash from audit_event where group_id = $1 and seq = $2");
/** Does the chain still hold the line that was anchored? */
async function chainHolds(tx, head) {
    return (await tx.rows(selectHashAt, [tx.groupId, head.seq]))[0]?.hash === head.hash;
}
const selectGroups = (0, kernel_1.statement)("audit-select-groups", `select id, finess_number as "finessNumber", name from care_group order by created_at, id`);
/** Every group, for the daily anchor and the operator's check. @param reason told in the log. */
const readJournalGroups = (db, reason) => (0, kernel_1.acrossGroups)(db, reason, (tx) => tx.rows(selectGroups, []));
exports.readJournalGroups = readJournalGroups;
