import { IconMailbox } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { mailboxMessages } from "./notification.messages";

/** /boite-d-essai, loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/boite-d-essai", lazy: async () => ({ Component: (await import("./TestMailboxPage")).TestMailboxPage }) },
];

/** « Boîte d’essai » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/boite-d-essai",
  label: mailboxMessages.title,
  icon: IconMailbox,
  action: "notification:mailbox",
  rank: 86,
};
