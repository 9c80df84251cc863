/** What came of sending a document; why: the server's French sentence, null when it was not reached. */
export type DocumentOutcome =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: string | null };

function textAt(body: unknown, ...path: string[]): string | null {
  let at = body;
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return typeof at === "string" && at !== "" ? at : null;
}

/** Sends the document of a site, to be compared with a model. @returns never rejects. */
export async function uploadRealDocument(
  file: File,
  place: { readonly templateId: string; readonly establishmentId: string },
): Promise<DocumentOutcome> {
  const form = new FormData();
  form.append("file", file, file.name);
  const query = new URLSearchParams({ template: place.templateId, establishment: place.establishmentId });
  try {
    const answer = await fetch(`/template-documents?${query.toString()}`, {
      method: "POST",
      body: form,
      credentials: "same-origin",
      headers: { "apollo-require-preflight": "1", accept: "application/json" },
    });
    const body: unknown = await answer.json().catch(() => null);
    const id = textAt(body, "id");
    if (answer.ok && id !== null) return { ok: true, id };
    return { ok: false, why: textAt(body, "error", "message") ?? textAt(body, "message") };
  } catch {
    return { ok: false, why: null };
  }
}
