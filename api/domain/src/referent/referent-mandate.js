"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PAIR_ABOVE = exports.daysBetween = exports.MANDATE_STATE_LABELS = exports.MOST_WEEKLY_MINUTES = exports.ENDING_DAYS = void 0;
exports.mandateState = mandateState;
exports.checkMandate = checkMandate;
exports.namingText = namingText;
exports.durationText = durationText;
exports.pairState = pairState;
const kernel_1 = require("../kernel");
const referent_words_1 = require("./referent-words");
/** Days before its end from which a mandate is said to be ending. */
exports.ENDING_DAYS = 60;
/** Longest weekly time that makes sense, in minutes: more than a working week. */
exports.MOST_WEEKLY_MINUTES = 3_000;
/** The state as people read it. */
exports.MANDATE_STATE_LABELS = {
    planned: "À venir",
    inForce: "En cours",
    ending: "Se termine bientôt",
    over: "Terminé",
};
const DAY = 86_400_000;
const instant = (day) => Date.parse(`${day}T00:00:00Z`);
/** Days from one to the other, both 'YYYY-MM-DD'; negative when the second is before the first. */
const daysBetween = (from, to) => Math.round((instant(to) - instant(from)) / DAY);
exports.daysBetween = daysBetween;
const isDay = (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const at = instant(text);
    // A day that doesn’t exist moves to the next month.
    return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
};
/** @param today 'YYYY-MM-DD'. @param ended true once somebody ended it. */
function mandateState({ startsOn, endsOn }, ended, today) {
    if (ended || (endsOn !== null && endsOn < today))
        return "over";
    if (startsOn > today)
        return "planned";
    return endsOn !== null && (0, exports.daysBetween)(today, endsOn) <= exports.ENDING_DAYS ? "ending" : "inForce";
}
function dayFault(mandate, today) {
    const days = [
        ["startsOn", mandate.startsOn],
        ["endsOn", mandate.endsOn],
        ["namedOn", mandate.namedOn],
        ["trainedOn", mandate.trainedOn],
    ];
    const wrong = days.find(([, day]) => day !== null && !isDay(day));
    if (wrong !== undefined)
        return { field: wrong[0], message: "Cette date n’existe pas. Indiquez-la sous la forme AAAA-MM-JJ." };
    if (mandate.endsOn !== null && mandate.endsOn < mandate.startsOn)
        return { field: "endsOn", message: `La fin du mandat vient après son début, le ${(0, kernel_1.frenchDate)(mandate.startsOn)}.` };
    for (const [field, day] of days)
        if ((field === "namedOn" || field === "trainedOn") && day !== null && day > today)
            return { field, message: "Cette date est à venir. Indiquez un jour passé, ou laissez le champ vide." };
    return null;
}
function voteFault({ naming, namedOn, voterCount, voteCount }) {
    if (naming !== "collegialVote")
        return voterCount === null && voteCount === null
            ? null
            : { field: "voterCount", message: "Des voix ne se notent que pour une désignation collégiale." };
    if (namedOn === null)
        return { field: "namedOn", message: "Indiquez le jour du vote\u00a0: c’est lui qui fait foi." };
    if (voterCount === null || !Number.isInteger(voterCount) || voterCount < 1)
        return { field: "voterCount", message: "Indiquez combien de professionnels ont voté, au moins un." };
    if (voteCount === null || !Number.isInteger(voteCount) || voteCount < 0 || voteCount > voterCount)
        return { field: "voteCount", message: `Indiquez les voix obtenues, de 0 à ${String(voterCount)}.` };
    return null;
}
/** @param today 'YYYY-MM-DD'. @returns the mandate as it may be kept, or the first fault. */
function checkMandate(mandate, today) {
    const { weeklyMinutes } = mandate;
    const wrong = dayFault(mandate, today) ??
        voteFault(mandate) ??
        (weeklyMinutes !== null &&
            (!Number.isInteger(weeklyMinutes) || weeklyMinutes < 0 || weeklyMinutes > exports.MOST_WEEKLY_MINUTES)
            ? { field: "weeklyMinutes", message: "Le temps par semaine va de 0 à 50 heures." }
            : null);
    return wrong === null ? (0, kernel_1.ok)(mandate) : (0, kernel_1.fail)(wrong);
}
/** « Désignation collégiale le 05/01/2027, 12 voix sur 15 ». */
function namingText({ naming, namedOn, voterCount, voteCount, }) {
    const when = namedOn === null ? "" : ` le ${(0, kernel_1.frenchDate)(namedOn)}`;
    const votes = voterCount === null || voteCount === null ? "" : `, ${String(voteCount)} voix sur ${String(voterCount)}`;
    return `${referent_words_1.NAMING_LABELS[naming]}${when}${votes}`;
}
/** « 2 h 30 » for 150 minutes, « 45 min » for 45. */
function durationText(minutes) {
    const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
    if (hours === 0)
        return `${String(left)}\u00a0min`;
    return left === 0 ? `${String(hours)}\u00a0h` : `${String(hours)}\u00a0h\u00a0${String(left).padStart(2, "0")}`;
}
/** Above this many professionals, a pair of project leads is advised. @source PAIR_SOURCE */
exports.PAIR_ABOVE = 15;
/** @param professionalCount null: nobody said. @param leadCount of 2. */
function pairState(professionalCount, leadCount) {
    if (leadCount >= 2)
        return "inPlace";
    if (professionalCount === null)
        return "unknown";
    return professionalCount > exports.PAIR_ABOVE ? "advised" : "notNeeded";
}
