import { auditVerifyCampaign } from "./audit-verify.campaign";
import { auditTamperingCampaign } from "./audit-tampering.campaign";
import type { Campaign } from "./campaign";
import { campaign as queriesCampaign } from "./queries.campaign";
import { matrixCampaign } from "./matrix.campaign";
import { mutationCampaign } from "./mutation.campaign";
import { policyMutantsCampaign } from "./policy-mutants.campaign";
import { poolCampaign } from "./pool.campaign";
import { sessionEndCampaign } from "./session-end.campaign";
import { vendorCasesCampaign } from "./vendor-cases.campaign";

/** Every campaign, in the order of the list. */
export const campaigns: readonly Campaign[] = [
  queriesCampaign,
  matrixCampaign,
  poolCampaign,
  policyMutantsCampaign,
  mutationCampaign,
  auditTamperingCampaign,
  auditVerifyCampaign,
  sessionEndCampaign,
  vendorCasesCampaign,
];
