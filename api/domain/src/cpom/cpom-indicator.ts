import { frenchPeriod } from "../kernel";
import { COUNT, indicatorRow, valueRow, type DossierFacts } from "./cpom-facts";
import type { Block, IndicatorCard, Section, Table } from "./cpom-document";
import type { Display, Figure } from "./cpom-figure";
import type { DossierIndicator, DossierValue } from "./cpom-input";
import type { SourceRow } from "./cpom-row";
import { dated, line, quote, type Text } from "./cpom-text";

/** The group's reading of one indicator: latest value of each open establishment. */
export interface IndicatorReading {
  readonly indicator: DossierIndicator;
  readonly row: SourceRow;
  readonly values: readonly DossierValue[];
  readonly siteCount: Figure;
  readonly median: Figure;
  readonly low: Figure;
  readonly high: Figure;
  /** null: no target. */
  readonly target: Figure | null;
  readonly atTarget: Figure | null;
  readonly better: Figure;
  readonly worse: Figure;
  readonly same: Figure;
  /** First and last period of the values, as stored. */
  readonly periods: readonly [string, string];
}

const UNITS: Readonly<Record<string, Display>> = {
  ratio: { style: "percent", unit: "" },
  count: { style: "decimal", unit: "" },
  minutes: { style: "decimal", unit: "min" },
  hours: { style: "decimal", unit: "h" },
  days: { style: "decimal", unit: "j" },
  euros: { style: "decimal", unit: "€" },
};

/** How values of an indicator are printed. */
export const displayOf = (indicator: DossierIndicator): Display =>
  UNITS[indicator.unit] ?? { style: "decimal", unit: "" };

/** Readings of the indicators that have a value, in the order of the dictionary. */
export function indicatorReadings(facts: DossierFacts): IndicatorReading[] {
  const open = new Set(facts.open.map((site) => site.finessNumber));
  const byCode = new Map<string, DossierValue[]>();
  for (const value of facts.input.values) {
    if (!open.has(value.establishmentFinessNumber)) continue;
    const list = byCode.get(value.indicatorCode);
    if (list === undefined) byCode.set(value.indicatorCode, [value]);
    else list.push(value);
  }
  return facts.input.indicators.flatMap((indicator) => {
    const values = byCode.get(indicator.code) ?? [];
    values.sort((a, b) => (a.establishmentFinessNumber < b.establishmentFinessNumber ? -1 : 1));
    return values.length === 0 ? [] : [readingOf(facts, indicator, values)];
  });
}

function readingOf(
  facts: DossierFacts,
  indicator: DossierIndicator,
  values: readonly DossierValue[],
): IndicatorReading {
  const row = indicatorRow(indicator);
  const rows = values.map(valueRow);
  const periods = values.map((value) => value.period).sort();
  const first = periods[0] ?? "";
  const last = periods.at(-1) ?? "";
  const display = displayOf(indicator);
  const figure = (
    name: string,
    label: string,
    formula: Parameters<typeof facts.book.add>[0]["formula"],
    shown: Display,
    from: readonly SourceRow[],
  ): Figure =>
    facts.book.add({
      id: `indicateur/${indicator.code}/${name}`,
      label: `${indicator.name} : ${label}`,
      display: shown,
      formula,
      rows: from,
      indicatorCode: indicator.code,
      period: first === last ? first : `${first}/${last}`,
    });
  const withTarget = indicator.target !== null;
  return {
    indicator,
    row,
    values,
    siteCount: figure("sites", "établissements qui ont transmis", { kind: "count" }, COUNT, rows),
    median: figure("mediane", "médiane", { kind: "quantile", field: "value", at: 0.5 }, display, rows),
    low: figure("premier-quartile", "premier quartile", { kind: "quantile", field: "value", at: 0.25 }, display, rows),
    high: figure(
      "troisieme-quartile",
      "troisième quartile",
      { kind: "quantile", field: "value", at: 0.75 },
      display,
      rows,
    ),
    target: withTarget ? figure("cible", "cible", { kind: "read", field: "target" }, display, [row]) : null,
    atTarget: withTarget
      ? figure("a-la-cible", "établissements à la cible", { kind: "countAtTarget" }, COUNT, [row, ...rows])
      : null,
    better: figure("progressent", "établissements qui progressent", { kind: "countMoved", sense: "better" }, COUNT, [
      row,
      ...rows,
    ]),
    worse: figure("reculent", "établissements qui reculent", { kind: "countMoved", sense: "worse" }, COUNT, [
      row,
      ...rows,
    ]),
    same: figure("stables", "établissements stables", { kind: "countMoved", sense: "same" }, COUNT, [row, ...rows]),
    periods: [first, last],
  };
}

/** The table of all indicators, then a card for each with its context. */
export function indicatorSection(facts: DossierFacts, readings: readonly IndicatorReading[]): Section {
  if (readings.length === 0) {
    const text = line`Aucune valeur d’indicateur n’a été transmise pour les établissements ouverts : cette partie ne peut rien dire des usages.`;
    return {
      id: "indicateurs",
      title: "Indicateurs d’usage",
      startsPage: true,
      blocks: [{ kind: "paragraph", tone: "warning", text }],
      parts: [],
    };
  }
  return {
    id: "indicateurs",
    title: "Indicateurs d’usage",
    startsPage: true,
    blocks: [
      {
        kind: "paragraph",
        tone: "plain",
        text: line`Chaque chiffre résume la dernière valeur connue de chaque établissement ouvert. Un établissement qui n’a rien
          transmis n’est pas compté. Un chiffre se lit avec son contexte, donné plus loin : isolé, il ne suffit pas à juger un établissement.`,
      },
      { kind: "table", table: summaryTable(readings) },
      ...silent(facts, readings),
    ],
    parts: [
      {
        id: "indicateurs-contexte",
        title: "Chaque indicateur dans son contexte",
        blocks: readings.map((reading) => ({ kind: "indicator", card: cardOf(facts, reading) })),
        parts: [],
      },
    ],
  };
}

