import { registerEnumType } from "type-graphql";
import {
  COVERAGE_LABELS,
  COVERAGE_STATES,
  DUTIES,
  DUTY_LABELS,
  MANDATE_STATE_LABELS,
  NAMING_LABELS,
  NAMINGS,
  PROFILE_CASES,
  profileLabel,
  QUALITIES,
  QUALITY_FACTS,
} from "@palier/domain/referent";

function enumOf<T extends string>(
  name: string,
  description: string,
  values: readonly T[],
  says: (value: T) => string,
): Record<T, T> {
  const made = Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: `${says(value)}.` }]));
  registerEnumType(made, { name, description, valuesConfig: valuesConfig as never });
  return made;
}

/** Place d’une personne dans un secteur. */
export const DutyEnum = enumOf(
  "ReferentDuty",
  "Place d’une personne dans un secteur.",
  DUTIES,
  (one) => DUTY_LABELS[one],
);

/** Manière dont la personne a été désignée. */
export const NamingEnum = enumOf(
  "ReferentNaming",
  "Manière dont la personne a été désignée.",
  NAMINGS,
  (one) => NAMING_LABELS[one],
);

/** Cas de référent rencontré en établissement. */
export const ProfileCaseEnum = enumOf(
  "ReferentProfile",
  "Cas de référent rencontré en établissement.",
  PROFILE_CASES,
  profileLabel,
);

/** Situation d’un mandat. */
export const MandateStateEnum = enumOf(
  "MandateState",
  "Situation d’un mandat.",
  ["planned", "inForce", "ending", "over"] as const,
  (one) => MANDATE_STATE_LABELS[one],
);

/** Ce qu’une case du tableau de couverture signale. */
export const CoverageStateEnum = enumOf(
  "CoverageState",
  "Ce qu’une case du tableau de couverture signale.",
  COVERAGE_STATES,
  (one) => COVERAGE_LABELS[one],
);

/** Qualité attendue d’un référent. */
export const QualityEnum = enumOf(
  "ReferentQuality",
  "Qualité attendue d’un référent.",
  QUALITIES,
  (one) => QUALITY_FACTS.find(({ code }) => code === one)?.label ?? one,
);
