/** What came of sending a file: the import to look at, or why there is none. */
export type UploadOutcome =
  | { readonly ok: true; readonly importId: string }
  /** status: HTTP status, 0 when the server was not reached. message: the server's French sentence, null without one. */
  | { readonly ok: false; readonly status: number; readonly message: string | null };

function textAt(body: unknown, ...path: string[]): string | null {
  let at = body;
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return typeof at === "string" && at !== "" ? at : null;
}

/**
 * Sends a CSV to be read, not yet imported. The preflight header is what keeps another site from posting in one's name.
 * @returns never rejects: a file that could not be sent is an outcome like another.
 */
export async function uploadImport(file: File): Promise<UploadOutcome> {
  const form = new FormData();
  form.append("file", file, file.name);
  try {
    const answer = await fetch("/imports", {
      method: "POST",
      body: form,
      credentials: "same-origin",
      headers: { "apollo-require-preflight": "1", accept: "application/json" },
    });
    const body: unknown = await answer.json().catch(() => null);
    const importId = textAt(body, "id") ?? textAt(body, "importId");
    if (answer.ok && importId !== null) return { ok: true, importId };
    return { ok: false, status: answer.status, message: textAt(body, "error", "message") ?? textAt(body, "message") };
  } catch {
    return { ok: false, status: 0, message: null };
  }
}
