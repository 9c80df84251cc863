import {
  checkAskedRole,
  fault,
  INVITATION_DAYS,
  invitationMail,
  rolePlacesText,
  roleText,
  type AskedRole,
  type InvitationToMake,
  type NamedPlace,
  type PeopleFault,
} from "@palier/domain/identity";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { linkSecretHash, newLinkSecret, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { linkInMail, queueMail } from "../notification";

/** The latest links kept open: a reminder doesn't close the link of the mail before. */
const MOST_LINKS = 12;

/** An invitation, with the names of its places. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly grants: readonly AskedRole[];
  /** « Référent local dans 2 établissements : A et B », one for each role. */
  readonly roleTexts: readonly string[];
  /** null: the operator of the installation, or somebody whose name is gone. */
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly remindedAt: Date | null;
  readonly reminderCount: number;
  /** Where its latest mail stands: `waiting`, `sent`, `kept` or `failed`. */
  readonly mailState: string | null;
  /** Why the latest mail didn't leave, in French. */
  readonly mailFailure: string | null;
}

/** What accepting asks to know, with the group's own name. */
export interface OpenInvitation extends Invitation {
  readonly groupName: string;
}

type SqlRow = Omit<OpenInvitation, "roleTexts"> & {
  readonly legalEntities: readonly NamedPlace[];
  readonly establishments: readonly NamedPlace[];
};

const PLACES = (
  table: string,
  ids: string,
): string => `(select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name)
    order by lower(x.name), x.id), '[]') from ${table} x where x.group_id = i.group_id and x.id::text in (
      select jsonb_array_elements_text(g -> '${ids}') from jsonb_array_elements(i.grants) g))`;
const INVITATION = `select i.id, i.email, i.display_name as "displayName", i.grants, i.created_at as "createdAt",
    i.expires_at as "expiresAt", i.accepted_at as "acceptedAt", i.cancelled_at as "cancelledAt",
    i.reminded_at as "remindedAt", i.reminder_count as "reminderCount", m.state as "mailState",
    m.failure_reason as "mailFailure", g.name as "groupName",
    (select mb.display_name from member mb where mb.group_id = i.group_id and mb.person_id = i.invited_by) as "invitedBy",
    ${PLACES("legal_entity", "legalEntityIds")} as "legalEntities",
    ${PLACES("establishment", "establishmentIds")} as establishments
  from invitation i join care_group g on g.id = i.group_id
  left join mail m on m.group_id = i.group_id and m.id = i.mail_id
 where i.group_id = $1`;

function roleTexts({ grants, legalEntities, establishments }: SqlRow): string[] {
  return grants.map(({ role, sector, wholeGroup, legalEntityIds, establishmentIds }) => {
    const entities = legalEntities.filter(({ id }) => legalEntityIds.includes(id));
    const sites = establishments.filter(({ id }) => establishmentIds.includes(id));
    return `${roleText(role, sector)} ${rolePlacesText(wholeGroup, entities, sites)}`;
  });
}

const open = (row: SqlRow): OpenInvitation => ({ ...row, roleTexts: roleTexts(row) });

const selectInvitations = statement<SqlRow>(
  "identity-select-invitations",
  `${INVITATION} order by (i.accepted_at is null and i.cancelled_at is null) desc, i.created_at desc, i.id desc limit $2`,
);
const selectInvitation = statement<SqlRow>("identity-select-invitation", `${INVITATION} and i.id = $2`);

/** Invitations of the group, those that await an answer first, then the latest. */
export async function readInvitations(tx: ReadTx, limit: number): Promise<Invitation[]> {
  return (await tx.rows(selectInvitations, [tx.groupId, limit])).map(open);
}

/** One invitation; null when the group has none of that id. */
export async function readInvitation(tx: ReadTx, id: string): Promise<OpenInvitation | null> {
  const [row] = await tx.rows(selectInvitation, [tx.groupId, id]);
  return row === undefined ? null : open(row);
}

const selectBySecret = statement<SqlRow>(
  "identity-select-invitation-by-secret",
  `${INVITATION} and $2 = any (i.token_hashes) and i.accepted_at is null and i.cancelled_at is null and i.expires_at > now()
      and not exists (select from member mb where mb.group_id = i.group_id and lower(mb.email) = lower(i.email)
                         and mb.left_at is null and mb.disabled_at is not null)`,
);

/** The invitation of a link, while it can be accepted; null alike for a link that expired, was cancelled, used or never was. */
export async function readInvitationBySecret(tx: ReadTx, secret: string): Promise<OpenInvitation | null> {
  const [row] = await tx.rows(selectBySecret, [tx.groupId, linkSecretHash(secret)]);
  return row === undefined ? null : open(row);
}

