"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MARK_LABELS = exports.QUALITY_FACTS = exports.QUALITIES = exports.CARE_MANAGER_CAUTION = exports.profileLabel = exports.parseProfileCase = exports.PROFILES = exports.PAIR_SOURCE = exports.PROFILE_SOURCE = exports.PROFILE_CASES = void 0;
exports.readMarks = readMarks;
/** The cases of referents met in establishments, as the column `profile_case` holds them. */
exports.PROFILE_CASES = ["itSpecialist", "caregiver", "tim", "qualityOfficer", "bySector", "other"];
/** Where the five cases, the qualities and the caution come from. */
exports.PROFILE_SOURCE = "D’après E. Archambault, DAI, «\u00a0Quel référent logiciel choisir en SMR pour optimiser l’usage des logiciels DPI\u00a0?\u00a0»";
/** Where the pair of project leads and the collegial naming come from. */
exports.PAIR_SOURCE = "D’après l’ASIP Santé, «\u00a0Mise en œuvre d’un projet d’informatisation au sein d’une maison ou d’un centre de santé\u00a0»";
/** The five cases, told in the words of the house, and the case that is none of them. @source PROFILE_SOURCE */
exports.PROFILES = [
    {
        code: "itSpecialist",
        label: "Informaticien dédié",
        plus: "Connaît les outils et leurs réglages\u00a0: l’appui technique est solide.",
        minus: "Peut être loin des unités, et ne pas voir ce dont les soignants ont besoin chaque jour.",
    },
    {
        code: "caregiver",
        label: "Soignant à l’aise avec le numérique",
        plus: "Vit le soin\u00a0: les réglages répondent aux difficultés réelles.",
        minus: "Tout repose sur sa motivation\u00a0: un départ ou trop de travail, et le rôle s’arrête.",
    },
    {
        code: "tim",
        label: "Technicien de l’information médicale",
        plus: "Utilise les logiciels tous les jours pour le PMSI et parle avec tous les métiers\u00a0: le suivi dure.",
        minus: "Dépend de ce que la personne veut bien y investir.",
    },
    {
        code: "qualityOfficer",
        label: "Qualiticien",
        plus: "Rencontre tous les métiers autour de la qualité\u00a0: on s’adresse à lui facilement.",
        minus: "Il lui faut un minimum de goût pour l’informatique.",
    },
    {
        code: "bySector",
        label: "Un référent par secteur",
        plus: "Le travail est réparti entre plusieurs personnes.",
        minus: "Les responsabilités peuvent se diluer, jusqu’à ce que personne ne s’en charge\u00a0: quelqu’un doit superviser les référents et connaître leurs demandes.",
    },
    { code: "other", label: "Autre situation", plus: null, minus: null },
];
/** @returns the case of that exact name; null for any other text. */
const parseProfileCase = (value) => exports.PROFILE_CASES.find((one) => one === value) ?? null;
exports.parseProfileCase = parseProfileCase;
/** The case as people read it. */
const profileLabel = (code) => exports.PROFILES.find((one) => one.code === code)?.label ?? code;
exports.profileLabel = profileLabel;
/** The caution shown where a head nurse stands in the grid. @source PROFILE_SOURCE */
exports.CARE_MANAGER_CAUTION = "Un cadre de santé n’utilise pas le logiciel dans son quotidien\u00a0: la source ne préconise pas ce choix, tout en notant qu’il fonctionne dans certains établissements. C’est un point à discuter, pas un refus.";
/** The qualities of a referent, by code. @source PROFILE_SOURCE */
exports.QUALITIES = [
    "fieldPerson",
    "listening",
    "analysis",
    "processFollowUp",
    "updateTesting",
    "curiosity",
    "teaching",
    "diplomacy",
];
/** The eight qualities, in the order of the source. @source PROFILE_SOURCE */
exports.QUALITY_FACTS = [
    {
        code: "fieldPerson",
        label: "Personne de terrain",
        named: "la connaissance du terrain",
        question: "Travaille-t-elle auprès des équipes qui utilisent le logiciel\u00a0?",
    },
    {
        code: "listening",
        label: "À l’écoute",
        named: "l’écoute des équipes",
        question: "Les équipes lui disent-elles ce qui leur manque\u00a0?",
    },
    {
        code: "analysis",
        label: "Repère, analyse, met en ordre",
        named: "l’analyse et la mise en ordre des problèmes",
        question: "Sait-elle distinguer un problème urgent d’un agacement, et dire d’où il vient\u00a0?",
    },
    {
        code: "processFollowUp",
        label: "Suit les processus et les incidents",
        named: "le suivi des processus et des incidents",
        question: "Reprend-elle un incident jusqu’à ce qu’il soit clos\u00a0?",
    },
    {
        code: "updateTesting",
        label: "Teste les mises à jour et les transmet",
        named: "le test des mises à jour et leur transmission",
        question: "A-t-elle le temps et le goût d’essayer une version, puis de l’expliquer\u00a0?",
    },
    {
        code: "curiosity",
        label: "Curieuse",
        named: "la curiosité",
        question: "Cherche-t-elle d’elle-même ce que le logiciel permet\u00a0?",
    },
    {
        code: "teaching",
        label: "Pédagogue",
        named: "la pédagogie",
        question: "Peut-elle former une personne qui arrive\u00a0?",
    },
    {
        code: "diplomacy",
        label: "Diplomate",
        named: "la diplomatie",
        question: "Garde-t-elle du recul quand un défaut agace tout le monde\u00a0?",
    },
];
/** What each mark of the grid means; the words count, the figures only order them. */
exports.MARK_LABELS = ["Pas encore", "Un peu", "Oui", "Point fort"];
/** What of a JSON object is a mark: anything else is left out. */
function readMarks(raw) {
    return Object.fromEntries(exports.QUALITIES.flatMap((quality) => {
        const mark = raw[quality];
        return typeof mark === "number" && Number.isInteger(mark) && mark >= 0 && mark < exports.MARK_LABELS.length
            ? [[quality, mark]]
            : [];
    }));
}
