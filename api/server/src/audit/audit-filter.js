"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.searched = void 0;
exports.filterOf = filterOf;
const audit_1 = require("@palier/store/audit");
const kernel_1 = require("../kernel");
const LONGEST = 200;
function dayOf(value, field) {
    if (value == null || value === "")
        return null;
    const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
    if (day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value))
        return value;
    throw (0, kernel_1.badRequest)(`« ${field} » vaut « ${value.slice(0, 20)} »\u00a0: attendu un jour, AAAA-MM-JJ.`, field);
}
/** A text as the database can compare it; a NUL, which it can't hold, finds nothing. */
const searched = (value) => value.replaceAll("\u0000", "\ufffd").slice(0, LONGEST);
exports.searched = searched;
const textOf = (value) => value == null || value === "" ? null : (0, exports.searched)(value);
/** No person has this id: a text that isn't one finds nothing rather than everything. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
/** The filter as the store takes it. @throws Refusal when a day isn't one. */
function filterOf(input) {
    if (input == null)
        return audit_1.ANY_AUDIT;
    const personId = textOf(input.personId);
    return {
        personId: personId === null || (0, kernel_1.isIdentifier)(personId) ? personId : NOBODY,
        action: textOf(input.action),
        objectKind: textOf(input.objectKind),
        objectId: textOf(input.objectId),
        from: dayOf(input.from, "from"),
        to: dayOf(input.to, "to"),
    };
}
