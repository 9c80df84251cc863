import type { RouteObject } from "react-router";

export { RoiSummary } from "./RoiSummary";
export { RoiYears } from "./RoiYears";

/** /cpom/hypotheses, loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/cpom/hypotheses", lazy: async () => ({ Component: (await import("./RoiPlanPage")).RoiPlanPage }) },
];
