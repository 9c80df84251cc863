"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.explainCompromise = explainCompromise;
const kernel_1 = require("../kernel");
const referent_profile_1 = require("./referent-profile");
/** From this mark on, the quality is there. */
const HELD = 2;
const named = (qualities) => (0, kernel_1.frenchList)(qualities.map((code) => referent_profile_1.QUALITY_FACTS.find((one) => one.code === code)?.named ?? code));
const heldBy = ({ marks }) => referent_profile_1.QUALITIES.filter((code) => (marks[code] ?? 0) >= HELD);
const weakIn = ({ marks }) => referent_profile_1.QUALITIES.filter((code) => marks[code] !== undefined && marks[code] < HELD);
const unknownIn = ({ marks }) => referent_profile_1.QUALITIES.filter((code) => marks[code] === undefined);
const capital = (text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
function portrait(candidate) {
    const [held, weak] = [heldBy(candidate), weakIn(candidate)];
    if (held.length + weak.length === 0)
        return "Rien n’est encore renseigné.";
    const brings = held.length === 0 ? "" : `Apporte ${named(held)}.`;
    const needs = weak.length === 0 ? "" : `À soutenir\u00a0: ${named(weak)}.`;
    return [brings, needs].filter((part) => part !== "").join(" ");
}
/** Where a candidate holds at least as much as another on all that is known of both, and more somewhere; [] otherwise. */
function aheadOn(one, other) {
    const both = referent_profile_1.QUALITIES.filter((code) => one.marks[code] !== undefined && other.marks[code] !== undefined);
    if (both.some((code) => (one.marks[code] ?? 0) < (other.marks[code] ?? 0)))
        return [];
    return both.filter((code) => (one.marks[code] ?? 0) > (other.marks[code] ?? 0));
}
function between(one, other) {
    for (const [first, second] of [
        [one, other],
        [other, one],
    ]) {
        const ahead = aheadOn(first, second);
        if (ahead.length > 0)
            return `Sur ce qui est renseigné pour les deux, ${first.name} tient au moins autant que ${second.name} partout, et davantage pour ${named(ahead)}.`;
    }
    const more = (a, b) => {
        const [mine, theirs] = [heldBy(a), weakIn(b)];
        return mine.filter((code) => theirs.includes(code));
    };
    const [first, second] = [more(one, other), more(other, one)];
    if (first.length === 0 || second.length === 0)
        return null;
    return `${one.name} et ${other.name} se complètent\u00a0: ${one.name} pour ${named(first)}, ${other.name} pour ${named(second)}.`;
}
/** The pairs that hold together more than either alone, those that leave least uncovered. */
function pairSentence(candidates) {
    const pairs = candidates.flatMap((one, at) => candidates.slice(at + 1).map((other) => {
        const [mine, theirs] = [heldBy(one), heldBy(other)];
        const left = referent_profile_1.QUALITIES.filter((code) => !mine.includes(code) && !theirs.includes(code));
        const helps = left.length < referent_profile_1.QUALITIES.length - Math.max(mine.length, theirs.length);
        return { one, other, left, helps };
    }));
    const useful = pairs.filter(({ helps }) => helps);
    const least = Math.min(...useful.map(({ left }) => left.length));
    const [pair] = useful.filter(({ left }) => left.length === least);
    if (pair === undefined)
        return null;
    const together = `À deux, l’un titulaire et l’autre suppléant, ${pair.one.name} et ${pair.other.name}`;
    return pair.left.length === 0
        ? `${together} réunissent les huit qualités.`
        : `${together} réunissent ce qui est connu, sauf ${named(pair.left)}.`;
}
/**
 * Explains the best compromise among candidates: who brings what, who completes whom, what nobody holds, what isn’t
 * known. It names no winner and gives no figure: the choice belongs to those who work together.
 */
function explainCompromise(candidates) {
    const known = candidates.filter(({ marks }) => Object.keys(marks).length > 0);
    const pairs = known.flatMap((one, at) => known.slice(at + 1).flatMap((other) => {
        const said = between(one, other);
        return said === null ? [] : [said];
    }));
    const together = pairSentence(known);
    const nobody = referent_profile_1.QUALITIES.filter((code) => known.length > 0 && known.every(({ marks }) => marks[code] !== undefined && (marks[code] ?? 0) < HELD));
    const managers = candidates.filter(({ careManager }) => careManager).map(({ name }) => name);
    return {
        portraits: candidates.map((one) => ({ name: one.name, sentence: portrait(one) })),
        sentences: [
            ...pairs,
            ...(together === null ? [] : [together]),
            ...(nobody.length === 0
                ? []
                : [
                    `${capital(named(nobody))}\u00a0: personne ne l’apporte encore. Prévoyez une formation, du temps, ou l’appui d’un autre référent.`,
                ]),
        ],
        unknowns: candidates.flatMap((one) => {
            const unknown = unknownIn(one);
            return unknown.length === 0
                ? []
                : [
                    `${one.name}\u00a0: ${(0, kernel_1.frenchCount)(unknown.length, "qualité")} à renseigner (${named(unknown)}). Ce qui est dit ci-dessus peut changer.`,
                ];
        }),
        cautions: managers.length === 0 ? [] : [`${(0, kernel_1.frenchList)(managers)}\u00a0: ${referent_profile_1.CARE_MANAGER_CAUTION}`],
    };
}
