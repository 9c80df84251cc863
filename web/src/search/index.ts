import { lazy } from "react";
import type { RouteObject } from "react-router";

/** Nobody searches in the first half second: its list and its positioning come after the page. */
export const GlobalSearch = lazy(async () => ({ default: (await import("./GlobalSearch")).GlobalSearch }));

/** /recherche, loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/recherche", lazy: async () => ({ Component: (await import("./SearchPage")).SearchPage }) },
];
