import type { Action } from "../identity";

/** What can be found, as the column `search_entry.object_kind` holds it, in the order of the results. */
export const SEARCH_KINDS = ["answer", "news", "request", "case", "release"] as const;

/** One kind of thing that can be found. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Who finds what: the right that reading it asks for. */
export const SEARCH_KIND_ACTIONS: Readonly<Record<SearchKind, Action>> = {
  answer: "request:read",
  news: "news:read",
  request: "request:read",
  case: "case:read",
  release: "release:read",
};

/** @returns the kind of that exact name; null for any other text. */
export function parseSearchKind(value: string): SearchKind | null {
  return SEARCH_KINDS.find((kind) => kind === value) ?? null;
}
