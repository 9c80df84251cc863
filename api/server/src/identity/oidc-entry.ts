import {
  acceptByProvider,
  findLink,
  memberHasAddress,
  personIsActive,
  readMember,
  saveLink,
  touchIdentityLink,
  type IdentityProvider,
} from "@palier/store/identity";
import { readGroup, withGroup, type Database, type Origin } from "@palier/store/kernel";
import type { Attempt, Vouched } from "./oidc-exchange";
import { OidcRefused } from "./oidc-refusal";

/** What deciding who enters needs. */
export interface EntryDoor {
  readonly db: Database;
  readonly provider: IdentityProvider;
  readonly origin: Origin;
}

const removedMeanwhile = (): OidcRefused => new OidcRefused("PROVIDER_CLOSED", "the provider was removed meanwhile");

async function enterByInvitation(door: EntryDoor, vouched: Vouched, secret: string): Promise<string> {
  const { db, provider, origin } = door;
  const { groupId, id: providerId } = provider;
  const { subject, name } = vouched;
  const done = await acceptByProvider(db, { groupId, origin }, secret, { providerId, subject, name });
  if (done.outcome === "accepted") return done.personId;
  if (done.outcome === "accountExists") throw new OidcRefused("ACCOUNT_EXISTS", "the invited address has an account");
  if (done.outcome === "providerGone") throw removedMeanwhile();
  throw new OidcRefused("INVITATION_REFUSED", "the invitation is worth nothing any more");
}

/**
 * Who, in the group of the provider, the account of elsewhere opens. Nobody is ever found by an address: whoever governs
 * the provider writes what it says.
 * @returns the id of the person.
 * @throws OidcRefused.
 */
export async function enter(door: EntryDoor, vouched: Vouched, attempt: Attempt): Promise<string> {
  const { db, provider, origin } = door;
  const { groupId } = provider;
  const { link, known } = await readGroup(db, { groupId, viewerId: null }, async (tx) => ({
    link: await findLink(tx, provider.id, vouched.subject),
    known: vouched.email !== null && (await memberHasAddress(tx, vouched.email)),
  }));
  if (link === null) {
    if (attempt.invitation !== null) return enterByInvitation(door, vouched, attempt.invitation);
    if (known) throw new OidcRefused("ACCOUNT_EXISTS", "the address is that of an account that is not linked");
    throw new OidcRefused("ACCOUNT_UNKNOWN", "nobody is linked to this account");
  }
  const { personId } = link;
  if (attempt.returning !== null && attempt.returning.personId !== personId) {
    throw new OidcRefused("OTHER_PERSON", "the page waits for somebody else");
  }
  if (!(await personIsActive(db, personId))) throw new OidcRefused("ACCOUNT_CLOSED", "the person is disabled");
  await withGroup(db, { groupId, viewerId: personId, origin }, async (tx) => {
    if ((await readMember(tx, personId)) === null) throw new OidcRefused("ACCOUNT_CLOSED", "the person left the group");
    await touchIdentityLink(tx, link.id);
  });
  return personId;
}

/** Links the account of elsewhere to who asked for it while signed in. @throws OidcRefused. */
export async function linkAccount(door: EntryDoor, vouched: Vouched, personId: string): Promise<void> {
  const { db, provider, origin } = door;
  const { groupId, id: providerId } = provider;
  const linked = await withGroup(db, { groupId, viewerId: personId, origin }, async (tx) => {
    if ((await readMember(tx, personId)) === null) throw new OidcRefused("ACCOUNT_CLOSED", "the person left the group");
    return saveLink(tx, { providerId, subject: vouched.subject, personId });
  });
  if (linked === "providerGone") throw removedMeanwhile();
  if (linked === "taken") throw new OidcRefused("LINK_TAKEN", "the account or the person is linked otherwise");
}
