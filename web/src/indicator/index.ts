import { IconChartLine } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { indicatorMessages } from "./indicator.messages";

/** /indicateurs, /indicateurs/import and /indicateurs/:code, each loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/indicateurs", lazy: async () => ({ Component: (await import("./IndicatorListPage")).IndicatorListPage }) },
  {
    path: "/indicateurs/import",
    lazy: async () => ({ Component: (await import("./IndicatorImportPage")).IndicatorImportPage }),
  },
  { path: "/indicateurs/:code", lazy: async () => ({ Component: (await import("./IndicatorPage")).IndicatorPage }) },
];

/** « Indicateurs » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/indicateurs",
  label: indicatorMessages.title,
  icon: IconChartLine,
  action: "indicator:read",
  rank: 20,
};
