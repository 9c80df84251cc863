import { fail, ok, type Result } from "../kernel";

/** Longest title that the cover of a dossier takes, in characters. */
export const DOSSIER_TITLE_MAX = 160;

/** Reads the title of a dossier. @returns it without its outer spaces, or the reason in French. */
export function checkDossierTitle(raw: string): Result<string> {
  const title = raw.replace(/\s+/g, " ").trim();
  if (title === "")
    return fail("Le titre du dossier est vide : donnez-lui un titre, par exemple « Dossier CPOM 2027-2031 ».");
  if (title.length > DOSSIER_TITLE_MAX) {
    return fail(
      `Le titre du dossier compte ${String(title.length)} caractères : ${String(DOSSIER_TITLE_MAX)} au plus.`,
    );
  }
  return ok(title);
}
