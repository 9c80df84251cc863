import { computeRoi, freesTime, PROOF_GRADE_LABELS, type RoiPlan, type RoiResult } from "../roi";
import type { Block, Chart, Section, Table } from "./cpom-document";
import type { DossierFacts } from "./cpom-facts";
import type { Display, Figure } from "./cpom-figure";
import type { Formula } from "./cpom-formula";
import type { SourceRow } from "./cpom-row";
import { bare, dated, line, quote, type Text } from "./cpom-text";

const EUROS: Display = { style: "euros", unit: "€" };
const PERCENT: Display = { style: "percent", unit: "" };

/** One year of the plan as figures. */
interface YearFigures {
  readonly year: number;
  readonly cost: Figure;
  readonly benefit: Figure;
  readonly net: Figure;
  readonly discounted: Figure;
  readonly cumulative: Figure;
  readonly ratio: Figure | null;
}

/** Totals over five years of the plan, or of a part of its benefits. */
interface PlanTotals {
  readonly cost: Figure;
  readonly benefit: Figure;
  readonly net: Figure;
  readonly presentValue: Figure;
  /** null: no cost. */
  readonly ratio: Figure | null;
  /** null: not paid back within five years. */
  readonly payback: Figure | null;
}

/** The plan of the dossier, computed and traced. */
export interface RoiFigures {
  readonly plan: RoiPlan;
  readonly result: RoiResult;
  readonly planRow: SourceRow;
  readonly years: readonly YearFigures[];
  readonly all: PlanTotals;
  readonly withoutTime: PlanTotals;
  readonly discountRate: Figure;
  /** Share of benefits that are time given to other work; null without benefit. */
  readonly timeShare: Figure | null;
  /** Share of benefits that are measured; null without benefit. */
  readonly measuredShare: Figure | null;
}

/** The figures of the plan. @returns null when the group has no plan, or a plan without lines. */
export function roiFigures(facts: DossierFacts): RoiFigures | null {
  const { plan } = facts.input;
  if (plan === null || plan.lines.length === 0 || facts.planRow === null) return null;
  const result = computeRoi(plan);
  const rows = [facts.planRow, ...facts.lineRows];
  const shareOf = (id: string, label: string, field: string, among: readonly string[]): Figure | null =>
    result.totalBenefitCents === 0
      ? null
      : facts.book.add({
          id,
          label,
          display: PERCENT,
          formula: { kind: "roiBenefitShare", field, among },
          rows: facts.lineRows,
        });
  const timeHeadings = [...new Set(plan.lines.filter(freesTime).map((entry) => entry.heading))];
  return {
    plan,
    result,
    planRow: facts.book.keep(facts.planRow),
    years: result.years.map((year, index) => yearFigures(facts, rows, year, index + 1)),
    all: totals(facts, "tous", "tous les bénéfices", () => true),
    withoutTime: totals(facts, "hors-temps", "hors temps réaffecté", (entry) => !freesTime(entry)),
    discountRate: facts.book.add({
      id: "roi/taux-actualisation",
      label: "Taux d’actualisation",
      display: PERCENT,
      formula: { kind: "read", field: "discountRate" },
      rows: [facts.planRow],
    }),
    timeShare: shareOf("roi/part-temps", "Part des bénéfices qui sont du temps réaffecté", "heading", timeHeadings),
    measuredShare: shareOf("roi/part-mesuree", "Part des bénéfices qui sont mesurés", "proofGrade", ["measured"]),
  };
}

function yearFigures(
  facts: DossierFacts,
  rows: readonly SourceRow[],
  year: RoiResult["years"][number],
  n: number,
): YearFigures {
  const add = (name: string, label: string, value: number, formula: Formula, display = EUROS): Figure =>
    facts.book.add({
      id: `roi/annee-${String(n)}/${name}`,
      label: `${label}, ${String(year.year)}`,
      display,
      formula,
      rows,
      value: String(value),
      period: String(year.year),
    });
  return {
    year: year.year,
    cost: add("couts", "Coûts", year.costCents, { kind: "roiAmount", side: "cost", year: n }),
    benefit: add("benefices", "Bénéfices", year.benefitCents, { kind: "roiAmount", side: "benefit", year: n }),
    net: add("resultat", "Bénéfices moins coûts", year.netCents, { kind: "roiAmount", side: "net", year: n }),
    discounted: add("actualise", "Résultat actualisé", year.discountedNetCents, { kind: "roiDiscounted", year: n }),
    cumulative: add("cumul", "Cumul actualisé", year.cumulativeDiscountedCents, {
      kind: "roiCumulative",
      untilYear: n,
    }),
    ratio:
      year.roiRatio === null
        ? null
        : add("roi", "Retour sur investissement", year.roiRatio, { kind: "roiRatio", year: n }, PERCENT),
  };
}

