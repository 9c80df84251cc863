import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrate, migrationFiles } from "@palier/migrations/schema";
import { checkPassword, readMember, hashPassword } from "@palier/store/identity";
import { Database, readGroup, tenantHoles } from "@palier/store/kernel";
import { entities } from "@palier/store/schema";
import { databaseUrl } from "../support/urls";

jest.setTimeout(60_000);

/** The newest migration of the first release. */
const FIRST_RELEASE = "20261122010800-cpom-create";

async function asAdministrator(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

it("a database of the first release keeps its people, their rights and its journal when it is brought up to date", async () => {
  const adminUrl = databaseUrl(process.env["PALIER_TEST_OWNER_URL"] ?? "", "postgres");
  const name = `upgrade_${randomUUID().replaceAll("-", "")}`;
  await asAdministrator(adminUrl, `create database ${name}`);
  const ownerUrl = databaseUrl(adminUrl, name);
  const appUrl = databaseUrl(process.env["PALIER_TEST_APP_URL"] ?? "", name);
  const appUser = new URL(appUrl).username;
  try {
    await migrate(
      ownerUrl,
      appUser,
      migrationFiles().filter((file) => file <= FIRST_RELEASE),
    );
    const [groupId, personId] = [randomUUID(), randomUUID()];
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query("insert into care_group (id, finess_number, name) values ($1, '010783009', 'Groupe ancien')", [
      groupId,
    ]);
    await owner.query(
      "insert into person (id, email, display_name, password_hash) values ($1, 'a@essai.example', 'Ancienne', $2)",
      [personId, await hashPassword("mot-de-passe-ancien")],
    );
    for (const role of ["groupReferent", "director"])
      await owner.query("insert into membership (group_id, person_id, role) values ($1, $2, $3)", [
        groupId,
        personId,
        role,
      ]);
    for (const action of ["maturity:compute", "roi:update", "maturity:compute"])
      await owner.query(
        "insert into audit_event (group_id, person_id, action, object_kind, object_id) values ($1, $2, $3, 'group', 'all')",
        [groupId, personId, action],
      );
    await owner.end();

    const { applied } = await migrate(ownerUrl, appUser);
    expect(applied).toHaveLength(migrationFiles().filter((file) => file > FIRST_RELEASE).length);
    const db = await Database.open({ appUrl, entities });
    try {
      expect(await tenantHoles(db)).toEqual([]);
      expect(await checkPassword(db, "a@essai.example", "mot-de-passe-ancien")).toMatchObject({
        accepted: true,
        known: { personId, groupId },
      });
      const member = await readGroup(db, { groupId, viewerId: personId }, (tx) => readMember(tx, personId));
      expect(member?.displayName).toBe("Ancienne");
      expect(member?.grants.map(({ role, wholeGroup }) => [role, wholeGroup]).sort()).toEqual([
        ["director", true],
        ["groupReferent", true],
      ]);
      const lines = await readGroup(db, { groupId, viewerId: null }, (tx) =>
        tx.rows<{ lines: number }>(
          { name: "test-upgrade-lines", text: "select count(*)::int as lines from audit_event" },
          [],
        ),
      );
      expect(lines).toEqual([{ lines: 3 }]);
    } finally {
      await db.close();
    }
  } finally {
    await asAdministrator(adminUrl, `drop database ${name} with (force)`);
  }
});
