import type { Campaign } from "./campaign";

/** Every campaign, in the order of the list. */
export const campaigns: readonly Campaign[] = [];
