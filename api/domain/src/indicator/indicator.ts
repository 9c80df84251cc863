import { frenchEuros, frenchNumber, frenchPercent, type Frequency } from "../kernel";

/** What a value counts. A ratio is 0..1 (1 = full); euros are euros, not cents, because they are means. */
export type IndicatorUnit = "ratio" | "count" | "minutes" | "hours" | "days" | "euros";

/** Which way is better. */
export type IndicatorDirection = "up" | "down";

/** One line of a group's dictionary: what is counted, how, and what the figure does not say. French wording. */
export interface IndicatorDefinition {
  /** Capitals, digits and hyphens; what import files carry. */
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  /** null where the value is counted directly. */
  readonly numeratorLabel: string | null;
  readonly denominatorLabel: string | null;
  readonly unit: IndicatorUnit;
  readonly frequency: Frequency;
  readonly sourceLabel: string;
  readonly direction: IndicatorDirection;
  /** In the unit of the indicator; null where none was set. Data of the group, never law. */
  readonly target: number | null;
  /** « Ce que ce chiffre ne dit pas ». */
  readonly limits: string;
}

/** A definition as a group holds it. */
export interface Indicator extends IndicatorDefinition {
  readonly id: string;
  /** Version of the built-in catalogue it came from. */
  readonly catalogueVersion: number;
}

/** A figure of one establishment in one period. */
export interface IndicatorValue {
  readonly establishmentId: string;
  readonly indicatorId: string;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number;
  /** One human line about the figure; null = not publishable. */
  readonly context: string | null;
}

/** The newest figure of a pair. */
export interface IndicatorLatest extends IndicatorValue {
  /** Value of the period known before; null when this one is the first. */
  readonly previousValue: number | null;
}

/** A figure without context is kept but never published. */
export const isPublishable = (value: Pick<IndicatorValue, "context">): boolean => (value.context ?? "").trim() !== "";

/** @returns null where no target was set. */
export function targetReached(
  indicator: Pick<IndicatorDefinition, "direction" | "target">,
  value: number,
): boolean | null {
  if (indicator.target === null) return null;
  return indicator.direction === "up" ? value >= indicator.target : value <= indicator.target;
}

/** A value with its unit, as people read it: « 85,3 % », « 12 min », « 1,5 jour »; a count stays bare. */
export function frenchValue(unit: IndicatorUnit, value: number): string {
  switch (unit) {
    case "ratio":
      return frenchPercent(value);
    case "count":
      return frenchNumber(value, 1);
    case "minutes":
      return `${frenchNumber(value, 1)}\u00a0min`;
    case "hours":
      return `${frenchNumber(value, 1)}\u00a0h`;
    case "days":
      return `${frenchNumber(value, 1)}\u00a0${Math.abs(value) < 2 ? "jour" : "jours"}`;
    case "euros":
      return frenchEuros(Math.round(value * 100));
  }
}
