import { assertTenantWalls } from "@palier/store/kernel";
import { testDatabase, type TestDatabase } from "../support";
import { expectRefused, trapName } from "./trap";
import { pathHoles, policyHoles, wallHoles } from "./trap-catalogue";

jest.setTimeout(60_000);

describe("the gate that keeps the house closed", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    // To give a table back to its owner, with the rights it had.
    await database.owner.query(`create procedure regrant(tenant_table regclass) language plpgsql as $$ begin
      execute format('revoke all on %s from palier_app', tenant_table);
      execute format('grant select, insert, update on %s to palier_app', tenant_table); end $$;
      revoke execute on procedure regrant(regclass) from public`);
    await assertTenantWalls(database.db);
  });
  afterAll(() => database.close());

  it.each([...wallHoles, ...policyHoles, ...pathHoles].map((each) => [trapName(each.trap, each.title), each] as const))(
    "%s",
    async (_, planted) => {
      await expectRefused(database, planted);
    },
  );
});
