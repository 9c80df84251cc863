import { randomUUID } from "node:crypto";
import {
  tenantHoles,
  readGroup,
  statement,
  withGroup,
  assertSchemaVersion,
  SCHEMA_VERSION,
} from "@palier/store/kernel";
import { migrationFiles } from "@palier/migrations/schema";
import { buildEstablishments, buildGroup, testDatabase, type TestDatabase } from "../support";

const names = statement<{ name: string }>("test-establishment-names", "select name from establishment order by name");

describe("the walls between groups", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it("has no hole on the migrated schema", async () => {
    expect(await tenantHoles(database.db)).toEqual([]);
  });

  it("knows the newest migration", async () => {
    expect(migrationFiles().at(-1)).toBe(SCHEMA_VERSION);
    await assertSchemaVersion(database.db);
  });

  it("shows a group its own rows only, even to a query that forgets the group", async () => {
    const [one, other] = [await buildGroup(database), await buildGroup(database)];
    await buildEstablishments(database, one, [{ name: "À nous", finessNumber: "010008852" }]);
    await buildEstablishments(database, other, [{ name: "Aux autres", finessNumber: "010780278" }]);
    expect(await readGroup(database.db, one, (tx) => tx.rows(names, []))).toEqual([{ name: "À nous" }]);
    expect(await readGroup(database.db, other, (tx) => tx.rows(names, []))).toEqual([{ name: "Aux autres" }]);
    const nobody = { groupId: randomUUID(), viewerId: null };
    expect(await readGroup(database.db, nobody, (tx) => tx.rows(names, []))).toEqual([]);
  });

  it("refuses to write the row of another group", async () => {
    const [one, other] = [await buildGroup(database), await buildGroup(database)];
    const insert = statement<never>(
      "test-foreign-legal-entity",
      "insert into legal_entity (group_id, finess_number, name) values ($1, '010000156', 'Intruse')",
    );
    await expect(withGroup(database.db, one, (tx) => tx.rows(insert, [other.groupId]))).rejects.toThrow(
      /row-level security/,
    );
  });

  it("refuses any write in a read", async () => {
    const one = await buildGroup(database);
    const update = statement<never>("test-write-in-read", "update care_group set name = 'x'");
    await expect(readGroup(database.db, one, (tx) => tx.rows(update, []))).rejects.toThrow(/read-only transaction/);
  });
});
