"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isDiluted = exports.parseCoverageState = exports.COVERAGE_LABELS = exports.COVERAGE_STATES = exports.MINUTES_PER_REQUEST = void 0;
exports.loadOf = loadOf;
exports.coverageCell = coverageCell;
exports.countCoverage = countCoverage;
exports.coverageSentence = coverageSentence;
const kernel_1 = require("../kernel");
const referent_mandate_1 = require("./referent-mandate");
/** Minutes that a request takes its referent until it is answered, where the group says nothing else. A plain guess. */
exports.MINUTES_PER_REQUEST = 20;
/** What may be said of a cell, the most pressing first; `covered`: nothing to watch. */
exports.COVERAGE_STATES = ["vacant", "ending", "noDeputy", "overloaded", "untrained", "covered"];
/** The state as people read it, in a cell. */
exports.COVERAGE_LABELS = {
    vacant: "Vacant",
    ending: "Mandat finissant",
    noDeputy: "Sans suppléant",
    overloaded: "Surchargé",
    untrained: "À former",
    covered: "Couvert",
};
/** @returns the state of that exact name; null for any other text. */
const parseCoverageState = (value) => exports.COVERAGE_STATES.find((one) => one === value) ?? null;
exports.parseCoverageState = parseCoverageState;
const inDays = (days) => (days === 0 ? "aujourd’hui" : `dans ${(0, kernel_1.frenchCount)(days, "jour")}`);
/** What a holder's open requests take, beside the time given. @returns null where no time was said. */
function loadOf(openRequestCount, weeklyMinutes, minutesPerRequest) {
    if (weeklyMinutes === null)
        return null;
    const neededMinutes = openRequestCount * minutesPerRequest;
    return { neededMinutes, overloaded: neededMinutes > weeklyMinutes };
}
/**
 * What a cell of the board says.
 * @param today 'YYYY-MM-DD'.
 * @param minutesPerRequest the declared assumption.
 */
function coverageCell(facts, today, minutesPerRequest) {
    const personCount = (facts.holderName === null ? 0 : 1) + (facts.deputyName === null ? 0 : 1);
    const found = [];
    const { holderName, holderEndsOn, deputyName, deputyEndsOn, holderWeeklyMinutes, openRequestCount } = facts;
    if (holderName === null)
        found.push([
            "vacant",
            deputyName === null ? "Personne ne tient ce secteur." : `Pas de titulaire\u00a0: ${deputyName} est suppléant.`,
        ]);
    for (const [name, endsOn, duty] of [
        [holderName, holderEndsOn, "Le mandat"],
        [deputyName, deputyEndsOn, "La suppléance"],
    ]) {
        if (name === null || endsOn === null)
            continue;
        const days = (0, referent_mandate_1.daysBetween)(today, endsOn);
        if (days <= referent_mandate_1.ENDING_DAYS)
            found.push(["ending", `${duty} de ${name} se termine ${inDays(days)}.`]);
    }
    if (holderName !== null) {
        if (deputyName === null)
            found.push(["noDeputy", `Personne ne remplace ${holderName} en son absence.`]);
        const load = loadOf(openRequestCount, holderWeeklyMinutes, minutesPerRequest);
        if (load?.overloaded === true)
            found.push([
                "overloaded",
                `${(0, kernel_1.frenchCount)(openRequestCount, "demande ouverte", "demandes ouvertes")} × ${(0, referent_mandate_1.durationText)(minutesPerRequest)} = ${(0, referent_mandate_1.durationText)(load.neededMinutes)}, pour ${(0, referent_mandate_1.durationText)(holderWeeklyMinutes ?? 0)} par semaine.`,
            ]);
        if (facts.holderTrainedOn === null)
            found.push(["untrained", `La formation de ${holderName} n’est pas notée.`]);
    }
    if (found.length === 0)
        return { personCount, states: ["covered"], reasons: ["Titulaire et suppléant en place."] };
    return {
        personCount,
        states: exports.COVERAGE_STATES.filter((state) => found.some(([one]) => one === state)),
        reasons: found.map(([, reason]) => reason),
    };
}
/** Counts cells, and the establishments that have at least one, by state. */
function countCoverage(cells) {
    const of = (state) => {
        const found = cells.filter(({ states }) => states.includes(state));
        return { cells: found.length, sites: new Set(found.map(({ establishmentId }) => establishmentId)).size };
    };
    return {
        vacant: of("vacant"),
        ending: of("ending"),
        noDeputy: of("noDeputy"),
        overloaded: of("overloaded"),
        untrained: of("untrained"),
        covered: of("covered"),
    };
}
const have = (count, plural, singular) => (count < 2 ? singular : plural);
/** What the board shows, in one sentence: « 14 établissements sur 109 ont au moins un secteur vacant… ». */
function coverageSentence(counts, siteCount, cellCount) {
    if (siteCount === 0)
        return "Aucun établissement n’est en vue.";
    if (cellCount === 0)
        return "Aucun secteur n’est suivi\u00a0: choisissez ceux pour lesquels vous nommez des référents.";
    const { vacant, noDeputy, ending } = counts;
    const covered = `${(0, kernel_1.frenchCount)(counts.covered.cells, "case couverte", "cases couvertes")} sur ${(0, kernel_1.frenchCount)(cellCount, "case")}.`;
    if (vacant.cells + noDeputy.cells + ending.cells === 0)
        return `Les ${(0, kernel_1.frenchCount)(siteCount, "établissement")} ont un titulaire et un suppléant dans chaque secteur suivi. ${covered}`;
    const parts = [
        ...(vacant.sites === 0
            ? []
            : [
                `${(0, kernel_1.frenchCount)(vacant.sites, "établissement")} sur ${String(siteCount)} ${have(vacant.sites, "ont", "a")} au moins un secteur vacant`,
            ]),
        ...(noDeputy.sites === 0
            ? []
            : [`${String(noDeputy.sites)} ${have(noDeputy.sites, "n’ont", "n’a")} pas de suppléant partout`]),
        ...(ending.cells === 0
            ? []
            : [
                `${(0, kernel_1.frenchCount)(ending.cells, "secteur")} ${have(ending.cells, "voient", "voit")} un mandat finir sous ${String(referent_mandate_1.ENDING_DAYS)} jours`,
            ]),
    ];
    return `${parts.join("\u00a0; ")}. ${covered}`;
}
/** Are there several people in charge and nobody above them? Then nobody may be really in charge. @source case 5 */
const isDiluted = ({ holderCount, supervised }) => holderCount > 1 && !supervised;
exports.isDiluted = isDiluted;
