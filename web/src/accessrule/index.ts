import { IconFolderOpen } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { accessruleMessages } from "./accessrule.messages";

/** /regles-d-acces and what is under it, each page loaded when it is opened. */
export const routes: RouteObject[] = [
  {
    path: "/regles-d-acces",
    lazy: async () => ({ Component: (await import("./AccessRuleBoardPage")).AccessRuleBoardPage }),
  },
  {
    path: "/regles-d-acces/comparaison",
    lazy: async () => ({ Component: (await import("./AccessRuleComparePage")).AccessRuleComparePage }),
  },
  {
    path: "/regles-d-acces/nouvelle",
    lazy: async () => ({ Component: (await import("./AccessRulePage")).NewAccessRulePage }),
  },
  {
    path: "/regles-d-acces/etablissements/:establishmentId",
    lazy: async () => ({ Component: (await import("./AccessRuleSitePage")).AccessRuleSitePage }),
  },
  {
    path: "/regles-d-acces/:ruleId",
    lazy: async () => ({ Component: (await import("./AccessRulePage")).AccessRulePage }),
  },
];

/** « Règles d’accès » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/regles-d-acces",
  label: accessruleMessages.short,
  icon: IconFolderOpen,
  action: "accessRule:read",
  rank: 45,
};
