import { Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { CareGroup } from "@palier/domain/group";
import type { Action, Role, Sector } from "@palier/domain/identity";
import { presentedGrant, readEnterableGroups, type EnterableGroup } from "@palier/store/identity";
import { groupOf, GroupType } from "../group";
import type { RequestContext, Viewer } from "../kernel";
import { EnterableGroupType, RoleEnum, SectorEnum, ViewerType } from "./identity.type";

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

  @FieldResolver(() => RoleEnum)
  role(@Root() viewer: Viewer): Role {
    return presentedGrant(viewer).role;
  }

  @FieldResolver(() => SectorEnum, { nullable: true })
  sector(@Root() viewer: Viewer): Sector | null {
    return presentedGrant(viewer).sector;
  }

  @FieldResolver(() => [String])
  actions(@Root() viewer: Viewer): readonly Action[] {
    return viewer.rights.actions;
  }

  @FieldResolver(() => GroupType)
  group(@Ctx() context: RequestContext): Promise<CareGroup> {
    return groupOf(context);
  }

  @FieldResolver(() => [EnterableGroupType])
  groups(@Root() viewer: Viewer, @Ctx() context: RequestContext): Promise<readonly EnterableGroup[]> {
    // Whoever looks as somebody else sees this group only: the person's other groups are none of theirs.
    return viewer.lookedAtBy === null ? readEnterableGroups(context.db, viewer.personId) : Promise.resolve([]);
  }

  @FieldResolver(() => String, { nullable: true })
  lookedAtBy(@Root() viewer: Viewer): string | null {
    return viewer.lookedAtBy?.displayName ?? null;
  }
}
