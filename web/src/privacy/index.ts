import { IconShieldLock } from "@tabler/icons-react";
import { lazy } from "react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { privacyMessages } from "./privacy.messages";

/** « Mes données », for the page of the account; loaded with it. */
export const MyData = lazy(async () => ({ default: (await import("./MyData")).MyData }));

/** /donnees-personnelles, loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/donnees-personnelles", lazy: async () => ({ Component: (await import("./PrivacyPage")).PrivacyPage }) },
];

/** « Données personnelles » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/donnees-personnelles",
  label: privacyMessages.title,
  icon: IconShieldLock,
  action: "privacy:read",
  rank: 86,
};
