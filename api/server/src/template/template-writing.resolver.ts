import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { fail } from "@palier/domain/kernel";
import { patchedTemplate, revisionName, sectionText, WRITABLE_STATES } from "@palier/domain/template";
import {
  addTemplateComment,
  closeTemplateComment,
  readRevision,
  readTemplate,
  readTemplateComment,
  readTemplateComments,
  readTemplateContents,
  saveRevisionContent,
  takeTemplateSuggestion,
  type StoredTemplateComment,
  type TemplateFault,
} from "@palier/store/template";
import { allows, isIdentifier, type Plain, type RequestContext, type Viewer } from "../kernel";
import { templateWritingPolicy } from "./template-writing.policy";
import {
  AddTemplateCommentInput,
  SaveTemplateContentInput,
  TakeTemplateSuggestionInput,
  TemplateCommentPayloadType,
  TemplateCommentType,
  TemplateContentPayloadType,
  TemplateWritingType,
} from "./template-writing.type";

type Writing = Plain<TemplateWritingType>;
type CommentPayload = Plain<TemplateCommentPayloadType>;

const MISSING: TemplateFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Ce modèle ou cette remarque est introuvable parmi ce que vous voyez. Rien n’a changé.",
};
const UNREADABLE: TemplateFault = {
  code: "TEMPLATE_INVALID",
  field: "content",
  message: "Ce texte ne peut pas être lu. Rien n’a été enregistré\u00a0: rechargez la page après l’avoir copié.",
};

/** The version with all that its page needs. @returns null where it isn't one that is being prepared. */
async function writingOf(context: RequestContext, viewer: Viewer, revisionId: string): Promise<Writing | null> {
  const revision = await readRevision(context.read(), revisionId);
  if (revision === null || revision.publishedAt !== null) return null;
  const { id, templateId, state, content, version, updatedAt } = revision;
  const [template, contents] = await Promise.all([
    readTemplate(context.read(), templateId, true),
    readTemplateContents(context.read(), templateId),
  ]);
  if (template === null) return null;
  return {
    id,
    templateId,
    code: template.code,
    title: template.title,
    name: revisionName(revision),
    state,
    writable: WRITABLE_STATES.includes(state) && allows(templateWritingPolicy.write, viewer),
    content: JSON.stringify(content),
    version,
    updatedAt: updatedAt.toISOString(),
    contents,
  };
}

const commentView = (comment: StoredTemplateComment): Plain<TemplateCommentType> => ({
  ...comment,
  suggestion: comment.suggestion === null ? null : sectionText({ content: comment.suggestion }),
  answeredAt: comment.answeredAt?.toISOString() ?? null,
  createdAt: comment.createdAt.toISOString(),
});

