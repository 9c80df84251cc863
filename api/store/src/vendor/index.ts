export { vendorContractEntities } from "./vendor-contract.entity";
export { vendorMeetingEntities } from "./vendor-meeting.entity";
export { vendorReleaseEntities } from "./vendor-release.entity";
export { vendorEntities } from "./vendor.entity";
