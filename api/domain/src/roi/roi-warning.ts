import { frenchCount, frenchEuros, frenchList, frenchPercent, frenchText } from "../kernel";
import { freesTime, isUnder, ROI_HEADINGS, type RoiHeading } from "./roi-heading";
import type { RoiLine, RoiPlan, RoiResult } from "./roi";

const totalOf = (line: RoiLine): number => line.amountCents.reduce((sum, amount) => sum + amount, 0);
const quoted = (lines: readonly RoiLine[]): string => frenchList(lines.map((line) => `« ${line.label} »`));

/** What the figures do not say by themselves. Printed with them, in this order; empty when nothing is to be said. */
export function warningsOf(plan: RoiPlan, result: Omit<RoiResult, "warnings">): string[] {
  const counted = plan.lines.filter((line) => totalOf(line) > 0);
  const costs = counted.filter((line) => line.kind === "cost");
  const benefits = counted.filter((line) => line.kind === "benefit");
  const has = (heading: RoiHeading): boolean => costs.some((line) => isUnder(line, heading));
  const warnings: string[] = [];
  if (costs.length === 0) warnings.push("Aucun coût n’est saisi : le résultat ne peut pas être présenté.");
  if (result.netPresentValueCents < 0) {
    warnings.push(
      `Sur cinq ans, les coûts dépassent les bénéfices chiffrés de ${frenchEuros(-result.netPresentValueCents)} (valeur actualisée). ` +
        "Le résultat est présenté tel quel ; les bénéfices qualitatifs restent à décrire à côté.",
    );
  }
  if (!has(ROI_HEADINGS.entryTime)) {
    warnings.push(
      "Le temps de saisie des professionnels n’est pas compté : c’est souvent le premier coût d’un dossier informatisé.",
    );
  }
  if (!has(ROI_HEADINGS.training)) {
    warnings.push("Aucun coût de formation n’est compté : le financement ne se limite pas à l’outil.");
  }
  if (!has(ROI_HEADINGS.support)) warnings.push("Aucun coût d’accompagnement n’est compté.");
  const licences = costs.filter((line) => isUnder(line, ROI_HEADINGS.licence));
  if (plan.lines.length > 0 && !licences.some((line) => (line.amountCents.at(-1) ?? 0) > 0)) {
    warnings.push(
      "Aucune licence ni maintenance n’est comptée la dernière année : vérifiez que le coût récurrent est bien saisi.",
    );
  }
  const unproven = benefits.filter((line) => line.proofGrade !== "measured");
  if (unproven.length > 0) {
    const share = unproven.reduce((sum, line) => sum + totalOf(line), 0) / Math.max(1, result.totalBenefitCents);
    warnings.push(
      `${frenchCount(unproven.length, "ligne")} de bénéfice sur ${benefits.length}, soit ${frenchPercent(share)} du montant, ` +
        `${unproven.length < 2 ? "n’est pas mesurée" : "ne sont pas mesurées"} : ${quoted(unproven)}.`,
    );
  }
  const hours = benefits.filter(freesTime);
  if (hours.length > 0) {
    warnings.push(
      `${quoted(hours)} : il s’agit d’heures rendues disponibles et réaffectées, valorisées en euros ; cet argent n’est pas récupéré.`,
    );
  }
  if (result.internalRate.kind === "several") {
    warnings.push("Plusieurs taux de rendement interne annulent la valeur actualisée : aucun n’est présenté.");
  }
  if (plan.discountRate === 0)
    warnings.push("Le taux d’actualisation est nul : les années lointaines comptent autant que la première.");
  return warnings.map(frenchText);
}
