import {
  likelyDuplicates,
  likeOf,
  type Likened,
  type Likeness,
  type LikelyDuplicates,
} from "@palier/domain/vendorcase";
import { OPEN_CASE_STATES } from "@palier/domain/vendorcase";
import { statement, type ReadTx } from "../kernel";
import { readRequests, type StoredRequest } from "../request";
import { readCase } from "./vendorcase.store";

/** Requests compared at once, the latest first: beyond, those that wait are too many for anyone to read. */
const MOST_REQUESTS = 200;
const MOST_CASES = 100;

interface OpenCase {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly productId: string;
  readonly moduleId: string | null;
}

const selectOpen = statement<OpenCase>(
  "vendorcase-select-open-texts",
  `select id, number, title, body, product_id as "productId", module_id as "moduleId" from vendor_case
    where group_id = $1 and state = any ($2) order by updated_at desc, id limit $3`,
);

/** Requests that probably say the same, and the case that already says it. */
export interface DuplicateSuggestion extends Pick<LikelyDuplicates, "score" | "words" | "sameModule"> {
  readonly requests: readonly StoredRequest[];
  /** null: no open case says it yet. */
  readonly openCase: { readonly id: string; readonly number: number; readonly title: string } | null;
}

const likened = (request: StoredRequest): Likened => ({
  id: request.id,
  text: request.body,
  moduleId: request.moduleId,
  productId: request.productId,
});
const likenedCase = ({ id, title, body, moduleId, productId }: OpenCase): Likened => ({
  id,
  text: `${title} ${body}`,
  moduleId,
  productId,
});

/** The requests that no case carries and that still wait, the latest first, 200 at most. */
export async function readWaitingRequests(tx: ReadTx): Promise<readonly StoredRequest[]> {
  const filter = { kind: null, sector: null, establishmentId: null, authorId: null };
  const states = ["submitted", "toClarify", "qualified"] as const;
  return (await readRequests(tx, { ...filter, states }, { first: MOST_REQUESTS, after: null })).requests;
}

/** Groups of requests that look alike, or look like an open case; the most alike first. */
export async function readDuplicateSuggestions(tx: ReadTx): Promise<DuplicateSuggestion[]> {
  const requests = await readWaitingRequests(tx);
  const cases = await tx.rows(selectOpen, [tx.groupId, OPEN_CASE_STATES, MOST_CASES]);
  const groups = likelyDuplicates([...requests.map(likened), ...cases.map(likenedCase)]);
  return groups.flatMap(({ ids, score, words, sameModule }) => {
    const within = requests.filter(({ id }) => ids.includes(id));
    const openCase = cases.find(({ id }) => ids.includes(id)) ?? null;
    if (within.length === 0 || (within.length === 1 && openCase === null)) return [];
    return [{ score, words, sameModule, requests: within, openCase }];
  });
}

/** A request that may join a case. @property likeness null: it was found by its words only. */
export interface CaseCandidate {
  readonly request: StoredRequest;
  readonly likeness: Likeness | null;
}

/**
 * The requests that may join a case, those that look like it first.
 * @param text words to look for in the requests, or a number; null: only those that look like the case.
 * @returns null where the case isn't in sight.
 */
export async function readCaseCandidates(
  tx: ReadTx,
  caseId: string,
  text: string | null,
): Promise<CaseCandidate[] | null> {
  const of = await readCase(tx, caseId);
  if (of === null) return null;
  const free = await readWaitingRequests(tx);
  const like = new Map(likeOf(likenedCase(of), free.map(likened)).map((each) => [each.id, each]));
  const words = (text ?? "").trim().toLowerCase();
  const found = free.filter(({ id, number, body }) =>
    words === "" ? like.has(id) : String(number) === words || body.toLowerCase().includes(words),
  );
  return found
    .map((request) => ({ request, likeness: like.get(request.id) ?? null }))
    .toSorted((a, b) => (b.likeness?.score ?? 0) - (a.likeness?.score ?? 0))
    .slice(0, 50);
}
