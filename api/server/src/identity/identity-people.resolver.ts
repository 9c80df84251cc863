import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import {
  effectiveRights,
  handOverText,
  rightText,
  rolePlacesText,
  type Grant,
  type PersonState,
  type Role,
} from "@palier/domain/identity";
import {
  previewHandOver,
  readLastSeen,
  readMember,
  readPeople,
  readPerson,
  readPersonEvents,
  type Person,
  type PersonRole,
} from "@palier/store/identity";
import { establishmentById } from "../group";
import { isIdentifier, notFound, type Plain, type RequestContext, type Viewer } from "../kernel";
import { peoplePolicy } from "./identity-people.policy";
import {
  EffectiveRightsType,
  HandOverPreviewType,
  PersonEventType,
  PersonRoleType,
  PersonStateEnum,
  PersonType,
} from "./identity-people.type";
import { GrantType, RoleEnum, ViewerType } from "./identity.type";

/** The establishments that grants name, by id. */
const namedPlaces = async (grants: readonly Grant[], context: RequestContext) => {
  const ids = [...new Set(grants.flatMap(({ establishmentIds }) => establishmentIds))];
  const rows = await Promise.all(ids.map((id) => context.load(establishmentById, id)));
  return rows.flatMap((row) => (row === null ? [] : [{ id: row.id, name: row.name }]));
};

async function rightsInFrench(grants: readonly Grant[], context: RequestContext): Promise<Plain<EffectiveRightsType>> {
  const { can, cannotText } = effectiveRights(grants, await namedPlaces(grants, context));
  return { can: can.map((one) => ({ ...one, text: rightText(one) })), cannotText };
}

@Resolver(() => PersonType)
export class PeopleResolver {
  @Query(() => [PersonType], { description: "Les personnes du groupe, par nom." })
  async people(
    @Ctx() context: RequestContext,
    @Arg("role", () => RoleEnum, { nullable: true, description: "Celles qui tiennent ce rôle." }) role?: Role | null,
    @Arg("establishmentId", () => ID, { nullable: true, description: "Celles dont un rôle vaut là." })
    establishmentId?: string | null,
    @Arg("state", () => PersonStateEnum, {
      nullable: true,
      description: "Dans cette situation ; toutes, sauf celles qui ont quitté le groupe, par défaut.",
    })
    state?: PersonState | null,
  ): Promise<Person[]> {
    await context.allow(peoplePolicy.read);
    // An id that isn't one narrows to nothing: it is a filter, not an order.
    if (establishmentId != null && !isIdentifier(establishmentId)) return [];
    const filter = { role: role ?? null, establishmentId: establishmentId ?? null, state: state ?? null };
    return readPeople(context.read(), filter);
  }

  @Query(() => PersonType, { nullable: true, description: "Une personne du groupe ; null si elle n’y est pas." })
  async person(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Personne voulue." }) id: string,
  ): Promise<Person | null> {
    await context.allow(peoplePolicy.read);
    return isIdentifier(id) ? readPerson(context.read(), id) : null;
  }

  @Query(() => EffectiveRightsType, {
    nullable: true,
    description: "Les droits d’une personne du groupe, en phrases ; null si elle n’y est pas.",
  })
  async effectiveRights(
    @Ctx() context: RequestContext,
    @Arg("personId", () => ID, { description: "La personne." }) personId: string,
  ): Promise<Plain<EffectiveRightsType> | null> {
    await context.allow(peoplePolicy.read);
    if (!isIdentifier(personId) || (await readPerson(context.read(), personId)) === null) return null;
    // Who is suspended or gone has no right, whatever roles are kept for them.
    const member = await readMember(context.read(), personId);
    return rightsInFrench(member?.grants ?? [], context);
  }

  @Query(() => HandOverPreviewType, { description: "Ce que ferait une passation, avant de la faire." })
  async handOverPreview(
    @Ctx() context: RequestContext,
    @Arg("fromId", () => ID, { description: "Qui transmet." }) fromId: string,
    @Arg("toId", () => ID, { description: "Qui reçoit." }) toId: string,
  ): Promise<Plain<HandOverPreviewType>> {
    await context.allow(peoplePolicy.update);
    const found =
      isIdentifier(fromId) && isIdentifier(toId) ? await previewHandOver(context.read(), fromId, toId) : null;
    if (found === null) throw notFound("Cette personne");
    const { moved, merged, from, to } = found;
    return { moved, merged, text: handOverText({ moved, merged }, from, to) };
  }

  @FieldResolver(() => String)
  joinedAt(@Root() { joinedAt }: Person): string {
    return joinedAt.toISOString();
  }

  @FieldResolver(() => String, { nullable: true })
  disabledAt(@Root() { disabledAt }: Person): string | null {
    return disabledAt?.toISOString() ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  leftAt(@Root() { leftAt }: Person): string | null {
    return leftAt?.toISOString() ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  async lastActivityAt(@Root() { id, lastChangeAt }: Person, @Ctx() context: RequestContext): Promise<string | null> {
    const seen = (await context.once(readLastSeen, () => readLastSeen(context.db, context.groupId()))).get(id) ?? null;
    const last = [lastChangeAt, seen].flatMap((at) => (at === null ? [] : [at.getTime()]));
    return last.length === 0 ? null : new Date(Math.max(...last)).toISOString();
  }

  @FieldResolver(() => [PersonEventType])
  async history(@Root() { id }: Person, @Ctx() context: RequestContext): Promise<Plain<PersonEventType>[]> {
    const events = await readPersonEvents(context.read(), id);
    return events.map((event) => ({ ...event, at: event.at.toISOString() }));
  }
}

@Resolver(() => PersonRoleType)
export class PersonRoleResolver {
  @FieldResolver(() => String)
  where(@Root() { wholeGroup, legalEntities, establishments }: PersonRole): string {
    return rolePlacesText(wholeGroup, legalEntities, establishments);
  }

  @FieldResolver(() => String)
  grantedAt(@Root() { grantedAt }: PersonRole): string {
    return grantedAt.toISOString();
  }
}

/** What this room says of a role of one's own. */
@Resolver(() => GrantType)
export class GrantResolver {
  @FieldResolver(() => String, { description: "Là où le rôle vaut, en une phrase." })
  async where(@Root() grant: Grant, @Ctx() context: RequestContext): Promise<string> {
    return rolePlacesText(grant.wholeGroup, [], await namedPlaces([grant], context));
  }
}

/** One's own rights: nobody needs a right to read them. */
@Resolver(() => ViewerType)
export class OwnRightsResolver {
  @FieldResolver(() => EffectiveRightsType, { description: "Ses droits dans ce groupe, en phrases." })
  effectiveRights(@Root() { grants }: Viewer, @Ctx() context: RequestContext): Promise<Plain<EffectiveRightsType>> {
    return rightsInFrench(grants, context);
  }
}