/** An invitation made or reminded, and the path of its link: `/invitation/<group>.<secret>`. */
export interface SentInvitation {
  readonly invitation: Invitation;
  /** Known now and never again: only the hash of its secret is kept. */
  readonly path: string;
}

/** An invitation sent, or the reason why nothing was. */
export type InvitationOutcome = Result<SentInvitation, PeopleFault>;

const insertInvitation = statement<{ id: string }>(
  "identity-insert-invitation",
  `insert into invitation (group_id, email, display_name, grants, token_hashes, invited_by, expires_at)
   values ($1, $2, $3, $4, '{}', $5, now() + make_interval(days => $6)) returning id`,
);
const addLink = statement<never>(
  "identity-add-invitation-link",
  `update invitation set token_hashes = (token_hashes || $3::text)[greatest(cardinality(token_hashes) + 2 - $4, 1):]
    where group_id = $1 and id = $2`,
);
const linkMail = statement<never>(
  "identity-link-invitation-mail",
  "update invitation set mail_id = $3 where group_id = $1 and id = $2",
);

/** Makes a link of its own and queues the mail that carries it. */
export async function sendInvitation(tx: WriteTx, id: string, reminder: boolean): Promise<SentInvitation> {
  const secret = newLinkSecret();
  await tx.rows(addLink, [tx.groupId, id, linkSecretHash(secret), MOST_LINKS]);
  const path = `/invitation/${tx.groupId}.${secret}`;
  const invitation = await readInvitation(tx, id);
  if (invitation === null) throw new Error("the invitation is gone within its own transaction");
  const letter = { ...invitation, roles: invitation.roleTexts, link: linkInMail(path), reminder };
  const mailId = await queueMail(tx, { to: invitation.email, kind: "invitation", ...invitationMail(letter) });
  await tx.rows(linkMail, [tx.groupId, id, mailId]);
  return { invitation: { ...invitation, mailState: "waiting", mailFailure: null }, path };
}

const selectTaken = statement<{ member: boolean; disabled: boolean; invited: boolean }>(
  "identity-select-taken-address",
  `select exists (select from member where group_id = $1 and lower(email) = lower($2) and left_at is null) as member,
          exists (select from member where group_id = $1 and lower(email) = lower($2) and left_at is null
                     and disabled_at is not null) as disabled,
          exists (select from invitation where group_id = $1 and lower(email) = lower($2) and accepted_at is null
                     and cancelled_at is null and expires_at > now()) as invited`,
);
const cancelExpired = statement<never>(
  "identity-cancel-expired-invitation",
  `update invitation set cancelled_at = now() where group_id = $1 and lower(email) = lower($2) and accepted_at is null
      and cancelled_at is null and expires_at <= now()`,
);
const countPlaces = statement<{ known: number }>(
  "identity-count-invited-places",
  `select ((select count(*) from legal_entity where group_id = $1 and id = any ($2::uuid[]))
         + (select count(*) from establishment where group_id = $1 and id = any ($3::uuid[])))::int as known`,
);

async function refusalOf(tx: WriteTx, asked: InvitationToMake): Promise<PeopleFault | null> {
  const [taken] = await tx.rows(selectTaken, [tx.groupId, asked.email]);
  if (taken?.disabled === true)
    return fault(
      "MEMBER_DISABLED",
      "email",
      "L’accès de cette personne à votre groupe est suspendu. Personne n’a été invité\u00a0: rouvrez son accès sur sa page.",
    );
  if (taken?.member === true)
    return fault(
      "ALREADY_MEMBER",
      "email",
      "Cette personne est déjà dans votre groupe. Personne n’a été invité\u00a0: changez ses rôles sur sa page.",
    );
  if (taken?.invited === true)
    return fault(
      "ALREADY_INVITED",
      "email",
      "Cette adresse est déjà invitée. Rien n’a changé\u00a0: relancez son invitation, ou annulez-la pour en faire une autre.",
    );
  const entities = [...new Set(asked.grants.flatMap(({ legalEntityIds }) => legalEntityIds))];
  const sites = [...new Set(asked.grants.flatMap(({ establishmentIds }) => establishmentIds))];
  if (entities.length + sites.length === 0) return null;
  const [row] = await tx.rows(countPlaces, [tx.groupId, entities, sites]);
  if (row?.known === entities.length + sites.length) return null;
  return fault(
    "PLACE_NOT_FOUND",
    "establishmentIds",
    "Un des lieux choisis n’est pas dans votre groupe. Personne n’a été invité\u00a0: rechargez la page, puis choisissez de nouveau.",
  );
}

