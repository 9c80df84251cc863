import { auditOperations } from "../audit/audit.operations";
import { accessruleOperations } from "../accessrule/accessrule.operations";
import { cpomOperations } from "../cpom/cpom.operations";
import { draftOperations } from "../draft/draft.operations";
import { groupOperations } from "../group/group.operations";
import { sessionOperations } from "../identity/identity-session.operations";
import { viewerOperations } from "../identity/identity-viewer.operations";
import { peopleOperations } from "../identity/identity.operations";
import { invitationOperations } from "../identity/invitation.operations";
import { providerOperations } from "../identity/provider.operations";
import { indicatorOperations } from "../indicator/indicator.operations";
import { integrationOperations } from "../integration/integration.operations";
import { kernelOperations } from "../kernel/kernel.operations";
import { maturityOperations } from "../maturity/maturity.operations";
import { notificationOperations } from "../notification/notification.operations";
import { todoOperations } from "../notification/notification-todo.operations";
import { privacyCancelOperations, privacyOperations } from "../privacy/privacy.operations";
import { roiOperations } from "../roi/roi.operations";
import { vendorOperations } from "../vendor/vendor.operations";
import type { RoomOperations } from "./operation";

/** Every room's lines; a new room adds itself here. */
export const rooms: readonly RoomOperations[] = [
  groupOperations,
  indicatorOperations,
  maturityOperations,
  roiOperations,
  cpomOperations,
  draftOperations,
  accessruleOperations,
  vendorOperations,
  kernelOperations,
  auditOperations,
  integrationOperations,
  todoOperations,
  viewerOperations,
  peopleOperations,
  sessionOperations,
  invitationOperations,
  notificationOperations,
  providerOperations,
  privacyOperations,
  privacyCancelOperations,
];
