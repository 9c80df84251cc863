import { actionSection } from "./cpom-action";
import { assumptionSection } from "./cpom-assumption";
import { printedFigureIds, textsOf, type Dossier } from "./cpom-document";
import { dossierFacts } from "./cpom-facts";
import { indicatorReadings, indicatorSection } from "./cpom-indicator";
import type { DossierInput } from "./cpom-input";
import { maturitySection } from "./cpom-maturity";
import { perimeterSection } from "./cpom-perimeter";
import { roiFigures, roiSection } from "./cpom-roi";
import { limitSection, sourceSection } from "./cpom-source";
import { summarySection } from "./cpom-summary";

/** Writes the dossier: every number in it is a figure that names its rows. */
export function buildDossier(input: DossierInput): Dossier {
  const facts = dossierFacts(input);
  const readings = indicatorReadings(facts);
  const roi = roiFigures(facts);
  const sections = [
    summarySection(facts, readings, roi),
    perimeterSection(facts),
    maturitySection(facts),
    indicatorSection(facts, readings),
    actionSection(facts, readings, roi),
    roiSection(facts, roi),
    assumptionSection(facts, roi),
    limitSection(facts, roi),
    sourceSection(facts),
  ];
  // A figure worked out on the way but never printed has no place in the lineage, nor have its rows.
  const printed = printedFigureIds(sections);
  const figures = facts.book.figures().filter((figure) => printed.has(figure.id));
  const named = new Set(figures.flatMap((figure) => figure.rows));
  for (const text of textsOf({ sections })) for (const span of text) if (span.kind === "quote") named.add(span.rowId);
  return {
    title: input.title,
    groupName: input.group.name,
    groupFinessNumber: input.group.finessNumber,
    demo: input.group.demo,
    preparedOn: input.preparedOn,
    sourceLabel: input.group.sourceLabel,
    sections,
    figures,
    rows: facts.book.rows().filter((row) => named.has(row.id)),
  };
}
