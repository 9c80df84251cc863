import { IconBuildingCommunity, IconHome } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { groupMessages, homeMessages } from "./group.messages";

/** /, /etablissements and /etablissements/:id. */
export const routes: RouteObject[] = [
  { path: "/", lazy: async () => ({ Component: (await import("./HomePage")).HomePage }) },
  {
    path: "/etablissements",
    lazy: async () => ({ Component: (await import("./EstablishmentListPage")).EstablishmentListPage }),
  },
  {
    path: "/etablissements/:id",
    lazy: async () => ({ Component: (await import("./EstablishmentPage")).EstablishmentPage }),
  },
];

export const navigation: NavigationEntry[] = [
  { path: "/", label: homeMessages.title, icon: IconHome, action: null, rank: 0 },
  {
    path: "/etablissements",
    label: groupMessages.title,
    icon: IconBuildingCommunity,
    action: "establishment:read",
    rank: 10,
  },
];
