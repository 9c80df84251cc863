import { policy } from "../kernel";

/** Rights on funding dossiers. */
export const cpomPolicy = {
  read: policy("cpom:read", "voir les dossiers CPOM"),
  generate: policy("cpom:generate", "produire un dossier CPOM"),
} as const;
