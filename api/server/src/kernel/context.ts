import DataLoader from "dataloader";
import { readMember } from "@palier/store/identity";
import type { Target } from "@palier/domain/identity";
import {
  openRead,
  withGroup,
  type Database,
  type OpenRead,
  type Origin,
  type ReadTx,
  type WriteTx,
} from "@palier/store/kernel";
import { clientLeft, notSignedIn, onlyLooking, secondFactorOwed } from "./refusal";
import { demand, scopeOf, viewerOf, type Policy, type Viewer } from "./viewer";

/** What resolvers may know of the installation. */
export interface Installation {
  /** Folder of the installation (PALIER_HOME). */
  readonly home: string;
  /** How people reach the server; null when unknown. */
  readonly publicUrl: URL | null;
  /** True: what an administrator points at may be a private address, and http. */
  readonly allowPrivateHosts: boolean;
  readonly mail: MailDelivery;
}

/** What becomes of the mails of this installation. */
export interface MailDelivery {
  /** True when a sending server is set. */
  readonly sends: boolean;
  /** True: kept mails may be read in « Boîte d’essai » in every group, real ones included. */
  readonly testMailbox: boolean;
}

/** Who a session or a key says is asking; whether they still may is read again at each request. */
export interface SessionIdentity {
  readonly personId: string;
  readonly groupId: string;
  readonly origin: Origin;
  /** The person an administrator looks as; null: nobody. */
  readonly viewAsId: string | null;
  /** What an API key is limited to; null: a session of a person. */
  readonly keyActions: readonly string[] | null;
  /** True: the group asks for a second factor that isn't set up yet, and nothing is answered until it is. */
  readonly secondFactorOwed: boolean;
}

/** A batched read: many keys, one statement. Answers come in the order of the keys; null where there is no row. */
export interface BatchedRead<V> {
  readonly read: (tx: ReadTx, keys: readonly string[]) => Promise<readonly V[]>;
}

/**
 * Defines a batched read of rows that know their key.
 * @param keyOf the key of a row.
 * @param missing what a key without row gets.
 */
export function batchedRows<Row, V>(
  read: (tx: ReadTx, keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  valueOf: (rows: readonly Row[]) => V,
): BatchedRead<V> {
  return {
    async read(tx, keys) {
      const byKey = new Map<string, Row[]>();
      for (const row of await read(tx, keys)) {
        const key = keyOf(row);
        const rows = byKey.get(key);
        if (rows === undefined) byKey.set(key, [row]);
        else rows.push(row);
      }
      return keys.map((key) => valueOf(byKey.get(key) ?? []));
    },
  };
}

/** What a resolver may use. Every member is a closure: Apollo copies the object, so nothing may hang on its identity. */
export interface RequestContext {
  readonly db: Database;
  /** The installation that serves the operation. */
  readonly installation: () => Installation;
  /** The group of the session. @throws Refusal when nobody is signed in. */
  readonly groupId: () => string;
  /** The person who asks; null when nobody is signed in, they left the group, or a key asks for them. */
  readonly viewer: () => Promise<Viewer | null>;
  /** The person who asks, allowed, somewhere or on the target. @throws Refusal when signed out or not permitted. */
  readonly allow: (asked: Policy, target?: Target) => Promise<Viewer>;
  /** The one READ ONLY transaction of the operation, opened at its first statement. @throws Refusal when signed out. */
  readonly read: () => ReadTx;
  readonly load: <V>(batch: BatchedRead<V>, key: string) => Promise<V>;
  /** Something worked out once in the operation, under a key of its own. */
  readonly once: <V>(key: object, make: () => Promise<V>) => Promise<V>;
  /** One transaction that writes; what was read before is forgotten. @throws Refusal when an administrator only looks. */
  readonly write: <T>(viewer: Viewer, work: (tx: WriteTx) => Promise<T>) => Promise<T>;
  /** Gives the connection back; may be called at any time, several times. */
  readonly done: () => Promise<void>;
}

/**
 * @param session null when nobody is signed in.
 * @param installation left out where no resolver that asks for it can run, as in a plain HTTP address.
 */
export function requestContext(
  db: Database,
  session: SessionIdentity | null,
  installation?: Installation,
): RequestContext {
  let reading: OpenRead | undefined;
  let kept = new Map<object, unknown>();
  let ended = false;
  let reach: readonly string[] | null = [];

  const signedIn = (): SessionIdentity => {
    if (session === null) throw notSignedIn();
    if (session.secondFactorOwed) throw secondFactorOwed();
    return session;
  };
  const read = (): OpenRead => {
    const { groupId, personId } = signedIn();
    if (ended) throw clientLeft();
    // Nothing of an establishment is seen before it is known who asks: viewer() opens what their rights reach.
    return (reading ??= openRead(db, { groupId, viewerId: personId, establishmentIds: reach }));
  };
  const release = async (): Promise<void> => {
    const open = reading;
    reading = undefined;
    kept = new Map();
    await open?.done();
  };
  const keep = <V>(key: object, make: () => V): V => {
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key) as V;
  };
  const found = async (
    tx: ReadTx,
    { personId, groupId, origin, viewAsId, keyActions }: SessionIdentity,
  ): Promise<Viewer | null> => {
    const member = await readMember(tx, personId);
    if (member === null) return null;
    const viewer = viewerOf(member, { groupId, origin, lookedAtBy: null }, keyActions);
    if (viewAsId === null) return viewer;
    // Who may no longer look as others is nobody until they sign in again.
    if (!viewer.rights.can("identity:viewAs")) return null;
    const other = await readMember(tx, viewAsId);
    const lookedAtBy = { personId, displayName: member.displayName };
    return other === null ? null : viewerOf(other, { groupId, origin, lookedAtBy });
  };
  const viewer = async (): Promise<Viewer | null> => {
    if (session === null) return null;
    if (session.secondFactorOwed) throw secondFactorOwed();
    return keep(readMember, () =>
      read().settle(async (tx) => {
        const who = await found(tx, session);
        reach = who === null ? [] : who.rights.establishmentIds;
        return { found: who, establishmentIds: reach };
      }),
    );
  };

  return {
    db,
    installation() {
      if (installation === undefined) throw new Error("the installation is known to GraphQL operations only");
      return installation;
    },
    groupId: () => signedIn().groupId,
    // A key is good for the actions it lists and for nothing else: what asks only that somebody is signed in, such as a
    // password or a draft, is between a person and their session.
    viewer: () => (session !== null && session.keyActions !== null ? Promise.resolve(null) : viewer()),
    async allow(asked, target) {
      const who = await viewer();
      if (who === null) throw notSignedIn();
      demand(asked, who, target);
      return who;
    },
    read,
    load: (batch, key) =>
      keep(batch, () => new DataLoader(async (keys: readonly string[]) => batch.read(read(), keys))).load(key),
    once: keep,
    async write(who, work) {
      if (who.lookedAtBy !== null) throw onlyLooking(who.displayName);
      await release();
      return withGroup(db, scopeOf(who), work);
    },
    async done() {
      ended = true;
      await release();
    },
  };
}
