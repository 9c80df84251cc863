import type { PortalLine, PortalShown } from "./VendorPortalCase";

/** What a link opens, as the server writes it. */
export interface OpenedLink {
  groupName: string;
  vendorName: string;
  demo: boolean;
  label: string;
  expiresAt: string;
  /** null: every case sent to the vendor. */
  onlyCaseId: string | null;
  total: number;
  cases: PortalLine[];
}

/** gone: the link, or the case by it, is worth nothing; refused: the server says why; unreachable: to be tried again. */
export type LinkAnswer<T> =
  | { readonly step: "done"; readonly value: T }
  | { readonly step: "gone" | "refused" | "unreachable"; readonly message: string | null };

async function ask<T>(path: string, body: unknown): Promise<LinkAnswer<T>> {
  try {
    const response = await fetch(`/vendor-links/${path}`, {
      // No cookie goes along: the link opens the same to everyone, signed in or not.
      credentials: "omit",
      ...(body !== null && {
        method: "POST",
        headers: { "content-type": "application/json", "apollo-require-preflight": "1" },
        body: JSON.stringify(body),
      }),
    });
    const answer = (await response.json()) as T & { error?: { message?: string } };
    if (response.ok) return { step: "done", value: answer };
    const message = answer.error?.message ?? null;
    if (response.status === 404) return { step: "gone", message };
    return { step: response.status >= 500 ? "unreachable" : "refused", message };
  } catch {
    return { step: "unreachable", message: null };
  }
}

const at = (token: string, caseId: string): string =>
  `${encodeURIComponent(token)}/cases/${encodeURIComponent(caseId)}`;

/** What the link opens. Never throws. */
export const readLink = (token: string, skip = 0): Promise<LinkAnswer<OpenedLink>> =>
  ask(`${encodeURIComponent(token)}?skip=${String(skip)}`, null);

/** One case by the link. Never throws. */
export const readLinkCase = (token: string, caseId: string): Promise<LinkAnswer<PortalShown>> =>
  ask(at(token, caseId), null);

/** Writes to the group by the link. Never throws. */
export const replyByLink = (token: string, caseId: string, body: string): Promise<LinkAnswer<PortalShown>> =>
  ask(`${at(token, caseId)}/messages`, { body });

/** Says a step by the link. Never throws. */
export const moveByLink = (
  token: string,
  { id, version }: PortalShown,
  move: string,
  body: string,
): Promise<LinkAnswer<PortalShown>> => ask(`${at(token, id)}/moves`, { version, move, body });

/** Where a file joined to a case is downloaded by the link. */
export const linkFileUrl = (token: string, id: string): string =>
  `/vendor-links/${encodeURIComponent(token)}/files/${encodeURIComponent(id)}`;
