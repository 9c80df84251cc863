import { frenchDate, frenchText, dayInFrance } from "@palier/domain/kernel";
import {
  DUTY_LABELS,
  durationText,
  HANDOVER_ITEMS,
  handoverText,
  type Duty,
  type FollowedSector,
  type HandoverCounts,
} from "@palier/domain/referent";
import { parseRequestKind, REQUEST_KIND_LABELS, REQUEST_STATE_LABELS, REQUEST_STATES } from "@palier/domain/request";
import type { HandoverPack } from "@palier/store/referent";

/** A table of the pack: its rows are texts, ready. */
interface PackSection {
  readonly title: string;
  readonly caption: string;
  /** Said in place of the table when it has no row. */
  readonly empty: string;
  readonly headers: readonly string[];
  /** Parts of the width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** The pack as data for the template: nothing is left to compute. */
export interface PackView {
  readonly title: string;
  readonly groupName: string;
  /** « Données de démonstration », or ''. */
  readonly notice: string;
  readonly lead: string;
  readonly reason: string;
  readonly summary: string;
  readonly sections: readonly PackSection[];
}

const WORKS: Readonly<Record<string, string>> = {
  caseDraft: "Brouillon de dossier éditeur",
  meetingAction: "Action de réunion",
  newsDraft: "Actualité en préparation",
};

const kindText = (code: string): string => {
  const kind = parseRequestKind(code);
  return kind === null ? code : REQUEST_KIND_LABELS[kind];
};
const stateText = (code: string): string => {
  const state = REQUEST_STATES.find((one) => one === code);
  return state === undefined ? code : REQUEST_STATE_LABELS[state];
};

/** A request in a table: the whole stands in Palier. */
const MOST_CHARACTERS = 400;
const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1).trimEnd()}…` : text;
const day = (value: string | null): string => (value === null ? "–" : frenchDate(value));

function sections(pack: HandoverPack, label: (sector: string) => string): PackSection[] {
  const { mandates, requests, settings, installations, contacts, work, acknowledgements } = pack;
  return [
    {
      title: "Mandats",
      caption: "Les secteurs qui passent, et le temps prévu",
      empty: "Aucun mandat ne passe.",
      headers: ["Établissement", "Secteur", "Place", "Par semaine", "Jusqu’au"],
      widths: [4, 3, 2, 2, 2.4],
      rows: mandates.map((one) => [
        one.establishmentName,
        label(one.sector),
        DUTY_LABELS[one.duty as Duty],
        one.weeklyMinutes === null ? "non dit" : durationText(one.weeklyMinutes),
        one.endsOn === null ? "sans fin prévue" : frenchDate(one.endsOn),
      ]),
    },
    {
      title: "Demandes ouvertes",
      caption: "Les demandes qui attendent une suite",
      empty: "Aucune demande n’est ouverte.",
      headers: ["N°", "Établissement, secteur", "Demande, telle qu’elle a été écrite", "Où elle en est"],
      widths: [0.9, 2.6, 5.5, 2.6],
      rows: requests.map((one) => [
        String(one.number),
        `${one.establishmentName}, ${label(one.sector)}`,
        `${kindText(one.kind)}, ${one.authorName}, le ${day(one.createdOn)}. ${shortened(one.body)}`,
        one.caseNumber === null
          ? stateText(one.state)
          : `dossier éditeur ${String(one.caseNumber)}\u00a0: ${one.caseTitle ?? ""}`,
      ]),
    },
    {
      title: "Travaux en cours",
      caption: "Brouillons et actions qui passent",
      empty: "Aucun travail n’est en cours.",
      headers: ["Travail", "Objet", "Pour le"],
      widths: [3, 6, 2.4],
      rows: work.map((one) => [WORKS[one.kind] ?? one.kind, one.title, day(one.dueOn)]),
    },
    {
      title: "Accusés de lecture attendus",
      caption: "Les actualités à lire qu’aucune équipe n’a encore dit avoir vues",
      empty: "Aucun accusé de lecture n’est attendu.",
      headers: ["Actualité", "Publiée le", "Établissement", "Secteur"],
      widths: [5, 2.2, 3, 2.4],
      rows: acknowledgements.map((one) => [one.title, day(one.publishedOn), one.establishmentName, label(one.sector)]),
    },
    {
      title: "Réglages faits",
      caption: "Les paramétrages répondus depuis deux ans",
      empty: "Aucun réglage n’est noté depuis deux ans.",
      headers: ["N°", "Établissement", "Demande", "Réponse", "Le"],
      widths: [0.9, 2.4, 3.6, 3.6, 2],
      rows: settings.map((one) => [
        String(one.number),
        one.establishmentName,
        shortened(one.body),
        shortened(one.answer),
        day(one.answeredOn),
      ]),
    },
    {
      title: "Logiciels en place",
      caption: "Ce qui est installé dans les établissements des mandats",
      empty: "Aucun logiciel n’est noté dans ces établissements.",
      headers: ["Établissement", "Logiciel", "Version", "Modules"],
      widths: [3, 3, 1.6, 4],
      rows: installations.map((one) => [
        one.establishmentName,
        `${one.productName} (${one.vendorName})`,
        one.versionLabel ?? "non dite",
        one.modules.length === 0 ? "non dits" : one.modules.join(", "),
      ]),
    },
    {
      title: "Contacts",
      caption: "À qui s’adresser",
      empty: "Aucun contact n’est noté.",
      headers: ["Nom", "Où", "Fonction", "Joindre"],
      widths: [2.6, 2.6, 2.6, 3.4],
      rows: contacts.map((one) => [
        one.name,
        one.organisation,
        one.duty === "" ? "non dite" : one.duty,
        [one.email, one.phone].filter((way) => way !== null && way !== "").join(", ") || "non dit",
      ]),
    },
  ];
}

/** @param sectors as the group calls them. */
export function packView(pack: HandoverPack, sectors: readonly FollowedSector[]): PackView {
  const { handover } = pack;
  const counts = Object.fromEntries(
    HANDOVER_ITEMS.map((item) => [item, handover.moved[item].length]),
  ) as unknown as HandoverCounts;
  const on = frenchDate(dayInFrance(handover.doneAt));
  return {
    title: `Dossier de passation de ${handover.fromName} à ${handover.toName}`,
    groupName: pack.groupName,
    notice: pack.demo ? "Données de démonstration" : "",
    lead: `Passation faite le ${on}${handover.doneByName === null ? "" : ` par ${handover.doneByName}`}.`,
    reason: frenchText(handover.reason),
    summary: frenchText(handoverText(counts, handover.fromName, handover.toName)),
    sections: sections(pack, (sector) => sectors.find((one) => one.sector === sector)?.label ?? sector),
  };
}
