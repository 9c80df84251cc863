import { ratioCeiling, type IndicatorDefinition } from "@palier/domain/indicator";
import type { Chance } from "./indicator-demo-stage";

/** The cells of a fictitious value. */
export interface DemoFigure {
  readonly numerator: string;
  readonly denominator: string;
  /** The cell « valeur »: empty where numerator and denominator say it. */
  readonly written: string;
  readonly value: number;
}

/** Ratios that the levels look at: the stage at which a site reaches the figure beside it. */
const REACHED: Readonly<Record<string, readonly [stage: number, ratio: number]>> = {
  "PROFESSIONNELS-FORMES": [1, 0.55],
  "PROFESSIONNELS-CONNECTES": [1, 0.66],
  "DUI-ACTIFS": [1, 0.66],
  AGENDA: [2, 0.65],
  TRANSMISSIONS: [2, 0.66],
  "PROJETS-PERSONNALISES": [2, 0.66],
  "FORMATION-ECRITS": [3, 0.45],
  "ECRITS-MODELES": [3, 0.55],
  "INS-QUALIFIEES": [3, 0.66],
  MSSANTE: [3, 0.46],
  "VOLETS-COMPLETS": [4, 0.76],
  "PROJETS-REVUS": [4, 0.76],
  RESSAISIES: [4, 0.07],
};

/** What a value that is no ratio goes from and to between the first stage and the last; people counted in `over`. */
const RANGES: Readonly<Record<string, readonly [from: number, to: number, over: number]>> = {
  "DEMANDES-AIDE": [14, 4, 1],
  "DELAI-EDITEUR": [14, 4, 6],
  "TEMPS-SAISIE": [38, 22, 300],
  "DELAI-OUVERTURE": [8, 1.5, 5],
  INDISPONIBILITE: [7, 1, 1],
  "COUT-PAR-PERSONNE": [310, 190, 80],
};

/** A ratio that grows with the stage and crosses its mark a little before the stage is reached. */
function ratioAt(indicator: IndicatorDefinition, stage: number, site: Chance, period: Chance): number {
  const target = indicator.target ?? 0.5;
  const up = indicator.direction === "up";
  const [reached, mark] = REACHED[indicator.code] ?? [2.6, up ? target * 0.92 : target * 1.2];
  const reach = Math.tanh((stage - (reached - 0.3)) * 0.9);
  const uneven = (site("uneven", indicator.code) - 0.5) * 0.06 + (period("noise", indicator.code) - 0.5) * 0.04;
  // Below the mark a site may be far from it, above it there is less room.
  const ratio = up ? mark + reach * (reach < 0 ? mark * 0.75 : (1 - mark) * 0.7) : mark * 2.2 ** -reach;
  return up ? ratio + uneven : ratio * (1 + uneven * 4);
}

/** A fictitious figure with whole people, records and days behind it, so that it can be traced and added up. */
export function figureOf(indicator: IndicatorDefinition, stage: number, site: Chance, period: Chance): DemoFigure {
  const people = 18 + Math.round(site("people") * 130);
  if (indicator.unit === "ratio") {
    const size = indicator.code.startsWith("SECTEURS")
      ? 6
      : /PROFESSIONNELS|FORMATION|COMPTES/.test(indicator.code)
        ? 0.7
        : 1;
    const denominator = size === 6 ? 6 : Math.max(5, Math.round(people * size * (0.94 + 0.1 * period("people"))));
    const most = Math.min(1, ratioCeiling(indicator.code));
    const ratio = Math.min(most, Math.max(0, ratioAt(indicator, stage, site, period)));
    const numerator = Math.round(ratio * denominator);
    return {
      numerator: String(numerator),
      denominator: String(denominator),
      written: "",
      value: numerator / denominator,
    };
  }
  const [from, to, over] = RANGES[indicator.code] ?? [10, 5, 1];
  const share = Math.min(1, stage / 4.35);
  const uneven = 0.85 + 0.2 * site("uneven", indicator.code) + 0.1 * period("noise", indicator.code);
  const value = (from + (to - from) * share) * uneven;
  if (indicator.denominatorLabel === null) {
    const whole = indicator.unit === "count" ? Math.round(value) : Math.round(value * 2) / 2;
    return { numerator: "", denominator: "", written: String(whole).replace(".", ","), value: whole };
  }
  const denominator = Math.max(1, Math.round(over * (0.6 + 0.8 * period("over", indicator.code))));
  const numerator = Math.round(value * denominator);
  return {
    numerator: String(numerator),
    denominator: String(denominator),
    written: "",
    value: numerator / denominator,
  };
}
