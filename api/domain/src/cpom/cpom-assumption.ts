import { PROOF_GRADE_LABELS } from "../roi";
import type { Block, Section, Table } from "./cpom-document";
import type { DossierFacts } from "./cpom-facts";
import type { Figure } from "./cpom-figure";
import type { RoiFigures } from "./cpom-roi";
import { bare, dated, line, quote } from "./cpom-text";

const YEARS = [1, 2, 3, 4, 5] as const;

/** Every assumption of the plan, with its source and its grade, then the amounts line by line. */
export function assumptionSection(facts: DossierFacts, roi: RoiFigures | null): Section {
  if (roi === null) {
    const text = line`Sans plan de coûts et de bénéfices, aucune hypothèse n’est à présenter.`;
    return { id: "hypotheses", title: "Hypothèses", blocks: [{ kind: "paragraph", tone: "plain", text }], parts: [] };
  }
  const blocks: Block[] = [
    {
      kind: "paragraph",
      tone: "plain",
      text: line`Chaque ligne du plan est une hypothèse. Son niveau de preuve dit d’où vient le montant : mesuré (relevé dans des données),
        estimé (calculé par une méthode) ou déclaré (avancé sans preuve).`,
    },
    { kind: "table", table: assumptionTable(facts, roi) },
    { kind: "table", table: amountTable(facts, roi) },
    ...cautions(roi),
  ];
  return { id: "hypotheses", title: "Hypothèses", blocks, parts: [] };
}

function assumptionTable(facts: DossierFacts, roi: RoiFigures): Table {
  return {
    caption: "Hypothèses du plan, avec leur source et leur niveau de preuve",
    columns: [
      { header: "Ligne", align: "left", width: 4.5 },
      { header: "Nature", align: "left", width: 1.8 },
      { header: "Hypothèse", align: "left", width: 6.5 },
      { header: "Source", align: "left", width: 4 },
      { header: "Preuve", align: "left", width: 1.6 },
    ],
    rows: roi.plan.lines.flatMap((entry, index) => {
      const row = facts.lineRows[index];
      if (row === undefined) return [];
      const filled = (text: string) => (text.trim() === "" ? line`–` : line`${quote(text, row)}`);
      return [
        [
          filled(entry.label),
          line`${entry.kind === "cost" ? "Coût" : "Bénéfice"}`,
          filled(entry.assumption),
          filled(entry.sourceLabel),
          line`${PROOF_GRADE_LABELS[entry.proofGrade]}`,
        ],
      ];
    }),
    total: null,
  };
}

function amountTable(facts: DossierFacts, roi: RoiFigures): Table {
  const first = roi.plan.firstYear;
  return {
    caption: "Montants du plan par ligne et par année, en euros",
    columns: [
      { header: "Ligne", align: "left", width: 5 },
      ...YEARS.map((n) => ({ header: String(first + n - 1), align: "right", width: 2 }) as const),
      { header: "Cinq ans", align: "right", width: 2.2 },
    ],
    rows: roi.plan.lines.flatMap((entry, index) => {
      const row = facts.lineRows[index];
      if (row === undefined) return [];
      const add = (name: string, year: number | null): Figure =>
        facts.book.add({
          id: `roi/ligne-${String(index + 1).padStart(2, "0")}/${name}`,
          label: `${entry.label}, ${year === null ? "cinq ans" : String(first + year - 1)}`,
          display: { style: "euros", unit: "€" },
          formula: { kind: "roiAmount", side: entry.kind, year },
          rows: [row],
          period: year === null ? `${String(first)}/${String(first + 4)}` : String(first + year - 1),
        });
      return [
        [
          line`${quote(entry.label, row)}`,
          ...YEARS.map((n) => bare(add(`annee-${String(n)}`, n))),
          bare(add("total", null)),
        ],
      ];
    }),
    total: [line`Bénéfices moins coûts`, ...roi.years.map((year) => bare(year.net)), bare(roi.all.net)],
  };
}

// Warnings that bear a number are said elsewhere with traced figures (proofs, present value): only the others are taken as they are.
function cautions(roi: RoiFigures): Block[] {
  const items = roi.result.warnings.filter((warning) => !/\d/.test(warning)).map((warning) => line`${warning}`);
  const lead = line`À savoir sur ce plan (années ${dated(String(roi.plan.firstYear))} à ${dated(String(roi.plan.firstYear + 4))}) :`;
  return items.length === 0
    ? []
    : [
        { kind: "paragraph", tone: "plain", text: lead },
        { kind: "list", items },
      ];
}
