export { roiEntities } from "./roi.entity";
export {
  ensureDemoRoiPlan,
  readRoiPlan,
  saveRoiPlan,
  type RoiPlanFault,
  type StoredRoiLine,
  type StoredRoiPlan,
} from "./roi.store";
