import type { IndicatorDefinition } from "@palier/domain/indicator";
import type { Chance } from "./indicator-demo-stage";

const RISE = [
  "fictif – atelier d’écriture mené avec les équipes le mois précédent",
  "fictif – deuxième référente nommée, présente deux jours par semaine",
  "fictif – passage de l’éditeur sur site pendant deux jours",
  "fictif – trame commune adoptée après deux réunions d’équipe",
  "fictif – nouveaux postes installés dans les unités de vie",
] as const;
const FALL = [
  "fictif – référent absent trois semaines, sans suppléant",
  "fictif – remplaçants d’été sans compte nominatif",
  "fictif – mise à jour du logiciel et deux jours de panne",
  "fictif – visite de certification, saisie reportée au mois suivant",
  "fictif – déménagement d’une unité, postes indisponibles",
] as const;
const STEADY = [
  "fictif – mois ordinaire, effectif complet",
  "fictif – congés, activité réduite une semaine sur quatre",
  "fictif – chiffre relu en réunion d’équipe",
  "fictif – deux admissions et une sortie dans le mois",
  "fictif – relevé fait par la responsable qualité sur un échantillon",
] as const;

/**
 * One line about a figure: on nine of ten of the two newest values, on one of twelve of the older ones.
 * @param before value of the period before; null when there is none.
 * @param newest 0 = the newest period, 1 = the one before…
 * @returns '' for a figure left without context.
 */
export function contextOf(
  value: number,
  before: number | null,
  newest: number,
  indicator: IndicatorDefinition,
  chance: Chance,
): string {
  if (chance("context", indicator.code) > (newest < 2 ? 0.9 : 0.08)) return "";
  const move = before === null || before === 0 ? 0 : (value - before) / before;
  const better = indicator.direction === "up" ? move : -move;
  const lines = better > 0.04 ? RISE : better < -0.04 ? FALL : STEADY;
  return lines[Math.floor(chance("line", indicator.code) * lines.length)] ?? "";
}
