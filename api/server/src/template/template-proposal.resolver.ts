import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { dayInFrance } from "@palier/domain/kernel";
import type { Block } from "@palier/domain/template";
import {
  answerProposal,
  endGap,
  insertProposal,
  readGap,
  readGaps,
  readGroupVersionInForce,
  readProposals,
  recordGap,
  type StoredGap,
} from "@palier/store/template";
import { badRequest, isIdentifier, type Plain, type RequestContext } from "../kernel";
import {
  AnswerTemplateProposalInput,
  EndTemplateGapInput,
  ProposeTemplateSectionInput,
  RecordTemplateGapInput,
  TemplateGapPayloadType,
  TemplateGapType,
  TemplateProposalPayloadType,
  TemplateProposalType,
} from "./template-proposal.type";
import { proposalView, type ProposalPayload, type ProposalView } from "./template-proposal-view";
import { allowedAt, variantMissing } from "./template-variant-view";
import { templateVariantPolicy } from "./template-variant.policy";

type GapPayload = Omit<Plain<TemplateGapPayloadType>, "gap"> & { readonly gap: StoredGap | null };

const missing = (what: string) => ({
  ok: false,
  error: { code: "NOT_FOUND", field: null, message: `${what} est introuvable parmi ce que vous voyez.` },
});

function parsed(text: string): readonly Block[] {
  try {
    // Whatever it is: the store reads it, and says why it refuses it.
    return JSON.parse(text) as readonly Block[];
  } catch {
    return [];
  }
}

@Resolver()
export class TemplateProposalResolver {
  @Query(() => [TemplateGapType], { description: "Les écarts justifiés à un modèle, ceux qui durent d’abord." })
  async templateGaps(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { description: "Le modèle." }) templateId: string,
    @Arg("establishmentId", () => ID, {
      nullable: true,
      description: "Un établissement ; null : tous ceux que l’on voit.",
    })
    establishmentId: string | null,
  ): Promise<StoredGap[]> {
    await context.allow(templateVariantPolicy.read);
    if (!isIdentifier(templateId)) return [];
    if (establishmentId != null && !isIdentifier(establishmentId)) return [];
    return readGaps(context.read(), templateId, establishmentId ?? null);
  }

  @Query(() => [TemplateProposalType], {
    description: "Les propositions faites au groupe, celles qui attendent une réponse d’abord.",
  })
  async templateProposals(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { nullable: true, description: "Un modèle ; null : tous." }) templateId: string | null,
    @Arg("state", () => String, { nullable: true, description: "open, taken ou declined ; null : toutes." })
    state: string | null,
  ): Promise<ProposalView[]> {
    await context.allow(templateVariantPolicy.read);
    if (templateId != null && !isIdentifier(templateId)) return [];
    if (state != null && state !== "open" && state !== "taken" && state !== "declined")
      throw badRequest("Cet état n’est pas un état de proposition.", "state");
    const found = await readProposals(context.read(), { templateId: templateId ?? null, state: state ?? null });
    return found.map(proposalView);
  }

  @Mutation(() => TemplateGapPayloadType, {
    description: "Note pourquoi un établissement fait autrement que le modèle.",
  })
  async recordTemplateGap(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordTemplateGapInput, { description: "L’écart." }) input: RecordTemplateGapInput,
  ): Promise<GapPayload> {
    const viewer = await allowedAt(context, templateVariantPolicy.justify, input);
    if (viewer === null) return { ...missing("Ce modèle ou cet établissement"), gap: null };
    const { templateId, establishmentId, sectionKey, reason } = input;
    const given = { templateId, establishmentId, sectionKey, reason, recordedOn: dayInFrance(new Date()) };
    const done = await context.write(viewer, (tx) => recordGap(tx, given));
    return { ok: done.ok, error: done.ok ? null : done.error, gap: done.ok ? done.value : null };
  }

  @Mutation(() => TemplateGapPayloadType, { description: "Clôt un écart justifié : il ne dure plus." })
  async endTemplateGap(
    @Ctx() context: RequestContext,
    @Arg("input", () => EndTemplateGapInput, { description: "L’écart." }) input: EndTemplateGapInput,
  ): Promise<GapPayload> {
    await context.allow(templateVariantPolicy.justify);
    const gap = isIdentifier(input.id) ? await readGap(context.read(), input.id) : null;
    if (gap === null) return { ...missing("Cet écart"), gap: null };
    const viewer = await context.allow(templateVariantPolicy.justify, { establishmentId: gap.establishmentId });
    const given = { id: input.id, version: input.version, endedOn: dayInFrance(new Date()) };
    const done = await context.write(viewer, (tx) => endGap(tx, given));
    return { ok: done.ok, error: done.ok ? null : done.error, gap: done.ok ? done.value : gap };
  }

  @Mutation(() => TemplateProposalPayloadType, { description: "Propose au groupe le texte d’un établissement." })
  async proposeTemplateSection(
    @Ctx() context: RequestContext,
    @Arg("input", () => ProposeTemplateSectionInput, { description: "Le texte." }) input: ProposeTemplateSectionInput,
  ): Promise<ProposalPayload> {
    const viewer = await allowedAt(context, templateVariantPolicy.adapt, input);
    const inForce = viewer === null ? null : await readGroupVersionInForce(context.read(), input.templateId);
    const known = inForce?.content.content.some(({ attrs }) => attrs.key === input.sectionKey) ?? false;
    if (viewer === null || inForce === null || !known)
      return { ok: false, error: variantMissing().error, proposal: null };
    const { templateId, establishmentId, sectionKey, reason } = input;
    const given = { templateId, establishmentId, sectionKey, reason, revisionId: inForce.id };
    const done = await context.write(viewer, (tx) => insertProposal(tx, { ...given, blocks: parsed(input.blocks) }));
    return {
      ok: done.ok,
      error: done.ok ? null : done.error,
      proposal: done.ok ? proposalView(done.value) : null,
    };
  }

  @Mutation(() => TemplateProposalPayloadType, {
    description: "Répond à une proposition ; retenue, elle devient une suggestion dans la version en préparation.",
  })
  async answerTemplateProposal(
    @Ctx() context: RequestContext,
    @Arg("input", () => AnswerTemplateProposalInput, { description: "La réponse." }) input: AnswerTemplateProposalInput,
  ): Promise<ProposalPayload> {
    const viewer = await context.allow(templateVariantPolicy.answer);
    if (!isIdentifier(input.id)) return { ...missing("Cette proposition"), proposal: null };
    const { id, version, taken, answer } = input;
    const done = await context.write(viewer, (tx) => answerProposal(tx, { id, version, taken, answer }));
    return {
      ok: done.ok,
      error: done.ok ? null : done.error,
      proposal: done.ok ? proposalView(done.value) : null,
    };
  }
}
