/** What the link of a mail stops, as the server writes it. */
export interface Unsubscription {
  readonly groupName: string;
  readonly stopped: boolean;
  readonly kinds: readonly { readonly kind: string; readonly label: string; readonly mailed: boolean }[];
}

/** gone: the link is worth nothing; unreachable: to be tried again. message: the server's own French sentence. */
export type UnsubscribeAnswer =
  | { readonly step: "shown"; readonly link: Unsubscription }
  | { readonly step: "gone" | "unreachable"; readonly message: string | null };

/**
 * Reads what a link stops, or stops it. Never throws: an unreachable server is an answer too.
 * @param stop left out: nothing changes; null: every mail is stopped.
 */
export async function askUnsubscribe(token: string, stop?: readonly string[] | null): Promise<UnsubscribeAnswer> {
  try {
    const response = await fetch(`/unsubscribe/${encodeURIComponent(token)}`, {
      // No cookie goes along: the link does the same for everyone.
      credentials: "omit",
      ...(stop !== undefined && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(stop === null ? {} : { kinds: stop }),
      }),
    });
    const body = (await response.json()) as Unsubscription & { error?: { message?: string } };
    if (response.ok) return { step: "shown", link: body };
    return { step: response.status === 404 ? "gone" : "unreachable", message: body.error?.message ?? null };
  } catch {
    return { step: "unreachable", message: null };
  }
}
