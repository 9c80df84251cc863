import { outsideGroups, readGroup, statement, withGroup, type Database, type Scope } from "../kernel";
import { readInvitationBySecret } from "./identity-invitation.store";
import { acceptInvitation } from "./identity-invitation-accept.store";
import { saveLink } from "./identity-link.store";

/** How accepting an invitation by an account of elsewhere ended. */
export type LinkedAcceptance =
  | { readonly outcome: "accepted"; readonly personId: string }
  /** The link is worth nothing (any more), or the account of elsewhere opens somebody else. */
  | { readonly outcome: "gone" }
  /** The provider was removed meanwhile; the invitation still stands. */
  | { readonly outcome: "providerGone" }
  /** The address has an account: it is opened by who owns it, never by what a provider says. */
  | { readonly outcome: "accountExists" };

// A person without password nor group is one that an acceptance made a moment ago and that could not end.
const insertFreshPerson = statement<{ id: string }>(
  "identity-insert-fresh-person",
  `with made as (
     insert into person (email, display_name) values ($1, $2) on conflict (lower(email)) do nothing returning id
   )
   select id from made
   union all
   select p.id from person p
    where lower(p.email) = lower($1) and p.password_hash is null and p.disabled_at is null
      and not exists (select from member mb where mb.person_id = p.id)`,
);

class NotAccepted extends Error {
  constructor(readonly outcome: "gone" | "providerGone") {
    super(outcome);
  }
}

/**
 * Accepts an invitation for whoever a provider of the group vouches for: makes the person, their roles and the link, or
 * nothing of it.
 * @param secret the part of the link after the group.
 */
export async function acceptByProvider(
  db: Database,
  scope: Pick<Scope, "groupId" | "origin">,
  secret: string,
  account: { readonly providerId: string; readonly subject: string; readonly name: string | null },
): Promise<LinkedAcceptance> {
  const { groupId } = scope;
  const invitation = await readGroup(db, { groupId, viewerId: null }, (tx) => readInvitationBySecret(tx, secret));
  if (invitation === null) return { outcome: "gone" };
  const { email } = invitation;
  const displayName = account.name?.trim().slice(0, 200) || invitation.displayName || email;
  const [person] = await outsideGroups(db, (tx) => tx.rows(insertFreshPerson, [email, displayName]));
  if (person === undefined) return { outcome: "accountExists" };
  try {
    await withGroup(db, { ...scope, viewerId: person.id }, async (tx) => {
      const accepted = await acceptInvitation(tx, secret, { personId: person.id, displayName, email });
      const { providerId, subject } = account;
      // Thrown, so that nothing of the acceptance is kept when the link can't be.
      if (accepted === null) throw new NotAccepted("gone");
      const linked = await saveLink(tx, { providerId, subject, personId: person.id });
      if (linked !== "linked") throw new NotAccepted(linked === "taken" ? "gone" : linked);
    });
  } catch (error) {
    if (error instanceof NotAccepted) return { outcome: error.outcome };
    throw error;
  }
  return { outcome: "accepted", personId: person.id };
}
