"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseCaseSeverity = exports.parseCaseKind = exports.CASE_PRIORITY_LABELS = exports.CASE_PRIORITIES = exports.CASE_SEVERITY_PURPOSES = exports.CASE_SEVERITY_LABELS = exports.CASE_SEVERITIES = exports.CASE_KIND_LABELS = exports.CASE_KINDS = void 0;
/** What a case is about; a writing is the group's own affair and never goes to a vendor. */
exports.CASE_KINDS = ["bug", "setting", "evolution", "training", "question"];
/** French words of the kinds. */
exports.CASE_KIND_LABELS = {
    bug: "Anomalie",
    setting: "Paramétrage",
    evolution: "Évolution",
    training: "Formation",
    question: "Question",
};
/** How much work is hindered, from the worst. The words are those of the commitments of a contract. */
exports.CASE_SEVERITIES = ["blocking", "major", "minor"];
/** French words of the severities. */
exports.CASE_SEVERITY_LABELS = {
    blocking: "Bloquante",
    major: "Majeure",
    minor: "Mineure",
};
/** What each severity means, in words that two people would apply alike. */
exports.CASE_SEVERITY_PURPOSES = {
    blocking: "Le travail s’arrête, ou une erreur peut toucher une personne accompagnée.",
    major: "Le travail continue par un détour qui prend du temps chaque jour.",
    minor: "Une gêne, que l’on contourne sans peine.",
};
/** 1 is done first; null: nobody has said yet. */
exports.CASE_PRIORITIES = [1, 2, 3, 4];
/** French words of the priorities. */
exports.CASE_PRIORITY_LABELS = {
    1: "1 – en premier",
    2: "2 – ce trimestre",
    3: "3 – dans l’année",
    4: "4 – quand ce sera possible",
};
/** @returns the kind of that exact code; null for any other text. */
const parseCaseKind = (value) => exports.CASE_KINDS.find((code) => code === value) ?? null;
exports.parseCaseKind = parseCaseKind;
/** @returns the severity of that exact code; null for any other text. */
const parseCaseSeverity = (value) => exports.CASE_SEVERITIES.find((code) => code === value) ?? null;
exports.parseCaseSeverity = parseCaseSeverity;
