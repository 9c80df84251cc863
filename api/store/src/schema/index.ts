import { cpomEntities } from "../cpom";
import { groupEntities } from "../group";
import { identityEntities } from "../identity";
import { indicatorEntities } from "../indicator";
import { kernelEntities } from "../kernel";
import { maturityEntities } from "../maturity";
import { notificationEntities } from "../notification";
import { roiEntities } from "../roi";

/** Every entity of the house: what the data source loads and what the drift test compares with the database. */
export const entities = [
  ...kernelEntities,
  ...groupEntities,
  ...identityEntities,
  ...indicatorEntities,
  ...maturityEntities,
  ...notificationEntities,
  ...roiEntities,
  ...cpomEntities,
];
