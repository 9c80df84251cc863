import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { registerLines } from "@palier/domain/privacy";
import {
  cancelGroupDeletion,
  countSubject,
  erasable,
  isLastGroup,
  readErasures,
  readExports,
  readGroupDeletion,
  readMemberName,
  requestErasure,
  requestExport,
  requestGroupDeletion,
  type GroupDeletion,
  type PrivacyExport,
} from "@palier/store/privacy";
import {
  identifier,
  jobById,
  JobPayloadType,
  notFound,
  notSignedIn,
  type Plain,
  type RequestContext,
  type Viewer,
} from "../kernel";
import { privacyPolicy } from "./privacy.policy";
import { exportUrl } from "./privacy.route";
import {
  ErasePersonInput,
  ErasurePreviewType,
  GroupDeletionPayloadType,
  GroupDeletionType,
  PersonErasureType,
  PrivacyExportType,
  RegisterLineType,
} from "./privacy.type";

const WHO = "Cette personne";

const shown = (deletion: GroupDeletion): Plain<GroupDeletionType> => ({
  id: deletion.id,
  requestedAt: deletion.requestedAt.toISOString(),
  effectiveAt: deletion.effectiveAt.toISOString(),
});

async function anyone(context: RequestContext): Promise<Viewer> {
  const viewer = await context.viewer();
  if (viewer === null) throw notSignedIn();
  return viewer;
}

@Resolver()
export class PrivacyResolver {
  @Query(() => [RegisterLineType], { description: "Le registre des données, colonne par colonne." })
  async personalDataRegister(@Ctx() context: RequestContext): Promise<Plain<RegisterLineType>[]> {
    await context.allow(privacyPolicy.read);
    return [...registerLines()];
  }

  @Query(() => ErasurePreviewType, { description: "Ce qu’effacer une personne ferait, en nombres." })
  async erasurePreview(
    @Ctx() context: RequestContext,
    @Arg("personId", () => ID, { description: "La personne." }) personId: string,
  ): Promise<Plain<ErasurePreviewType>> {
    const { groupId } = await context.allow(privacyPolicy.erase);
    const id = identifier(personId, WHO);
    const tx = context.read();
    const member = await readMemberName(tx, id);
    if (member === null) throw notFound(WHO);
    const may = await erasable(tx, id);
    return {
      name: member.name,
      error: may.ok ? null : may.error,
      counts: (await countSubject(context.db, groupId, id)).map(({ title, count }) => ({ title, count })),
      closesAccount: await isLastGroup(context.db, groupId, id),
    };
  }

  @Query(() => [PersonErasureType], { description: "Les effacements du groupe, du plus récent au plus ancien." })
  async personErasures(@Ctx() context: RequestContext): Promise<Plain<PersonErasureType>[]> {
    await context.allow(privacyPolicy.erase);
    return (await readErasures(context.read())).map(({ id, personId, accountClosed, requestedAt, finishedAt }) => ({
      id,
      personId,
      accountClosed,
      requestedAt: requestedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    }));
  }

  @Query(() => [PrivacyExportType], { description: "Les archives demandées par la personne qui regarde." })
  async privacyExports(@Ctx() context: RequestContext): Promise<Plain<PrivacyExportType>[]> {
    const viewer = await anyone(context);
    // An archive is its asker's: who only looks as them doesn't see it.
    if (viewer.lookedAtBy !== null) return [];
    const tx = context.read();
    const present = async (found: PrivacyExport): Promise<Plain<PrivacyExportType>> => {
      const member = found.personId === null ? null : await readMemberName(tx, found.personId);
      return {
        id: found.id,
        kind: found.kind,
        personName: member?.name ?? null,
        createdAt: found.createdAt.toISOString(),
        expiresAt: found.expiresAt?.toISOString() ?? null,
        byteCount: found.byteCount,
        url: found.storageKey === null ? null : exportUrl(found.id),
        job: found.jobId === null ? null : await context.load(jobById, found.jobId),
      };
    };
    return Promise.all((await readExports(tx, viewer.personId)).map(present));
  }

