import { frenchCount, frenchNumber } from "../kernel";
import { LEAST_FOR_MEDIAN, type OwnKindFigures, type PromiseTally } from "./vendorcase-scorecard";
import { supportTime } from "./vendorcase-clock-text";

/** A figure of the scorecard: what it counts, and what it doesn't say. */
export interface ScorecardWords {
  readonly label: string;
  readonly definition: string;
  readonly limits: string;
}

/** The figures, in the order in which they are read. One wording for the screen, the PDF and the workbook. */
export const SCORECARD_WORDS = {
  sent: {
    label: "Dossiers envoyés",
    definition: "Dossiers partis pour la première fois dans le trimestre, toutes gravités et toutes sortes.",
    limits:
      "Un dossier en réunit souvent plusieurs\u00a0: ce n’est ni le nombre de demandes, ni celui des difficultés.",
  },
  response: {
    label: "Délai de réponse",
    definition:
      "Du premier envoi au premier message ou au premier geste de l’éditeur, en heures de support du contrat. Chaque délai compte dans le trimestre où il se termine\u00a0; ceux qui sont dépassés et sans réponse à la fin sont comptés à part.",
    limits: "Un accusé de réception automatique compte comme une réponse\u00a0: ce chiffre ne dit pas si elle aidait.",
  },
  resolution: {
    label: "Délai de résolution",
    definition:
      "Du premier envoi au moment où l’éditeur dit que c’est résolu, en heures de support du contrat, sans le temps où il attendait le groupe. Un dossier rouvert reprend son délai. Un dossier refusé ou abandonné n’est compté ni tenu ni dépassé.",
    limits: "Il ne dit pas si la solution convenait, ni si les établissements l’avaient déjà contournée.",
  },
  waits: {
    label: "Qui a attendu qui",
    definition:
      "Heures de support passées, dans le trimestre, par l’ensemble des dossiers chez l’éditeur et, de l’autre côté, à attendre une précision ou une vérification du groupe.",
    limits: "Un seul dossier ancien peut peser plus que tous les autres\u00a0: lisez-le avec le nombre de dossiers.",
  },
  own: {
    label: "Première réaction du groupe à ses demandes",
    definition:
      "Du dépôt d’une demande par un établissement à la première qualification, question ou réponse d’un référent, du lundi au vendredi de 9\u00a0h à 18\u00a0h, jours fériés de métropole déduits. Par sorte d’établissement, jamais par personne.",
    limits: "Une réaction rapide n’est pas une réponse utile\u00a0; une demande faite de vive voix n’est pas comptée.",
  },
} as const satisfies Readonly<Record<string, ScorecardWords>>;

/** Why a median isn't shown. */
export const fewText = (count: number): string =>
  count === 0
    ? "aucun délai terminé"
    : `masqué\u00a0: ${frenchCount(count, "délai terminé", "délais terminés")}, moins de ${frenchNumber(LEAST_FOR_MEDIAN)}`;

/** « 3 h 05 » or why it isn't shown. */
export const medianText = (minutes: number | null, count: number): string =>
  minutes === null ? fewText(count) : supportTime(minutes);

/** The ended promises of a tally. */
export const endedCount = ({ kept, missed }: Pick<PromiseTally, "kept" | "missed">): number => kept + missed;

/** The rows of the group's own figures: all kinds together first. */
export const ownRows = (own: Omit<OwnKindFigures, "kind"> & { readonly kinds: readonly OwnKindFigures[] }) => [
  { kind: null, reacted: own.reacted, medianMinutes: own.medianMinutes, waiting: own.waiting },
  ...own.kinds,
];
