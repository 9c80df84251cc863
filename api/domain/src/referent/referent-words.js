"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseNaming = exports.parseDuty = exports.SECTOR_LABEL_LENGTH = exports.FOLLOWED_AT_FIRST = exports.NAMING_LABELS = exports.NAMINGS = exports.DUTY_LABELS = exports.DUTIES = void 0;
exports.followedSectors = followedSectors;
const identity_1 = require("../identity");
/** The places of a sector in an establishment, as the column `mandate.duty` holds them. */
exports.DUTIES = ["holder", "deputy"];
/** The duty as people read it. */
exports.DUTY_LABELS = { holder: "Titulaire", deputy: "Suppléant" };
/** How somebody came to a mandate, as the column `mandate.naming` holds it. */
exports.NAMINGS = ["collegialVote", "appointed", "volunteer"];
/** The naming as people read it. */
exports.NAMING_LABELS = {
    collegialVote: "Désignation collégiale",
    appointed: "Nomination par la direction",
    volunteer: "Volontariat",
};
/** The sectors that a group follows until it says otherwise. */
exports.FOLLOWED_AT_FIRST = [
    "care",
    "rehabilitation",
    "pharmacy",
    "medicalInformation",
    "administration",
    "quality",
];
/** Longest word of a group for a sector, in characters. */
exports.SECTOR_LABEL_LENGTH = 60;
/** Every sector, in the order of the house, with what the group said of each. */
function followedSectors(said) {
    return identity_1.SECTORS.map((sector) => {
        const own = said.find((one) => one.sector === sector);
        return {
            sector,
            label: own?.label ?? identity_1.SECTOR_LABELS[sector],
            ownLabel: own?.label ?? null,
            followed: own?.followed ?? exports.FOLLOWED_AT_FIRST.includes(sector),
            version: own?.version ?? 0,
        };
    });
}
/** @returns the duty of that exact name; null for any other text. */
const parseDuty = (value) => exports.DUTIES.find((one) => one === value) ?? null;
exports.parseDuty = parseDuty;
/** @returns the naming of that exact name; null for any other text. */
const parseNaming = (value) => exports.NAMINGS.find((one) => one === value) ?? null;
exports.parseNaming = parseNaming;
