"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.movesFrom = exports.parseCaseState = exports.parseCaseMove = exports.caseMoveSide = exports.caseMoveLabel = exports.CASE_MOVES = exports.CASE_STATES_AT_VENDOR = exports.OPEN_CASE_STATES = exports.CASE_STATE_SENTENCES = exports.CASE_STATE_LABELS = exports.CASE_STATES = void 0;
exports.moveCase = moveCase;
exports.nextGroupMove = nextGroupMove;
const kernel_1 = require("../kernel");
/** Where a case stands, in the order in which it usually goes. */
exports.CASE_STATES = [
    "draft",
    "sent",
    "acknowledged",
    "inProgress",
    "waitingGroup",
    "resolved",
    "closed",
    "refused",
    "abandoned",
];
/** French words of the states, short. */
exports.CASE_STATE_LABELS = {
    draft: "En préparation",
    sent: "Envoyé",
    acknowledged: "Reçu par l’éditeur",
    inProgress: "En cours chez l’éditeur",
    waitingGroup: "En attente du groupe",
    resolved: "Résolu par l’éditeur",
    closed: "Clos",
    refused: "Refusé par l’éditeur",
    abandoned: "Abandonné",
};
/** Who is expected to do what, in a sentence. */
exports.CASE_STATE_SENTENCES = {
    draft: "L’éditeur n’en sait encore rien\u00a0: le dossier se prépare dans le groupe.",
    sent: "Le dossier est parti. L’éditeur doit en accuser réception.",
    acknowledged: "L’éditeur a reçu le dossier. Il doit dire quand il s’en occupe.",
    inProgress: "L’éditeur y travaille.",
    waitingGroup: "L’éditeur attend une réponse du groupe. Le délai du contrat est suspendu.",
    resolved: "L’éditeur dit que c’est résolu. À vérifier, puis à répondre à chaque établissement.",
    closed: "C’est vérifié et terminé.",
    refused: "L’éditeur ne le fera pas. À expliquer à chaque établissement.",
    abandoned: "Le groupe ne le demande plus.",
};
/** States in which something is still expected of somebody. */
exports.OPEN_CASE_STATES = exports.CASE_STATES.filter((state) => state !== "closed" && state !== "abandoned");
/** States in which the vendor has the case under its eyes and hasn't ended it. */
exports.CASE_STATES_AT_VENDOR = ["sent", "acknowledged", "inProgress", "waitingGroup"];
const each = (from, to) => Object.fromEntries(from.map((state) => [state, to]));
const MOVE_LINES = {
    send: { side: "group", to: { draft: "sent" }, label: "Envoyer à l’éditeur" },
    acknowledge: { side: "vendor", to: { sent: "acknowledged" }, label: "Accuser réception" },
    start: { side: "vendor", to: each(["sent", "acknowledged"], "inProgress"), label: "Prendre en charge" },
    askGroup: {
        side: "vendor",
        to: each(["sent", "acknowledged", "inProgress"], "waitingGroup"),
        label: "Demander une précision au groupe",
    },
    giveBack: { side: "group", to: { waitingGroup: "inProgress" }, label: "Rendre la main à l’éditeur" },
    resolve: { side: "vendor", to: each(exports.CASE_STATES_AT_VENDOR, "resolved"), label: "Dire que c’est résolu" },
    refuse: { side: "vendor", to: each(exports.CASE_STATES_AT_VENDOR, "refused"), label: "Refuser" },
    close: { side: "group", to: each(["resolved", "refused"], "closed"), label: "Clore le dossier" },
    abandon: { side: "group", to: each(["draft", ...exports.CASE_STATES_AT_VENDOR], "abandoned"), label: "Abandonner" },
    // What was abandoned must be sent again: nothing reaches the vendor without that.
    reopen: {
        side: "group",
        to: { ...each(["resolved", "refused", "closed"], "inProgress"), abandoned: "draft" },
        label: "Rouvrir",
    },
};
/** Every move, in the order of a case's life. */
exports.CASE_MOVES = Object.keys(MOVE_LINES);
const lineOf = (move) => MOVE_LINES[move];
/** The infinitive of a button: « Envoyer à l’éditeur ». */
const caseMoveLabel = (move) => lineOf(move).label;
exports.caseMoveLabel = caseMoveLabel;
/** The side a move belongs to. The group may write down what the vendor said: the side stays the vendor's. */
const caseMoveSide = (move) => lineOf(move).side;
exports.caseMoveSide = caseMoveSide;
/** @returns the move of that exact code; null for any other text. */
const parseCaseMove = (value) => exports.CASE_MOVES.find((code) => code === value) ?? null;
exports.parseCaseMove = parseCaseMove;
/** @returns the state of that exact code; null for any other text. */
const parseCaseState = (value) => exports.CASE_STATES.find((code) => code === value) ?? null;
exports.parseCaseState = parseCaseState;
/** @returns the moves a side may make from a state, in the order of a case's life. */
const movesFrom = (state, side) => exports.CASE_MOVES.filter((move) => lineOf(move).side === side && lineOf(move).to[state] !== undefined);
exports.movesFrom = movesFrom;
const QUOTED = (move) => `«\u00a0${(0, exports.caseMoveLabel)(move)}\u00a0»`;
/**
 * Moves a case.
 * @returns the state that follows; else why the move can't be made, and those that can.
 */
function moveCase(state, move, side) {
    const line = lineOf(move);
    if (line.side !== side)
        return (0, kernel_1.fail)({
            code: "CASE_MOVE_WRONG_SIDE",
            message: line.side === "vendor"
                ? `${QUOTED(move)} revient à l’éditeur.`
                : `${QUOTED(move)} revient au groupe, pas à l’éditeur.`,
        });
    const next = line.to[state];
    if (next !== undefined)
        return (0, kernel_1.ok)(next);
    const possible = (0, exports.movesFrom)(state, side);
    const instead = possible.length === 0
        ? "Pour l’instant, c’est à l’autre partie d’agir."
        : `À partir d’ici, il est possible de\u00a0: ${possible.map(QUOTED).join(", ")}.`;
    return (0, kernel_1.fail)({
        code: "CASE_MOVE_IMPOSSIBLE",
        message: `${QUOTED(move)} n’est pas possible\u00a0: le dossier est dans l’état «\u00a0${exports.CASE_STATE_LABELS[state]}\u00a0». ${instead}`,
    });
}
/** What the group does next, the one main action of the page; null: nothing but waiting. */
function nextGroupMove(state) {
    switch (state) {
        case "draft":
            return "send";
        case "waitingGroup":
            return "giveBack";
        case "resolved":
        case "refused":
            return "close";
        case "sent":
        case "acknowledged":
        case "inProgress":
        case "closed":
        case "abandoned":
            return null;
    }
}
