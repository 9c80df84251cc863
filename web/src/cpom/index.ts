import { IconFileText } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { cpomMessages } from "./cpom.messages";

/** /cpom, loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/cpom", lazy: async () => ({ Component: (await import("./CpomPage")).CpomPage }) },
];

/** What stands outside the frame: a funder has no account. */
export const openRoutes: RouteObject[] = [
  {
    path: "/partage/:token",
    lazy: async () => ({ Component: (await import("./SharedDossierPage")).SharedDossierPage }),
  },
];

/** « Dossier CPOM » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/cpom",
  label: cpomMessages.title,
  icon: IconFileText,
  action: "cpom:read",
  rank: 40,
};
