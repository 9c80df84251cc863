import { IconMailbox } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { mailboxMessages } from "./notification.messages";

/** /a-faire, its preferences and /boite-d-essai, loaded when they are opened. */
export const routes: RouteObject[] = [
  { path: "/a-faire", lazy: async () => ({ Component: (await import("./TodoPage")).TodoPage }) },
  {
    path: "/a-faire/preferences",
    lazy: async () => ({ Component: (await import("./NoticePreferencePage")).NoticePreferencePage }),
  },
  { path: "/boite-d-essai", lazy: async () => ({ Component: (await import("./TestMailboxPage")).TestMailboxPage }) },
];

/** What stands outside the frame: a mail is stopped without signing in. */
export const openRoutes: RouteObject[] = [
  {
    path: "/desabonnement/:token",
    lazy: async () => ({ Component: (await import("./UnsubscribePage")).UnsubscribePage }),
  },
];

/** « Boîte d’essai » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/boite-d-essai",
  label: mailboxMessages.title,
  icon: IconMailbox,
  action: "notification:mailbox",
  rank: 86,
};
