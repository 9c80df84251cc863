import { Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { actionsOf } from "@palier/domain/identity";
import type { CareGroup } from "@palier/domain/group";
import { groupOf, GroupType } from "../group";
import type { RequestContext, Viewer } from "../kernel";
import { ViewerType } from "./identity.type";

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: "La personne connectée ; null si personne ne l’est." })
  viewer(@Ctx() context: RequestContext): Promise<Viewer | null> {
    return context.viewer();
  }

  @FieldResolver(() => ID)
  id(@Root() viewer: Viewer): string {
    return viewer.personId;
  }

  @FieldResolver(() => [String])
  actions(@Root() viewer: Viewer): string[] {
    return actionsOf(viewer.role);
  }

  @FieldResolver(() => GroupType)
  group(@Ctx() context: RequestContext): Promise<CareGroup> {
    return groupOf(context);
  }
}
