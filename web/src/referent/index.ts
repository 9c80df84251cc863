import { IconUsersGroup } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { referentMessages } from "./referent.messages";

export { EstablishmentSelect } from "./EstablishmentSelect";
export { capital, SectorSelect, useSectorLabel, useSectors } from "./SectorSelect";

/** /referents and what is under it, each page loaded when it is opened. */
export const routes: RouteObject[] = [
  { path: "/referents", lazy: async () => ({ Component: (await import("./ReferentPage")).ReferentPage }) },
  { path: "/referents/nommer", lazy: async () => ({ Component: (await import("./MandatePage")).NewMandatePage }) },
  {
    path: "/referents/mandats/:mandateId",
    lazy: async () => ({ Component: (await import("./MandatePage")).MandatePage }),
  },
  {
    path: "/referents/couverture",
    lazy: async () => ({ Component: (await import("./CoveragePage")).CoveragePage }),
  },
  { path: "/referents/choix", lazy: async () => ({ Component: (await import("./ChoicePage")).ChoicePage }) },
  {
    path: "/referents/passations",
    lazy: async () => ({ Component: (await import("./HandoverPage")).HandoverPage }),
  },
  {
    path: "/referents/reglages",
    lazy: async () => ({ Component: (await import("./ReferentSettingsPage")).ReferentSettingsPage }),
  },
];

/** « Référents » in the left navigation. */
export const navigation: NavigationEntry = {
  path: "/referents",
  label: referentMessages.title,
  icon: IconUsersGroup,
  action: "referent:read",
  rank: 24,
};
