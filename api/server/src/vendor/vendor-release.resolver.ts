import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { dayInFrance, type Result } from "@palier/domain/kernel";
import { parseReleaseDecision, parseReleaseState } from "@palier/domain/vendor";
import {
  applyReleaseMove,
  giveSiteVerdict,
  installRelease as putIn,
  previewReleaseInstall,
  readCheckPlace,
  readRelease,
  readReleaseResults,
  readReleases,
  readReleaseSites,
  recordReleaseResult as keepResult,
  saveRelease as keepRelease,
  saveReleaseCheck as keepCheck,
  type ReleaseSite,
  type StoredRelease,
  type VendorStoreFault,
} from "@palier/store/vendor";
import { isIdentifier, notFound, type Plain, type RequestContext, type Viewer } from "../kernel";
import type { WriteTx } from "@palier/store/kernel";
import { fieldsOf, lookup, lookupOr } from "./vendor-id";
import {
  DecideReleaseInput,
  GiveReleaseVerdictInput,
  InstallReleaseInput,
  MoveReleaseInput,
  RecordReleaseResultInput,
  ReleaseInstallPreviewType,
  ReleasePayloadType,
  ReleaseResultType,
  ReleaseSiteType,
  ReleaseType,
  SaveReleaseCheckInput,
  SaveReleaseInput,
} from "./vendor-release.type";
import { releasePolicy } from "./vendor.policy";

type Work = (tx: WriteTx) => Promise<Result<StoredRelease, VendorStoreFault>>;
interface ReleasePayload {
  readonly ok: boolean;
  readonly error: VendorStoreFault | null;
  readonly release: StoredRelease | null;
}

/** Writes, and shows the release as it is now; after a conflict too, so that both can be compared. */
async function written(
  context: RequestContext,
  viewer: Viewer,
  id: string | null,
  work: Work,
): Promise<ReleasePayload> {
  const kept = await context.write(viewer, work);
  if (kept.ok) return { ok: true, error: null, release: kept.value };
  const changed = kept.error.code === "STALE_VERSION" && id !== null;
  return { ok: false, error: kept.error, release: changed ? await readRelease(context.read(), id) : null };
}

@Resolver(() => ReleaseType)
export class ReleaseResolver {
  @Query(() => [ReleaseType], { description: "Les livraisons, celles qui attendent quelqu’un d’abord." })
  async releases(
    @Ctx() context: RequestContext,
    @Arg("state", () => String, { nullable: true, description: "Leur état ; null : toutes." }) state: string | null,
  ): Promise<StoredRelease[]> {
    await context.allow(releasePolicy.read);
    return readReleases(context.read(), state == null ? null : parseReleaseState(state));
  }

  @Query(() => ReleaseType, { nullable: true, description: "Une livraison ; null si elle est introuvable." })
  async release(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La livraison." }) id: string,
  ): Promise<StoredRelease | null> {
    await context.allow(releasePolicy.read);
    return isIdentifier(id) ? readRelease(context.read(), id) : null;
  }

  @Query(() => ReleaseInstallPreviewType, {
    nullable: true,
    description: "Ce que la mise en service changerait ; null si la livraison est introuvable.",
  })
  async releaseInstallPreview(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La livraison." }) id: string,
  ): Promise<Plain<ReleaseInstallPreviewType> | null> {
    await context.allow(releasePolicy.decide);
    return isIdentifier(id) ? previewReleaseInstall(context.read(), id, dayInFrance(new Date())) : null;
  }

