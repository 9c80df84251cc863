import { fault, type HandOverCounts } from "@palier/domain/identity";
import { fail, ok } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import {
  heldRoles,
  isLastAdministrator,
  knownMember,
  lastAdministrator,
  personNotFound,
  type HeldRole,
  type PeopleOutcome,
} from "./identity-people-change.store";

const setDisabled = statement<never>(
  "identity-set-disabled",
  "update member set disabled_at = case when $3 then now() end where group_id = $1 and person_id = $2",
);

const NOT_ONESELF = "Rien n’a changé\u00a0: pour partir, quittez le groupe depuis «\u00a0Mon compte\u00a0».";

/** Suspends someone's access to this group; their roles and their other groups stay. */
export async function disablePerson(tx: WriteTx, personId: string): Promise<PeopleOutcome> {
  const member = await knownMember(tx, personId);
  if (member === null) return fail(personNotFound);
  if (await isLastAdministrator(tx, personId))
    return fail(lastAdministrator(member.displayName, "Son accès reste ouvert"));
  if (personId === tx.viewerId)
    return fail(fault("NOT_ONESELF", null, `On ne suspend pas son propre accès. ${NOT_ONESELF}`));
  if (!member.disabled) {
    await tx.rows(setDisabled, [tx.groupId, personId, true]);
    await recordAudit(tx, {
      action: "identity:disable",
      objectKind: "person",
      objectId: personId,
      changes: { disabled: [false, true] },
    });
  }
  return ok({ personId, closes: [personId] });
}

/** Opens the access again, with the roles that were kept. */
export async function enablePerson(tx: WriteTx, personId: string): Promise<PeopleOutcome> {
  const member = await knownMember(tx, personId);
  if (member === null) return fail(personNotFound);
  if (member.disabled) {
    await tx.rows(setDisabled, [tx.groupId, personId, false]);
    await recordAudit(tx, {
      action: "identity:enable",
      objectKind: "person",
      objectId: personId,
      changes: { disabled: [true, false] },
    });
  }
  return ok({ personId, closes: [] });
}

const deleteRoles = statement<never>(
  "identity-delete-roles",
  "delete from membership where group_id = $1 and person_id = $2",
);
const setLeft = statement<never>(
  "identity-set-left",
  "update member set left_at = now(), disabled_at = null where group_id = $1 and person_id = $2",
);

const codes = (roles: readonly HeldRole[]): string[] =>
  roles.map(({ role, sector }) => (sector === null ? role : `${role}:${sector}`));

async function takeOut(tx: WriteTx, personId: string, action: string): Promise<PeopleOutcome> {
  const held = await heldRoles(tx, personId);
  await tx.rows(deleteRoles, [tx.groupId, personId]);
  await tx.rows(setLeft, [tx.groupId, personId]);
  await recordAudit(tx, {
    action,
    objectKind: "person",
    objectId: personId,
    changes: { member: [true, false], roles: [codes(held), []] },
  });
  return ok({ personId, closes: [personId] });
}

/** Takes someone out of the group with all their roles; what they did keeps their name. */
export async function removePerson(tx: WriteTx, personId: string): Promise<PeopleOutcome> {
  const member = await knownMember(tx, personId);
  if (member === null) return fail(personNotFound);
  if (await isLastAdministrator(tx, personId))
    return fail(lastAdministrator(member.displayName, "Elle reste dans le groupe avec ses rôles"));
  if (personId === tx.viewerId)
    return fail(fault("NOT_ONESELF", null, `On ne se retire pas soi-même d’ici. ${NOT_ONESELF}`));
  return takeOut(tx, personId, "identity:remove");
}

/** The one who asks leaves the group of the transaction; their other groups stay. */
export async function leaveGroup(tx: WriteTx): Promise<PeopleOutcome> {
  const personId = tx.viewerId;
  const member = personId === null ? null : await knownMember(tx, personId);
  if (personId === null || member === null) return fail(personNotFound);
  if (await isLastAdministrator(tx, personId))
    return fail(lastAdministrator(member.displayName, "Vous restez dans le groupe avec vos rôles"));
  return takeOut(tx, personId, "identity:leave");
}

