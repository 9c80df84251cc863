export { ensureDemoVendors } from "./vendor-demo.store";
export { vendorContractEntities } from "./vendor-contract.entity";
export { vendorMeetingEntities } from "./vendor-meeting.entity";
export { vendorReleaseEntities } from "./vendor-release.entity";
export { vendorEntities } from "./vendor.entity";
export { readProducts, type Named, type StoredProduct, type StoredVersion } from "./vendor.store";
