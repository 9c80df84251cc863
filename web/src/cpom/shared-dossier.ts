/** What a link shows, as the server writes it. */
export interface SharedDossier {
  groupName: string;
  demo: boolean;
  title: string;
  finishedAt: string;
  expiresAt: string;
  files: { id: string; name: string; byteCount: number; sha256: string; url: string }[];
}

/** gone: the link is worth nothing; unreachable: to be tried again. message: the server's own French sentence. */
export type SharedAnswer =
  | { readonly step: "shown"; readonly dossier: SharedDossier }
  | { readonly step: "gone" | "unreachable"; readonly message: string | null };

/** Asks for what a link shows. Never throws: an unreachable server is an answer too. */
export async function readSharedDossier(token: string): Promise<SharedAnswer> {
  try {
    // No cookie goes along: the link opens the same to everyone.
    const response = await fetch(`/shares/${encodeURIComponent(token)}`, { credentials: "omit" });
    const body = (await response.json()) as SharedDossier & { error?: { message?: string } };
    if (response.ok) return { step: "shown", dossier: body };
    return { step: response.status === 404 ? "gone" : "unreachable", message: body.error?.message ?? null };
  } catch {
    return { step: "unreachable", message: null };
  }
}
