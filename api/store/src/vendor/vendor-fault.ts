import { fail, type Result } from "@palier/domain/kernel";

/** Why nothing was kept. */
export interface VendorStoreFault {
  readonly code: "VENDOR_INVALID" | "NOT_FOUND" | "NAME_TAKEN" | "STALE_VERSION";
  /** null: in no field. */
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

/** What the domain refuses, as the store tells it. */
export const invalid = (fault: { readonly field: string | null; readonly message: string }) =>
  fail<VendorStoreFault>({ code: "VENDOR_INVALID", ...fault });

/** @param what « Cet éditeur ». */
export const missing = (what: string): Result<never, VendorStoreFault> =>
  fail({
    code: "NOT_FOUND",
    field: null,
    message: `${what} est introuvable dans votre groupe. Rien n’a été enregistré\u00a0: rechargez la page.`,
  });

/** @param what « cet éditeur ». */
export const stale = (what: string): Result<never, VendorStoreFault> =>
  fail({
    code: "STALE_VERSION",
    field: null,
    message: `Une autre personne a modifié ${what} depuis que vous avez ouvert cette page. Rien n’a été enregistré\u00a0: votre saisie est conservée ici, comparez-la avec ce qui est enregistré.`,
  });

/** @param what « Un éditeur ». */
export const taken = (what: string, field = "name"): Result<never, VendorStoreFault> =>
  fail({ code: "NAME_TAKEN", field, message: `${what} de ce nom existe déjà. Choisissez un autre nom.` });

/** The fields that differ, as the audit keeps them. */
export function changesBetween<T extends object>(
  before: Partial<T> | null,
  after: Partial<T>,
): Record<string, unknown> {
  const keys = Object.keys(after) as (keyof T & string)[];
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(before?.[key] ?? null) !== JSON.stringify(after[key] ?? null))
      .map((key) => [key, [before?.[key] ?? null, after[key] ?? null]]),
  );
}
