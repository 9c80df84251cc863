import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Draft } from "@palier/domain/draft";
import { readDraft, saveDraft as keep } from "@palier/store/draft";
import { notSignedIn, Refusal, type Plain, type RequestContext, type Viewer } from "../kernel";
import { DiscardDraftInput, DraftPayloadType, DraftType, SaveDraftInput, type DraftPageInput } from "./draft.type";

const shown = ({ updatedAt, ...draft }: Draft): Plain<DraftType> => ({ ...draft, updatedAt: updatedAt.toISOString() });

/** Somebody else signed in meanwhile, in another window of the same browser: what was being written is not theirs. */
const notTheAuthor = (): Refusal =>
  new Refusal(
    "DRAFT_AUTHOR",
    "Une autre personne s’est connectée depuis, ou le groupe a changé\u00a0: ce texte n’a pas été enregistré en son nom. Il reste dans cette page\u00a0: reconnectez-vous pour le garder.",
    403,
  );

@Resolver(() => DraftType)
export class DraftResolver {
  @Query(() => DraftType, {
    nullable: true,
    description: "Ce que la personne connectée écrivait ; null s’il n’y a rien, ou si un administrateur regarde.",
  })
  async draft(
    @Ctx() context: RequestContext,
    @Arg("key", () => String, { description: "Ce qui est écrit." }) key: string,
  ): Promise<Plain<DraftType> | null> {
    const viewer = await writer(context);
    if (viewer.lookedAtBy !== null) return null;
    const draft = await readDraft(context.read(), viewer.personId, key);
    return draft === null ? null : shown(draft);
  }

  @Mutation(() => DraftPayloadType, {
    description: "Garde un texte en cours d’écriture, sans jamais remplacer celui d’une autre fenêtre.",
  })
  saveDraft(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveDraftInput, { description: "Le texte." }) input: SaveDraftInput,
  ): Promise<Plain<DraftPayloadType>> {
    return save(context, input, input.body);
  }

  @Mutation(() => DraftPayloadType, { description: "Abandonne un brouillon, sauf si une autre fenêtre l’a modifié." })
  discardDraft(
    @Ctx() context: RequestContext,
    @Arg("input", () => DiscardDraftInput, { description: "Le brouillon." }) input: DiscardDraftInput,
  ): Promise<Plain<DraftPayloadType>> {
    return save(context, input, "");
  }
}

/** A key of an application writes no text for anybody. */
async function writer(context: RequestContext): Promise<Viewer> {
  const viewer = await context.viewer();
  if (viewer === null || viewer.origin.apiKeyId !== null) throw notSignedIn();
  return viewer;
}

async function save(context: RequestContext, input: DraftPageInput, body: string): Promise<Plain<DraftPayloadType>> {
  const viewer = await writer(context);
  const author = input.author ?? null;
  if (author !== null && author !== `${viewer.personId}@${viewer.groupId}`) throw notTheAuthor();
  const { key, version, writer: page, step } = input;
  const kept = await context.write(viewer, (tx) =>
    keep(tx, viewer.personId, { key, version, writer: page, step, body }),
  );
  if (kept.ok) return { ok: true, error: null, draft: kept.value === null ? null : shown(kept.value), sent: body };
  const { kept: other, ...error } = kept.error;
  return { ok: false, error, draft: other === null ? null : shown(other), sent: body };
}
