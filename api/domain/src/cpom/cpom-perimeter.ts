import { suggestsCpom } from "../group";
import { frenchDate, frenchList } from "../kernel";
import { COUNT, type DossierFacts } from "./cpom-facts";
import type { Block, Section, Table } from "./cpom-document";
import type { Figure } from "./cpom-figure";
import type { SourceRow } from "./cpom-row";
import { bare, dated, joined, line, quote, type Text } from "./cpom-text";

/** Authorised places of open establishments. */
export function placeFigure(facts: DossierFacts): Figure {
  return facts.book.add({
    id: "perimetre/places",
    label: "Places autorisées des établissements ouverts",
    display: COUNT,
    formula: { kind: "sum", field: "placeCount" },
    rows: facts.capacityRows,
  });
}

/** Who the group is, what the dossier covers, and which conventions FINESS lets one think of. */
export function perimeterSection(facts: DossierFacts): Section {
  return {
    id: "perimetre",
    title: "Le groupe et le périmètre",
    startsPage: true,
    blocks: [
      { kind: "facts", facts: identity(facts) },
      { kind: "table", table: entityTable(facts) },
      { kind: "table", table: kindTable(facts) },
      { kind: "table", table: departmentTable(facts) },
      ...withoutCapacity(facts),
    ],
    parts: [engagementPart(facts)],
  };
}

function identity(facts: DossierFacts): { label: string; text: Text }[] {
  const { input, book } = facts;
  const closedRows = input.establishments.flatMap((site) =>
    site.closedOn === null ? [] : (facts.establishmentRows.get(site.finessNumber) ?? []),
  );
  const closed = book.add({
    id: "perimetre/etablissements-fermes",
    label: "Établissements fermés, hors périmètre",
    display: COUNT,
    formula: { kind: "count" },
    rows: closedRows,
  });
  const kinds = book.add({
    id: "perimetre/types",
    label: "Types d’établissements",
    display: COUNT,
    formula: { kind: "countDistinct", field: "kind" },
    rows: facts.openRows,
  });
  return [
    { label: "Groupe", text: line`${quote(input.group.name, facts.book.keep(facts.groupRow))}` },
    { label: "FINESS juridique", text: line`${quote(input.group.finessNumber, facts.groupRow)}` },
    { label: "Établissements ouverts", text: line`${facts.openCount}, de ${kinds} types` },
    { label: "Places autorisées", text: line`${placeFigure(facts)}` },
    { label: "Hors périmètre", text: line`${closed} établissements fermés, gardés pour l’historique` },
  ];
}

function countOf(facts: DossierFacts, id: string, label: string, rows: readonly SourceRow[]): Figure {
  return facts.book.add({ id, label, display: COUNT, formula: { kind: "count" }, rows });
}

function placesOf(facts: DossierFacts, id: string, label: string, sites: readonly SourceRow[]): Text {
  const numbers = new Set(sites.map((row) => row.key["finess_et"]));
  const rows = facts.capacityRows.filter((row) => numbers.has(row.key["finess_et"]));
  if (rows.length === 0) return line`–`;
  return bare(facts.book.add({ id, label, display: COUNT, formula: { kind: "sum", field: "placeCount" }, rows }));
}

