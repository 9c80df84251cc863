import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { computeRoi, type RoiResult } from "@palier/domain/roi";
import { readRoiPlan, saveRoiPlan as keep, type StoredRoiPlan } from "@palier/store/roi";
import type { Plain, RequestContext } from "../kernel";
import { roiPolicy } from "./roi.policy";
import { RoiPlanPayloadType, RoiPlanType, RoiResultType, SaveRoiPlanInput } from "./roi.type";

type PlanPayload = Omit<Plain<RoiPlanPayloadType>, "plan"> & { readonly plan: StoredRoiPlan | null };

@Resolver(() => RoiPlanType)
export class RoiResolver {
  @Query(() => RoiPlanType, { nullable: true, description: "Le plan du groupe ; null s’il n’en a pas encore." })
  async roiPlan(@Ctx() context: RequestContext): Promise<StoredRoiPlan | null> {
    await context.allow(roiPolicy.read);
    return readRoiPlan(context.read());
  }

  @Mutation(() => RoiPlanPayloadType, {
    description: "Enregistre le plan et toutes ses lignes, si personne ne l’a changé depuis sa lecture.",
  })
  async saveRoiPlan(
    @Ctx() context: RequestContext,
    @Arg("input", () => SaveRoiPlanInput, { description: "Le plan." }) input: SaveRoiPlanInput,
  ): Promise<PlanPayload> {
    const viewer = await context.allow(roiPolicy.update);
    const kept = await context.write(viewer, (tx) => keep(tx, input));
    return kept.ok ? { ok: true, error: null, plan: kept.value } : { ok: false, error: kept.error, plan: null };
  }

  @FieldResolver(() => RoiResultType)
  result(@Root() plan: StoredRoiPlan): RoiResult {
    return computeRoi(plan);
  }
}
