import { readGroup, statement, withGroup, type Scope } from "@palier/store/kernel";
import { countAwaiting } from "@palier/store/notification";
import { buildGroup, testDatabase, type TestDatabase } from "../support";

const addImport = statement<never>(
  "test-add-import",
  `insert into indicator_import (group_id, file_name, file_sha256, state, created_at)
   values ($1, $2, 'empreinte', $3, $4)`,
);

const NOBODY = "0196f000-0000-7000-8000-000000000000";

describe("what awaits a group", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const add = (scope: Scope, name: string, state: string, at: string) =>
    withGroup(database.db, scope, (tx) => tx.rows(addImport, [scope.groupId, name, state, at]));
  const previews = async (scope: Scope): Promise<number> =>
    (await readGroup(database.db, scope, (tx) => countAwaiting(tx, { personId: NOBODY, grants: [] }))).previewedImports;

  it("counts a file that was looked at until another one is sent, and in its own group only", async () => {
    const [one, other] = [await buildGroup(database), await buildGroup(database)];
    await add(one, "avec-erreurs.csv", "previewed", "2026-11-20T09:00:00Z");
    expect(await previews(one)).toBe(1);
    await add(one, "corrige.csv", "previewed", "2026-11-20T09:05:00Z");
    expect(await previews(one)).toBe(1);
    await add(one, "corrige-encore.csv", "done", "2026-11-20T09:10:00Z");
    expect(await previews(one)).toBe(0);
    expect(await previews(other)).toBe(0);
  });
});
