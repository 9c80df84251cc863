import { IconNews } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { newsMessages } from "./news.messages";

/** /actualites and what is under it, each page loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/actualites", lazy: async () => ({ Component: (await import("./NewsPage")).NewsPage }) },
  { path: "/actualites/nouvelle", lazy: async () => ({ Component: (await import("./NewsWritePage")).NewNewsPage }) },
  {
    path: "/actualites/deja-annonce",
    lazy: async () => ({ Component: (await import("./NewsToldPage")).NewsToldPage }),
  },
  { path: "/actualites/:newsId", lazy: async () => ({ Component: (await import("./NewsItemPage")).NewsItemPage }) },
  {
    path: "/actualites/:newsId/modifier",
    lazy: async () => ({ Component: (await import("./NewsWritePage")).NewsWritePage }),
  },
  {
    path: "/actualites/:newsId/diffusion",
    lazy: async () => ({ Component: (await import("./NewsReachPage")).NewsReachPage }),
  },
];

/** « Actualités » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/actualites",
  label: newsMessages.title,
  icon: IconNews,
  action: "news:read",
  rank: 28,
};
