import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { fault, type PeopleFault } from "@palier/domain/identity";
import {
  changeRole,
  closeGroupSessions,
  disablePerson,
  enablePerson,
  giveRole,
  handOver,
  readPerson,
  removePerson,
  removeRole,
  type PeopleOutcome,
  type Person,
} from "@palier/store/identity";
import type { WriteTx } from "@palier/store/kernel";
import { isIdentifier, type Plain, type RequestContext, type Viewer } from "../kernel";
import { peoplePolicy } from "./identity-people.policy";
import {
  ChangeRoleInput,
  GiveRoleInput,
  HandOverInput,
  PersonPayloadType,
  type RolePlacesInput,
} from "./identity-people.type";

type Payload = Omit<Plain<PersonPayloadType>, "person"> & { readonly person: Person | null };

const refused = (error: PeopleFault): Payload => ({ ok: false, error, person: null });

const unknown = (field: string): PeopleFault =>
  fault("NOT_FOUND", field, `${field === "roleId" ? "Ce rôle" : "Cette personne"} est introuvable dans votre groupe.`);

const placesOf = ({ sector, wholeGroup, legalEntityIds, establishmentIds }: RolePlacesInput) => ({
  sector: sector ?? null,
  wholeGroup,
  legalEntityIds: legalEntityIds ?? [],
  establishmentIds: establishmentIds ?? [],
});

const PLACE_UNKNOWN = fault(
  "PLACE_NOT_FOUND",
  "establishmentIds",
  "Un des lieux choisis n’est pas dans votre groupe. Rien n’a changé\u00a0: rechargez la page, puis choisissez de nouveau.",
);

const placesAreIds = ({ legalEntityIds, establishmentIds }: RolePlacesInput): boolean =>
  [...(legalEntityIds ?? []), ...(establishmentIds ?? [])].every(isIdentifier);

/** One transaction for the change; the sessions it makes worthless are closed right after, in this group only. */
async function changed(
  context: RequestContext,
  viewer: Viewer,
  work: (tx: WriteTx) => Promise<PeopleOutcome>,
): Promise<Payload> {
  const outcome = await context.write(viewer, work);
  if (!outcome.ok) return refused(outcome.error);
  const { personId, closes } = outcome.value;
  await closeGroupSessions(context.db, viewer.groupId, closes);
  // Who sent themselves away reads nothing more.
  if (closes.includes(viewer.personId)) return { ok: true, error: null, person: null };
  return { ok: true, error: null, person: await readPerson(context.read(), personId) };
}

@Resolver()
export class PeopleChangeResolver {
  @Mutation(() => PersonPayloadType, { description: "Donne un rôle à une personne du groupe." })
  async giveRole(
    @Ctx() context: RequestContext,
    @Arg("input", () => GiveRoleInput, { description: "Le rôle et ses lieux." }) input: GiveRoleInput,
  ): Promise<Payload> {
    const viewer = await context.allow(peoplePolicy.update);
    if (!isIdentifier(input.personId)) return refused(unknown("personId"));
    if (!placesAreIds(input)) return refused(PLACE_UNKNOWN);
    return changed(context, viewer, (tx) => giveRole(tx, input.personId, { role: input.role, ...placesOf(input) }));
  }

  @Mutation(() => PersonPayloadType, { description: "Change les lieux ou le secteur d’un rôle." })
  async changeRole(
    @Ctx() context: RequestContext,
    @Arg("input", () => ChangeRoleInput, { description: "Le rôle et ses nouveaux lieux." }) input: ChangeRoleInput,
  ): Promise<Payload> {
    const viewer = await context.allow(peoplePolicy.update);
    if (!isIdentifier(input.roleId)) return refused(unknown("roleId"));
    if (!placesAreIds(input)) return refused(PLACE_UNKNOWN);
    return changed(context, viewer, (tx) => changeRole(tx, input.roleId, placesOf(input)));
  }

  @Mutation(() => PersonPayloadType, { description: "Retire un rôle." })
  async removeRole(
    @Ctx() context: RequestContext,
    @Arg("roleId", () => ID, { description: "Le rôle tenu." }) roleId: string,
  ): Promise<Payload> {
    const viewer = await context.allow(peoplePolicy.update);
    return isIdentifier(roleId) ? changed(context, viewer, (tx) => removeRole(tx, roleId)) : refused(unknown("roleId"));
  }

  @Mutation(() => PersonPayloadType, {
    description: "Suspend l’accès d’une personne à ce groupe et y ferme ses sessions ; ses autres groupes lui restent.",
  })
  disablePerson(
    @Ctx() context: RequestContext,
    @Arg("personId", () => ID, { description: "La personne." }) personId: string,
  ): Promise<Payload> {
    return this.onPerson(context, personId, disablePerson);
  }

  @Mutation(() => PersonPayloadType, { description: "Rétablit l’accès d’une personne, avec les rôles gardés." })
  enablePerson(
    @Ctx() context: RequestContext,
    @Arg("personId", () => ID, { description: "La personne." }) personId: string,
  ): Promise<Payload> {
    return this.onPerson(context, personId, enablePerson);
  }

  @Mutation(() => PersonPayloadType, { description: "Retire une personne du groupe, avec tous ses rôles." })
  removePerson(
    @Ctx() context: RequestContext,
    @Arg("personId", () => ID, { description: "La personne." }) personId: string,
  ): Promise<Payload> {
    return this.onPerson(context, personId, removePerson);
  }

  @Mutation(() => PersonPayloadType, { description: "Transmet tous les rôles d’une personne à une autre." })
  async handOver(
    @Ctx() context: RequestContext,
    @Arg("input", () => HandOverInput, { description: "Qui transmet, qui reçoit." }) input: HandOverInput,
  ): Promise<Payload> {
    const viewer = await context.allow(peoplePolicy.update);
    const { fromId, toId } = input;
    if (!isIdentifier(fromId)) return refused(unknown("fromId"));
    if (!isIdentifier(toId)) return refused(unknown("toId"));
    return changed(context, viewer, (tx) => handOver(tx, fromId, toId));
  }

  private async onPerson(
    context: RequestContext,
    personId: string,
    work: (tx: WriteTx, personId: string) => Promise<PeopleOutcome>,
  ): Promise<Payload> {
    const viewer = await context.allow(peoplePolicy.update);
    return isIdentifier(personId) ? changed(context, viewer, (tx) => work(tx, personId)) : refused(unknown("personId"));
  }
}
