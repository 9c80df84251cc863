/** How much of a campaign is run, and from which seed its chance comes. */
export interface CampaignScale {
  /** Attempts; what one is, the campaign says. */
  readonly count: number;
  /** A run is repeated with its seed. */
  readonly seed: number;
}

/** What a campaign found. */
export interface CampaignResult {
  /** Attempts that were made. */
  readonly attempts: number;
  /** What went wrong, one line each; empty when the promise is held. */
  readonly faults: readonly string[];
  /** The figures to publish. */
  readonly lines: readonly string[];
}

/** A promise tried many times: shortened in `npm test`, whole in `npm run campaign -- <name>`. */
export interface Campaign {
  readonly name: string;
  /** The promise, in one French sentence. */
  readonly title: string;
  /** Attempts of the whole campaign. */
  readonly whole: number;
  run(scale: CampaignScale): Promise<CampaignResult>;
}
