import { fail, ok, type Result } from "../kernel";
import type { CaseFault } from "./vendorcase";

/** What people may choose, in days; the database refuses more than the last. */
export const VENDOR_LINK_DAYS = [7, 30, 60, 90] as const;
/** Longest name of who a link is for, in characters. */
export const VENDOR_LINK_LABEL_MAX = 120;

/** What somebody may do through a link. */
export const VENDOR_LINK_ACTS = ["list", "read", "reply", "move"] as const;
/** What was done through a link. */
export type VendorLinkAct = (typeof VENDOR_LINK_ACTS)[number];

/** French words of what was done, as they follow a date. */
export const VENDOR_LINK_ACT_LABELS: Readonly<Record<VendorLinkAct, string>> = {
  list: "liste ouverte",
  read: "dossier lu",
  reply: "réponse écrite",
  move: "étape indiquée",
};

/** For whom and how long a link opens. */
export interface VendorLinkWriting {
  readonly label: string;
  /** 1 to 90. */
  readonly days: number;
}

/** Reads for whom and how long a link opens. @returns it, or the field at fault with a French sentence. */
export function checkVendorLink(given: VendorLinkWriting): Result<VendorLinkWriting, CaseFault> {
  const wrong = (field: string, message: string) => fail<CaseFault>({ code: "LINK_INVALID", field, message });
  const label = given.label.replace(/\s+/g, " ").trim();
  if (label === "") return wrong("label", "Indiquez à qui vous donnez ce lien\u00a0: une personne ou un service.");
  if (label.length > VENDOR_LINK_LABEL_MAX)
    return wrong("label", `Ce nom est trop long\u00a0: ${String(VENDOR_LINK_LABEL_MAX)} caractères au plus.`);
  const { days } = given;
  const most = VENDOR_LINK_DAYS[VENDOR_LINK_DAYS.length - 1] ?? 0;
  if (!Number.isInteger(days) || days < 1 || days > most)
    return wrong("days", `Un lien s’ouvre de 1 à ${String(most)}\u00a0jours, en jours entiers.`);
  return ok({ label, days });
}
