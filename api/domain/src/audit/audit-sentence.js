"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changesOf = changesOf;
exports.auditSentence = auditSentence;
const audit_field_1 = require("./audit-field");
const audit_value_1 = require("./audit-value");
const audit_word_1 = require("./audit-word");
const pairOf = (value) => Array.isArray(value) && value.length === 2 ? [value[0], value[1]] : null;
/** The changes of a line, field by field, in words where there are some. */
function changesOf({ action, changes }, names) {
    const answering = action === "maturity:answer";
    return Object.entries(changes).map(([field, value]) => {
        const [old, now] = pairOf(value) ?? [null, value];
        const said = (each) => answering && typeof each === "string" ? (names.answer(field, each) ?? each) : (0, audit_value_1.valueText)(field, each, names.known);
        const label = (answering ? names.question(field) : null) ?? (0, audit_field_1.changedFieldLabel)(field, action);
        return { field, label, before: said(old), after: said(now) };
    });
}
/**
 * A line in one French sentence: « Claire Démonstration a répondu à la question « Référent nommé » pour « Les Tilleuls » :
 * non → oui ». What has no word is shown as it is.
 */
function auditSentence(line, names) {
    const who = names.who ?? "Palier";
    const changes = changesOf(line, names);
    const [first] = changes;
    if (line.action === "maturity:answer" && first !== undefined && changes.length === 1) {
        const where = names.object === null ? "" : ` pour «\u00a0${names.object}\u00a0»`;
        const move = `${first.before ?? "sans réponse"} → ${first.after ?? "sans réponse"}`;
        return `${who} a répondu à la question «\u00a0${first.label}\u00a0»${where}\u00a0: ${move}`;
    }
    const deed = (0, audit_word_1.deedOf)(line.action);
    const said = deed.startsWith("\u00a0") ? `${who}${deed}` : `${who} ${deed}`;
    const object = names.object === null ? "" : ` (${(0, audit_word_1.objectKindLabel)(line.objectKind)} «\u00a0${names.object}\u00a0»)`;
    const change = first !== undefined && changes.length === 1 && (first.before !== null || first.after !== null)
        ? `\u00a0: ${first.label} ${first.before ?? "–"} → ${first.after ?? "–"}`
        : "";
    return `${said}${object}${change}`;
}
