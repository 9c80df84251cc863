import { establishmentKindLabel } from "@palier/domain/group";
import { dayInFrance, frenchDate, frenchNumber } from "@palier/domain/kernel";
import {
  CASE_SEVERITY_LABELS,
  endedCount,
  medianText,
  ownRows,
  quarterText,
  SCORECARD_WORDS,
  supportTime,
  type ScorecardFigures,
  type ScorecardWords,
} from "@palier/domain/vendorcase";

/** A cell of a table: what is read, and the number behind it where there is one. */
export interface ScorecardCell {
  readonly text: string;
  /** A count, or hours; null: a text, or a figure that isn't shown. */
  readonly value: number | null;
}

/** A table of the scorecard, with what it counts and what it doesn't say. */
export interface ScorecardTable {
  readonly title: string;
  readonly caption: string;
  readonly empty: string;
  readonly headers: readonly string[];
  /** Parts of the width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly ScorecardCell[])[];
  readonly notes: readonly ScorecardWords[];
}

/** A scorecard as data for both files: nothing is left to compute. */
export interface ScorecardView {
  readonly title: string;
  readonly groupName: string;
  /** « Données de démonstration », or ''. */
  readonly notice: string;
  readonly lead: string;
  /** Said first: provisional or final. */
  readonly standing: string;
  readonly tables: readonly ScorecardTable[];
}

/** Whose scorecard it is. */
export interface ScorecardGround {
  readonly name: string;
  readonly demo: boolean;
  readonly contracts: readonly string[];
  readonly vendorName: string;
  readonly frozen: boolean;
}

const words = (text: string): ScorecardCell => ({ text, value: null });
const count = (value: number): ScorecardCell => ({ text: frenchNumber(value, 0), value });
/** Minutes of support, as hours in a workbook. */
const time = (minutes: number): ScorecardCell => ({ text: supportTime(minutes), value: minutes / 60 });
const median = (minutes: number | null, of: number): ScorecardCell =>
  minutes === null ? words(medianText(null, of)) : time(minutes);

/** @param figures as they were kept. */
export function scorecardView(figures: ScorecardFigures, ground: ScorecardGround): ScorecardView {
  const { vendor, own, quarter, asOf } = figures;
  const { sent, waits, response, resolution } = SCORECARD_WORDS;
  const on = frenchDate(dayInFrance(new Date(asOf)));
  const contracts = ground.contracts.length === 0 ? "aucun contrat au registre" : ground.contracts.join(", ");
  return {
    title: `Réactivité de ${ground.vendorName}, ${quarterText(quarter)}`,
    groupName: ground.name,
    notice: ground.demo ? "Données de démonstration" : "",
    lead: `Pour la revue de contrat. Contrats\u00a0: ${contracts}.`,
    standing: ground.frozen
      ? "Bilan définitif\u00a0: le trimestre est terminé, ces chiffres ne changent plus."
      : `Bilan provisoire\u00a0: le trimestre court encore, les chiffres sont ceux du ${on}.`,
    tables: [
      {
        title: "Dossiers et attentes",
        caption: "Dossiers du trimestre, et qui a attendu qui",
        empty: "",
        headers: ["Chiffre", "Valeur"],
        widths: [5, 3],
        rows: [
          [words(sent.label), count(vendor.sent)],
          [words("Sans délai promis par le contrat"), count(vendor.withoutPromise)],
          [words("Dossiers qui ont attendu l’un ou l’autre"), count(vendor.waitingCases)],
          [words("Temps à attendre l’éditeur"), time(vendor.vendorMinutes)],
          [words("Temps à attendre le groupe"), time(vendor.groupMinutes)],
        ],
        notes: [sent, waits],
      },
      {
        title: "Délais promis par le contrat",
        caption: "Délais tenus, dépassés et en retard, par gravité",
        empty: "",
        headers: ["Gravité", "Délai", "Envoyés", "Tenus", "Dépassés", "En retard", "Médiane"],
        widths: [2, 3, 1.6, 1.4, 1.8, 1.8, 3.4],
        rows: vendor.severities.flatMap((each) =>
          (["response", "resolution"] as const).map((promise) => {
            const tally = each[promise];
            return [
              words(CASE_SEVERITY_LABELS[each.severity]),
              words(SCORECARD_WORDS[promise].label),
              count(each.sent),
              count(tally.kept),
              count(tally.missed),
              count(tally.late),
              median(tally.medianMinutes, endedCount(tally)),
            ];
          }),
        ),
        notes: [response, resolution],
      },
      {
        title: "Le groupe, de son côté",
        caption: "Première réaction du groupe aux demandes de ses établissements",
        empty: "Aucune demande dans le trimestre.",
        headers: ["Établissements", "Premières réactions", "Médiane", "En attente"],
        widths: [5, 2, 3.2, 1.8],
        rows: ownRows(own).map(({ kind, reacted, medianMinutes, waiting }) => [
          words(kind === null ? "Tous" : establishmentKindLabel(kind)),
          count(reacted),
          median(medianMinutes, reacted),
          count(waiting),
        ]),
        notes: [SCORECARD_WORDS.own],
      },
    ],
  };
}
