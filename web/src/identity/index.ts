import type { RouteObject } from "react-router";

/** /connexion stands outside the frame: nobody is known there yet. */
export const openRoutes: RouteObject[] = [
  { path: "/connexion", lazy: async () => ({ Component: (await import("./SignInPage")).SignInPage }) },
];
export { SessionDialog } from "./SessionDialog";
export { signOut } from "./sign-in";
