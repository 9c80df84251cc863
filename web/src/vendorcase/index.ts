import { IconFolders, IconInbox, IconStopwatch } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { portalMessages } from "./vendorcase-portal.messages";
import { scorecardMessages } from "./vendorcase-scorecard.messages";
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
  {
    path: "/portail-editeur",
    lazy: async () => ({ Component: (await import("./VendorPortalListPage")).VendorPortalListPage }),
  },
  {
    path: "/portail-editeur/:caseId",
    lazy: async () => ({ Component: (await import("./VendorPortalCasePage")).VendorPortalCasePage }),
  },
];

/** /reactivite: what vendors and the group kept of their delays. */
export const reactivityRoutes: RouteObject[] = [
  { path: "/reactivite", lazy: async () => ({ Component: (await import("./ReactivityPage")).ReactivityPage }) },
];

/** « Réactivité » in the left navigation. */
export const reactivityNavigation: NavigationEntry = {
  path: "/reactivite",
  label: scorecardMessages.short,
  icon: IconStopwatch,
  action: "scorecard:read",
  rank: 66,
};

/** What stands outside the frame: by a link, a vendor has no account. */
export const openRoutes: RouteObject[] = ["/lien-editeur/:token", "/lien-editeur/:token/:caseId"].map((path) => ({
  path,
  lazy: async () => ({ Component: (await import("./VendorLinkPage")).VendorLinkPage }),
}));

/** « Dossiers éditeur » in the left navigation: whoever may support one opens it. */
export const navigation: NavigationEntry = {
  path: "/dossiers-editeur",
  label: caseMessages.short,
  icon: IconFolders,
  action: "case:support",
  rank: 26,
};

/** « Dossiers reçus » in the left navigation of a vendor's contact, who sees nothing else of the group. */
export const portalNavigation: NavigationEntry = {
  path: "/portail-editeur",
  label: portalMessages.short,
  icon: IconInbox,
  action: "vendorPortal:use",
  rank: 26,
};
