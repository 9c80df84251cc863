"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NEWS_LENGTHS = exports.NEWS_STATE_LABELS = exports.NEWS_KIND_LABELS = exports.NEWS_KINDS = void 0;
exports.parseNewsKind = parseNewsKind;
exports.newsTextFault = newsTextFault;
exports.parseNewsSectors = parseNewsSectors;
const identity_1 = require("../identity");
/** What a news is about, as the column `news.kind` holds it. */
exports.NEWS_KINDS = ["function", "release", "practice", "incident", "information"];
/** The kind as people read it, in French. */
exports.NEWS_KIND_LABELS = {
    function: "fonction du logiciel",
    release: "livraison de l’éditeur",
    practice: "façon de faire",
    incident: "incident",
    information: "information",
};
/** The state as people read it, in French. */
exports.NEWS_STATE_LABELS = {
    draft: "brouillon",
    scheduled: "programmée",
    published: "publiée",
    withdrawn: "retirée",
};
/** Longest title and text, in characters. */
exports.NEWS_LENGTHS = { title: 200, body: 20_000 };
/** @returns the kind of that exact name; null for any other text. */
function parseNewsKind(value) {
    return exports.NEWS_KINDS.find((kind) => kind === value) ?? null;
}
/** @returns the first fault of the text of a news; null where there is none. */
function newsTextFault({ title, body }) {
    const { length: titleLength } = title.trim();
    if (titleLength === 0 || title.length > exports.NEWS_LENGTHS.title) {
        const message = `Donnez un titre de ${String(exports.NEWS_LENGTHS.title)} caractères au plus.`;
        return { field: "title", message };
    }
    if (body.trim().length === 0)
        return { field: "body", message: "Écrivez le texte de l’actualité." };
    if (body.length > exports.NEWS_LENGTHS.body) {
        const message = `Le texte compte ${String(body.length)} caractères\u00a0: il en faut ${String(exports.NEWS_LENGTHS.body)} au plus.`;
        return { field: "body", message };
    }
    return null;
}
/** @returns the sectors of those names, each once and in the order of the house; null when one is unknown. */
function parseNewsSectors(values) {
    if (values.some((value) => !identity_1.SECTORS.includes(value)))
        return null;
    return identity_1.SECTORS.filter((sector) => values.includes(sector));
}