function summaryTable(readings: readonly IndicatorReading[]): Table {
  return {
    caption: "Indicateurs du groupe : médiane, cible et nombre d’établissements",
    columns: [
      { header: "Indicateur", align: "left", width: 8 },
      { header: "Dernière période", align: "left", width: 3.4 },
      { header: "Ont transmis", align: "right", width: 2 },
      { header: "Médiane", align: "right", width: 2.2 },
      { header: "Cible", align: "right", width: 2.2 },
      { header: "À la cible", align: "right", width: 1.8 },
    ],
    rows: readings.map((reading) => [
      line`${quote(reading.indicator.name, reading.row)}`,
      line`${dated(frenchPeriod(reading.periods[1]))}`,
      line`${reading.siteCount}`,
      line`${reading.median}`,
      reading.target === null ? line`–` : line`${reading.target}`,
      reading.atTarget === null ? line`–` : line`${reading.atTarget}`,
    ]),
    total: null,
  };
}

function silent(facts: DossierFacts, readings: readonly IndicatorReading[]): Block[] {
  const known = new Set(readings.map((reading) => reading.indicator.code));
  const without = facts.input.indicators.filter((indicator) => !known.has(indicator.code));
  if (without.length === 0) return [];
  const rows = without.map((indicator) => facts.book.keep(indicatorRow(indicator)));
  const count = facts.book.add({
    id: "indicateurs/sans-valeur",
    label: "Indicateurs du dictionnaire sans aucune valeur transmise",
    display: COUNT,
    formula: { kind: "count" },
    rows,
  });
  const names = rows.map(
    (row, index) => line`${quote(row.values["name"] ?? "", row)}${index < rows.length - 1 ? ", " : ""}`,
  );
  return [
    {
      kind: "paragraph",
      tone: "note",
      text: line`Indicateurs sans aucune valeur transmise (${count}) : ${names.flat()}.`,
    },
  ];
}

function cardOf(facts: DossierFacts, reading: IndicatorReading): IndicatorCard {
  const { indicator, row } = reading;
  return {
    code: indicator.code,
    name: line`${quote(indicator.name, row)}`,
    definition: line`${quote(indicator.definition, row)}`,
    tiles: [
      { caption: "Médiane du groupe", text: line`${reading.median}` },
      { caption: "Cible", text: reading.target === null ? line`Sans cible` : line`${reading.target}` },
      {
        caption: "À la cible",
        text: reading.atTarget === null ? line`–` : line`${reading.atTarget} / ${reading.siteCount}`,
      },
      { caption: "Ont transmis", text: line`${reading.siteCount} / ${facts.openCount}` },
    ],
    context: contextOf(reading),
    voices: voicesOf(facts, reading),
    limits: line`${quote(indicator.limits, row)}`,
    source: line`Source : ${quote(indicator.sourceLabel, row)}. Valeurs ${periodsText(reading)}.`,
  };
}

function periodsText(reading: IndicatorReading): Text {
  const [first, last] = reading.periods;
  if (first === last) return line`de la période ${dated(frenchPeriod(first))}`;
  return line`des périodes ${dated(frenchPeriod(first))} à ${dated(frenchPeriod(last))}`;
}

function contextOf(reading: IndicatorReading): Text {
  const { indicator } = reading;
  const spread = line`La moitié des établissements se situe entre ${reading.low} et ${reading.high}.`;
  const sense = indicator.direction === "up" ? "plus haut est mieux" : "plus bas est mieux";
  const move = line`Depuis la valeur précédente, ${reading.better} progressent, ${reading.worse} reculent et ${reading.same} sont stables (${sense}).`;
  return line`${spread} ${move}`;
}

/** Sites farthest from the target speak first: their context explains the figure best. */
const VOICES = 2;

function voicesOf(facts: DossierFacts, reading: IndicatorReading): Text[] {
  const sign = reading.indicator.direction === "up" ? 1 : -1;
  const speaking = reading.values
    .filter((value) => (value.context ?? "").trim() !== "")
    .sort((a, b) => sign * (Number(a.value) - Number(b.value)));
  return speaking.slice(0, VOICES).map((value) => voice(facts, reading, value));
}

function voice(facts: DossierFacts, reading: IndicatorReading, value: DossierValue): Text {
  const row = facts.book.keep(valueRow(value));
  const site = facts.establishmentRows.get(value.establishmentFinessNumber);
  const name = site === undefined ? line`` : line`${quote(site.values["name"] ?? "", facts.book.keep(site))}, `;
  const figure = facts.book.add({
    id: `indicateur/${reading.indicator.code}/etablissement/${value.establishmentFinessNumber}`,
    label: `${reading.indicator.name} : établissement ${value.establishmentFinessNumber}`,
    display: displayOf(reading.indicator),
    formula: { kind: "read", field: "value" },
    rows: [row],
    indicatorCode: reading.indicator.code,
    period: value.period,
  });
  return line`${name}${figure} (${dated(frenchPeriod(value.period))}) : « ${quote((value.context ?? "").trim(), row)} »`;
}
