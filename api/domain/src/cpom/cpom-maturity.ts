import { STARTING_POINT } from "../maturity";
import { COUNT, type DossierFacts } from "./cpom-facts";
import type { Block, Chart, Section, Table } from "./cpom-document";
import type { Figure } from "./cpom-figure";
import type { SourceRow } from "./cpom-row";
import { bare, line, quote, type Text } from "./cpom-text";

/** The five levels, the starting point first. */
export const LEVELS = [0, 1, 2, 3, 4] as const;

/** « Point de départ », or the name that the framework gives. */
export function nameOfLevel(facts: DossierFacts, level: number): string {
  if (level === 0) return STARTING_POINT;
  return facts.input.framework?.levels.find((entry) => entry.level === level)?.name ?? `Palier ${String(level)}`;
}

/** How many open establishments hold exactly this level. */
export function levelFigure(facts: DossierFacts, level: number): Figure {
  return facts.book.add({
    id: `palier/${String(level)}/etablissements`,
    label: `Établissements ouverts au palier ${String(level)}`,
    display: COUNT,
    formula: { kind: "count" },
    rows: facts.levelRows.filter((row) => row.values["level"] === String(level)),
  });
}

/** Share of assessed establishments that hold at least this level. */
export function shareFigure(facts: DossierFacts, atLeast: number): Figure {
  return facts.book.add({
    id: `palier/part-au-moins-${String(atLeast)}`,
    label: `Part des établissements évalués qui tiennent au moins le palier ${String(atLeast)}`,
    display: { style: "percent", unit: "" },
    formula: { kind: "share", field: "level", atLeast },
    rows: facts.levelRows,
  });
}

/** How many open establishments have a computed level. */
export function assessedFigure(facts: DossierFacts): Figure {
  return facts.book.add({
    id: "palier/etablissements-evalues",
    label: "Établissements ouverts dont le palier est calculé",
    display: COUNT,
    formula: { kind: "count" },
    rows: facts.levelRows,
  });
}

/** The level that most establishments hold; the lower one when two are equal. */
export function commonestLevel(facts: DossierFacts): number {
  const counts = LEVELS.map((level) => Number(levelFigure(facts, level).value));
  return counts.indexOf(Math.max(...counts));
}

/** Distribution of levels, what each level asks, and the map of establishments. */
export function maturitySection(facts: DossierFacts): Section {
  if (facts.levelRows.length === 0) {
    const text = line`Les paliers n’ont pas encore été calculés : lancez le calcul dans Palier, puis produisez le dossier de nouveau.`;
    return {
      id: "paliers",
      title: "Paliers de maturité",
      startsPage: true,
      blocks: [{ kind: "paragraph", tone: "warning", text }],
      parts: [],
    };
  }
  return {
    id: "paliers",
    title: "Paliers de maturité",
    startsPage: true,
    blocks: [
      { kind: "paragraph", tone: "plain", text: introduction(facts) },
      { kind: "chart", chart: levelChart(facts) },
      ...framework(facts),
    ],
    parts: [{ id: "paliers-carte", title: "Carte des paliers", blocks: map(facts), parts: [] }],
  };
}

function introduction(facts: DossierFacts): Text {
  const assessed = assessedFigure(facts);
  return line`Un palier est tenu quand tous ses critères et ceux des paliers inférieurs le sont. Il est calculé à partir des usages
transmis et de réponses déclarées. ${assessed} des ${facts.openCount} établissements ouverts ont un palier calculé.`;
}