const same = (a: HeldRole, b: HeldRole): boolean => a.role === b.role && a.sector === b.sector;

/** What handing over would do, and who is concerned; null when one of the two isn't an active member. */
export async function previewHandOver(
  tx: ReadTx,
  fromId: string,
  toId: string,
): Promise<(HandOverCounts & { readonly from: string; readonly to: string }) | null> {
  const [from, to] = [await knownMember(tx, fromId), await knownMember(tx, toId)];
  if (from === null || to === null || to.disabled || fromId === toId) return null;
  const [given, held] = [await heldRoles(tx, fromId), await heldRoles(tx, toId)];
  const merged = given.filter((one) => held.some((other) => same(one, other))).length;
  return { from: from.displayName, to: to.displayName, moved: given.length - merged, merged };
}

const moveRole = statement<never>(
  "identity-move-role",
  "update membership set person_id = $3, granted_by = $4, granted_at = now() where group_id = $1 and id = $2",
);
const widenRole = statement<never>(
  "identity-widen-role",
  `update membership w set whole_group = w.whole_group or g.whole_group from membership g
    where w.group_id = $1 and w.id = $3 and g.group_id = $1 and g.id = $2`,
);
const addPlaces = statement<never>(
  "identity-add-places",
  `insert into membership_place (group_id, membership_id, legal_entity_id, establishment_id)
   select p.group_id, $3, p.legal_entity_id, p.establishment_id from membership_place p
     join membership w on w.group_id = $1 and w.id = $3 and not w.whole_group
    where p.group_id = $1 and p.membership_id = $2 on conflict do nothing`,
);
// On the whole group a role names no place.
const dropPlaces = statement<never>(
  "identity-drop-places",
  `delete from membership_place p using membership w
    where p.group_id = $1 and p.membership_id = $2 and w.group_id = $1 and w.id = $2 and w.whole_group`,
);
const deleteRole = statement<never>(
  "identity-delete-given-role",
  "delete from membership where group_id = $1 and id = $2",
);

/** Hands every role of one member over to another, all of it or nothing. */
export async function handOver(tx: WriteTx, fromId: string, toId: string): Promise<PeopleOutcome> {
  const [from, to] = [await knownMember(tx, fromId), await knownMember(tx, toId)];
  if (from === null || to === null) return fail({ ...personNotFound, field: from === null ? "fromId" : "toId" });
  if (fromId === toId)
    return fail(fault("SAME_PERSON", "toId", "Choisissez une autre personne\u00a0: rien n’a changé."));
  if (to.disabled)
    return fail(
      fault(
        "PERSON_DISABLED",
        "toId",
        `L’accès de ${to.displayName} est suspendu. Rien n’a changé\u00a0: rétablissez-le d’abord, ou choisissez une autre personne.`,
      ),
    );
  const [given, held] = [await heldRoles(tx, fromId), await heldRoles(tx, toId)];
  if (given.length === 0)
    return fail(fault("NOTHING_TO_HAND_OVER", "fromId", `${from.displayName} n’a aucun rôle à transmettre.`));
  for (const one of given) {
    const wide = held.find((other) => same(one, other));
    if (wide === undefined) await tx.rows(moveRole, [tx.groupId, one.id, toId, tx.viewerId]);
    else {
      for (const query of [widenRole, addPlaces]) await tx.rows(query, [tx.groupId, one.id, wide.id]);
      await tx.rows(dropPlaces, [tx.groupId, wide.id]);
      await tx.rows(deleteRole, [tx.groupId, one.id]);
    }
  }
  const after = await heldRoles(tx, toId);
  await recordAudit(tx, {
    action: "identity:handOver",
    objectKind: "person",
    objectId: fromId,
    changes: { roles: [codes(given), []], to: [null, toId] },
  });
  await recordAudit(tx, {
    action: "identity:handOver",
    objectKind: "person",
    objectId: toId,
    changes: { roles: [codes(held), codes(after)], from: [null, fromId] },
  });
  return ok({ personId: fromId, closes: [fromId] });
}
