import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { STARTER_TEMPLATES, type MandatoryContent, type TemplateCriterion } from "@palier/domain/template";
import type { Result } from "@palier/domain/kernel";
import {
  createFromStarter,
  insertTemplate,
  readRevisionHeads,
  readTemplate,
  readTemplateContents,
  readTemplateCriteria,
  readTemplates,
  saveTemplate as keep,
  TEMPLATE_STANDINGS,
  type RevisionHead,
  type StoredTemplate,
  type TemplateFault,
} from "@palier/store/template";
import { isIdentifier, type Plain, type RequestContext, type Viewer } from "../kernel";
import { CreateTemplateInput, SaveTemplateInput, TemplateFilterInput } from "./template-input.type";
import { revisionHeadById } from "./template-revision-loader";
import { prepares, templatePolicy } from "./template.policy";
import {
  StarterTemplateType,
  TemplateContentType,
  TemplateCriterionType,
  TemplatePayloadType,
  TemplateRevisionType,
  TemplateType,
} from "./template.type";

/** A payload with the model as the store reads it: its fields are resolved from there. */
export type TemplatePayload = Omit<Plain<TemplatePayloadType>, "template"> & {
  readonly template: StoredTemplate | null;
};

/** Done or refused, the model as it is now goes back: the screen compares. */
export async function templatePayload(
  context: RequestContext,
  viewer: Viewer,
  templateId: string | null,
  outcome: Result<unknown, TemplateFault>,
): Promise<TemplatePayload> {
  const template = templateId === null ? null : await readTemplate(context.read(), templateId, prepares(viewer));
  return outcome.ok ? { ok: true, error: null, template } : { ok: false, error: outcome.error, template };
}

/** What is answered about a model that isn't there. */
export const templateMissing = (): TemplatePayload => ({
  ok: false,
  error: { code: "NOT_FOUND", field: null, message: "Ce modèle est introuvable dans votre groupe." },
  template: null,
});

const FIRST_TEXT = {
  type: "doc",
  content: [
    {
      type: "section",
      attrs: { key: "texte", title: "Première section", mode: "free", contents: [] },
      content: [{ type: "paragraph" }],
    },
  ],
} as const;

const ANY = { kind: null, sector: null, standing: null, words: null };
const given = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
};

const toKeepOf = (input: Plain<SaveTemplateInput>, ownerId: string | null) => ({
  ...input,
  ownerId,
  sector: given(input.sector),
  trainingUrl: given(input.trainingUrl),
});

@Resolver(() => TemplateType)
export class TemplateResolver {
  @Query(() => [TemplateType], { description: "Les modèles du groupe, par code." })
  async templates(
    @Ctx() context: RequestContext,
    @Arg("filter", () => TemplateFilterInput, { nullable: true, description: "Lesquels ; null : tous." })
    filter: TemplateFilterInput | null,
  ): Promise<StoredTemplate[]> {
    const viewer = await context.allow(templatePolicy.read);
    const standing = TEMPLATE_STANDINGS.find((each) => each === filter?.standing) ?? null;
    return readTemplates(context.read(), prepares(viewer), {
      kind: given(filter?.kind),
      sector: given(filter?.sector),
      standing,
      words: given(filter?.words),
    });
  }

  @Query(() => TemplateType, { nullable: true, description: "Un modèle ; null s’il est introuvable." })
  async template(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Le modèle." }) id: string,
  ): Promise<StoredTemplate | null> {
    const viewer = await context.allow(templatePolicy.read);
    return isIdentifier(id) ? readTemplate(context.read(), id, prepares(viewer)) : null;
  }

  @Query(() => [StarterTemplateType], { description: "Les modèles de départ écrits par Palier." })
  async starterTemplates(@Ctx() context: RequestContext): Promise<Plain<StarterTemplateType>[]> {
    const viewer = await context.allow(templatePolicy.read);
    const kept = await readTemplates(context.read(), prepares(viewer), ANY);
    return STARTER_TEMPLATES.map(({ key, kind, title, purpose, document, contents }) => ({
      key,
      kind,
      title,
      purpose,
      sectionCount: document.content.length,
      contentCount: contents.length,
      templateId: kept.find(({ starter, archivedAt }) => starter === key && archivedAt === null)?.id ?? null,
    }));
  }

