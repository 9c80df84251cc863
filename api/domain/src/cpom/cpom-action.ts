import { COUNT, type DossierFacts } from "./cpom-facts";
import type { Block, Section, Table } from "./cpom-document";
import type { IndicatorReading } from "./cpom-indicator";
import { commonestLevel, levelFigure, nameOfLevel, shareFigure } from "./cpom-maturity";
import type { RoiFigures } from "./cpom-roi";
import type { SourceRow } from "./cpom-row";
import { bare, dated, line, quote, TO_COMPLETE, type Text } from "./cpom-text";
import { frenchPeriod } from "../kernel";

/**
 * The fiche-action of the contract: what Palier knows is filled in, the rest is left « À compléter ».
 * @source arrêté du 3 mars 2017 (modèle de CPOM) and the guides to it; fields listed in the domain notes of the project.
 */
export function actionSection(
  facts: DossierFacts,
  readings: readonly IndicatorReading[],
  roi: RoiFigures | null,
): Section {
  const targets = readings.filter((reading) => reading.target !== null);
  const blocks: Block[] = [
    {
      kind: "paragraph",
      tone: "plain",
      text: line`Un CPOM n’apporte pas une dotation de plus : il affecte autrement les moyens, selon un axe prioritaire sur le système d’information.
        Les champs marqués « À compléter » relèvent du groupe et de ses autorités de tarification.`,
    },
    { kind: "facts", facts: fields(facts, roi) },
    { kind: "table", table: stepTable(facts) },
    ...(targets.length === 0 ? [] : [{ kind: "table", table: goalTable(targets) } as const]),
    { kind: "table", table: calendarTable(facts, roi) },
  ];
  return { id: "fiche-action", title: "Fiche-action", startsPage: true, blocks, parts: [] };
}

function fields(facts: DossierFacts, roi: RoiFigures | null): { label: string; text: Text }[] {
  return [
    { label: "Axe", text: line`Système d’information : usages du dossier informatisé (DUI, DPI)` },
    { label: "Objectif stratégique", text: line`${TO_COMPLETE}` },
    { label: "Objectif opérationnel", text: objective(facts) },
    { label: "Constat", text: finding(facts) },
    { label: "Pilote", text: line`${TO_COMPLETE}` },
    {
      label: "Établissements",
      text: line`Les ${facts.openCount} établissements ouverts du groupe, listés dans la carte des paliers`,
    },
    { label: "Moyens existants", text: line`${TO_COMPLETE}` },
    { label: "Moyens redéployés", text: redeployed(roi) },
    {
      label: "Moyens demandés",
      text:
        roi === null
          ? line`${TO_COMPLETE}`
          : line`Coût total du plan : ${roi.all.cost} sur cinq ans. Part demandée au titre du CPOM : ${TO_COMPLETE}`,
    },
    { label: "Risques", text: risks(facts, roi) },
  ];
}

function objective(facts: DossierFacts): Text {
  if (facts.levelRows.length === 0) return line`${TO_COMPLETE}`;
  const next = Math.min(4, commonestLevel(facts) + 1);
  const now = shareFigure(facts, next);
  return line`Faire tenir le palier ${String(next)} (« ${nameOfLevel(facts, next)} ») à davantage d’établissements : ${now} le tiennent aujourd’hui.
    Part visée en fin de contrat : ${TO_COMPLETE}`;
}

function finding(facts: DossierFacts): Text {
  if (facts.levelRows.length === 0) return line`${TO_COMPLETE}`;
  return line`${levelFigure(facts, 0)} établissements sont encore au point de départ et ${levelFigure(facts, 4)} tiennent le palier 4.
    Le diagnostic partagé reste à écrire avec les équipes : ${TO_COMPLETE}`;
}

function redeployed(roi: RoiFigures | null): Text {
  if (roi?.timeShare === null || roi === null) return line`${TO_COMPLETE}`;
  return line`Temps rendu aux équipes : ${roi.timeShare} des bénéfices du plan, réaffectés à l’accompagnement. Autres moyens : ${TO_COMPLETE}`;
}

