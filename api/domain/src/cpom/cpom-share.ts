import { fail, frenchText, ok, type Result } from "../kernel";

/** How long a dossier may be shown at most, in days; the database refuses more. */
export const SHARE_DAYS_MAX = 90;

/** What people may choose, in days. */
export const SHARE_DAYS = [7, 30, 60, SHARE_DAYS_MAX] as const;

/** Longest name of who a dossier is shown to, in characters. */
export const SHARE_LABEL_MAX = 120;

/** Reads for whom a dossier is shown. @returns it without its outer spaces, or the reason in French. */
export function checkShareLabel(raw: string): Result<string> {
  const label = raw.replace(/\s+/g, " ").trim();
  if (label === "")
    return fail(
      frenchText(
        "Indiquez à qui vous montrez ce dossier, par exemple « ARS Auvergne-Rhône-Alpes, délégation de l’Ain ».",
      ),
    );
  if (label.length > SHARE_LABEL_MAX)
    return fail(frenchText(`Ce nom compte ${String(label.length)} caractères : ${String(SHARE_LABEL_MAX)} au plus.`));
  return ok(label);
}

/** Reads for how many days a dossier is shown. @returns the reason in French when it isn't a whole number within bounds. */
export function checkShareDays(days: number): Result<number> {
  if (!Number.isInteger(days) || days < 1 || days > SHARE_DAYS_MAX)
    return fail(frenchText(`Un lien s’ouvre de 1 à ${String(SHARE_DAYS_MAX)} jours, en jours entiers.`));
  return ok(days);
}
