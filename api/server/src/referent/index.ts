import { ReferentCandidateResolver } from "./referent-candidate.resolver";
import { ReferentCoverageResolver } from "./referent-coverage.resolver";
import { ReferentHandoverResolver } from "./referent-handover.resolver";
import { ReferentResolver } from "./referent.resolver";

export { addReferentRoutes } from "./referent.route";

/** The resolvers of this room. */
export const referentResolvers = [
  ReferentResolver,
  ReferentCoverageResolver,
  ReferentCandidateResolver,
  ReferentHandoverResolver,
] as const;