function checkedGrants(grants: readonly AskedRole[]): Result<readonly AskedRole[], PeopleFault> {
  if (grants.length === 0)
    return fail(
      fault(
        "ROLE_MISSING",
        "role",
        "Une invitation donne un rôle au moins. Personne n’a été invité\u00a0: choisissez-le.",
      ),
    );
  const kept: AskedRole[] = [];
  for (const grant of grants) {
    const checked = checkAskedRole(grant);
    if (!checked.ok) return checked;
    const { role, sector } = checked.value;
    if (kept.some((one) => one.role === role && one.sector === sector))
      return fail(
        fault(
          "ROLE_TWICE",
          "role",
          `Le rôle «\u00a0${roleText(role, sector)}\u00a0» est demandé deux fois. Personne n’a été invité\u00a0: gardez-en un.`,
        ),
      );
    kept.push(checked.value);
  }
  return ok(kept);
}

/**
 * Invites a person: writes the invitation and queues its mail. Whether the address has an account elsewhere is neither
 * asked nor told.
 */
export async function invite(tx: WriteTx, wanted: InvitationToMake): Promise<InvitationOutcome> {
  const grants = checkedGrants(wanted.grants);
  if (!grants.ok) return grants;
  const asked: InvitationToMake = { ...wanted, grants: grants.value };
  const refused = await refusalOf(tx, asked);
  if (refused !== null) return fail(refused);
  await tx.rows(cancelExpired, [tx.groupId, asked.email]);
  const params = [asked.email, asked.displayName, JSON.stringify(asked.grants), tx.viewerId, INVITATION_DAYS];
  const [row] = await tx.rows(insertInvitation, [tx.groupId, ...params]);
  if (row === undefined) throw new Error("invitation insert returned no row");
  await recordAudit(tx, {
    action: "identity:invite",
    objectKind: "invitation",
    objectId: row.id,
    changes: { roles: [null, asked.grants.map(({ role }) => role)] },
  });
  return ok(await sendInvitation(tx, row.id, false));
}

/** Why nothing was done to an invitation that awaits no answer; one of another group is not told from one that never was. */
async function notOpen(tx: ReadTx, id: string, kept: string): Promise<PeopleFault> {
  if ((await readInvitation(tx, id)) === null)
    return fault("NOT_FOUND", "id", "Cette invitation est introuvable dans votre groupe. Rien n’a changé.");
  return fault("INVITATION_CLOSED", "id", `Cette invitation n’attend plus de réponse\u00a0: ${kept}`);
}

const remindRow = statement<{ id: string; before: Date; after: Date }>(
  "identity-remind-invitation",
  `with found as (
     select id, expires_at from invitation where group_id = $1 and id = $2 and accepted_at is null and cancelled_at is null
        for update)
   update invitation i set reminded_at = now(), reminder_count = reminder_count + 1,
          expires_at = greatest(i.expires_at, now() + make_interval(days => $3))
     from found where i.group_id = $1 and i.id = found.id returning i.id, found.expires_at as before, i.expires_at as after`,
);

/** Sends the invitation again, with a link of its own; it can be accepted for the full time again. */
export async function remindInvitation(tx: WriteTx, id: string): Promise<InvitationOutcome> {
  const [row] = await tx.rows(remindRow, [tx.groupId, id, INVITATION_DAYS]);
  if (row === undefined)
    return fail(await notOpen(tx, id, "aucun rappel n’est parti. Invitez de nouveau la personne si elle doit entrer."));
  await recordAudit(tx, {
    action: "identity:remindInvitation",
    objectKind: "invitation",
    objectId: id,
    changes: { expiresAt: [row.before, row.after] },
  });
  return ok(await sendInvitation(tx, id, true));
}

const cancelRow = statement<{ id: string }>(
  "identity-cancel-invitation",
  `update invitation set cancelled_at = now(), token_hashes = '{}'
    where group_id = $1 and id = $2 and accepted_at is null and cancelled_at is null returning id`,
);

/** Takes the invitation back: none of its links opens anything any more. */
export async function cancelInvitation(tx: WriteTx, id: string): Promise<Result<Invitation, PeopleFault>> {
  const [row] = await tx.rows(cancelRow, [tx.groupId, id]);
  const invitation = row === undefined ? null : await readInvitation(tx, id);
  if (invitation === null) return fail(await notOpen(tx, id, "rien n’a été annulé."));
  await recordAudit(tx, {
    action: "identity:cancelInvitation",
    objectKind: "invitation",
    objectId: id,
    changes: { state: ["waiting", "cancelled"] },
  });
  return ok(invitation);
}
