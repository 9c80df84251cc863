import { IconStairsUp } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { maturityMessages } from "./maturity.messages";

/** /paliers and /paliers/:establishmentId, each loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/paliers", lazy: async () => ({ Component: (await import("./MaturityBoardPage")).MaturityBoardPage }) },
  {
    path: "/paliers/:establishmentId",
    lazy: async () => ({ Component: (await import("./MaturityPage")).MaturityPage }),
  },
];

/** « Paliers » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/paliers",
  label: maturityMessages.title,
  icon: IconStairsUp,
  action: "maturity:read",
  rank: 30,
};
