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
import { newsOperations } from "../news/news.operations";
import { notificationOperations } from "../notification/notification.operations";
import { todoOperations } from "../notification/notification-todo.operations";
import { privacyCancelOperations, privacyOperations } from "../privacy/privacy.operations";
import { referentOperations } from "../referent/referent.operations";
import { requestOperations } from "../request/request.operations";
import { roiOperations } from "../roi/roi.operations";
import { searchOperations } from "../search/search.operations";
import { templateOperations } from "../template/template.operations";
import { templateAdoptionOperations } from "../template/template-adoption.operations";
import { templateOutputOperations } from "../template/template-output.operations";
import { templateRealOperations } from "../template/template-real.operations";
import { templateDriftOperations } from "../template/template-drift.operations";
import { templateVariantOperations } from "../template/template-variant.operations";
import { templateWritingOperations } from "../template/template-writing.operations";
import { vendorMeetingOperations } from "../vendor/vendor-meeting.operations";
import { vendorOperations } from "../vendor/vendor.operations";
import { vendorcaseOperations } from "../vendorcase/vendorcase.operations";
import { vendorPortalOperations } from "../vendorcase/vendorcase-portal.operations";
import type { RoomOperations } from "./operation";

/** Every room's lines; a new room adds itself here. */
export const rooms: readonly RoomOperations[] = [
  groupOperations,
  indicatorOperations,
  maturityOperations,
  roiOperations,
  requestOperations,
  cpomOperations,
  draftOperations,
  accessruleOperations,
  referentOperations,
  templateOperations,
  templateAdoptionOperations,
  templateOutputOperations,
  templateRealOperations,
  templateDriftOperations,
  templateVariantOperations,
  templateWritingOperations,
  vendorMeetingOperations,
  vendorOperations,
  vendorcaseOperations,
  vendorPortalOperations,
  kernelOperations,
  auditOperations,
  integrationOperations,
  todoOperations,
  searchOperations,
  viewerOperations,
  peopleOperations,
  sessionOperations,
  invitationOperations,
  notificationOperations,
  newsOperations,
  providerOperations,
  privacyOperations,
  privacyCancelOperations,
];