/** What was sent as JSON; null for anything else. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

@Resolver()
export class TemplateWritingResolver {
  @Query(() => TemplateWritingType, {
    nullable: true,
    description: "La version en préparation d’un modèle ; null s’il n’y en a pas.",
  })
  async templateWriting(
    @Ctx() context: RequestContext,
    @Arg("templateId", () => ID, { description: "Le modèle." }) templateId: string,
  ): Promise<Writing | null> {
    const viewer = await context.allow(templateWritingPolicy.comment);
    const template = isIdentifier(templateId) ? await readTemplate(context.read(), templateId, true) : null;
    const revisionId = template?.inPreparationId ?? null;
    return revisionId === null ? null : writingOf(context, viewer, revisionId);
  }

  @Query(() => [TemplateCommentType], {
    description: "Les remarques sur une version en préparation, celles qui attendent d’abord.",
  })
  async templateComments(
    @Ctx() context: RequestContext,
    @Arg("revisionId", () => ID, { description: "La version." }) revisionId: string,
  ): Promise<Plain<TemplateCommentType>[]> {
    await context.allow(templateWritingPolicy.comment);
    return isIdentifier(revisionId) ? (await readTemplateComments(context.read(), revisionId)).map(commentView) : [];
  }

  @Mutation(() => TemplateContentPayloadType, {
    description: "Enregistre le texte d’une version en préparation, si personne ne l’a changé entre-temps.",
  })
  async saveTemplateContent(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveTemplateContentInput, { description: "Le texte." }) input: SaveTemplateContentInput,
  ): Promise<Plain<TemplateContentPayloadType>> {
    const viewer = await context.allow(templateWritingPolicy.write);
    const { revisionId, version, order } = input;
    if (!isIdentifier(revisionId)) return { ok: false, error: MISSING, writing: null };
    const sections = parsed(input.sections);
    if (!Array.isArray(sections) || order.length > 1_000) return { ok: false, error: UNREADABLE, writing: null };
    const kept = await context.write(viewer, async (tx) => {
      const revision = await readRevision(tx, revisionId);
      if (revision === null) return fail(MISSING);
      const content = patchedTemplate(revision.content, order, sections);
      return saveRevisionContent(tx, { revisionId, version, content, personId: viewer.personId });
    });
    return {
      ok: kept.ok,
      error: kept.ok ? null : kept.error,
      writing: await writingOf(context, viewer, revisionId),
    };
  }

  @Mutation(() => TemplateCommentPayloadType, { description: "Fait une remarque sur une section d’un modèle." })
  async addTemplateComment(
    @Ctx() context: RequestContext,
    @Arg("input", () => AddTemplateCommentInput, { description: "La remarque." }) input: AddTemplateCommentInput,
  ): Promise<CommentPayload> {
    const viewer = await context.allow(templateWritingPolicy.comment);
    if (!isIdentifier(input.revisionId)) return missing();
    const suggestion = input.suggestion == null ? null : parsed(input.suggestion);
    if (input.suggestion != null && suggestion === null)
      return { ok: false, error: UNREADABLE, comment: null, writing: null };
    const { revisionId, sectionKey, body } = input;
    const added = await context.write(viewer, (tx) =>
      addTemplateComment(tx, { revisionId, sectionKey, body, suggestion, authorId: viewer.personId }),
    );
    return added.ok
      ? { ok: true, error: null, comment: commentView(added.value), writing: null }
      : { ok: false, error: added.error, comment: null, writing: null };
  }

  @Mutation(() => TemplateCommentPayloadType, { description: "Dit qu’une remarque est traitée." })
  async closeTemplateComment(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La remarque." }) id: string,
  ): Promise<CommentPayload> {
    const viewer = await context.allow(templateWritingPolicy.comment);
    if (!isIdentifier(id)) return missing();
    const closed = await context.write(viewer, (tx) => closeTemplateComment(tx, id, viewer.personId));
    return closed.ok
      ? { ok: true, error: null, comment: commentView(closed.value), writing: null }
      : { ok: false, error: closed.error, comment: null, writing: null };
  }

  @Mutation(() => TemplateCommentPayloadType, {
    description: "Fait d’une suggestion le texte de sa section, si personne n’a changé le texte entre-temps.",
  })
  async takeTemplateSuggestion(
    @Ctx() context: RequestContext,
    @Arg("input", () => TakeTemplateSuggestionInput, { description: "La suggestion." })
    input: TakeTemplateSuggestionInput,
  ): Promise<CommentPayload> {
    const viewer = await context.allow(templateWritingPolicy.write);
    const { commentId, version } = input;
    if (!isIdentifier(commentId)) return missing();
    const taken = await context.write(viewer, (tx) =>
      takeTemplateSuggestion(tx, { id: commentId, version, personId: viewer.personId }),
    );
    const comment = await readTemplateComment(context.read(), commentId);
    return {
      ok: taken.ok,
      error: taken.ok ? null : taken.error,
      comment: comment === null ? null : commentView(comment),
      writing: comment === null ? null : await writingOf(context, viewer, comment.revisionId),
    };
  }
}

const missing = (): CommentPayload => ({ ok: false, error: MISSING, comment: null, writing: null });
