"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.QualityEnum = exports.CoverageStateEnum = exports.MandateStateEnum = exports.ProfileCaseEnum = exports.NamingEnum = exports.DutyEnum = void 0;
const type_graphql_1 = require("type-graphql");
const referent_1 = require("@palier/domain/referent");
function enumOf(name, description, values, says) {
    const made = Object.fromEntries(values.map((value) => [value, value]));
    const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: `${says(value)}.` }]));
    (0, type_graphql_1.registerEnumType)(made, { name, description, valuesConfig: valuesConfig });
    return made;
}
/** Place d’une personne dans un secteur. */
exports.DutyEnum = enumOf("ReferentDuty", "Place d’une personne dans un secteur.", referent_1.DUTIES, (one) => referent_1.DUTY_LABELS[one]);
/** Manière dont la personne a été désignée. */
exports.NamingEnum = enumOf("ReferentNaming", "Manière dont la personne a été désignée.", referent_1.NAMINGS, (one) => referent_1.NAMING_LABELS[one]);
/** Cas de référent rencontré en établissement. */
exports.ProfileCaseEnum = enumOf("ReferentProfile", "Cas de référent rencontré en établissement.", referent_1.PROFILE_CASES, referent_1.profileLabel);
/** Situation d’un mandat. */
exports.MandateStateEnum = enumOf("MandateState", "Situation d’un mandat.", ["planned", "inForce", "ending", "over"], (one) => referent_1.MANDATE_STATE_LABELS[one]);
/** Ce qu’une case du tableau de couverture signale. */
exports.CoverageStateEnum = enumOf("CoverageState", "Ce qu’une case du tableau de couverture signale.", referent_1.COVERAGE_STATES, (one) => referent_1.COVERAGE_LABELS[one]);
/** Qualité attendue d’un référent. */
exports.QualityEnum = enumOf("ReferentQuality", "Qualité attendue d’un référent.", referent_1.QUALITIES, (one) => referent_1.QUALITY_FACTS.find(({ code }) => code === one)?.label ?? one);
