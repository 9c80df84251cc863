import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { revisionName, upstreamOf, wordingBlocks, type UpstreamFinding } from "@palier/domain/template";
import {
  insertProposal,
  readGroupVersionInForce,
  readSiteAnalyses,
  readTemplateHead,
  type GroupVersion,
  type SiteAnalyses,
} from "@palier/store/template";
import { isIdentifier, type Plain, type RequestContext } from "../kernel";
import { templateDriftPolicy } from "./template-drift.policy";
import { ProposeTemplateDriftInput, TemplateDriftType } from "./template-drift.type";
import { proposalView, type ProposalPayload } from "./template-proposal-view";
import { TemplateProposalPayloadType } from "./template-proposal.type";

/** However few sites have a document: one alone asks nothing of the model. */
const LEAST_SITES = 2;
const LEAST_PERCENT = 50;

const refused = (code: string, message: string): ProposalPayload => ({
  ok: false,
  error: { code, field: null, message },
  proposal: null,
});
const MISSING = refused(
  "NOT_FOUND",
  "Ce modèle n’a pas de version en vigueur, ou il est introuvable parmi ceux que vous voyez.",
);
const CHANGED = refused(
  "STALE_VERSION",
  "Ce constat n’est plus le même\u00a0: un document ou une version est arrivé depuis. Rien n’a été proposé\u00a0: relisez la page.",
);

interface Asked {
  readonly inForce: GroupVersion;
  readonly sites: SiteAnalyses;
  readonly findings: readonly UpstreamFinding[];
}

async function ask(context: RequestContext, templateId: string, percent: number): Promise<Asked | null> {
  const inForce = isIdentifier(templateId) ? await readGroupVersionInForce(context.read(), templateId) : null;
  if (inForce === null) return null;
  const sites = await readSiteAnalyses(context.read(), templateId, inForce.id);
  const leastShare = Math.min(100, Math.max(1, percent)) / 100;
  return {
    inForce,
    sites,
    findings: upstreamOf(inForce.content, sites.analyses, { leastShare, leastSites: LEAST_SITES }),
  };
}

/** A site is in one finding of a kind at most for a section, so its first site tells the findings apart. */
const findingId = ({ kind, sectionKey, title, establishmentIds }: UpstreamFinding): string =>
  [kind, sectionKey ?? title, establishmentIds[0], establishmentIds.length].join(":");

@Resolver()
export class TemplateDriftResolver {
  @Query(() => TemplateDriftType, {
    nullable: true,
    description:
      "Ce que plusieurs établissements écrivent autrement que le modèle en vigueur, et de la même façon ; null si le modèle n’a pas de version en vigueur.",
  })
  async templateDrift(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { description: "Le modèle." }) templateId: string,
    @Arg("leastPercent", () => Int, {
      defaultValue: LEAST_PERCENT,
      description:
        "Part des établissements, en pour cent, qui doivent faire de même ; deux au moins dans tous les cas.",
    })
    leastPercent: number,
  ): Promise<Plain<TemplateDriftType> | null> {
    await context.allow(templateDriftPolicy.ask);
    const [asked, head] = await Promise.all([
      ask(context, templateId, leastPercent),
      isIdentifier(templateId) ? readTemplateHead(context.read(), templateId) : null,
    ]);
    if (asked === null || head === null) return null;
    const { inForce, sites, findings } = asked;
    return {
      id: templateId,
      templateTitle: head.title,
      revisionId: inForce.id,
      revisionName: revisionName(inForce),
      siteCount: sites.analyses.length,
      otherVersionCount: sites.otherVersionCount,
      findings: findings.map((finding) => ({
        ...finding,
        id: findingId(finding),
        establishmentNames: finding.establishmentIds.map((id) => sites.names.get(id) ?? ""),
      })),
    };
  }

  @Mutation(() => TemplateProposalPayloadType, {
    description: "Fait d’un texte que plusieurs établissements ont en commun une proposition au groupe.",
  })
  async proposeTemplateDrift(
    @Ctx() context: RequestContext,
    @Arg("input", () => ProposeTemplateDriftInput, { description: "Le constat." }) input: ProposeTemplateDriftInput,
  ): Promise<ProposalPayload> {
    const viewer = await context.allow(templateDriftPolicy.ask);
    const { templateId, revisionId, leastPercent, reason } = input;
    const asked = await ask(context, templateId, leastPercent);
    if (asked === null) return MISSING;
    const finding = asked.findings.find((each) => findingId(each) === input.findingId);
    const section = asked.inForce.content.content.find(({ attrs }) => attrs.key === finding?.sectionKey);
    if (asked.inForce.id !== revisionId || finding?.kind !== "reworded" || section === undefined) return CHANGED;
    const done = await context.write(viewer, (tx) =>
      insertProposal(tx, {
        ...{ templateId, revisionId, reason, establishmentId: null },
        sectionKey: section.attrs.key,
        blocks: wordingBlocks(section, finding.wording),
        siteCount: finding.establishmentIds.length,
        siteTotal: finding.siteTotal,
      }),
    );
    return {
      ok: done.ok,
      error: done.ok ? null : done.error,
      proposal: done.ok ? proposalView(done.value) : null,
    };
  }
}
