import type { AskedRole } from "@palier/domain/identity";
import {
  linkSecretHash,
  outsideGroups,
  readGroup,
  recordAudit,
  statement,
  withGroup,
  type Database,
  type Scope,
  type WriteTx,
} from "../kernel";
import { readInvitationBySecret } from "./identity-invitation.store";
import { saveGrant, saveMemberRow } from "./identity-member.store";
import { assessPassword } from "./password-strength";
import { hashPassword, passwordMatches } from "./password";

/** Who accepts, as `person` names them. */
export interface AcceptingPerson {
  readonly personId: string;
  readonly displayName: string;
  readonly email: string;
}

const acceptRow = statement<{ id: string; grants: readonly AskedRole[] }>(
  "identity-accept-invitation",
  `update invitation i set accepted_at = now(), accepted_by = $3, token_hashes = '{}'
    where i.group_id = $1 and $2 = any (i.token_hashes) and i.accepted_at is null and i.cancelled_at is null
      and i.expires_at > now()
      and not exists (select from member mb where mb.group_id = $1 and mb.left_at is null and mb.disabled_at is not null
                         and (mb.person_id = $3 or lower(mb.email) = lower(i.email)))
   returning i.id, i.grants`,
);
const selectStanding = statement<{ active: boolean; held: readonly string[] }>(
  "identity-select-standing",
  `select exists (select from member where group_id = $1 and person_id = $2 and left_at is null) as active,
          array(select role || ' ' || coalesce(sector, '') from membership where group_id = $1 and person_id = $2) as held`,
);
// Places that have left the group since the invitation give nothing.
const selectPlaces = statement<{ id: string }>(
  "identity-select-invited-places",
  `select id from legal_entity where group_id = $1 and id = any ($2::uuid[])
   union all select id from establishment where group_id = $1 and id = any ($2::uuid[])`,
);

/**
 * Accepts an invitation for a person who has proven who they are, once: makes them a member and gives the roles. The name
 * and the password of an account stay what they are; a role already held stays as it is.
 * @param secret the part of the link after the group.
 * @returns the id of the invitation; null when the link is worth nothing (any more).
 */
export async function acceptInvitation(tx: WriteTx, secret: string, person: AcceptingPerson): Promise<string | null> {
  const [accepted] = await tx.rows(acceptRow, [tx.groupId, linkSecretHash(secret), person.personId]);
  if (accepted === undefined) return null;
  const [standing] = await tx.rows(selectStanding, [tx.groupId, person.personId]);
  if (standing?.active !== true) await saveMemberRow(tx, person);
  for (const grant of accepted.grants) {
    if (standing?.held.includes(`${grant.role} ${grant.sector ?? ""}`) === true) continue;
    const ids = [...grant.legalEntityIds, ...grant.establishmentIds];
    const known = new Set((await tx.rows(selectPlaces, [tx.groupId, ids])).map(({ id }) => id));
    await saveGrant(tx, person.personId, {
      ...grant,
      legalEntityIds: grant.legalEntityIds.filter((id) => known.has(id)),
      establishmentIds: grant.establishmentIds.filter((id) => known.has(id)),
    });
  }
  await recordAudit(tx, {
    action: "identity:acceptInvitation",
    objectKind: "invitation",
    objectId: accepted.id,
    changes: { personId: [null, person.personId], roles: [null, accepted.grants.map(({ role }) => role)] },
  });
  return accepted.id;
}

/** How accepting ended. */
export type Acceptance =
  | { readonly outcome: "accepted"; readonly personId: string; readonly groupId: string; readonly needsTotp: boolean }
  /** The link is worth nothing (any more). */
  | { readonly outcome: "gone" }
  /** The address has an account, which this password doesn't open. */
  | { readonly outcome: "wrongPassword" }
  /** @see assessPassword */
  | { readonly outcome: "weakPassword"; readonly message: string };

interface PersonRow extends AcceptingPerson {
  readonly passwordHash: string | null;
  readonly disabled: boolean;
  readonly needsTotp: boolean;
}
const selectPerson = statement<PersonRow>(
  "identity-select-accepting-person",
  `select p.id as "personId", p.display_name as "displayName", p.email, p.password_hash as "passwordHash",
          p.disabled_at is not null as disabled,
          exists (select from person_totp t where t.person_id = p.id and t.confirmed_at is not null) as "needsTotp"
     from person p where lower(p.email) = lower($1)`,
);
const insertPerson = statement<{ id: string }>(
  "identity-insert-person",
  `insert into person (email, display_name, password_hash) values ($1, $2, $3) on conflict (lower(email)) do nothing returning id`,
);

type Proven = Extract<Acceptance, { outcome: "wrongPassword" | "weakPassword" }> | { readonly person: PersonRow };

async function provePerson(
  db: Database,
  invited: { readonly email: string; readonly displayName: string; readonly groupName: string },
  password: string,
): Promise<Proven> {
  const find = () => outsideGroups(db, (tx) => tx.rows(selectPerson, [invited.email]));
  const [known] = await find();
  if (known === undefined) {
    const message = await assessPassword(password, [invited.displayName, invited.email, invited.groupName]);
    if (message !== null) return { outcome: "weakPassword", message };
    const hash = await hashPassword(password);
    await outsideGroups(db, (tx) => tx.rows(insertPerson, [invited.email, invited.displayName, hash]));
  }
  // Read again: made a moment ago, here or by another acceptance at the same instant, whose password then decides.
  const person = known ?? (await find())[0];
  const matches = await passwordMatches(person?.passwordHash ?? null, password);
  return person === undefined || !matches || person.disabled ? { outcome: "wrongPassword" } : { person };
}

/**
 * Accepts an invitation with a password: the one of the account that the address has already, else a new one.
 * @param displayName the name of a new person; someone who is known keeps theirs.
 */
export async function acceptWithPassword(
  db: Database,
  scope: Pick<Scope, "groupId" | "origin">,
  asked: { readonly secret: string; readonly displayName: string; readonly password: string },
): Promise<Acceptance> {
  const { groupId } = scope;
  const invitation = await readGroup(db, { groupId, viewerId: null }, (tx) => readInvitationBySecret(tx, asked.secret));
  if (invitation === null) return { outcome: "gone" };
  const { email, groupName } = invitation;
  const proven = await provePerson(db, { email, groupName, displayName: asked.displayName }, asked.password);
  if (!("person" in proven)) return proven;
  const { person } = proven;
  const id = await withGroup(db, { ...scope, viewerId: person.personId }, (tx) =>
    acceptInvitation(tx, asked.secret, person),
  );
  if (id === null) return { outcome: "gone" };
  return { outcome: "accepted", personId: person.personId, groupId, needsTotp: person.needsTotp };
}
