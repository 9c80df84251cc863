import { isIdentifier } from "./identifier";
import { badRequest } from "./refusal";

/** Most elements of one page, and how many when none is asked. */
const MOST = 200;
const USUAL = 50;

/** One page of a list, in the shape of a Relay connection. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What a page asks of the store. */
export interface PageRequest {
  readonly first: number;
  /** Id of the last element of the page before; null for the first page. */
  readonly after: string | null;
}

const cursorOf = (id: string): string => Buffer.from(id).toString("base64url");

/** @throws Refusal when the size or the cursor isn't one. */
export function pageRequest(wanted: number | null, after: string | null | undefined): PageRequest {
  const first = wanted ?? USUAL;
  if (first < 1 || first > MOST) {
    throw badRequest(`« first » vaut ${String(first)}\u00a0: attendu un nombre de 1 à ${String(MOST)}.`, "first");
  }
  if (after === null || after === undefined) return { first, after: null };
  const id = Buffer.from(after, "base64url").toString();
  if (!isIdentifier(id)) throw badRequest("« after » n’est pas un curseur donné par une page précédente.", "after");
  return { first, after: id };
}

/** @param rows the elements of the page, in order. */
export function pageOf<Node extends { readonly id: string }>(rows: readonly Node[], hasNextPage: boolean): Page<Node> {
  const last = rows.at(-1);
  return {
    edges: rows.map((node) => ({ cursor: cursorOf(node.id), node })),
    pageInfo: { hasNextPage, endCursor: last === undefined ? null : cursorOf(last.id) },
  };
}
