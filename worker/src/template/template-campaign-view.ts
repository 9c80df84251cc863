import { dayInFrance, frenchCount, frenchDate, frenchPercent } from "@palier/domain/kernel";
import { ADOPTION_REACH_LABELS, campaignProgress } from "@palier/domain/template";
import type { CampaignTarget, StoredCampaign } from "@palier/store/template";

/** A table of the report: texts only. */
export interface CampaignTable {
  readonly title: string;
  readonly caption: string;
  readonly empty: string;
  readonly headers: readonly string[];
  /** Parts of the width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** The report of a campaign as data for the printer: nothing is left to compute. */
export interface CampaignView {
  readonly title: string;
  readonly groupName: string;
  /** « Données de démonstration », or ''. */
  readonly notice: string;
  readonly lead: string;
  readonly purpose: string;
  readonly summary: string;
  /** The closing word, or ''. */
  readonly closing: string;
  readonly tables: readonly CampaignTable[];
}

const HOW =
  "Un modèle est adopté dans un établissement quand les trois faits sont réunis\u00a0: la version en vigueur est en service, elle a été lue, et quatre documents regardés sur cinq la suivent au dernier contrôle.";

function tallies(
  targets: readonly CampaignTarget[],
  keyOf: (target: CampaignTarget) => string,
  nameOf: (target: CampaignTarget) => string,
): string[][] {
  const names = new Map(targets.map((target) => [keyOf(target), nameOf(target)]));
  return [...names].map(([key, name]) => {
    const reaches = targets.filter((target) => keyOf(target) === key).map(({ reach }) => reach);
    const { adopted, begun, notBegun, total } = campaignProgress(reaches);
    return [name, `${String(adopted)} sur ${String(total)}`, String(begun), String(notBegun)];
  });
}

/** @param campaign closed. */
export function campaignView(
  campaign: StoredCampaign,
  group: { readonly name: string; readonly demo: boolean },
): CampaignView {
  const { title, purpose, beginsOn, endsOn, closedAt, closingNote, targets } = campaign;
  const { adopted, total } = campaignProgress(targets.map(({ reach }) => reach));
  const closedOn = closedAt === null ? endsOn : dayInFrance(closedAt);
  const reminded = targets.reduce((sum, { reminderCount }) => sum + reminderCount, 0);
  const headers = (what: string): string[] => [what, "Adoptés", "En cours", "Pas commencés"];
  return {
    title: `Campagne d’harmonisation\u00a0: ${title}`,
    groupName: group.name,
    notice: group.demo ? "Données de démonstration" : "",
    lead: `Du ${frenchDate(beginsOn)} au ${frenchDate(endsOn)}, close le ${frenchDate(closedOn)}.`,
    purpose,
    summary: `${String(adopted)} sur ${frenchCount(total, "modèle attendu", "modèles attendus")} adoptés${total === 0 ? "" : ` (${frenchPercent(adopted / total)})`}\u00a0; ${frenchCount(reminded, "relance")}. ${HOW}`,
    closing: closingNote,
    tables: [
      {
        title: "Par modèle",
        caption: "Où en est chaque modèle, en nombre d’établissements",
        empty: "",
        headers: headers("Modèle"),
        widths: [6, 2, 2, 2],
        rows: tallies(
          targets,
          ({ templateId }) => templateId,
          ({ templateCode, templateTitle }) => `${templateCode} ${templateTitle}`,
        ).sort(([one = ""], [other = ""]) => one.localeCompare(other, "fr")),
      },
      {
        title: "Par établissement",
        caption: "Où en est chaque établissement, en nombre de modèles",
        empty: "",
        headers: headers("Établissement"),
        widths: [6, 2, 2, 2],
        rows: tallies(
          targets,
          ({ establishmentId }) => establishmentId,
          ({ establishmentName }) => establishmentName,
        ),
      },
      {
        title: "Ce qui reste à faire",
        caption: "Modèles qui n’étaient pas adoptés à la clôture",
        empty: "Rien\u00a0: tous les modèles attendus sont adoptés.",
        headers: ["Établissement", "Modèle", "À la clôture"],
        widths: [5, 5, 2],
        rows: targets
          .filter(({ reach }) => reach !== "adopted")
          .map(({ establishmentName, templateTitle, reach }) => [
            establishmentName,
            templateTitle,
            ADOPTION_REACH_LABELS[reach],
          ]),
      },
    ],
  };
}
