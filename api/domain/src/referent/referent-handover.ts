import { frenchCount, frenchList } from "../kernel";

/** What passes from one person to another at a departure, in the order it is told. */
export const HANDOVER_ITEMS = [
  "mandate",
  "request",
  "caseDraft",
  "meetingAction",
  "newsDraft",
  "lead",
  "vendorContact",
] as const;

/** A kind of thing that passes. */
export type HandoverItem = (typeof HANDOVER_ITEMS)[number];

/** How many of each kind. */
export type HandoverCounts = Readonly<Record<HandoverItem, number>>;

const WORDS: Readonly<Record<HandoverItem, readonly [one: string, many: string]>> = {
  mandate: ["mandat", "mandats"],
  request: ["demande ouverte", "demandes ouvertes"],
  caseDraft: ["brouillon de dossier éditeur", "brouillons de dossier éditeur"],
  meetingAction: ["action de réunion", "actions de réunion"],
  newsDraft: ["actualité en préparation", "actualités en préparation"],
  lead: ["place de chef de projet", "places de chef de projet"],
  vendorContact: ["contact d’éditeur", "contacts d’éditeur"],
};

/** « 2 mandats ». */
export const handoverItemText = (item: HandoverItem, count: number): string => frenchCount(count, ...WORDS[item]);

/** Nothing of any kind. */
export const NOTHING_TO_HAND_OVER: HandoverCounts = {
  mandate: 0,
  request: 0,
  caseDraft: 0,
  meetingAction: 0,
  newsDraft: 0,
  lead: 0,
  vendorContact: 0,
};

/** What will pass, in numbers, before anything does. @param to null: nobody was chosen yet. */
export function handoverText(counts: HandoverCounts, from: string, to: string | null): string {
  const parts = HANDOVER_ITEMS.flatMap((item) => (counts[item] === 0 ? [] : [handoverItemText(item, counts[item])]));
  if (parts.length === 0) return `${from} n’a rien en cours à transmettre.`;
  const total = HANDOVER_ITEMS.reduce((sum, item) => sum + counts[item], 0);
  const verb = total < 2 ? "passe" : "passent";
  return to === null ? `${from} a en cours\u00a0: ${frenchList(parts)}.` : `${frenchList(parts)} ${verb} à ${to}.`;
}
