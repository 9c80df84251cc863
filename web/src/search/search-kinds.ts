import type { SearchKind } from "@palier/domain/search";
import type { MessageDescriptor } from "react-intl";
import { searchMessages } from "./search.messages";

/** Above the results of a kind; the order of the kinds is the domain's. */
export const KIND_TITLES: Readonly<Record<SearchKind, MessageDescriptor>> = {
  answer: searchMessages.answers,
  news: searchMessages.news,
  request: searchMessages.requests,
  case: searchMessages.cases,
  release: searchMessages.releases,
};

interface OfKind {
  readonly kind: SearchKind;
}

/** The results kind by kind: the kind of the nearest result first, each in the order found. */
export function byKind<Hit extends OfKind>(
  hits: readonly Hit[],
): readonly { kind: SearchKind; hits: readonly Hit[] }[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }));
}
