import { auditServer, type AuditResult } from "graphql-http";
import type { RunningServer } from "@palier/server/door";
import { testDatabase, type TestDatabase } from "../support";
import { openDoor } from "./front-door";

jest.setTimeout(60_000);

/** Apollo answers 400 where the draft says it SHOULD answer 200 to a client of `application/json`. */
const KNOWN_WARNINGS = ["572B", "7B9B", "FDE2"];
/** Apollo's guard against requests of other sites stays on, also here. */
const KNOWN_NOTICES = ["5A70", "6A70", "D6D5"];

describe("the public audit of GraphQL over HTTP, in the conformance profile", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let results: AuditResult[];
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database, { conformance: true });
    results = await auditServer({ url: `${server.url}/graphql` });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("asks its 61 questions", () => {
    expect(results).toHaveLength(61);
  });

  it("finds no error", () => {
    const errors = results.flatMap((result) => (result.status === "error" ? [`${result.id} ${result.name}`] : []));
    expect(errors).toEqual([]);
  });

  it("finds three warnings, each known and named", () => {
    const told = (wanted: AuditResult["status"]): string[] =>
      results.flatMap(({ id, status }) => (status === wanted ? [id] : [])).sort();
    expect(told("warn")).toEqual(KNOWN_WARNINGS);
    expect(told("notice")).toEqual(KNOWN_NOTICES);
  });
});
