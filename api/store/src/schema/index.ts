import { accessruleEntities } from "../accessrule";
import { auditEntities } from "../audit";
import { cpomEntities, cpomShareEntities } from "../cpom";
import { draftEntities } from "../draft";
import { groupEntities } from "../group";
import {
  credentialEntities,
  identityEntities,
  identityInvitationEntities,
  identityProviderEntities,
  identityReviewEntities,
} from "../identity";
import { indicatorEntities } from "../indicator";
import { integrationEntities } from "../integration";
import { kernelEntities } from "../kernel";
import { maturityEntities } from "../maturity";
import { newsEntities } from "../news";
import { notificationEntities } from "../notification";
import { privacyEntities } from "../privacy";
import { referentEntities } from "../referent";
import { requestEntities } from "../request";
import { roiEntities } from "../roi";
import { searchEntities } from "../search";
import {
  templateAdoptionEntities,
  templateCommentEntities,
  templateEntities,
  templateOutputEntities,
  templateRealEntities,
  templateRevisionEntities,
  templateVariantEntities,
} from "../template";
import { vendorContractEntities, vendorEntities, vendorMeetingEntities, vendorReleaseEntities } from "../vendor";
import {
  vendorcaseEntities,
  vendorcaseLinkEntities,
  vendorcaseScorecardEntities,
  vendorcaseThreadEntities,
} from "../vendorcase";

/** Every entity of the house: what the data source loads and what the drift test compares with the database. */
export const entities = [
  ...kernelEntities,
  ...groupEntities,
  ...auditEntities,
  ...integrationEntities,
  ...identityEntities,
  ...credentialEntities,
  ...identityProviderEntities,
  ...identityReviewEntities,
  ...identityInvitationEntities,
  ...indicatorEntities,
  ...maturityEntities,
  ...newsEntities,
  ...notificationEntities,
  ...privacyEntities,
  ...roiEntities,
  ...searchEntities,
  ...cpomEntities,
  ...cpomShareEntities,
  ...draftEntities,
  ...accessruleEntities,
  ...referentEntities,
  ...requestEntities,
  ...vendorEntities,
  ...vendorContractEntities,
  ...vendorReleaseEntities,
  ...vendorMeetingEntities,
  ...vendorcaseEntities,
  ...vendorcaseThreadEntities,
  ...vendorcaseLinkEntities,
  ...vendorcaseScorecardEntities,
  ...templateEntities,
  ...templateAdoptionEntities,
  ...templateRevisionEntities,
  ...templateRealEntities,
  ...templateVariantEntities,
  ...templateCommentEntities,
  ...templateOutputEntities,
];
