import { ContractResolver } from "./vendor-contract.resolver";
import { IncidentResolver } from "./vendor-incident.resolver";
import { InstallationResolver } from "./vendor-installation.resolver";
import { MeetingResolver } from "./vendor-meeting.resolver";
import { ReleaseResolver } from "./vendor-release.resolver";
import { VendorResolver } from "./vendor.resolver";

export { addMinutesRoutes } from "./vendor-minutes.route";

/** The resolvers of this room. */
export const vendorResolvers = [
  VendorResolver,
  InstallationResolver,
  ContractResolver,
  ReleaseResolver,
  IncidentResolver,
  MeetingResolver,
] as const;
