/** A picture that waits for its request. */
export interface WaitingPicture {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** What came of sending a picture; why: the server's French sentence, null when it was not reached. */
export type PictureOutcome =
  { readonly ok: true; readonly picture: WaitingPicture } | { readonly ok: false; readonly why: string | null };

const HEADERS = { "apollo-require-preflight": "1", accept: "application/json" };

function textAt(body: unknown, ...path: string[]): string | null {
  let at = body;
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return typeof at === "string" && at !== "" ? at : null;
}

/** Sends a picture, to be joined to a request that isn't made yet. @returns never rejects. */
export async function uploadPicture(file: File, establishmentId: string): Promise<PictureOutcome> {
  const form = new FormData();
  form.append("file", file, file.name);
  try {
    const answer = await fetch(`/requests/pictures?establishment=${encodeURIComponent(establishmentId)}`, {
      method: "POST",
      body: form,
      credentials: "same-origin",
      headers: HEADERS,
    });
    const body: unknown = await answer.json().catch(() => null);
    const [id, name, url] = [textAt(body, "id"), textAt(body, "name"), textAt(body, "url")];
    if (answer.ok && id !== null && name !== null && url !== null) return { ok: true, picture: { id, name, url } };
    return { ok: false, why: textAt(body, "error", "message") ?? textAt(body, "message") };
  } catch {
    return { ok: false, why: null };
  }
}

/** Takes back a picture that was not sent; what fails is swept by the house the day after. */
export async function takeBackPicture(id: string): Promise<void> {
  await fetch(`/requests/pictures/${id}`, {
    method: "DELETE",
    credentials: "same-origin",
    headers: HEADERS,
  }).catch(() => undefined);
}
