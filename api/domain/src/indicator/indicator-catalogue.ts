import { frenchText } from "../kernel";
import type { IndicatorDefinition } from "./indicator";
import type { CatalogueEntry } from "./indicator-catalogue-entry";
import { COORDINATION_ENTRIES } from "./indicator-catalogue-coordination";
import { MEANS_ENTRIES } from "./indicator-catalogue-means";
import { USAGE_ENTRIES } from "./indicator-catalogue-usage";

/** Raised whenever a wording, a formula or a target of the built-in catalogue changes. */
export const CATALOGUE_VERSION = 1;

/** No public text gives the percentages: every target is data that the group sets right from its own convention. */
export const TARGET_NOTICE = "cible à confirmer par votre convention";

const PROOF_LABELS: Readonly<Record<CatalogueEntry["proof"], string>> = {
  verified: "formule du tableau de bord ESMS (ANAP/ATIH)",
  memory: "définition non vérifiée dans un texte officiel",
  own: "définition propre à Palier",
};

const ENTRIES: readonly CatalogueEntry[] = [...USAGE_ENTRIES, ...COORDINATION_ENTRIES, ...MEANS_ENTRIES];
const byCode = new Map(ENTRIES.map((entry) => [entry.code, entry]));

function definitionOf(entry: CatalogueEntry): IndicatorDefinition {
  const source = [entry.source, PROOF_LABELS[entry.proof], ...(entry.target === null ? [] : [TARGET_NOTICE])];
  return {
    code: entry.code,
    name: frenchText(entry.name),
    definition: frenchText(entry.definition),
    numeratorLabel: entry.numeratorLabel,
    denominatorLabel: entry.denominatorLabel,
    unit: entry.unit,
    frequency: entry.frequency,
    sourceLabel: frenchText(source.join(" ; ")),
    direction: entry.direction,
    target: entry.target,
    limits: frenchText(entry.limits),
  };
}

/** The 30 built-in usage indicators, our own French wording; a group adopts them and may then change its targets. */
export const INDICATOR_CATALOGUE: readonly IndicatorDefinition[] = ENTRIES.map(definitionOf);

/** @returns highest ratio accepted for an indicator: 1, or 1.1 where the catalogue says why the numerator may exceed. */
export const ratioCeiling = (code: string): number => byCode.get(code)?.ceiling ?? 1;

/** @returns code of the indicator to read beside this one against work done for the figure; null for one of the group's own. */
export const counterpartOf = (code: string): string | null => byCode.get(code)?.counterpart ?? null;
