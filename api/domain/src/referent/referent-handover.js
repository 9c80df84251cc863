"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NOTHING_TO_HAND_OVER = exports.handoverItemText = exports.HANDOVER_ITEMS = void 0;
exports.handoverText = handoverText;
const kernel_1 = require("../kernel");
/** What passes from one person to another at a departure, in the order it is told. */
exports.HANDOVER_ITEMS = [
    "mandate",
    "request",
    "caseDraft",
    "meetingAction",
    "newsDraft",
    "lead",
    "contract",
];
const WORDS = {
    mandate: ["mandat", "mandats"],
    request: ["demande ouverte", "demandes ouvertes"],
    caseDraft: ["brouillon de dossier éditeur", "brouillons de dossier éditeur"],
    meetingAction: ["action de réunion", "actions de réunion"],
    newsDraft: ["actualité en préparation", "actualités en préparation"],
    lead: ["place de chef de projet", "places de chef de projet"],
    contract: ["contrat dont il faut tenir le contact", "contrats dont il faut tenir le contact"],
};
/** « 2 mandats ». */
const handoverItemText = (item, count) => (0, kernel_1.frenchCount)(count, ...WORDS[item]);
exports.handoverItemText = handoverItemText;
/** Nothing of any kind. */
exports.NOTHING_TO_HAND_OVER = {
    mandate: 0,
    request: 0,
    caseDraft: 0,
    meetingAction: 0,
    newsDraft: 0,
    lead: 0,
    contract: 0,
};
/** What will pass, in numbers, before anything does. @param to null: nobody was chosen yet. */
function handoverText(counts, from, to) {
    const parts = exports.HANDOVER_ITEMS.flatMap((item) => (counts[item] === 0 ? [] : [(0, exports.handoverItemText)(item, counts[item])]));
    if (parts.length === 0)
        return `${from} n’a rien en cours à transmettre.`;
    const total = exports.HANDOVER_ITEMS.reduce((sum, item) => sum + counts[item], 0);
    const verb = total < 2 ? "passe" : "passent";
    return to === null
        ? `${from} a en cours\u00a0: ${(0, kernel_1.frenchList)(parts)}.`
        : `${(0, kernel_1.frenchList)(parts)} ${verb} à ${to}. Un dossier de passation est préparé.`;
}
