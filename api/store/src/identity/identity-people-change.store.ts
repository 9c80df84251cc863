import {
  checkAskedRole,
  fault,
  roleText,
  type AskedRole,
  type AuditPlaces,
  type PeopleFault,
  type Role,
  type Sector,
} from "@palier/domain/identity";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { saveGrant } from "./identity-member.store";

/** What a change did. */
export interface PeopleChange {
  readonly personId: string;
  /** Whose sessions in this group are worth nothing any more. */
  readonly closes: readonly string[];
}

/** A change made, or the reason why nothing was. */
export type PeopleOutcome = Result<PeopleChange, PeopleFault>;

/** Nobody of that id in the group, or they left: the two are never told apart from somebody of another group. */
export const personNotFound = fault("NOT_FOUND", "personId", "Cette personne est introuvable dans votre groupe.");
const roleNotFound = fault("NOT_FOUND", "roleId", "Ce rôle est introuvable dans votre groupe.");
const placeNotFound = fault(
  "PLACE_NOT_FOUND",
  "establishmentIds",
  "Un des lieux choisis n’est pas dans votre groupe. Rien n’a changé\u00a0: rechargez la page, puis choisissez de nouveau.",
);

/** @param kept what stays as it was, a sentence without its full stop. */
export const lastAdministrator = (name: string, kept: string): PeopleFault =>
  fault(
    "LAST_ADMINISTRATOR",
    null,
    `${name} est la dernière personne qui administre le groupe. ${kept}\u00a0: rien n’a changé. Donnez d’abord le rôle «\u00a0${roleText("groupAdministrator", null)}\u00a0» à une autre personne.`,
  );

/** A member as a change needs to know them. */
export interface KnownMember {
  readonly displayName: string;
  readonly disabled: boolean;
}

const selectKnown = statement<KnownMember>(
  "identity-select-known-member",
  `select display_name as "displayName", disabled_at is not null as disabled
     from member where group_id = $1 and person_id = $2 and left_at is null`,
);

/** @returns null for nobody, and for someone who left. */
export async function knownMember(tx: ReadTx, personId: string): Promise<KnownMember | null> {
  return (await tx.rows(selectKnown, [tx.groupId, personId]))[0] ?? null;
}

/** A role as it is held. */
export interface HeldRole {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly sector: Sector | null;
  readonly wholeGroup: boolean;
  readonly placeIds: readonly string[];
}

const HELD = `select ms.id, ms.person_id as "personId", ms.role, ms.sector, ms.whole_group as "wholeGroup",
    array(select coalesce(p.legal_entity_id, p.establishment_id)::text from membership_place p
      where p.group_id = $1 and p.membership_id = ms.id order by 1) as "placeIds"
  from membership ms join member mb on mb.group_id = ms.group_id and mb.person_id = ms.person_id and mb.left_at is null
  where ms.group_id = $1`;
const selectHeldRole = statement<HeldRole>("identity-select-held-role", `${HELD} and ms.id = $2`);
const selectHeldRoles = statement<HeldRole>(
  "identity-select-held-roles",
  `${HELD} and ms.person_id = $2 order by ms.id`,
);

/** Every role a person holds. */
export async function heldRoles(tx: ReadTx, personId: string): Promise<HeldRole[]> {
  return tx.rows(selectHeldRoles, [tx.groupId, personId]);
}

/** One role, by its id; null when the group has none of that id. */
export async function heldRole(tx: ReadTx, roleId: string): Promise<HeldRole | null> {
  return (await tx.rows(selectHeldRole, [tx.groupId, roleId]))[0] ?? null;
}

// First the lock, then the count in a statement of its own: two administrators who send each other away at the same
// moment wait for one another, and the second one counts what the first one left.
const lockAdministrators = statement<never>(
  "identity-lock-administrators",
  `select mb.person_id from member mb where mb.group_id = $1 and exists (select from membership ms
      where ms.group_id = $1 and ms.person_id = mb.person_id and ms.role = 'groupAdministrator')
    order by mb.person_id for update of mb`,
);
const countAdministrators = statement<{ mine: number; others: number }>(
  "identity-count-administrators",
  `select count(*) filter (where mb.person_id = $2)::int as mine, count(*) filter (where mb.person_id <> $2)::int as others
     from member mb where mb.group_id = $1 and mb.disabled_at is null and mb.left_at is null and exists (
       select from membership ms where ms.group_id = $1 and ms.person_id = mb.person_id
          and ms.role = 'groupAdministrator' and ms.whole_group)`,
);

/** Would the group be left without anyone to administer it? Keeps the answer true until the end of the transaction. */
export async function isLastAdministrator(tx: WriteTx, personId: string): Promise<boolean> {
  await tx.rows(lockAdministrators, [tx.groupId]);
  const [count] = await tx.rows(countAdministrators, [tx.groupId, personId]);
  return count !== undefined && count.mine > 0 && count.others === 0;
}

