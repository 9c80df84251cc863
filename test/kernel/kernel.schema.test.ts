import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataSource } from "typeorm";
import { schemaSnapshot } from "@palier/migrations/schema";
import { entities } from "@palier/store/schema";
import { testDatabase, type TestDatabase } from "../support";

const SNAPSHOT = join(__dirname, "../../migrations/schema.sql");

describe("the schema", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it("is the one committed in migrations/schema.sql", async () => {
    const found = await schemaSnapshot(database.owner);
    // `npm run snapshot` writes what the migrations make; without it the file must already say so.
    if (process.env["PALIER_WRITE_SNAPSHOT"] === "1") writeFileSync(SNAPSHOT, found);
    expect(found).toBe(readFileSync(SNAPSHOT, "utf8"));
  });

  it("is the one the entities describe", async () => {
    // As the owner: the application doesn't even see the tables of people and sessions.
    const owner = new DataSource({
      type: "postgres",
      url: database.ownerUrl,
      entities: [...entities] as never[],
      installExtensions: false,
      poolSize: 1,
    });
    await owner.initialize();
    const log = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    // Foreign keys are composite and belong to the migrations alone; schema.sql holds them.
    const drift = log.upQueries.map(({ query }) => query).filter((query) => !/DROP CONSTRAINT "\w+_fkey"$/.test(query));
    expect(drift).toEqual([]);
  });
});
