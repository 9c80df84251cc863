import { IconPlugConnected } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { integrationMessages } from "./integration.messages";

/** /integrations, loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/integrations", lazy: async () => ({ Component: (await import("./IntegrationPage")).IntegrationPage }) },
];

/** « Intégrations » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/integrations",
  label: integrationMessages.title,
  icon: IconPlugConnected,
  action: "integration:read",
  rank: 84,
};