const countPlaces = statement<{ known: number }>(
  "identity-count-places",
  `select ((select count(*) from legal_entity where group_id = $1 and id = any ($2::uuid[]))
         + (select count(*) from establishment where group_id = $1 and id = any ($3::uuid[])))::int as known`,
);

async function placesAreKnown(tx: ReadTx, { legalEntityIds, establishmentIds }: AskedRole): Promise<boolean> {
  const [entities, sites] = [[...new Set(legalEntityIds)], [...new Set(establishmentIds)]];
  if (entities.length + sites.length === 0) return true;
  const [row] = await tx.rows(countPlaces, [tx.groupId, entities, sites]);
  return row?.known === entities.length + sites.length;
}

const auditPlaces = (role: Pick<HeldRole, "wholeGroup" | "placeIds">): AuditPlaces =>
  role.wholeGroup ? "group" : role.placeIds;
const askedPlaces = (asked: AskedRole): AuditPlaces =>
  auditPlaces({ wholeGroup: asked.wholeGroup, placeIds: [...asked.legalEntityIds, ...asked.establishmentIds].sort() });

/** Gives a member a role that they don't hold yet. */
export async function giveRole(tx: WriteTx, personId: string, wanted: AskedRole): Promise<PeopleOutcome> {
  const checked = checkAskedRole(wanted);
  if (!checked.ok) return checked;
  const asked = checked.value;
  const member = await knownMember(tx, personId);
  if (member === null) return fail(personNotFound);
  if (!(await placesAreKnown(tx, asked))) return fail(placeNotFound);
  const held = await heldRoles(tx, personId);
  if (held.some(({ role, sector }) => role === asked.role && sector === asked.sector))
    return fail(
      fault(
        "ROLE_HELD",
        "role",
        `${member.displayName} tient déjà le rôle «\u00a0${roleText(asked.role, asked.sector)}\u00a0». Rien n’a changé\u00a0: modifiez ses lieux.`,
      ),
    );
  await saveGrant(tx, personId, asked);
  await recordAudit(tx, {
    action: "identity:giveRole",
    objectKind: "person",
    objectId: personId,
    changes: { role: [null, asked.role], sector: [null, asked.sector], places: [null, askedPlaces(asked)] },
  });
  return ok({ personId, closes: [] });
}

const moveSector = statement<never>(
  "identity-move-sector",
  "update membership set sector = $3 where group_id = $1 and id = $2",
);

/** Moves a role to other places or another sector; the role itself stays. */
export async function changeRole(tx: WriteTx, roleId: string, wanted: Omit<AskedRole, "role">): Promise<PeopleOutcome> {
  const before = await heldRole(tx, roleId);
  if (before === null) return fail(roleNotFound);
  const { personId, role } = before;
  const checked = checkAskedRole({ ...wanted, role });
  if (!checked.ok) return checked;
  const asked = checked.value;
  if (!(await placesAreKnown(tx, asked))) return fail(placeNotFound);
  const held = await heldRoles(tx, personId);
  if (held.some((one) => one.id !== roleId && one.role === role && one.sector === asked.sector))
    return fail(
      fault(
        "ROLE_HELD",
        "sector",
        `Le rôle «\u00a0${roleText(role, asked.sector)}\u00a0» est déjà tenu par cette personne. Rien n’a changé\u00a0: modifiez ses lieux.`,
      ),
    );
  if (asked.sector !== before.sector) await tx.rows(moveSector, [tx.groupId, roleId, asked.sector]);
  await saveGrant(tx, personId, asked);
  await recordAudit(tx, {
    action: "identity:changeRole",
    objectKind: "person",
    objectId: personId,
    changes: {
      role: [role, role],
      sector: [before.sector, asked.sector],
      places: [auditPlaces(before), askedPlaces(asked)],
    },
  });
  return ok({ personId, closes: [] });
}

const deleteRole = statement<never>("identity-delete-role", "delete from membership where group_id = $1 and id = $2");

/** Takes a role away; without any left, the person no longer enters the group. */
export async function removeRole(tx: WriteTx, roleId: string): Promise<PeopleOutcome> {
  const held = await heldRole(tx, roleId);
  if (held === null) return fail(roleNotFound);
  const { personId, role, sector } = held;
  if (role === "groupAdministrator" && (await isLastAdministrator(tx, personId)))
    return fail(
      lastAdministrator((await knownMember(tx, personId))?.displayName ?? "Cette personne", "Ce rôle lui reste"),
    );
  await tx.rows(deleteRole, [tx.groupId, roleId]);
  await recordAudit(tx, {
    action: "identity:removeRole",
    objectKind: "person",
    objectId: personId,
    changes: { role: [role, null], sector: [sector, null], places: [auditPlaces(held), null] },
  });
  const left = await heldRoles(tx, personId);
  return ok({ personId, closes: left.length === 0 ? [personId] : [] });
}
