import { SECTORS, type Sector } from "../identity";

/** What a news is about, as the column `news.kind` holds it. */
export const NEWS_KINDS = ["function", "release", "practice", "incident", "information"] as const;

/** What a news is about. */
export type NewsKind = (typeof NEWS_KINDS)[number];

/** The kind as people read it, in French. */
export const NEWS_KIND_LABELS: Readonly<Record<NewsKind, string>> = {
  function: "fonction du logiciel",
  release: "livraison de l’éditeur",
  practice: "façon de faire",
  incident: "incident",
  information: "information",
};

/** Where a news stands. */
export type NewsState = "draft" | "scheduled" | "published" | "withdrawn";

/** The state as people read it, in French. */
export const NEWS_STATE_LABELS: Readonly<Record<NewsState, string>> = {
  draft: "brouillon",
  scheduled: "programmée",
  published: "publiée",
  withdrawn: "retirée",
};

/** Who says that it was seen: the person alone, or the referent for a team. */
export type NewsAcknowledgementKind = "individual" | "collective";

/** Longest title and text, in characters. */
export const NEWS_LENGTHS = { title: 200, body: 20_000 } as const;

/** @returns the kind of that exact name; null for any other text. */
export function parseNewsKind(value: string): NewsKind | null {
  return NEWS_KINDS.find((kind) => kind === value) ?? null;
}

/** A news as it is written, before the establishments are known. */
export interface NewsText {
  readonly title: string;
  readonly body: string;
}

/** What is wrong with a field. */
export interface NewsFieldFault {
  readonly field: "title" | "body" | "kind" | "sectors" | "publishAt" | "seenOn" | "peopleCount";
  /** In French: what, where and what is allowed. */
  readonly message: string;
}

/** @returns the first fault of the text of a news; null where there is none. */
export function newsTextFault({ title, body }: NewsText): NewsFieldFault | null {
  const { length: titleLength } = title.trim();
  if (titleLength === 0 || title.length > NEWS_LENGTHS.title) {
    const message = `Donnez un titre de ${String(NEWS_LENGTHS.title)} caractères au plus.`;
    return { field: "title", message };
  }
  if (body.trim().length === 0) return { field: "body", message: "Écrivez le texte de l’actualité." };
  if (body.length > NEWS_LENGTHS.body) {
    const message = `Le texte compte ${String(body.length)} caractères\u00a0: il en faut ${String(NEWS_LENGTHS.body)} au plus.`;
    return { field: "body", message };
  }
  return null;
}

/** @returns the sectors of those names, each once and in the order of the house; null when one is unknown. */
export function parseNewsSectors(values: readonly string[]): readonly Sector[] | null {
  if (values.some((value) => !(SECTORS as readonly string[]).includes(value))) return null;
  return SECTORS.filter((sector) => values.includes(sector));
}