  @Query(() => GroupDeletionType, {
    nullable: true,
    description: "La suppression du groupe, si elle est demandée ; null sinon.",
  })
  async groupDeletion(@Ctx() context: RequestContext): Promise<Plain<GroupDeletionType> | null> {
    await context.allow(privacyPolicy.deleteGroup);
    const deletion = await readGroupDeletion(context.read());
    return deletion === null ? null : shown(deletion);
  }

  @Mutation(() => JobPayloadType, { description: "Fait une archive des données de la personne qui demande." })
  async exportMyData(@Ctx() context: RequestContext): Promise<Plain<JobPayloadType>> {
    const viewer = await anyone(context);
    return this.#export(context, viewer, viewer.personId);
  }

  @Mutation(() => JobPayloadType, { description: "Fait une archive des données d’une personne dans le groupe." })
  async exportPersonData(
    @Ctx() context: RequestContext,
    @Arg("personId", () => ID, { description: "La personne." }) personId: string,
  ): Promise<Plain<JobPayloadType>> {
    const viewer = await context.allow(privacyPolicy.erase);
    const id = identifier(personId, WHO);
    if ((await readMemberName(context.read(), id)) === null) throw notFound(WHO);
    return this.#export(context, viewer, id);
  }

  @Mutation(() => JobPayloadType, { description: "Fait une archive de toutes les données du groupe." })
  async exportGroupData(@Ctx() context: RequestContext): Promise<Plain<JobPayloadType>> {
    return this.#export(context, await context.allow(privacyPolicy.exportGroup), null);
  }

  @Mutation(() => JobPayloadType, { description: "Efface une personne du groupe. Rien ne la fait revenir." })
  async erasePerson(
    @Ctx() context: RequestContext,
    @Arg("input", () => ErasePersonInput, { description: "La personne et son nom." }) input: ErasePersonInput,
  ): Promise<Plain<JobPayloadType>> {
    const viewer = await context.allow(privacyPolicy.erase);
    const id = identifier(input.personId, WHO);
    const asked = await context.write(viewer, (tx) => requestErasure(tx, id, input.name));
    if (asked.ok) return { ok: true, error: null, job: await context.load(jobById, asked.value.jobId) };
    if (asked.error.code === "PERSON_UNKNOWN") throw notFound(WHO);
    return { ok: false, error: asked.error, job: null };
  }

  @Mutation(() => GroupDeletionPayloadType, {
    description: "Demande la suppression du groupe et de toutes ses données, effective dans 30 jours.",
  })
  async requestGroupDeletion(
    @Ctx() context: RequestContext,
    @Arg("name", () => String, { description: "Nom du groupe, saisi pour confirmer." }) name: string,
  ): Promise<Plain<GroupDeletionPayloadType>> {
    const viewer = await context.allow(privacyPolicy.deleteGroup);
    const asked = await context.write(viewer, (tx) => requestGroupDeletion(tx, name));
    return asked.ok
      ? { ok: true, error: null, deletion: shown(asked.value) }
      : { ok: false, error: asked.error, deletion: null };
  }

  @Mutation(() => GroupDeletionPayloadType, { description: "Annule la suppression du groupe." })
  async cancelGroupDeletion(@Ctx() context: RequestContext): Promise<Plain<GroupDeletionPayloadType>> {
    const viewer = await context.allow(privacyPolicy.deleteGroup);
    const cancelled = await context.write(viewer, cancelGroupDeletion);
    return { ok: cancelled.ok, error: cancelled.ok ? null : cancelled.error, deletion: null };
  }

  async #export(context: RequestContext, viewer: Viewer, personId: string | null): Promise<Plain<JobPayloadType>> {
    const { jobId } = await context.write(viewer, (tx) => requestExport(tx, viewer.personId, personId));
    return { ok: true, error: null, job: await context.load(jobById, jobId) };
  }
}