  @Mutation(() => ReleasePayloadType, { description: "Annonce une livraison, ou corrige ce qui en est dit." })
  async saveRelease(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveReleaseInput, { description: "La livraison." }) input: SaveReleaseInput,
  ): Promise<ReleasePayload> {
    const viewer = await context.allow(releasePolicy.update);
    const id = lookupOr(input.id);
    const release = { ...fieldsOf(input), id, productId: lookup(input.productId), plannedOn: input.plannedOn ?? null };
    return written(context, viewer, id, (tx) => keepRelease(tx, release));
  }

  @Mutation(() => ReleasePayloadType, { description: "Ajoute, corrige ou retire un point à vérifier." })
  async saveReleaseCheck(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveReleaseCheckInput, { description: "Le point." }) input: SaveReleaseCheckInput,
  ): Promise<ReleasePayload> {
    const viewer = await context.allow(releasePolicy.update);
    const releaseId = lookup(input.releaseId);
    const check = { ...fieldsOf(input), releaseId, id: lookupOr(input.id) };
    return written(context, viewer, releaseId, (tx) => keepCheck(tx, check));
  }

  @Mutation(() => ReleasePayloadType, {
    description: "Demande les vérifications, les reprend, ou annule la livraison.",
  })
  async moveRelease(
    @Ctx() context: RequestContext,
    @Arg("input", () => MoveReleaseInput, { description: "L’étape." }) input: MoveReleaseInput,
  ): Promise<ReleasePayload> {
    const viewer = await context.allow(releasePolicy.update);
    const { move } = input;
    const at = { id: lookup(input.id), version: input.version };
    if (move !== "test" && move !== "resume" && move !== "cancel") throw notFound("Cette étape");
    return written(context, viewer, at.id, (tx) =>
      applyReleaseMove(tx, at, ({ checks }) =>
        move === "test" ? { kind: "test", checkCount: checks.length } : { kind: move },
      ),
    );
  }

  @Mutation(() => ReleasePayloadType, { description: "Décide de la mise en service, ou non, avec sa raison." })
  async decideRelease(
    @Ctx() context: RequestContext,
    @Arg("input", () => DecideReleaseInput, { description: "La décision." }) input: DecideReleaseInput,
  ): Promise<ReleasePayload> {
    const viewer = await context.allow(releasePolicy.decide);
    const decision = parseReleaseDecision(input.decision);
    if (decision === null) throw notFound("Cette décision");
    const at = { id: lookup(input.id), version: input.version };
    return written(context, viewer, at.id, (tx) =>
      applyReleaseMove(tx, at, ({ notReadyCount }) => ({
        kind: "decide",
        decision,
        reason: input.reason,
        notReadyCount,
      })),
    );
  }

  @Mutation(() => ReleasePayloadType, {
    description: "Met en service : tous les établissements qui utilisent le logiciel passent à cette version.",
  })
  async installRelease(
    @Ctx() context: RequestContext,
    @Arg("input", () => InstallReleaseInput, { description: "La livraison." }) input: InstallReleaseInput,
  ): Promise<ReleasePayload> {
    const viewer = await context.allow(releasePolicy.decide);
    const at = { id: lookup(input.id), version: input.version };
    return written(context, viewer, at.id, (tx) => putIn(tx, at, dayInFrance(new Date())));
  }

  @Mutation(() => ReleasePayloadType, {
    description: "Enregistre le résultat d’une vérification dans un établissement.",
  })
  async recordReleaseResult(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordReleaseResultInput, { description: "Le résultat." }) input: RecordReleaseResultInput,
  ): Promise<ReleasePayload> {
    await context.allow(releasePolicy.test);
    const checkId = lookup(input.checkId);
    const establishmentId = lookup(input.establishmentId);
    const place = await readCheckPlace(context.read(), checkId);
    if (place === null) throw notFound("Ce point à vérifier");
    const viewer = await context.allow(releasePolicy.test, { establishmentId, sector: place.sector });
    const result = { ...fieldsOf(input), checkId, establishmentId };
    return written(context, viewer, place.releaseId, (tx) => keepResult(tx, result));
  }

  @Mutation(() => ReleasePayloadType, { description: "Dit si un établissement est prêt pour une livraison." })
  async giveReleaseVerdict(
    @Ctx() context: RequestContext,
    @Arg("input", () => GiveReleaseVerdictInput, { description: "L’avis." }) input: GiveReleaseVerdictInput,
  ): Promise<ReleasePayload> {
    const establishmentId = lookup(input.establishmentId);
    const viewer = await context.allow(releasePolicy.conclude, { establishmentId });
    const verdict = { ...fieldsOf(input), establishmentId, releaseId: lookup(input.releaseId) };
    return written(context, viewer, verdict.releaseId, (tx) => giveSiteVerdict(tx, verdict));
  }

  @FieldResolver(() => [ReleaseSiteType])
  async sites(@Ctx() context: RequestContext, @Root() { id }: StoredRelease): Promise<ReleaseSite[]> {
    return readReleaseSites(context.read(), id);
  }

  @FieldResolver(() => [ReleaseResultType])
  async results(@Ctx() context: RequestContext, @Root() { id }: StoredRelease): Promise<Plain<ReleaseResultType>[]> {
    const results = await readReleaseResults(context.read(), id);
    return results.map((result) => ({ ...result, at: result.at.toISOString() }));
  }

  @FieldResolver(() => String, { nullable: true })
  decidedAt(@Root() { decidedAt }: StoredRelease): string | null {
    return decidedAt?.toISOString() ?? null;
  }
}
