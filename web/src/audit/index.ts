import { IconHistory } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { auditMessages } from "./audit.messages";

export { ObjectHistory } from "./ObjectHistory";

/** /journal, loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/journal", lazy: async () => ({ Component: (await import("./AuditPage")).AuditPage }) },
];

/** « Journal » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/journal",
  label: auditMessages.title,
  icon: IconHistory,
  action: "audit:read",
  rank: 80,
};
