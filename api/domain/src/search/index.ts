export { parseSearchKind, SEARCH_KIND_ACTIONS, SEARCH_KINDS, type SearchKind } from "./search-kind";
