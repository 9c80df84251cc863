import { cpomOperations } from "../cpom/cpom.operations";
import { groupOperations } from "../group/group.operations";
import { viewerOperations } from "../identity/identity-viewer.operations";
import { indicatorOperations } from "../indicator/indicator.operations";
import { kernelOperations } from "../kernel/kernel.operations";
import { maturityOperations } from "../maturity/maturity.operations";
import { todoOperations } from "../notification/notification-todo.operations";
import { roiOperations } from "../roi/roi.operations";
import type { RoomOperations } from "./operation";

/** Every room's lines; a new room adds itself here. */
export const rooms: readonly RoomOperations[] = [
  groupOperations,
  indicatorOperations,
  maturityOperations,
  roiOperations,
  cpomOperations,
  kernelOperations,
  todoOperations,
  viewerOperations,
];
