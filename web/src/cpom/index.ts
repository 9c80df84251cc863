import { IconFileText } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { cpomMessages } from "./cpom.messages";

/** /cpom, loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/cpom", lazy: async () => ({ Component: (await import("./CpomPage")).CpomPage }) },
];

/** « Dossier CPOM » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/cpom",
  label: cpomMessages.title,
  icon: IconFileText,
  action: "cpom:read",
  rank: 40,
};