  @Mutation(() => TemplatePayloadType, { description: "Commence un modèle à partir d’un modèle de départ." })
  async createTemplateFromStarter(
    @Ctx() context: RequestContext,
    @Arg("key", () => ID, { description: "Le modèle de départ." }) key: string,
  ): Promise<TemplatePayload> {
    const viewer = await context.allow(templatePolicy.update);
    const made = await context.write(viewer, (tx) => createFromStarter(tx, key, viewer.personId));
    return templatePayload(context, viewer, made.ok ? made.value.templateId : null, made);
  }

  @Mutation(() => TemplatePayloadType, { description: "Commence un modèle de rien." })
  async createTemplate(
    @Ctx() context: RequestContext,
    @Arg("input", () => CreateTemplateInput, { description: "Le modèle." }) input: CreateTemplateInput,
  ): Promise<TemplatePayload> {
    const viewer = await context.allow(templatePolicy.update);
    const { code, kind, title } = input;
    const toInsert = {
      ...{ code, kind, title, sector: null, purpose: "", reader: "", beneficiary: "", retention: "" },
      ...{ ownerId: viewer.personId, trainingTitle: "", trainingUrl: null, reviewMonths: 24, starter: null },
      ...{ contents: [], criteria: [], document: FIRST_TEXT },
    };
    const made = await context.write(viewer, (tx) => insertTemplate(tx, toInsert, viewer.personId));
    return templatePayload(context, viewer, made.ok ? made.value.templateId : null, made);
  }

  @Mutation(() => TemplatePayloadType, {
    description: "Enregistre ce qui est dit d’un modèle, si personne ne l’a changé entre-temps.",
  })
  async saveTemplate(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveTemplateInput, { description: "Le modèle." }) input: SaveTemplateInput,
  ): Promise<TemplatePayload> {
    const viewer = await context.allow(templatePolicy.update);
    const ownerId = input.ownerId ?? null;
    if (!isIdentifier(input.id) || (ownerId !== null && !isIdentifier(ownerId))) return templateMissing();
    const kept = await context.write(viewer, (tx) => keep(tx, toKeepOf(input, ownerId)));
    return templatePayload(context, viewer, input.id, kept);
  }

  @FieldResolver(() => Boolean)
  retired(@Root() { archivedAt }: StoredTemplate): boolean {
    return archivedAt !== null;
  }

  @FieldResolver(() => TemplateRevisionType, { nullable: true })
  async inForce(@Root() { inForceId }: StoredTemplate, @Ctx() context: RequestContext): Promise<RevisionHead | null> {
    return inForceId === null ? null : context.load(revisionHeadById, inForceId);
  }

  @FieldResolver(() => TemplateRevisionType, { nullable: true })
  async inPreparation(
    @Root() { inPreparationId }: StoredTemplate,
    @Ctx() context: RequestContext,
  ): Promise<RevisionHead | null> {
    return inPreparationId === null ? null : context.load(revisionHeadById, inPreparationId);
  }

  @FieldResolver(() => [TemplateRevisionType])
  async revisions(@Root() { id }: StoredTemplate, @Ctx() context: RequestContext): Promise<RevisionHead[]> {
    const viewer = await context.allow(templatePolicy.read);
    return readRevisionHeads(context.read(), id, prepares(viewer));
  }

  @FieldResolver(() => [TemplateContentType])
  async contents(@Root() { id }: StoredTemplate, @Ctx() context: RequestContext): Promise<MandatoryContent[]> {
    return readTemplateContents(context.read(), id);
  }

  @FieldResolver(() => [TemplateCriterionType])
  async criteria(@Root() { id }: StoredTemplate, @Ctx() context: RequestContext): Promise<TemplateCriterion[]> {
    return readTemplateCriteria(context.read(), id);
  }
}
