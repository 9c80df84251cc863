import type { Campaign } from "./campaign";
import { matrixCampaign } from "./matrix.campaign";

/** Every campaign, in the order of the list. */
export const campaigns: readonly Campaign[] = [matrixCampaign];
