import { IconBuildingStore, IconCalendarEvent, IconPackageImport, IconUrgent } from "@tabler/icons-react";
import type { RouteObject } from "react-router";
import type { NavigationEntry } from "../kernel";
import { incidentMessages } from "./vendor-incident.messages";
import { meetingMessages } from "./vendor-meeting.messages";
import { releaseMessages } from "./vendor-release.messages";
import { vendorMessages } from "./vendor.messages";

export { ProductModuleSelect, type ProductModule } from "./ProductModuleSelect";

/** /editeurs, /livraisons, /incidents and what is under them, each page loaded when it is opened. */
export const routes: RouteObject[] = [
  {
    path: "/editeurs",
    lazy: async () => ({ Component: (await import("./VendorListPage")).VendorListPage }),
  },
  {
    path: "/editeurs/installations",
    lazy: async () => ({ Component: (await import("./InstallationBoardPage")).InstallationBoardPage }),
  },
  {
    path: "/editeurs/import",
    lazy: async () => ({ Component: (await import("./InstallationImportPage")).InstallationImportPage }),
  },
  {
    path: "/editeurs/:vendorId",
    lazy: async () => ({ Component: (await import("./VendorPage")).VendorPage }),
  },
  {
    path: "/editeurs/:vendorId/contrats/:contractId",
    lazy: async () => ({ Component: (await import("./ContractPage")).ContractPage }),
  },
  {
    path: "/livraisons",
    lazy: async () => ({ Component: (await import("./ReleaseListPage")).ReleaseListPage }),
  },
  {
    path: "/livraisons/:releaseId",
    lazy: async () => ({ Component: (await import("./ReleasePage")).ReleasePage }),
  },
  {
    path: "/incidents",
    lazy: async () => ({ Component: (await import("./IncidentListPage")).IncidentListPage }),
  },
  {
    path: "/incidents/:incidentId",
    lazy: async () => ({ Component: (await import("./IncidentPage")).IncidentPage }),
  },
  {
    path: "/reunions",
    lazy: async () => ({ Component: (await import("./MeetingListPage")).MeetingListPage }),
  },
  {
    path: "/reunions/:meetingId",
    lazy: async () => ({ Component: (await import("./MeetingPage")).MeetingPage }),
  },
];

/** Releases, incidents and vendors in the left navigation. */
export const navigation: readonly NavigationEntry[] = [
  { path: "/livraisons", label: releaseMessages.title, icon: IconPackageImport, action: "release:read", rank: 44 },
  { path: "/incidents", label: incidentMessages.title, icon: IconUrgent, action: "incident:read", rank: 46 },
  { path: "/reunions", label: meetingMessages.title, icon: IconCalendarEvent, action: "meeting:read", rank: 48 },
  { path: "/editeurs", label: vendorMessages.title, icon: IconBuildingStore, action: "vendor:read", rank: 62 },
];
