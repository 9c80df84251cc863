import type { RouteObject } from "react-router";

export { RoiResultSections } from "./RoiResultSections";

/** /cpom/hypotheses, loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/cpom/hypotheses", lazy: async () => ({ Component: (await import("./RoiPlanPage")).RoiPlanPage }) },
];
