"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.idsIn = idsIn;
exports.valueText = valueText;
const accessrule_1 = require("../accessrule");
const group_1 = require("../group");
const identity_1 = require("../identity");
const kernel_1 = require("../kernel");
const privacy_1 = require("../privacy");
const roi_1 = require("../roi");
const audit_field_1 = require("./audit-field");
const audit_word_1 = require("./audit-word");
const from = (words) => (code) => Object.hasOwn(words, code) ? (words[code] ?? null) : null;
const STATES = {
    cancelled: "annulée",
    closed: "close",
    done: "terminé",
    failed: "en échec",
    open: "ouverte",
    previewed: "vérifié, rien n’est écrit",
    queued: "en file",
    refused: "refusé",
    waiting: "en attente",
};
/** By what somebody proves who they are. */
const METHODS = {
    invitation: "invitation",
    oidc: "fournisseur de connexion",
    passkey: "clé d’accès",
    password: "mot de passe",
    recoveryCode: "code de secours",
    totp: "code à usage unique",
};
/** What a bulk counted, by kind of outcome. */
const OUTCOMES = { created: "ajoutés", updated: "modifiés", closed: "fermés", unchanged: "inchangés" };
const SCREENS = {
    accessrule: "règles d’accès",
    cpom: "dossier CPOM",
    identity: "personnes et droits",
    indicator: "indicateurs",
    maturity: "paliers",
    roi: "plan de coûts et de bénéfices",
};
const LINE_KINDS = { cost: "coût", benefit: "bénéfice" };
const providerKind = (code) => {
    const kind = (0, identity_1.parseProviderKind)(code);
    return kind === null ? null : identity_1.PROVIDER_KIND_LABELS[kind];
};
/** A role, or one with its sector: `reader:care`. */
const roleWords = (code) => {
    const [name = "", sector = ""] = code.split(":");
    const role = (0, identity_1.parseRole)(name);
    return role === null ? null : (0, identity_1.roleText)(role, (0, identity_1.parseSector)(sector));
};
/** The words of the codes that a field may hold. */
const CODES = {
    action: audit_word_1.deedLabel,
    actions: audit_word_1.deedLabel,
    decision: from(identity_1.REVIEW_DECISION_LABELS),
    establishmentKind: (code) => ((0, group_1.isEstablishmentKind)(code) ? (0, group_1.establishmentKindLabel)(code) : null),
    events: audit_word_1.deedLabel,
    feature: from(SCREENS),
    kind: providerKind,
    level: from(accessrule_1.ACCESS_LEVEL_LABELS),
    method: from(METHODS),
    objectKind: audit_word_1.objectKindLabel,
    places: from({ group: "tout le groupe" }),
    profession: accessrule_1.professionLabel,
    proofGrade: from(roi_1.PROOF_GRADE_LABELS),
    recordKind: accessrule_1.recordKindLabel,
    role: from(identity_1.ROLE_LABELS),
    roles: roleWords,
    sector: from(identity_1.SECTOR_LABELS),
    sessions: from({ open: "ouvertes", closed: "fermées" }),
    state: from(STATES),
    step: from(METHODS),
};
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const LONGEST = 500;
const minutes = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" });
const days = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });
/** « 22 novembre 2026 à 14 h 30 », in Paris. */
function instantText(text) {
    const at = new Date(text);
    if (Number.isNaN(at.getTime()))
        return text;
    return `${(0, kernel_1.frenchDate)(days.format(at))} à ${minutes.format(at).replace(":", "\u00a0h\u00a0")}`;
}
/** Which words a field's codes have: those of a line of the plan and of a declared practice depend on their place. */
function codesOf(field) {
    const line = (0, audit_field_1.planLineField)(field);
    if (line !== null)
        return line.field === "kind" ? from(LINE_KINDS) : (CODES[line.field] ?? (() => null));
    if (/^[a-zA-Z]+\.[a-zA-Z]+$/.test(field))
        return from(accessrule_1.ACCESS_LEVEL_LABELS);
    return Object.hasOwn(CODES, field) ? (CODES[field] ?? (() => null)) : () => null;
}
function textOf(field, text, nameOf) {
    const said = codesOf(field)(text);
    if (said !== null)
        return said;
    if (UUID.test(text))
        return nameOf(text) ?? text;
    if (DAY.test(text))
        return (0, kernel_1.frenchDate)(text);
    if (INSTANT.test(text))
        return instantText(text);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
function numberOf(field, value) {
    if (field.endsWith("Cents"))
        return (0, kernel_1.frenchEuros)(value);
    if (field === "discountRate")
        return (0, kernel_1.frenchPercent)(value, 2);
    return field === "firstYear" ? String(value) : (0, kernel_1.frenchNumber)(value, 6);
}
/** « 12 ajoutés, 3 modifiés », « Rôles 2, Courriels 4 ». */
function countsOf(counts) {
    const said = Object.entries(counts)
        .filter(([, count]) => typeof count === "number" && count > 0)
        .map(([key, count]) => {
        const number = (0, kernel_1.frenchNumber)(count, 0);
        const outcome = from(OUTCOMES)(key);
        return outcome === null ? `${privacy_1.DICTIONARY[key]?.title ?? key}\u00a0: ${number}` : `${number}\u00a0${outcome}`;
    });
    return said.length === 0 ? "aucune ligne" : said.join(", ");
}
/** Every id that a line names, its own object apart. */
function idsIn(changes) {
    return Object.values(changes)
        .flat(2)
        .filter((value) => typeof value === "string" && UUID.test(value));
}
/**
 * A value of a line as people read it.
 * @param nameOf the name of what has this id; null: unknown, the id is shown.
 * @returns null where there is none.
 */
function valueText(field, value, nameOf) {
    if (value === null || value === undefined)
        return null;
    if (typeof value === "boolean")
        return value ? "oui" : "non";
    if (typeof value === "number")
        return numberOf(field, value);
    if (typeof value === "string")
        return textOf(field, value, nameOf);
    if (Array.isArray(value)) {
        if (value.length === 0)
            return "aucun";
        return value.map((each) => valueText(field, each, nameOf) ?? "–").join(", ");
    }
    return typeof value === "object" ? countsOf(value) : null;
}
