import { IconFolders } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { caseMessages } from "./vendorcase.messages";

/** /dossiers-editeur and what is under it, each page loaded when it is opened. */
export const routes: RouteObject[] = [
  {
    path: "/dossiers-editeur",
    lazy: async () => ({ Component: (await import("./VendorCaseListPage")).VendorCaseListPage }),
  },
  {
    path: "/dossiers-editeur/nouveau",
    lazy: async () => ({ Component: (await import("./VendorCaseMergePage")).VendorCaseMergePage }),
  },
  {
    path: "/dossiers-editeur/soutenir",
    lazy: async () => ({ Component: (await import("./VendorCaseSupportPage")).VendorCaseSupportPage }),
  },
  {
    path: "/dossiers-editeur/:caseId",
    lazy: async () => ({ Component: (await import("./VendorCasePage")).VendorCasePage }),
  },
];

/** « Dossiers éditeur » in the left navigation: whoever may support one opens it. */
export const navigation: NavigationEntry = {
  path: "/dossiers-editeur",
  label: caseMessages.short,
  icon: IconFolders,
  action: "case:support",
  rank: 26,
};