/** Totals with all costs and only the benefits kept. */
function totals(
  facts: DossierFacts,
  name: string,
  label: string,
  keeps: (entry: RoiPlan["lines"][number]) => boolean,
): PlanTotals {
  const plan = facts.input.plan;
  if (plan === null || facts.planRow === null)
    throw new Error("le dossier n’a pas de plan de retour sur investissement");
  const kept = plan.lines.map((entry) => entry.kind === "cost" || keeps(entry));
  const rows = [facts.planRow, ...facts.lineRows.filter((_, index) => kept[index])];
  const result = computeRoi({ ...plan, lines: plan.lines.filter((_, index) => kept[index]) });
  const add = (part: string, what: string, value: number, formula: Formula, display = EUROS): Figure =>
    facts.book.add({
      id: `roi/${name}/${part}`,
      label: `${what} sur cinq ans, ${label}`,
      display,
      formula,
      rows,
      value: String(value),
      period: `${String(plan.firstYear)}/${String(plan.firstYear + 4)}`,
    });
  return {
    cost: add("couts", "Coûts", result.totalCostCents, { kind: "roiAmount", side: "cost", year: null }),
    benefit: add("benefices", "Bénéfices", result.totalBenefitCents, {
      kind: "roiAmount",
      side: "benefit",
      year: null,
    }),
    net: add("resultat", "Bénéfices moins coûts", result.totalBenefitCents - result.totalCostCents, {
      kind: "roiAmount",
      side: "net",
      year: null,
    }),
    presentValue: add("van", "Valeur actuelle nette", result.netPresentValueCents, {
      kind: "roiCumulative",
      untilYear: 5,
    }),
    ratio:
      result.roiRatio === null
        ? null
        : add("roi", "Retour sur investissement", result.roiRatio, { kind: "roiRatio", year: null }, PERCENT),
    payback:
      result.paybackYears === null
        ? null
        : add(
            "amortissement",
            "Délai d’amortissement",
            result.paybackYears,
            { kind: "roiPayback" },
            { style: "decimal", unit: "ans" },
          ),
  };
}

/** In one sentence whether the project pays for itself. */
export function roiFinding(roi: RoiFigures): Text {
  const { presentValue, payback } = roi.all;
  if (roi.result.netPresentValueCents < 0) {
    return line`Sur cinq ans, les coûts dépassent les bénéfices chiffrés : valeur actuelle nette de ${presentValue}`;
  }
  const when = payback === null || Number(payback.value) === 0 ? line`dès la première année` : line`en ${payback}`;
  return line`Le projet est amorti ${when} ; la valeur actuelle nette atteint ${presentValue} au bout de cinq ans`;
}

/** Costs, benefits and result over five years, with what they rest on. A negative result is printed as it is. */
export function roiSection(facts: DossierFacts, roi: RoiFigures | null): Section {
  if (roi === null) {
    const text = line`Aucun plan de coûts et de bénéfices n’est saisi : le retour sur investissement reste à établir.`;
    return {
      id: "roi",
      title: "Retour sur investissement",
      startsPage: true,
      blocks: [{ kind: "paragraph", tone: "warning", text }],
      parts: [],
    };
  }
  const last = roi.years.at(-1)?.year ?? roi.plan.firstYear;
  return {
    id: "roi",
    title: "Retour sur investissement",
    startsPage: true,
    blocks: [
      {
        kind: "paragraph",
        tone: "plain",
        text: line`Plan « ${quote(roi.plan.name, roi.planRow)} », de ${dated(String(roi.plan.firstYear))} à ${dated(String(last))}, actualisé à ${roi.discountRate} par an.
          La première année n’est pas actualisée. ROI = (bénéfices − coûts) ÷ coûts.`,
      },
      { kind: "chart", chart: cumulativeChart(roi) },
      { kind: "chart", chart: costBenefitChart(roi) },
    ],
    parts: [proofPart(facts, roi)],
  };
}

const MONEY = (header: string, width = 2.6): Table["columns"][number] => ({
  header: `${header} (€)`,
  align: "right",
  width,
});
const YEAR_COLUMN = { header: "Année", align: "left", width: 1.8 } as const;