/** Groups rows by a field, the largest group first. */
function groupedBy(rows: readonly SourceRow[], field: string): [string, SourceRow[]][] {
  const groups = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const value = row.values[field] ?? "";
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

const totals = (facts: DossierFacts): Text[] => [line`Ensemble`, bare(facts.openCount), bare(placeFigure(facts))];

const COUNT_COLUMNS = [
  { header: "Établissements", align: "right", width: 2 },
  { header: "Places", align: "right", width: 2 },
] as const;

function entityTable(facts: DossierFacts): Table {
  const groups = groupedBy(facts.openRows, "legalEntityFinessNumber");
  return {
    caption: "Entités juridiques du groupe",
    columns: [
      { header: "Entité juridique", align: "left", width: 6 },
      { header: "FINESS", align: "left", width: 2 },
      ...COUNT_COLUMNS,
    ],
    rows: groups.map(([number, rows]) => {
      const entity = facts.legalEntityRows.get(number);
      const name =
        entity === undefined ? line`–` : line`${quote(entity.values["name"] ?? "", facts.book.keep(entity))}`;
      const first = rows[0] ?? facts.groupRow;
      return [
        name,
        line`${quote(number, facts.book.keep(entity ?? first))}`,
        bare(countOf(facts, `perimetre/entite/${number}/etablissements`, `Établissements ouverts de ${number}`, rows)),
        placesOf(facts, `perimetre/entite/${number}/places`, `Places de ${number}`, rows),
      ];
    }),
    total: [line`Ensemble`, line``, bare(facts.openCount), bare(placeFigure(facts))],
  };
}

function kindTable(facts: DossierFacts): Table {
  return {
    caption: "Établissements ouverts et places par type",
    columns: [
      { header: "Type", align: "left", width: 7.4 },
      { header: "Sigle", align: "left", width: 2 },
      ...COUNT_COLUMNS,
    ],
    rows: groupedBy(facts.openRows, "kind").map(([kind, rows]) => [
      line`${quote(rows[0]?.values["kindLabel"] ?? kind, rows[0] ?? facts.groupRow)}`,
      line`${quote(kind, rows[0] ?? facts.groupRow)}`,
      bare(countOf(facts, `perimetre/type/${kind}/etablissements`, `Établissements ouverts : ${kind}`, rows)),
      placesOf(facts, `perimetre/type/${kind}/places`, `Places : ${kind}`, rows),
    ]),
    total: [line`Ensemble`, line``, bare(facts.openCount), bare(placeFigure(facts))],
  };
}

function departmentTable(facts: DossierFacts): Table {
  const names = new Map(facts.input.establishments.map((site) => [site.departmentCode, site.departmentName]));
  return {
    caption: "Établissements ouverts et places par département",
    columns: [{ header: "Département", align: "left", width: 8 }, ...COUNT_COLUMNS],
    rows: groupedBy(facts.openRows, "departmentCode").map(([code, rows]) => [
      line`${names.get(code) ?? ""} (${quote(code, rows[0] ?? facts.groupRow)})`,
      bare(
        countOf(facts, `perimetre/departement/${code}/etablissements`, `Établissements du département ${code}`, rows),
      ),
      placesOf(facts, `perimetre/departement/${code}/places`, `Places du département ${code}`, rows),
    ]),
    total: totals(facts),
  };
}

// FINESS holds the capacities of social and medico-social establishments; a clinic shows none, which is not zero.
function withoutCapacity(facts: DossierFacts): Block[] {
  const known = new Set(facts.capacityRows.map((row) => row.key["finess_et"]));
  const rows = facts.openRows.filter((row) => !known.has(row.key["finess_et"]));
  if (rows.length === 0) return [];
  const count = countOf(facts, "perimetre/sans-capacite", "Établissements ouverts sans capacité inscrite", rows);
  return [
    {
      kind: "paragraph",
      tone: "note",
      text: line`FINESS n’inscrit aucune capacité pour ${count} établissements ouverts (établissements de santé pour la plupart) : un tiret
        n’est pas un zéro, et le total ne les compte pas.`,
    },
  ];
}

function engagementPart(facts: DossierFacts): Section {
  const openNumbers = new Set(facts.open.map((site) => site.finessNumber));
  const found = facts.input.engagements.filter(
    (engagement) => openNumbers.has(engagement.establishmentFinessNumber) && suggestsCpom(engagement),
  );
  const rows = found.map((engagement): SourceRow => ({
    id: `engagement/${engagement.establishmentFinessNumber}/${engagement.sourceKey}`,
    table: "engagement",
    key: { finess_et: engagement.establishmentFinessNumber, source_key: engagement.sourceKey },
    values: {
      kind: engagement.kind,
      subKind: engagement.subKind,
      effectiveOn: engagement.effectiveOn,
      endsOn: engagement.endsOn,
    },
  }));
  return { id: "perimetre-cpom", title: "CPOM en cours", blocks: engagementBlocks(facts, rows), parts: [] };
}

function engagementBlocks(facts: DossierFacts, rows: readonly SourceRow[]): Block[] {
  const inference =
    "Ces dates sont déduites des conventions inscrites dans FINESS (« CONV/CPM »). Elles n’ont pas valeur de contrat : " +
    "la date qui fait foi est celle du CPOM signé.";
  if (rows.length === 0) {
    return [
      {
        kind: "paragraph",
        tone: "plain",
        text: line`FINESS n’inscrit aucune convention de ce type pour les établissements ouverts.`,
      },
      {
        kind: "paragraph",
        tone: "note",
        text: joined("Dates du CPOM en cours : ", { kind: "blank", text: "À compléter" }),
      },
    ];
  }
  const sites = facts.book.add({
    id: "perimetre/cpom/etablissements",
    label: "Établissements ouverts dont FINESS laisse penser qu’ils sont couverts par un CPOM",
    display: COUNT,
    formula: { kind: "countDistinct", field: "finess_et" },
    rows,
  });
  const dates = [...new Set(rows.flatMap((row) => row.values["effectiveOn"] ?? []))].sort();
  const written = dates.length > 4 ? [dates[0] ?? "", dates.at(-1) ?? ""] : dates;
  const shown = frenchList(written.map(frenchDate));
  const when: Text =
    dates.length === 0
      ? line`Aucune date d’effet n’y figure.`
      : dates.length > 4
        ? line`Les dates d’effet inscrites s’étendent entre le ${dated(shown)}.`
        : line`Date d’effet inscrite : ${dated(shown)}.`;
  return [
    {
      kind: "paragraph",
      tone: "plain",
      text: line`D’après FINESS, ${sites} des ${facts.openCount} établissements ouverts seraient couverts par un CPOM. ${when}`,
    },
    { kind: "paragraph", tone: "warning", text: line`${inference}` },
  ];
}
