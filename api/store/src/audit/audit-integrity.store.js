"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepAnchor = keepAnchor;
exports.readLastAnchor = readLastAnchor;
exports.keepVerification = keepVerification;
exports.readLastVerification = readLastVerification;
exports.readAdministratorEmails = readAdministratorEmails;
const kernel_1 = require("../kernel");
const insertAnchor = (0, kernel_1.statement)("audit-insert-anchor", `insert into audit_anchor (group_id, day, seq, hash, anchored_at) values ($1, $2, $3, $4, $5)
   on conflict on constraint audit_anchor_once do nothing returning id`);
/** Keeps the head of a day. @returns false when it was already kept: its mail has left. */
async function keepAnchor(tx, head, day, now) {
    return (await tx.rows(insertAnchor, [tx.groupId, day, head.seq, head.hash, now])).length > 0;
}
const selectAnchor = (0, kernel_1.statement)("audit-select-anchor", `select day, seq::float8 as seq, hash, anchored_at as "anchoredAt" from audit_anchor
    where group_id = $1 order by anchored_at desc, seq desc limit 1`);
/** The latest head that was anchored. @returns null where none was. */
async function readLastAnchor(tx) {
    return (await tx.rows(selectAnchor, [tx.groupId]))[0] ?? null;
}
const insertVerification = (0, kernel_1.statement)("audit-insert-verification", `insert into audit_verification (group_id, verified_at, line_count, head_seq, head_hash, anchor_count, faults)
   values ($1, $2, $3, $4, $5, $6, $7)`);
/** Keeps what a check found. */
async function keepVerification(tx, report, now) {
    const { lineCount, head, anchorCount, faults } = report;
    const values = [lineCount, head.seq, head.hash, anchorCount, JSON.stringify(faults)];
    await tx.rows(insertVerification, [tx.groupId, now, ...values]);
}
const selectVerification = (0, kernel_1.statement)("audit-select-verification", `select verified_at as "verifiedAt", line_count::float8 as "lineCount", head_seq::float8 as "headSeq",
          anchor_count as "anchorCount", faults
     from audit_verification where group_id = $1 order by verified_at desc, id desc limit 1`);
/** The latest check. @returns null where none was made. */
async function readLastVerification(tx) {
    return (await tx.rows(selectVerification, [tx.groupId]))[0] ?? null;
}
const selectAdministrators = (0, kernel_1.statement)("audit-select-administrators", `select distinct mb.email from member mb
     join membership ms on ms.group_id = mb.group_id and ms.person_id = mb.person_id and ms.role = 'groupAdministrator'
    where mb.group_id = $1 and mb.disabled_at is null and mb.left_at is null order by mb.email`);
/** Where the administrators of the group are written to. */
async function readAdministratorEmails(tx) {
    return (await tx.rows(selectAdministrators, [tx.groupId])).map(({ email }) => email);
}
