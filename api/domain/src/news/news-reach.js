"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TOLD_CAUTION = exports.NEWS_REMINDER_DAYS = exports.reachRatio = exports.NEWS_PAIR_STATE_LABELS = void 0;
exports.newsPairState = newsPairState;
exports.countReach = countReach;
exports.quarterText = quarterText;
exports.toldSentence = toldSentence;
/** The state as people read it, in French. */
exports.NEWS_PAIR_STATE_LABELS = {
    seen: "vue",
    partly: "vue en partie",
    unseen: "pas encore vue",
    nobody: "pas encore vue, personne n’a de compte",
};
/**
 * A pair has seen a news when its referent says so of the team, or when everyone who has an account there has read it:
 * one reader out of forty is no proof that the team knows.
 */
function newsPairState({ peopleCount, readCount, teamSaw }) {
    if (teamSaw)
        return "seen";
    if (peopleCount === 0)
        return "nobody";
    if (readCount >= peopleCount)
        return "seen";
    return readCount > 0 ? "partly" : "unseen";
}
/** Counts the pairs, and those that have seen. */
function countReach(pairs) {
    return { targeted: pairs.length, seen: pairs.filter((pair) => newsPairState(pair) === "seen").length };
}
/** @returns a ratio, 0 to 1; null where nothing is targeted. */
const reachRatio = ({ targeted, seen }) => targeted === 0 ? null : seen / targeted;
exports.reachRatio = reachRatio;
/** Days between the publication, or a reminder, and the next reminder of a pair. */
exports.NEWS_REMINDER_DAYS = 7;
/** @returns « 3e trimestre 2026 ». @param startsOn first day of the quarter, 'YYYY-MM-DD'. */
function quarterText(startsOn) {
    const quarter = Math.floor((Number(startsOn.slice(5, 7)) - 1) / 3) + 1;
    return `${String(quarter)}${quarter === 1 ? "er" : "e"} trimestre ${startsOn.slice(0, 4)}`;
}
/**
 * What the figure of a quarter says, in one French sentence that stands without the table.
 * @param before the quarter that came before; null: it isn't known.
 */
function toldSentence(quarter, before) {
    const { requestCount, toldCount } = quarter;
    const name = quarterText(quarter.startsOn);
    if (requestCount === 0)
        return `Aucune demande au ${name}.`;
    const asked = `${String(requestCount)}\u00a0demande${requestCount > 1 ? "s" : ""}`;
    const told = toldCount === 0 ? "aucune" : String(toldCount);
    const verb = toldCount > 1 ? "portaient" : "portait";
    const trend = before === null || before.requestCount === 0
        ? ""
        : `, contre ${String(before.toldCount)} sur ${String(before.requestCount)} au trimestre précédent`;
    return `Sur ${asked} au ${name}, ${told} ${verb} sur ce qu’une actualité avait déjà annoncé${trend}.`;
}
/** What the figure doesn't say: printed wherever it is. */
exports.TOLD_CAUTION = "Ce chiffre ne dit pas que quelqu’un n’a pas lu\u00a0: une annonce peut être arrivée au mauvais moment, être mal écrite ou s’être perdue parmi d’autres. Il ne compte que les demandes dont la réponse nomme l’actualité, et ne descend jamais à une personne.";