function cumulativeChart(roi: RoiFigures): Chart {
  const points = roi.years.map(
    (year, index) =>
      line`${dated(String(year.year))} : ${year.cumulative}${index === roi.years.length - 1 ? "." : " ; "}`,
  );
  return {
    id: "cumul-actualise",
    finding: roiFinding(roi),
    alt: line`Barres du résultat actualisé cumulé à la fin de chaque année. ${points.flat()}`,
    data: { kind: "cumulative", points: roi.years.map((year) => ({ year: year.year, figureId: year.cumulative.id })) },
    table: null,
  };
}

function costBenefitChart(roi: RoiFigures): Chart {
  const total = roi.all;
  const crossing = roi.years.find((year) => Number(year.net.value) > 0);
  const parts = roi.years.map(
    (year, index) =>
      line`${dated(String(year.year))} : coûts ${year.cost}, bénéfices ${year.benefit}${index === roi.years.length - 1 ? "." : " ; "}`,
  );
  return {
    id: "couts-benefices",
    finding:
      crossing === undefined
        ? line`Aucune année ne voit les bénéfices dépasser les coûts`
        : line`Les bénéfices annuels dépassent les coûts pour la première fois en ${dated(String(crossing.year))}`,
    alt: line`Barres des coûts et des bénéfices de chaque année. ${parts.flat()}`,
    data: {
      kind: "costBenefit",
      years: roi.years.map((year) => ({ year: year.year, costId: year.cost.id, benefitId: year.benefit.id })),
    },
    table: {
      caption: "Coûts, bénéfices et résultat par année",
      columns: [
        YEAR_COLUMN,
        MONEY("Coûts"),
        MONEY("Bénéfices"),
        MONEY("Résultat"),
        MONEY("Actualisé"),
        MONEY("Cumul actualisé", 3),
        { header: "ROI", align: "right", width: 2 },
      ],
      rows: roi.years.map((year) => [
        line`${dated(String(year.year))}`,
        bare(year.cost),
        bare(year.benefit),
        bare(year.net),
        bare(year.discounted),
        bare(year.cumulative),
        year.ratio === null ? line`–` : line`${year.ratio}`,
      ]),
      total: [
        line`Cinq ans`,
        bare(total.cost),
        bare(total.benefit),
        bare(total.net),
        bare(total.presentValue),
        bare(total.presentValue),
        total.ratio === null ? line`–` : line`${total.ratio}`,
      ],
    },
  };
}

function proofPart(facts: DossierFacts, roi: RoiFigures): Section {
  const views: readonly (readonly [string, PlanTotals])[] = [
    ["Tous les bénéfices", roi.all],
    ["Hors temps réaffecté", roi.withoutTime],
    [
      "Bénéfices mesurés et estimés",
      totals(facts, "mesures-estimes", "bénéfices mesurés et estimés", (entry) => entry.proofGrade !== "declared"),
    ],
    [
      "Bénéfices mesurés seuls",
      totals(facts, "mesures", "bénéfices mesurés seuls", (entry) => entry.proofGrade === "measured"),
    ],
  ];
  const table: Table = {
    caption: "Résultat sur cinq ans selon les bénéfices retenus",
    columns: [
      { header: "Bénéfices retenus", align: "left", width: 5 },
      MONEY("Coûts"),
      MONEY("Bénéfices"),
      MONEY("Valeur actuelle nette", 3.2),
      { header: "ROI", align: "right", width: 2 },
    ],
    rows: views.map(([label, total]) => [
      line`${label}`,
      bare(total.cost),
      bare(total.benefit),
      bare(total.presentValue),
      total.ratio === null ? line`–` : line`${total.ratio}`,
    ]),
    total: null,
  };
  const measured =
    roi.measuredShare === null
      ? line`Le plan ne compte aucun bénéfice.`
      : line`${roi.measuredShare} du montant des bénéfices est ${PROOF_GRADE_LABELS.measured} ; le reste est estimé ou déclaré et se lit avec prudence.`;
  const blocks: Block[] = [
    { kind: "paragraph", tone: "plain", text: measured },
    { kind: "table", table },
  ];
  if (roi.timeShare !== null && Number(roi.timeShare.value) > 0) {
    const text = line`Heures libérées : ${roi.timeShare} des bénéfices sont du temps rendu aux équipes. Ce temps est réaffecté à
      l’accompagnement ; ce n’est ni une économie de trésorerie, ni une suppression de poste. La ligne « Hors temps réaffecté » montre le résultat sans lui.`;
    blocks.push({ kind: "paragraph", tone: "warning", text });
  }
  return { id: "roi-preuves", title: "Force des preuves", blocks, parts: [] };
}
