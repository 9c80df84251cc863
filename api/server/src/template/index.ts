import { TemplateAdoptionResolver } from "./template-adoption.resolver";
import { TemplateDriftResolver } from "./template-drift.resolver";
import { TemplateCampaignResolver } from "./template-campaign.resolver";
import { TemplateOutputResolver } from "./template-output.resolver";
import { TemplateRealResolver } from "./template-real.resolver";
import { TemplateRevisionResolver } from "./template-revision.resolver";
import { TemplateResolver } from "./template.resolver";
import { TemplateProposalResolver } from "./template-proposal.resolver";
import { TemplateVariantResolver } from "./template-variant.resolver";
import { TemplateWritingResolver } from "./template-writing.resolver";

export { addCampaignRoutes } from "./template-campaign.route";
export { addTemplateFileRoutes } from "./template-output.route";
export { addRealDocumentRoutes } from "./template-real.route";

/** The resolvers of this room. */
export const templateResolvers = [
  // The library and the circuit of a version.
  TemplateResolver,
  TemplateRevisionResolver,
  // Adaptations, gaps and proposals of the sites.
  TemplateVariantResolver,
  TemplateProposalResolver,
  // The three facts of each site.
  TemplateAdoptionResolver,
  TemplateCampaignResolver,
  // The text of a version, and what is said of it.
  TemplateWritingResolver,
  // The files made of models.
  TemplateOutputResolver,
  // The documents that sites really use.
  TemplateRealResolver,
  // What many of them do alike.
  TemplateDriftResolver,
] as const;
