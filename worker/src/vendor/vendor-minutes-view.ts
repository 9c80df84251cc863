import { dayInFrance, frenchDate, frenchText } from "@palier/domain/kernel";
import type { StoredMeeting } from "@palier/store/vendor";

/** A table of the minutes: its rows are texts, ready. */
interface MinutesTable {
  readonly title: string;
  readonly caption: string;
  /** Said in place of the table when it has no row. */
  readonly empty: string;
  readonly headers: readonly string[];
  /** Parts of the width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** The minutes as data for the template: nothing is left to compute. */
export interface MinutesView {
  readonly title: string;
  readonly groupName: string;
  /** « Données de démonstration », or ''. */
  readonly notice: string;
  readonly lead: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** The paragraphs that the teams read; none while nothing is written. */
  readonly minutes: readonly string[];
  readonly tables: readonly MinutesTable[];
}

const HOUR = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", hour: "numeric", minute: "2-digit" });

/** « 20 novembre 2026 à 14 h 30 », in Paris. */
function instantText(at: Date): string {
  const part = (type: string): string => HOUR.formatToParts(at).find((one) => one.type === type)?.value ?? "";
  return `${frenchDate(dayInFrance(at))} à ${String(Number(part("hour")))}\u00a0h\u00a0${part("minute")}`;
}

const SIDES = { group: "Le groupe", vendor: "L’éditeur" } as const;
const day = (value: string | null): string => (value === null ? "non dite" : frenchDate(value));

/** @param meeting whose minutes were shared; how each site passed them on isn't printed, since not everyone sees every site. */
export function minutesView(
  meeting: StoredMeeting & { readonly sharedAt: Date },
  ground: { readonly name: string; readonly demo: boolean },
): MinutesView {
  const { vendor, heldAt, place, present, items, actions, minutes, sharedAt } = meeting;
  const namesOf = (side: "group" | "vendor"): string =>
    present
      .filter((one) => one.side === side)
      .map(({ name }) => name)
      .join(", ") || "personne n’est noté";
  return {
    title: `Réunion avec ${vendor.name} du ${frenchDate(dayInFrance(heldAt))}`,
    groupName: ground.name,
    notice: ground.demo ? "Données de démonstration" : "",
    lead: `Relevé diffusé aux établissements le ${instantText(sharedAt)}.`,
    facts: [
      { term: "Date", value: instantText(heldAt) },
      { term: "Lieu", value: place === "" ? "non dit" : place },
      { term: "Pour le groupe", value: namesOf("group") },
      { term: "Pour l’éditeur", value: namesOf("vendor") },
    ],
    minutes: frenchText(minutes)
      .split(/\n\s*\n/)
      .filter((text) => text.trim() !== ""),
    tables: [
      {
        title: "Ordre du jour et décisions",
        caption: "Chaque point, et ce qui est décidé",
        empty: "L’ordre du jour est vide.",
        headers: ["Point", "Décision"],
        widths: [4, 5],
        rows: items.map(({ title, decision }) => [title, decision === "" ? "aucune décision" : frenchText(decision)]),
      },
      {
        title: "Actions",
        caption: "Qui fait quoi, et pour quand",
        empty: "Aucune action n’est notée.",
        headers: ["Action", "Qui s’en charge", "Échéance", "Suite"],
        widths: [5, 3, 2.2, 2.2],
        rows: actions.map(({ wording, side, byName, dueOn, doneOn }) => [
          wording,
          byName === null ? SIDES[side] : `${SIDES[side]}, ${byName}`,
          day(dueOn),
          doneOn === null ? "en attente" : `faite le ${frenchDate(doneOn)}`,
        ]),
      },
    ],
  };
}
