import { IconProgress } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import { NotFoundPage } from "./frame/StatusPages";
import { jobMessages } from "./job/job.messages";
import type { NavigationEntry } from "./navigation";

/** The pages that belong to no feature. */
export const routes: RouteObject[] = [
  { path: "/traitements", lazy: async () => ({ Component: (await import("./job/JobPage")).JobPage }) },
  {
    path: "/accessibilite",
    lazy: async () => ({ Component: (await import("./legal/AccessibilityPage")).AccessibilityPage }),
  },
  { path: "/mentions", lazy: async () => ({ Component: (await import("./legal/LegalPage")).LegalPage }) },
  { path: "*", Component: NotFoundPage },
];

export const navigation: NavigationEntry = {
  path: "/traitements",
  label: jobMessages.title,
  icon: IconProgress,
  action: "job:read",
  rank: 90,
};
