"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toldEvents = toldEvents;
const audit_1 = require("@palier/domain/audit");
const integration_1 = require("@palier/store/integration");
const audit_2 = require("@palier/store/audit");
const maturity_1 = require("@palier/store/maturity");
const question = (code) => (0, maturity_1.builtInFramework)().questions.get(code)?.label ?? null;
const answer = (code, value) => (0, maturity_1.builtInFramework)()
    .questions.get(code)
    ?.choices.find((choice) => choice.value === value)?.label ?? null;
/** The lines of a page with the names that the group gives today to what they speak of. */
async function toldEvents(tx, rows) {
    const keyIds = rows.flatMap(({ apiKeyId }) => apiKeyId ?? []);
    const [objects, keys] = await Promise.all([
        (0, audit_2.readObjectNames)(tx, rows.map(({ objectKind, objectId }) => ({ kind: objectKind, id: objectId })), rows.flatMap(({ changes }) => (0, audit_1.idsIn)(changes))),
        (0, integration_1.readApiKeyLabels)(tx, keyIds),
    ]);
    return rows.map(({ changes, createdAt, channel, apiKeyId, ...row }) => {
        const objectName = objects.of(row.objectKind, row.objectId);
        // Somebody the group doesn't know any more is told by their id.
        const names = {
            who: row.personName ?? row.personId,
            object: objectName,
            question,
            answer,
            known: objects.named,
        };
        return {
            ...row,
            createdAt: createdAt.toISOString(),
            channelLabel: (0, audit_1.channelLabel)(channel),
            apiKeyLabel: apiKeyId === null ? null : (keys.get(apiKeyId) ?? apiKeyId),
            objectKindLabel: (0, audit_1.objectKindLabel)(row.objectKind),
            objectName,
            sentence: (0, audit_1.auditSentence)({ ...row, changes }, names),
            changes: (0, audit_1.changesOf)({ action: row.action, changes }, names),
        };
    });
}