function risks(facts: DossierFacts, roi: RoiFigures | null): Text {
  const unknown = facts.open.length - facts.levelRows.length;
  const blind = unknown > 0 ? "Des établissements n’ont pas de palier calculé. " : "";
  const cost =
    roi !== null && roi.result.netPresentValueCents < 0 ? "Le plan coûte plus qu’il ne rapporte sur cinq ans. " : "";
  return line`${blind}${cost}Appropriation, disponibilité des référents, dépendance à l’éditeur : ${TO_COMPLETE}`;
}

/** Next steps shown, the most shared first. */
const STEPS_SHOWN = 8;

function stepTable(facts: DossierFacts): Table {
  const bySteps = new Map<string, SourceRow[]>();
  for (const row of facts.levelRows) {
    const step = row.values["nextStep"];
    if (typeof step === "string") bySteps.set(step, [...(bySteps.get(step) ?? []), row]);
  }
  const steps = [...bySteps].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, STEPS_SHOWN);
  const costs = new Map(
    facts.input.levels.flatMap((level) =>
      level.nextStep === null ? [] : [[level.nextStep.label, level.nextStep.cost]],
    ),
  );
  return {
    caption: "Actions : prochains pas proposés aux établissements, les plus partagés d’abord",
    columns: [
      { header: "Action", align: "left", width: 6.2 },
      { header: "Effort", align: "left", width: 7 },
      { header: "Établissements", align: "right", width: 2.6 },
    ],
    rows:
      steps.length === 0
        ? [[line`${TO_COMPLETE}`, line`–`, line`–`]]
        : steps.map(([step, rows], index) => {
            const first = rows[0] ?? facts.groupRow;
            const count = facts.book.add({
              id: `action/${String(index + 1)}/etablissements`,
              label: `Établissements dont le prochain pas est : ${step}`,
              display: COUNT,
              formula: { kind: "count" },
              rows,
            });
            return [line`${quote(step, first)}`, line`${quote(costs.get(step) ?? "–", first)}`, bare(count)];
          }),
    total: null,
  };
}

function goalTable(readings: readonly IndicatorReading[]): Table {
  return {
    caption: "Indicateurs de la fiche-action : valeur de départ et cible",
    columns: [
      { header: "Indicateur", align: "left", width: 6.5 },
      { header: "Médiane", align: "right", width: 2.2 },
      { header: "Date", align: "left", width: 3 },
      { header: "Cible", align: "right", width: 2 },
      { header: "Échéance", align: "left", width: 2.6 },
    ],
    rows: readings.map((reading) => [
      line`${quote(reading.indicator.name, reading.row)}`,
      line`${reading.median}`,
      line`${dated(frenchPeriod(reading.periods[1]))}`,
      reading.target === null ? line`–` : line`${reading.target}`,
      line`${TO_COMPLETE}`,
    ]),
    total: null,
  };
}

function calendarTable(facts: DossierFacts, roi: RoiFigures | null): Table {
  const first = roi?.plan.firstYear ?? Number(facts.input.preparedOn.slice(0, 4)) + 1;
  return {
    caption: "Calendrier et bilan annuel",
    columns: [
      { header: "Année", align: "left", width: 1.5 },
      { header: "Étapes", align: "left", width: 4 },
      { header: "Coûts prévus (€)", align: "right", width: 2.5 },
      { header: "Bilan annuel", align: "left", width: 4 },
    ],
    rows: [0, 1, 2, 3, 4].map((index) => {
      const year = roi?.years[index];
      return [
        line`${dated(String(first + index))}`,
        line`${TO_COMPLETE}`,
        year === undefined ? line`–` : bare(year.cost),
        line`${TO_COMPLETE}`,
      ];
    }),
    total: null,
  };
}
