import { policy } from "../kernel";

/** Rights on indicators. */
export const indicatorPolicy = {
  read: policy("indicator:read", "voir les indicateurs"),
  import: policy("indicator:import", "importer des indicateurs"),
} as const;
