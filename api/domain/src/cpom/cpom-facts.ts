import type { DossierEstablishment, DossierIndicator, DossierInput, DossierValue } from "./cpom-input";
import { FigureBook, type Display, type Figure } from "./cpom-figure";
import type { SourceRow } from "./cpom-row";

/** A whole number with nothing after it. */
export const COUNT: Display = { style: "integer", unit: "" };

/** The input as rows of lineage, with the book that the sections fill. */
export interface DossierFacts {
  readonly input: DossierInput;
  readonly book: FigureBook;
  /** Open establishments, by FINESS number. */
  readonly open: readonly DossierEstablishment[];
  readonly openRows: readonly SourceRow[];
  /** Row of each establishment, open or closed. */
  readonly establishmentRows: ReadonlyMap<string, SourceRow>;
  readonly legalEntityRows: ReadonlyMap<string, SourceRow>;
  /** Active capacities of open establishments. */
  readonly capacityRows: readonly SourceRow[];
  /** Levels of open establishments. */
  readonly levelRows: readonly SourceRow[];
  readonly levelRowOf: ReadonlyMap<string, SourceRow>;
  readonly groupRow: SourceRow;
  /** null before the first computation of levels. */
  readonly frameworkRow: SourceRow | null;
  readonly planRow: SourceRow | null;
  readonly lineRows: readonly SourceRow[];
  /** How many establishments are open: the whole that most sentences compare with. */
  readonly openCount: Figure;
}

const byFiness = <T extends { readonly finessNumber: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.finessNumber < b.finessNumber ? -1 : 1));

/** Lays the input out as rows of lineage. */
export function dossierFacts(input: DossierInput): DossierFacts {
  const book = new FigureBook();
  const open = byFiness(input.establishments.filter((site) => site.closedOn === null));
  const openNumbers = new Set(open.map((site) => site.finessNumber));
  const establishmentRows = new Map(input.establishments.map((site) => [site.finessNumber, establishmentRow(site)]));
  const openRows = open.flatMap((site) => establishmentRows.get(site.finessNumber) ?? []);
  const levelRows = [...input.levels]
    .filter((level) => openNumbers.has(level.establishmentFinessNumber))
    .sort((a, b) => (a.establishmentFinessNumber < b.establishmentFinessNumber ? -1 : 1))
    .map(levelRow);
  return {
    input,
    book,
    open,
    openRows,
    establishmentRows,
    legalEntityRows: new Map(input.legalEntities.map((entity) => [entity.finessNumber, legalEntityRow(entity)])),
    capacityRows: input.capacities.filter((row) => openNumbers.has(row.establishmentFinessNumber)).map(capacityRow),
    levelRows,
    levelRowOf: new Map(levelRows.map((row) => [row.key["finess_et"] ?? "", row])),
    groupRow: groupRow(input.group),
    frameworkRow: input.framework === null ? null : frameworkRow(input.framework),
    planRow: input.plan === null ? null : planRow(input.plan),
    lineRows: input.plan === null ? [] : input.plan.lines.map(lineRow),
    openCount: book.add({
      id: "perimetre/etablissements-ouverts",
      label: "Établissements ouverts",
      display: COUNT,
      formula: { kind: "count" },
      rows: openRows,
    }),
  };
}

function groupRow(group: DossierInput["group"]): SourceRow {
  return {
    id: `groupe/${group.finessNumber}`,
    table: "care_group",
    key: { finess_ej: group.finessNumber },
    values: { name: group.name, sourceLabel: group.sourceLabel },
  };
}

function frameworkRow(framework: NonNullable<DossierInput["framework"]>): SourceRow {
  const purposes = framework.levels.map((level): [string, string] => [`purpose${String(level.level)}`, level.purpose]);
  return {
    id: `referentiel/${framework.code}`,
    table: "maturity_framework",
    key: { referentiel: framework.code, version: String(framework.version) },
    values: { name: framework.name, version: String(framework.version), ...Object.fromEntries(purposes) },
  };
}

function establishmentRow(site: DossierEstablishment): SourceRow {
  return {
    id: `etablissement/${site.finessNumber}`,
    table: "establishment",
    key: { finess_et: site.finessNumber },
    values: {
      name: site.name,
      legalEntityFinessNumber: site.legalEntityFinessNumber,
      kind: site.kind,
      kindLabel: site.kindLabel,
      categoryCode: site.categoryCode,
      categoryLabel: site.categoryLabel,
      departmentCode: site.departmentCode,
      city: site.city,
      openedOn: site.openedOn,
      closedOn: site.closedOn,
    },
  };
}

function legalEntityRow(entity: DossierInput["legalEntities"][number]): SourceRow {
  return {
    id: `entite/${entity.finessNumber}`,
    table: "legal_entity",
    key: { finess_ej: entity.finessNumber },
    values: { name: entity.name, siren: entity.siren, closedOn: entity.closedOn },
  };
}

function capacityRow(capacity: DossierInput["capacities"][number]): SourceRow {
  return {
    id: `capacite/${capacity.establishmentFinessNumber}/${capacity.sourceKey}`,
    table: "capacity",
    key: { finess_et: capacity.establishmentFinessNumber, source_key: capacity.sourceKey },
    values: { activityCode: capacity.activityCode, placeCount: String(capacity.placeCount) },
  };
}

function levelRow(level: DossierInput["levels"][number]): SourceRow {
  return {
    id: `palier/${level.establishmentFinessNumber}`,
    table: "maturity_level",
    key: { finess_et: level.establishmentFinessNumber },
    values: {
      level: String(level.level),
      nextStep: level.nextStep?.label ?? null,
      finding: level.nextStep?.finding ?? null,
      computedOn: level.computedOn,
    },
  };
}

/** The row of the dictionary. */
export function indicatorRow(indicator: DossierIndicator): SourceRow {
  return {
    id: `indicateur/${indicator.code}`,
    table: "indicator",
    key: { indicateur: indicator.code },
    values: {
      name: indicator.name,
      definition: indicator.definition,
      unit: indicator.unit,
      direction: indicator.direction,
      target: indicator.target,
      limits: indicator.limits,
      sourceLabel: indicator.sourceLabel,
    },
  };
}

/** The latest value of an establishment. */
export function valueRow(value: DossierValue): SourceRow {
  return {
    id: `valeur/${value.establishmentFinessNumber}/${value.indicatorCode}/${value.period}`,
    table: "indicator_latest",
    key: { finess_et: value.establishmentFinessNumber, indicateur: value.indicatorCode, periode: value.period },
    values: {
      value: value.value,
      numerator: value.numerator,
      denominator: value.denominator,
      previousValue: value.previousValue,
      context: value.context,
    },
  };
}

function planRow(plan: NonNullable<DossierInput["plan"]>): SourceRow {
  return {
    id: "plan-roi",
    table: "roi_plan",
    key: { plan: plan.name, version: String(plan.version) },
    values: { firstYear: String(plan.firstYear), discountRate: String(plan.discountRate) },
  };
}

function lineRow(line: NonNullable<DossierInput["plan"]>["lines"][number], index: number): SourceRow {
  const amounts = Object.fromEntries(
    line.amountCents.map((cents, year) => [`amountCents${String(year + 1)}`, String(cents)]),
  );
  return {
    id: `ligne-roi/${String(index + 1).padStart(2, "0")}`,
    table: "roi_line",
    key: { ligne: String(index + 1), libelle: line.label },
    values: {
      kind: line.kind,
      heading: line.heading,
      proofGrade: line.proofGrade,
      assumption: line.assumption,
      sourceLabel: line.sourceLabel,
      ...amounts,
    },
  };
}
