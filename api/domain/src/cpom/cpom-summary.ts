import type { Block, Section } from "./cpom-document";
import type { DossierFacts } from "./cpom-facts";
import type { IndicatorReading } from "./cpom-indicator";
import { levelFigure, shareFigure } from "./cpom-maturity";
import { placeFigure } from "./cpom-perimeter";
import { roiFinding, type RoiFigures } from "./cpom-roi";
import { line, quote, type Text } from "./cpom-text";
import { COUNT } from "./cpom-facts";

/** One page that says where the group stands, what it costs, what it brings, and what is not known. */
export function summarySection(
  facts: DossierFacts,
  readings: readonly IndicatorReading[],
  roi: RoiFigures | null,
): Section {
  const blocks: Block[] = [
    { kind: "paragraph", tone: "lead", text: lead(facts) },
    { kind: "tiles", tiles: tiles(facts, roi) },
    { kind: "list", items: points(facts, readings, roi) },
  ];
  return { id: "essentiel", title: "L’essentiel", blocks, parts: [] };
}

function lead(facts: DossierFacts): Text {
  const name = quote(facts.input.group.name, facts.book.keep(facts.groupRow));
  return line`${name} présente à ses autorités de tarification l’usage de son dossier informatisé, ce que coûte son développement, ce qu’il rapporte,
    et ce qui reste incertain. Chaque chiffre renvoie à ses lignes d’origine.`;
}

function tiles(facts: DossierFacts, roi: RoiFigures | null): { caption: string; text: Text }[] {
  const shown = [
    { caption: "établissements ouverts", text: line`${facts.openCount}` },
    { caption: "places autorisées", text: line`${placeFigure(facts)}` },
  ];
  if (facts.levelRows.length > 0) {
    shown.push({
      caption: "des établissements évalués tiennent au moins le palier 2",
      text: line`${shareFigure(facts, 2)}`,
    });
  }
  if (roi !== null) {
    shown.push({ caption: "de coûts sur cinq ans", text: line`${roi.all.cost}` });
    shown.push({ caption: "de valeur actuelle nette à cinq ans", text: line`${roi.all.presentValue}` });
    shown.push({
      caption: "délai d’amortissement",
      text: roi.all.payback === null ? line`Au-delà de cinq ans` : line`${roi.all.payback}`,
    });
  }
  return shown;
}

function points(facts: DossierFacts, readings: readonly IndicatorReading[], roi: RoiFigures | null): Text[] {
  const items: Text[] = [];
  if (facts.levelRows.length > 0) {
    items.push(
      line`Usages : ${levelFigure(facts, 0)} établissements sont au point de départ, ${levelFigure(facts, 1)} au palier 1, ${levelFigure(facts, 2)} au palier 2,
        ${levelFigure(facts, 3)} au palier 3 et ${levelFigure(facts, 4)} au palier 4.`,
    );
  }
  const reached = readings.filter((reading) => isReached(reading));
  const aimed = readings.filter((reading) => reading.target !== null);
  if (aimed.length > 0) {
    const count = (id: string, label: string, list: readonly IndicatorReading[]) =>
      facts.book.add({
        id,
        label,
        display: COUNT,
        formula: { kind: "count" },
        rows: list.map((reading) => reading.row),
      });
    const some = count("indicateurs/mediane-a-la-cible", "Indicateurs dont la médiane atteint la cible", reached);
    const all = count("indicateurs/avec-cible", "Indicateurs suivis qui ont une cible", aimed);
    items.push(
      line`Cibles : la médiane du groupe atteint la cible pour ${some} des ${all} indicateurs qui en ont une.`,
    );
  }
  if (roi !== null) {
    items.push(line`Retour sur investissement : ${lowered(roiFinding(roi))}.`);
    if (roi.measuredShare !== null) {
      items.push(
        line`Preuves : ${roi.measuredShare} du montant des bénéfices est mesuré. Le résultat avec ces seuls bénéfices, puis sans le temps réaffecté, est donné au chapitre du retour sur investissement.`,
      );
    }
  }
  items.push(
    line`Limites : la partie « Ce que ces chiffres ne disent pas » fait partie du dossier et se lit avec lui.`,
  );
  return items;
}

/** The same sentence after a colon. */
function lowered(text: Text): Text {
  const [first, ...rest] = text;
  if (first?.kind !== "text") return text;
  return [{ kind: "text", text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest];
}

function isReached({ indicator, median, target }: IndicatorReading): boolean {
  if (target === null) return false;
  return indicator.direction === "up"
    ? Number(median.value) >= Number(target.value)
    : Number(median.value) <= Number(target.value);
}
