import { INVITATION_COLUMNS } from "@palier/domain/identity";

/** A fault of the file, as the server tells it. */
export interface FileFault {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
}

/** What a file would do, or did. */
export interface FileReport {
  readonly sha256: string;
  readonly lineCount: number;
  readonly readyCount: number;
  readonly faults: readonly FileFault[];
  /** True once everyone is invited. */
  readonly done?: boolean;
}

/** message: the server's French sentence; null when it was not reached. */
export type FileOutcome =
  { readonly ok: true; readonly report: FileReport } | { readonly ok: false; readonly message: string | null };

/**
 * Sends the file to be looked at or, with the hash of what was looked at, to invite everyone in it.
 * @returns never rejects: a file that could not be sent is an outcome like another.
 */
export async function sendInvitationFile(file: File, sha256: string | null = null): Promise<FileOutcome> {
  const form = new FormData();
  form.append("file", file, file.name);
  try {
    const answer = await fetch(`/imports/invitations${sha256 === null ? "" : `/${sha256}`}`, {
      method: "POST",
      body: form,
      credentials: "same-origin",
      headers: { "apollo-require-preflight": "1", accept: "application/json" },
    });
    const body = (await answer.json()) as FileReport & { error?: { message?: string } };
    return answer.ok ? { ok: true, report: body } : { ok: false, message: body.error?.message ?? null };
  } catch {
    return { ok: false, message: null };
  }
}

/** The model of a file: its first line, and one of each kind of place. */
export const sampleInvitations = (role: string): string =>
  `\ufeff${[
    INVITATION_COLUMNS.join(";"),
    `prenom.nom@association.fr;Prénom Nom;${role};;010000000|010000001`,
    `autre.nom@association.fr;Autre Nom;${role};;groupe`,
  ].join("\r\n")}\r\n`;
