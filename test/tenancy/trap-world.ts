import pg from "pg";
import { connectionAs, statement, type Scope, type SessionRole } from "@palier/store/kernel";
import { buildEstablishments, buildGroup, testDatabase, type TestDatabase } from "../support";

/** Two groups, two establishments each, in a database of its own. */
export interface TwoGroups {
  readonly database: TestDatabase;
  readonly mine: Scope & { readonly siteIds: readonly string[] };
  readonly theirs: Scope & { readonly siteIds: readonly string[] };
}

/** Names of every establishment the transaction sees: it forgets the group on purpose, so that only the walls answer. */
export const everyName = statement<{ name: string }>("test-every-name", "select name from establishment order by name");

/** Builds both groups; names begin with `Mien` and `Leur`. */
export async function buildTwoGroups(): Promise<TwoGroups> {
  const database = await testDatabase();
  const build = async (name: string) => {
    const { groupId, viewerId } = await buildGroup(database, { name });
    const scope = { groupId, viewerId };
    const sites = await buildEstablishments(database, scope, [
      { name: `${name} A`, finessNumber: "010000001" },
      { name: `${name} B`, finessNumber: "010000002" },
    ]);
    return { ...scope, siteIds: sites.map(({ id }) => id) };
  };
  return { database, mine: await build("Mien"), theirs: await build("Leur") };
}

/** A bare connection of the application, as an injected statement would have it. */
export async function asApplication<T>(
  { appUrl }: TestDatabase,
  work: (client: pg.Client) => Promise<T>,
  role: SessionRole = "palier_app",
): Promise<T> {
  const client = new pg.Client(connectionAs(appUrl, role));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs with a wall taken away, and puts it back. */
export async function without<T>(
  { owner }: TestDatabase,
  [open, close]: readonly [open: string, close: string],
  work: () => Promise<T>,
): Promise<T> {
  await owner.query(open);
  try {
    return await work();
  } finally {
    await owner.query(close);
  }
}

/** The first column of the first row. */
export async function valueOf(client: pg.ClientBase | pg.Pool, text: string, values: unknown[] = []): Promise<unknown> {
  const { rows } = await client.query<Record<string, unknown>>(text, values);
  return Object.values(rows[0] ?? {})[0];
}
