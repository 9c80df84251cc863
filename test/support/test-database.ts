import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { Database, withGroup, type Scope } from "@palier/store/kernel";
import { entities } from "@palier/store/schema";
import { databaseUrl, TEMPLATE } from "./urls";

/** A database of its own for a test file, cloned from the migrated template. */
export interface TestDatabase {
  readonly name: string;
  readonly db: Database;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** A folder of its own, as PALIER_HOME. */
  readonly home: string;
  /** A connection past every wall, to look at what a test left. */
  readonly owner: pg.Pool;
  /** Lets go of every connection and keeps the rows, so that the database may be copied. */
  release(): Promise<void>;
  close(): Promise<void>;
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is set by test/support/global-setup.ts`);
  return value;
}

/**
 * Clones the template; to be closed in afterAll.
 * @param template another database to clone, to which nobody is connected.
 */
export async function testDatabase(template: string = TEMPLATE): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const adminUrl = databaseUrl(required("PALIER_TEST_OWNER_URL"), "postgres");
  await administer(adminUrl, `create database ${name} template ${template} strategy file_copy`);
  const ownerUrl = databaseUrl(adminUrl, name);
  const appUrl = databaseUrl(required("PALIER_TEST_APP_URL"), name);
  const home = mkdtempSync(join(tmpdir(), "palier-home-"));
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on("error", () => undefined);
  const db = await Database.open({ appUrl, entities });
  let released: Promise<unknown> | undefined;
  const release = async (): Promise<void> => {
    await (released ??= Promise.all([db.close(), owner.end()]));
  };
  return {
    name,
    db,
    ownerUrl,
    appUrl,
    home,
    owner,
    release,
    async close() {
      await release();
      await administer(adminUrl, `drop database ${name} with (force)`);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function administer(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A group of its own for a test, with the scope in which its rows are seen. */
export async function buildGroup(
  { db }: Pick<TestDatabase, "db">,
  overrides: { name?: string; finessNumber?: string; demo?: boolean } = {},
): Promise<Scope & { finessNumber: string }> {
  const groupId = randomUUID();
  const finessNumber = overrides.finessNumber ?? `T${groupId.replaceAll("-", "").slice(0, 8).toUpperCase()}`;
  const scope = { groupId, viewerId: null };
  await withGroup(db, scope, (tx) =>
    tx.rows(
      {
        name: "test-insert-group",
        text: "insert into care_group (id, finess_number, name, demo) values ($1, $2, $3, $4)",
      },
      [groupId, finessNumber, overrides.name ?? `Groupe ${finessNumber}`, overrides.demo ?? false],
    ),
  );
  return { ...scope, finessNumber };
}

/** A legal entity and one establishment per name given, in a group. */
export async function buildEstablishments(
  { db }: Pick<TestDatabase, "db">,
  scope: Scope,
  sites: readonly { name: string; finessNumber: string; kind?: string; closedOn?: string }[],
): Promise<readonly { id: string; finessNumber: string }[]> {
  return withGroup(db, scope, async (tx) => {
    const [entity] = await tx.rows<{ id: string }>(
      {
        name: "test-insert-legal-entity",
        text: `insert into legal_entity (group_id, finess_number, name) values ($1, $2, 'Association de test')
               on conflict (group_id, finess_number) do update set name = excluded.name returning id`,
      },
      [scope.groupId, "010783009"],
    );
    const built: { id: string; finessNumber: string }[] = [];
    for (const site of sites) {
      const rows = await tx.rows<{ id: string; finessNumber: string }>(
        {
          name: "test-insert-establishment",
          text: `insert into establishment (group_id, legal_entity_id, finess_number, name, category_code, kind, department_code, closed_on)
                 values ($1, $2, $3, $4, '500', $5, '01', $6) returning id, finess_number as "finessNumber"`,
        },
        [scope.groupId, entity?.id, site.finessNumber, site.name, site.kind ?? "EHPAD", site.closedOn ?? null],
      );
      built.push(...rows);
    }
    return built;
  });
}

/** SQL of a number that no counter of the house will reach: for rows that a test writes beside it. */
export const FAR_NUMBER = "(1000000 + floor(random() * 1000000000))::int";
