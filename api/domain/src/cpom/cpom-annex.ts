import { PROOF_GRADE_LABELS } from "../roi";
import { nameOfLevel } from "./cpom-maturity";
import { dossierFacts, type DossierFacts } from "./cpom-facts";
import { displayOf } from "./cpom-indicator";
import type { DossierInput } from "./cpom-input";

/** How a cell is typed in the workbook. A percent is 0..1, euros are in cents, a date is 'YYYY-MM-DD'. */
export interface AnnexCell {
  readonly kind: "text" | "number" | "percent" | "euros" | "date";
  readonly value: string;
}

/** A sheet: one header line, then rows; null is an empty cell. */
export interface AnnexSheet {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly (AnnexCell | null)[])[];
}

const text = (value: string | null): AnnexCell | null =>
  value === null || value === "" ? null : { kind: "text", value };
const date = (value: string | null): AnnexCell | null => (value === null ? null : { kind: "date", value });
const number = (value: string | number | null): AnnexCell | null =>
  value === null ? null : { kind: "number", value: String(value) };
const euros = (cents: number): AnnexCell => ({ kind: "euros", value: String(cents) });

/** The rows behind the dossier, as five sheets: Indicateurs, Paliers, ROI, Hypothèses, Établissements. */
export function buildAnnex(input: DossierInput): readonly AnnexSheet[] {
  const facts = dossierFacts(input);
  return [indicatorSheet(facts), levelSheet(facts), roiSheet(facts), assumptionSheet(facts), establishmentSheet(facts)];
}

const siteName = (facts: DossierFacts, finessNumber: string): AnnexCell | null =>
  text(facts.establishmentRows.get(finessNumber)?.values["name"] ?? null);

function indicatorSheet(facts: DossierFacts): AnnexSheet {
  const open = new Set(facts.open.map((site) => site.finessNumber));
  const indicators = new Map(facts.input.indicators.map((indicator) => [indicator.code, indicator]));
  const rows = facts.input.values.flatMap((value) => {
    const indicator = indicators.get(value.indicatorCode);
    if (indicator === undefined || !open.has(value.establishmentFinessNumber)) return [];
    const kind = displayOf(indicator).style === "percent" ? "percent" : "number";
    const typed = (each: string | null): AnnexCell | null => (each === null ? null : { kind, value: each });
    return [
      [
        text(value.establishmentFinessNumber),
        siteName(facts, value.establishmentFinessNumber),
        text(value.indicatorCode),
        text(indicator.name),
        text(value.period),
        number(value.numerator),
        number(value.denominator),
        typed(value.value),
        typed(value.previousValue),
        typed(indicator.target),
        text(value.context),
        text(indicator.sourceLabel),
      ],
    ];
  });
  const headers =
    "FINESS ET,Établissement,Code,Indicateur,Période,Numérateur,Dénominateur,Valeur,Valeur précédente,Cible,Contexte,Source";
  return { name: "Indicateurs", columns: columns(headers, [12, 38, 24, 40, 12, 12, 12, 12, 12, 12, 50, 30]), rows };
}

function levelSheet(facts: DossierFacts): AnnexSheet {
  const open = new Set(facts.open.map((site) => site.finessNumber));
  const rows = facts.input.levels
    .filter((level) => open.has(level.establishmentFinessNumber))
    .map((level) => [
      text(level.establishmentFinessNumber),
      siteName(facts, level.establishmentFinessNumber),
      number(level.level),
      text(nameOfLevel(facts, level.level)),
      text(level.nextStep?.label ?? null),
      text(level.nextStep?.finding ?? null),
      text(level.nextStep?.cost ?? null),
      date(level.computedOn),
    ]);
  const headers = "FINESS ET,Établissement,Palier,Nom du palier,Prochain pas,Constat,Effort,Calculé le";
  return { name: "Paliers", columns: columns(headers, [12, 38, 8, 28, 44, 50, 34, 12]), rows };
}

function roiSheet(facts: DossierFacts): AnnexSheet {
  const plan = facts.input.plan;
  const first = plan?.firstYear ?? Number(facts.input.preparedOn.slice(0, 4)) + 1;
  const rows = (plan?.lines ?? []).map((line) => [
    text(line.kind === "cost" ? "Coût" : "Bénéfice"),
    text(line.heading),
    text(line.label),
    ...line.amountCents.map(euros),
    euros(line.amountCents.reduce((total, cents) => total + cents, 0)),
  ]);
  const years = [0, 1, 2, 3, 4].map((index) => `${String(first + index)} (€)`).join(",");
  return {
    name: "ROI",
    columns: columns(`Nature,Poste,Ligne,${years},Cinq ans (€)`, [10, 26, 44, 13, 13, 13, 13, 13, 14]),
    rows,
  };
}

function assumptionSheet(facts: DossierFacts): AnnexSheet {
  const plan = facts.input.plan;
  const rows = (plan?.lines ?? []).map((line) => [
    text(line.label),
    text(line.kind === "cost" ? "Coût" : "Bénéfice"),
    text(line.assumption),
    text(line.sourceLabel),
    text(PROOF_GRADE_LABELS[line.proofGrade]),
  ]);
  const rate: readonly (AnnexCell | null)[][] =
    plan === null
      ? []
      : [
          [
            text("Taux d’actualisation"),
            text("Paramètre"),
            { kind: "percent", value: String(plan.discountRate) },
            text(plan.name),
            null,
          ],
        ];
  return {
    name: "Hypothèses",
    columns: columns("Ligne,Nature,Hypothèse,Source,Preuve", [44, 12, 70, 44, 12]),
    rows: [...rows, ...rate],
  };
}

function establishmentSheet(facts: DossierFacts): AnnexSheet {
  const places = new Map<string, number>();
  for (const capacity of facts.input.capacities) {
    places.set(
      capacity.establishmentFinessNumber,
      (places.get(capacity.establishmentFinessNumber) ?? 0) + capacity.placeCount,
    );
  }
  const rows = facts.input.establishments.map((site) => [
    text(site.finessNumber),
    text(site.name),
    text(site.legalEntityFinessNumber),
    text(site.kind),
    text(site.categoryCode),
    text(site.categoryLabel),
    text(site.departmentCode),
    text(site.departmentName),
    text(site.city),
    number(places.get(site.finessNumber) ?? null),
    date(site.openedOn),
    date(site.closedOn),
  ]);
  const headers =
    "FINESS ET,Établissement,FINESS EJ,Type,Catégorie,Libellé de catégorie,Département,Nom du département,Commune,Places,Ouvert le,Fermé le";
  return { name: "Établissements", columns: columns(headers, [12, 42, 12, 18, 10, 40, 12, 18, 24, 9, 12, 12]), rows };
}

function columns(headers: string, widths: readonly number[]): { header: string; width: number }[] {
  return headers.split(",").map((header, index) => ({ header, width: widths[index] ?? 14 }));
}
