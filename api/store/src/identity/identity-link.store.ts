import { outsideGroups, recordAudit, statement, type Database, type ReadTx, type WriteTx } from "../kernel";

/** An account of a provider that opens the account of a member. */
export interface IdentityLink {
  readonly id: string;
  readonly providerId: string;
  readonly personId: string;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date | null;
}

const LINK = `id, provider_id as "providerId", person_id as "personId", linked_at as "linkedAt",
  last_used_at as "lastUsedAt" from identity_link where group_id = $1`;

const selectLink = statement<IdentityLink>(
  "identity-select-link",
  `select ${LINK} and provider_id = $2 and subject = $3`,
);

/** Whom an account of the provider opens. @returns null when it was never linked. */
export async function findLink(tx: ReadTx, providerId: string, subject: string): Promise<IdentityLink | null> {
  return (await tx.rows(selectLink, [tx.groupId, providerId, subject]))[0] ?? null;
}

const selectLinks = statement<IdentityLink>("identity-select-links", `select ${LINK} and person_id = $2 order by id`);

/** The links of a person in the group. */
export const readLinksOf = (tx: ReadTx, personId: string): Promise<IdentityLink[]> =>
  tx.rows(selectLinks, [tx.groupId, personId]);

const holdProvider = statement<{ id: string }>(
  "identity-hold-provider",
  "select id from identity_provider where group_id = $1 and id = $2 for key share",
);
const insertLink = statement<{ id: string }>(
  "identity-insert-link",
  `insert into identity_link (group_id, provider_id, subject, person_id) values ($1, $2, $3, $4)
   on conflict do nothing returning id`,
);
const sameLink = statement<{ same: boolean }>(
  "identity-same-link",
  `select exists (select from identity_link
     where group_id = $1 and provider_id = $2 and subject = $3 and person_id = $4) as same`,
);

/**
 * How linking an account ended. `taken`: it already opens somebody else, or the member already has another at this
 * provider. `providerGone`: the provider was removed meanwhile.
 */
export type LinkOutcome = "linked" | "taken" | "providerGone";

/** Links an account of the provider to the member who asked for it. */
export async function saveLink(
  tx: WriteTx,
  link: { readonly providerId: string; readonly subject: string; readonly personId: string },
): Promise<LinkOutcome> {
  // Waits for whoever is removing it.
  const [held] = await tx.rows(holdProvider, [tx.groupId, link.providerId]);
  if (held === undefined) return "providerGone";
  const key = [tx.groupId, link.providerId, link.subject, link.personId];
  const [row] = await tx.rows(insertLink, key);
  if (row === undefined) return (await tx.rows(sameLink, key))[0]?.same === true ? "linked" : "taken";
  await recordAudit(tx, {
    action: "identity:link",
    objectKind: "identityLink",
    objectId: row.id,
    changes: { providerId: [null, link.providerId], personId: [null, link.personId] },
  });
  return "linked";
}

const deleteLink = statement<{ id: string }>(
  "identity-delete-link",
  "delete from identity_link where group_id = $1 and provider_id = $2 and person_id = $3 returning id",
);

/** Removes the member's link with a provider. @returns false when there was none. */
export async function removeLink(tx: WriteTx, providerId: string, personId: string): Promise<boolean> {
  const [row] = await tx.rows(deleteLink, [tx.groupId, providerId, personId]);
  if (row === undefined) return false;
  await recordAudit(tx, {
    action: "identity:unlink",
    objectKind: "identityLink",
    objectId: row.id,
    changes: { providerId: [providerId, null], personId: [personId, null] },
  });
  return true;
}

const touchLink = statement<never>(
  "identity-touch-link",
  "update identity_link set last_used_at = now() where group_id = $1 and id = $2",
);

/** Someone came in by this link; the journal's line is that of the session. */
export async function touchIdentityLink(tx: WriteTx, id: string): Promise<void> {
  await tx.rows(touchLink, [tx.groupId, id]);
}

const selectMemberNamed = statement<{ found: boolean }>(
  "identity-member-has-address",
  "select exists (select from member where group_id = $1 and lower(email) = lower($2)) as found",
);

/** Is there an account with this address in the group? Of other groups nothing is said. */
export async function memberHasAddress(tx: ReadTx, email: string): Promise<boolean> {
  return (await tx.rows(selectMemberNamed, [tx.groupId, email]))[0]?.found ?? false;
}

const selectPersonState = statement<{ active: boolean }>(
  "identity-person-is-active",
  "select exists (select from person where id = $1 and disabled_at is null) as active",
);

/** May the person sign in at all? */
export async function personIsActive(db: Database, personId: string): Promise<boolean> {
  return (await outsideGroups(db, (tx) => tx.rows(selectPersonState, [personId])))[0]?.active ?? false;
}

const dropExpiredTokens = statement<never>(
  "identity-drop-expired-tokens",
  "delete from oidc_seen_token where group_id = $1 and expires_at < now()",
);
const insertSeenToken = statement<{ jti: string }>(
  "identity-insert-seen-token",
  `insert into oidc_seen_token (group_id, provider_id, jti, expires_at) values ($1, $2, $3, $4)
   on conflict do nothing returning jti`,
);

/** Remembers a logout token until it ends. @returns false when it was already seen. */
export async function rememberToken(
  tx: WriteTx,
  token: { readonly providerId: string; readonly jti: string; readonly expiresAt: Date },
): Promise<boolean> {
  await tx.rows(dropExpiredTokens, [tx.groupId]);
  return (await tx.rows(insertSeenToken, [tx.groupId, token.providerId, token.jti, token.expiresAt])).length === 1;
}

const deleteProviderSessions = statement<{ personId: string }>(
  "identity-delete-provider-sessions",
  `delete from session
    where sess ->> 'providerGroupId' = $1 and sess -> 'oidc' ->> 'providerId' = $2
      and ($3::text is null or sess -> 'oidc' ->> 'sub' = $3) and ($4::text is null or sess -> 'oidc' ->> 'sid' = $4)
   returning sess ->> 'personId' as "personId"`,
);

/**
 * Closes sessions that a provider opened: of one account, of one of its sessions there, or all.
 * @returns how many were closed.
 */
export async function closeProviderSessions(
  db: Database,
  of: {
    readonly groupId: string;
    readonly providerId: string;
    readonly subject: string | null;
    readonly sid: string | null;
  },
): Promise<number> {
  const { groupId, providerId, subject, sid } = of;
  return (await outsideGroups(db, (tx) => tx.rows(deleteProviderSessions, [groupId, providerId, subject, sid]))).length;
}
