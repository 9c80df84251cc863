import DataLoader from "dataloader";
import { readMember } from "@palier/store/identity";
import { openRead, withGroup, type Database, type OpenRead, type ReadTx, type WriteTx } from "@palier/store/kernel";
import { clientLeft, notSignedIn } from "./refusal";
import { demand, type Policy, type Viewer } from "./viewer";

/** Who a session says is asking; whether they still may is read again at each request. */
export interface SessionIdentity {
  readonly personId: string;
  readonly groupId: string;
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
  /** The group of the session. @throws Refusal when nobody is signed in. */
  readonly groupId: () => string;
  /** The person who asks; null when nobody is signed in or they left the group. */
  readonly viewer: () => Promise<Viewer | null>;
  /** The person who asks, allowed. @throws Refusal when signed out or not permitted. */
  readonly allow: (asked: Policy) => Promise<Viewer>;
  /** The one READ ONLY transaction of the operation, opened at its first statement. @throws Refusal when signed out. */
  readonly read: () => ReadTx;
  readonly load: <V>(batch: BatchedRead<V>, key: string) => Promise<V>;
  /** Something worked out once in the operation, under a key of its own. */
  readonly once: <V>(key: object, make: () => Promise<V>) => Promise<V>;
  /** One transaction that writes; what was read before is forgotten. */
  readonly write: <T>(viewer: Viewer, work: (tx: WriteTx) => Promise<T>) => Promise<T>;
  /** Gives the connection back; may be called at any time, several times. */
  readonly done: () => Promise<void>;
}

/** @param session null when nobody is signed in. */
export function requestContext(db: Database, session: SessionIdentity | null): RequestContext {
  let reading: OpenRead | undefined;
  let kept = new Map<object, unknown>();
  let ended = false;

  const signedIn = (): SessionIdentity => {
    if (session === null) throw notSignedIn();
    return session;
  };
  const read = (): ReadTx => {
    const { groupId, personId } = signedIn();
    if (ended) throw clientLeft();
    return (reading ??= openRead(db, { groupId, viewerId: personId }));
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
  const viewer = async (): Promise<Viewer | null> => {
    if (session === null) return null;
    return keep(readMember, async () => {
      const member = await readMember(read(), session.personId);
      return member === null ? null : { ...member, groupId: session.groupId };
    });
  };

  return {
    db,
    groupId: () => signedIn().groupId,
    viewer,
    async allow(asked) {
      const who = await viewer();
      if (who === null) throw notSignedIn();
      demand(asked, who);
      return who;
    },
    read,
    load: (batch, key) =>
      keep(batch, () => new DataLoader(async (keys: readonly string[]) => batch.read(read(), keys))).load(key),
    once: keep,
    async write(who, work) {
      await release();
      return withGroup(db, { groupId: who.groupId, viewerId: who.personId }, work);
    },
    async done() {
      ended = true;
      await release();
    },
  };
}
