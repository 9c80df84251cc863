import type { IndicatorUnit } from "../indicator";

/** 1 individual use, 2 multi-professional use, 3 shared and harmonised use, 4 steering. */
export type FrameworkLevelNumber = 1 | 2 | 3 | 4;

/** The level of an establishment: the highest held with all lower ones; 0 = none held yet. */
export type MaturityLevelNumber = 0 | FrameworkLevelNumber;

/** How the value of an indicator is written in a sentence. */
export interface IndicatorWords {
  readonly code: string;
  readonly name: string;
  readonly unit: IndicatorUnit;
}

/** One reading: the latest value of an indicator for one establishment. A ratio is 0..1. */
export interface Fact {
  readonly value: number;
  /** '2026', '2026-03' or '2026-T1'. */
  readonly period: string;
}

/** Latest readings by indicator code. An indicator that was not sent is absent, never 0. */
export type Facts = ReadonlyMap<string, Fact>;

/** Declared answers by question code; the answer is the `value` of a choice. No answer: absent. */
export type Answers = ReadonlyMap<string, string>;

/** One condition of a level, with what it asks of people. */
export interface FrameworkCriterion {
  readonly code: string;
  readonly level: FrameworkLevelNumber;
  readonly label: string;
  /** Why it matters to the people accompanied and to the team. */
  readonly why: string;
  /** A small, honest effort: « une réunion d'équipe de 30 min ». */
  readonly cost: string;
  /** CEL over `indicator["CODE"]` (double) and `answer["CODE"]` (string), giving a bool. */
  readonly expression: string;
  /** What was seen, with {CODE} in the place of each value or answer, without its final stop. */
  readonly finding: string;
  /** What is lacking when it is not met, as it follows « il manque »: « l'usage de l'agenda par les équipes ». */
  readonly missing: string;
  /** Where the person can act: the indicator to look at… */
  readonly indicatorCode: string | null;
  /** …or the question to answer. Exactly one of the two is set. */
  readonly questionCode: string | null;
}

/** A level with its criteria, the cheapest first. */
export interface FrameworkLevel {
  readonly level: FrameworkLevelNumber;
  readonly name: string;
  readonly purpose: string;
  readonly criteria: readonly FrameworkCriterion[];
}

/** A question that a person answers once for an establishment. */
export interface FrameworkQuestion {
  readonly code: string;
  readonly label: string;
  readonly help: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A maturity framework: versioned data, read by `parseFramework`. */
export interface Framework {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  /** Four levels, in order. */
  readonly levels: readonly FrameworkLevel[];
  readonly questions: readonly FrameworkQuestion[];
}

/** One criterion of one establishment, explained. */
export interface CriterionResult {
  readonly code: string;
  readonly level: FrameworkLevelNumber;
  readonly label: string;
  readonly met: boolean;
  /** What was seen, in one French sentence, with the figure or « aucune valeur transmise ». */
  readonly finding: string;
  readonly indicatorCode: string | null;
  readonly questionCode: string | null;
  /** The readings the criterion was judged on, for the lineage of printed figures. */
  readonly facts: readonly { readonly indicatorCode: string; readonly value: number; readonly period: string }[];
}

/** The one next step proposed: the first criterion of the next level that is not met. */
export interface NextStep {
  readonly criterionCode: string;
  readonly label: string;
  readonly why: string;
  readonly cost: string;
  readonly finding: string;
  readonly indicatorCode: string | null;
  readonly questionCode: string | null;
}

/** The level of one establishment and why. */
export interface Assessment {
  readonly level: MaturityLevelNumber;
  /** « Point de départ » for level 0. */
  readonly levelName: string;
  /** « Le palier 2 n'est pas encore tenu : il manque … » */
  readonly summary: string;
  /** Every criterion of every level, in the order of the framework. */
  readonly criteria: readonly CriterionResult[];
  /** null at level 4: everything is held. */
  readonly nextStep: NextStep | null;
}

/** Level 0 has no entry in a framework, only a name. */
export const STARTING_POINT = "Point de départ";

/** The French name of a level, 0 to 4; « Palier n » when the framework has no such level. */
export function levelName(framework: Framework, level: number): string {
  if (level === 0) return STARTING_POINT;
  return framework.levels.find((entry) => entry.level === level)?.name ?? `Palier ${level}`;
}
