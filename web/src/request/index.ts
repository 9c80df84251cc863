import { IconMessageQuestion, IconRoute } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { circulationMessages } from "./request-circulation.messages";
import { requestMessages } from "./request.messages";

/** /demandes and what is under it, and /circulation, each page loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/demandes", lazy: async () => ({ Component: (await import("./RequestListPage")).RequestListPage }) },
  {
    path: "/demandes/nouvelle",
    lazy: async () => ({ Component: (await import("./NewRequestPage")).NewRequestPage }),
  },
  {
    path: "/demandes/reponses/:answerId",
    lazy: async () => ({ Component: (await import("./SharedAnswerPage")).SharedAnswerPage }),
  },
  { path: "/demandes/:requestId", lazy: async () => ({ Component: (await import("./RequestPage")).RequestPage }) },
  { path: "/circulation", lazy: async () => ({ Component: (await import("./CirculationPage")).CirculationPage }) },
];

/** « Demandes » and « Circulation » in the left navigation. */
export const navigation: NavigationEntry[] = [
  {
    path: "/demandes",
    label: requestMessages.title,
    icon: IconMessageQuestion,
    action: "request:read",
    rank: 12,
  },
  {
    path: "/circulation",
    label: circulationMessages.short,
    icon: IconRoute,
    action: "circulation:read",
    rank: 64,
  },
];