function levelChart(facts: DossierFacts): Chart {
  const level = commonestLevel(facts);
  const figure = levelFigure(facts, level);
  const assessed = assessedFigure(facts);
  const name = nameOfLevel(facts, level);
  const finding =
    level === 0
      ? line`${figure} des ${assessed} établissements évalués sont encore au point de départ`
      : line`${figure} des ${assessed} établissements évalués sont au palier ${String(level)} (« ${name} »)`;
  const parts = LEVELS.map(
    (each) =>
      line`${each === 0 ? "point de départ" : `palier ${String(each)}`} : ${levelFigure(facts, each)}${each === 4 ? "." : " ; "}`,
  );
  return {
    id: "repartition-des-paliers",
    finding,
    alt: line`Barres du nombre d’établissements par palier. ${parts.flat()}`,
    data: {
      kind: "levels",
      bars: LEVELS.map((each) => ({
        level: each,
        name: nameOfLevel(facts, each),
        figureId: levelFigure(facts, each).id,
      })),
    },
    table: {
      caption: "Établissements ouverts par palier",
      columns: [
        { header: "Palier", align: "left", width: 6 },
        { header: "Établissements", align: "right", width: 3 },
      ],
      rows: LEVELS.map((each) => [line`${levelLabel(facts, each)}`, bare(levelFigure(facts, each))]),
      total: [line`Établissements évalués`, bare(assessed)],
    },
  };
}

const levelLabel = (facts: DossierFacts, level: number): string =>
  level === 0 ? nameOfLevel(facts, 0) : `Palier ${String(level)} – ${nameOfLevel(facts, level)}`;

function framework(facts: DossierFacts): Block[] {
  const known = facts.input.framework;
  const row = facts.frameworkRow;
  if (known === null || row === null) return [];
  facts.book.keep(row);
  return [
    {
      kind: "facts",
      facts: known.levels.map((level) => ({
        label: levelLabel(facts, level.level),
        text: line`${quote(level.purpose, row)}`,
      })),
    },
    {
      kind: "paragraph",
      tone: "note",
      text: line`Référentiel utilisé : ${quote(known.name, row)}, version ${quote(String(known.version), row)}.
        Le palier décrit un usage à une date ; il n’est pas une note.`,
    },
  ];
}

function map(facts: DossierFacts): Block[] {
  const missing = facts.open.filter((site) => !facts.levelRowOf.has(site.finessNumber));
  const table: Table = {
    caption: "Palier de chaque établissement ouvert et prochain pas",
    columns: [
      { header: "Établissement", align: "left", width: 7.2 },
      { header: "FINESS", align: "left", width: 2.4 },
      { header: "Type", align: "left", width: 2.9 },
      { header: "Palier", align: "right", width: 1.7, levels: true },
      { header: "Prochain pas", align: "left", width: 7.6 },
    ],
    rows: byName(facts.openRows).map((row) => {
      const number = row.key["finess_et"] ?? "";
      const level = facts.levelRowOf.get(number);
      const step = level?.values["nextStep"];
      return [
        line`${quote(row.values["name"] ?? "", row)}`,
        line`${quote(number, row)}`,
        line`${quote(row.values["kind"] ?? "", row)}`,
        level === undefined ? line`–` : bare(siteLevel(facts, number)),
        level === undefined
          ? line`Palier non calculé`
          : typeof step === "string"
            ? line`${quote(step, level)}`
            : line`Tous les paliers sont tenus`,
      ];
    }),
    total: null,
  };
  const note = line`Un tiret dans la colonne « Palier » signale un établissement dont le palier n’est pas calculé.`;
  return [
    ...(missing.length > 0 ? [{ kind: "paragraph", tone: "note", text: note } as const] : []),
    { kind: "table", table },
  ];
}

// People look an establishment up by its name; the number makes the order total.
function byName(rows: readonly SourceRow[]): SourceRow[] {
  const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });
  return [...rows].sort(
    (a, b) => collator.compare(a.values["name"] ?? "", b.values["name"] ?? "") || (a.id < b.id ? -1 : 1),
  );
}

function siteLevel(facts: DossierFacts, finessNumber: string): Figure {
  const row = facts.levelRowOf.get(finessNumber);
  return facts.book.add({
    id: `palier/etablissement/${finessNumber}`,
    label: `Palier de l’établissement ${finessNumber}`,
    display: COUNT,
    formula: { kind: "read", field: "level" },
    rows: row === undefined ? [] : [row],
  });
}
