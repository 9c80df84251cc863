import { Writable } from "node:stream";
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import pg from "pg";
import { pino } from "pino";
import type { RunningServer } from "@palier/server/door";
import { testDatabase, type TestDatabase } from "../support";
import { DASHBOARD } from "../bench/dashboard-document";
import { buildFullGroup, enterAs, openDoor, visitor, type Visitor } from "./front-door";

jest.setTimeout(60_000);

describe("GraphQL at the front door", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let me: Visitor;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    group = await buildFullGroup(database, 12);
    me = await enterAs(server, database, group);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("answers the dashboard alike compiled and interpreted", async () => {
    const interpreted = await openDoor(database, { executor: "graphql-js" });
    try {
      // Compiled when it comes back.
      await me.ask(DASHBOARD);
      const compiled = await me.ask(DASHBOARD);
      const other = await (await enterAs(interpreted, database, group)).ask(DASHBOARD);
      expect(compiled.errors).toEqual([]);
      expect(JSON.stringify(compiled.data)).toContain('"level":2');
      expect(compiled.text).toBe(other.text);
    } finally {
      await interpreted.close();
    }
  });

  it("answers fragments, aliases, @include and bad variables alike compiled and interpreted", async () => {
    const interpreted = await openDoor(database, { executor: "graphql-js" });
    const document = `query Q($with: Boolean!, $first: Int, $id: ID!) {
      one: establishments(first: $first) { edges { node { ...Site } } pageInfo { hasNextPage } totalCount }
      none: establishment(id: $id) { id }
      roiPlan @skip(if: $with) { id }
    }
    fragment Site on Establishment { name kindLabel legalEntity { name } maturity @include(if: $with) { level levelName } }`;
    try {
      const theirs = await enterAs(interpreted, database, group);
      for (const variables of [
        { with: true, first: 2, id: group.siteIds[0] },
        { with: false, first: null, id: "x" },
        { with: true, first: 0, id: "x" },
        { with: "oui", id: "x" },
        {},
      ]) {
        const [compiled, other] = await Promise.all([me.ask(document, variables), theirs.ask(document, variables)]);
        expect(compiled.status).toBe(other.status);
        expect(compiled.data).toEqual(other.data);
        expect(compiled.errors.map((error) => error.extensions?.["code"])).toEqual(
          other.errors.map((error) => error.extensions?.["code"]),
        );
      }
    } finally {
      await interpreted.close();
    }
  });

  it("reads the dashboard in at most 12 statements, whatever the number of establishments", async () => {
    await me.ask(DASHBOARD);
    const spy = jest.spyOn(pg.Client.prototype, "query");
    const { errors } = await me.ask(DASHBOARD);
    const statements = spy.mock.calls.length;
    spy.mockRestore();
    expect(errors).toEqual([]);
    expect(statements).toBeGreaterThan(4);
    expect(statements).toBeLessThanOrEqual(12);
  });

  it("gives every connection back, also when the operation fails or the client leaves", async () => {
    const leave = async () => {
      const controller = new AbortController();
      const asked = me.fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: DASHBOARD }),
        signal: controller.signal,
      });
      setTimeout(() => {
        controller.abort();
      }, 3);
      await asked.catch(() => undefined);
    };
    await Promise.all([
      ...Array.from({ length: 20 }, leave),
      ...Array.from({ length: 20 }, () => me.ask("{ group { name } establishments(first: 0) { totalCount } }")),
      ...Array.from({ length: 20 }, () => me.ask("{ nothing }")),
    ]);
    expect((await me.ask(DASHBOARD)).errors).toEqual([]);
    const deadline = Date.now() + 10_000;
    const { readPool } = database.db;
    while (readPool.idleCount !== readPool.totalCount && Date.now() < deadline)
      await new Promise((done) => setTimeout(done, 20));
    expect(readPool.idleCount).toBe(readPool.totalCount);
    const { rows } = await database.owner.query(
      "select state from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ["101 aliases", `{ ${Array.from({ length: 101 }, (_, index) => `a${String(index)}: __typename`).join(" ")} }`],
    [
      "a depth of nine",
      "{ group { establishments { latestValues { establishment { latestValues { establishment { latestValues { establishment { name } } } } } } } } }",
    ],
    ["ten directives", `{ viewer ${"@include(if: true) ".repeat(10)} { id } }`],
    ["1,001 tokens", `{ ${"__typename ".repeat(1_001)} }`],
    [
      "a cost beyond measure",
      "{ establishments(first: 200) { edges { node { latestValues { indicator { latestValues { value } } } } } } }",
    ],
  ])("refuses %s before running it", async (_, document) => {
    const { status, data, errors } = await me.ask(document);
    expect(status).toBe(400);
    expect(data ?? null).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
  });

  it("refuses a body beyond 256 kB", async () => {
    const response = await me.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ viewer { id } }", variables: { x: "x".repeat(300_000) } }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringContaining("volumineux") as string },
    });
  });

  it.each([
    ["without the header", "POST", "application/json", { "apollo-require-preflight": "" }],
    ["as a plain text", "POST", "text/plain", {}],
    ["as a form", "POST", "application/x-www-form-urlencoded", {}],
  ])("refuses a request %s, which another site could send", async (_, method, contentType, extra) => {
    const response = await fetch(`${server.url}/graphql`, {
      method,
      headers: {
        "content-type": contentType,
        ...("apollo-require-preflight" in extra ? {} : { "apollo-require-preflight": "1" }),
      },
      body: JSON.stringify({ query: "{ viewer { id } }" }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it.each(["[]", "null", "1", '"x"', "{", "", '[{"query":"{ viewer { id } }"}]'])(
    "a body %j is a client's error, not ours",
    async (body) => {
      const response = await me.fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/node_modules|\.ts:|SELECT/i);
    },
  );

  it("pages through all establishments once, in order", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await me.ask(
        "query Q($after: String) { establishments(first: 5, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } totalCount } }",
        { after },
      );
      const page = (
        data as {
          establishments: {
            edges: { node: { id: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
            totalCount: number;
          };
        }
      ).establishments;
      expect(page.totalCount).toBe(12);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([...seen].sort()).toEqual([...group.siteIds].sort());
  });

  it("tells the state of the house without naming a group", async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${server.url}/readyz`);
    expect(await ready.json()).toEqual({ status: "ready", database: true, schema: true, queue: true });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('palier_graphql_operation_seconds_count{operation="other",outcome="ok"}');
    expect(metrics).not.toContain(group.finessNumber);
    expect(metrics).not.toContain("Dashboard");
  });
});

describe("an error nobody expected", () => {
  it("leaves as a number, and is found under it in the log with the operation", async () => {
    const database = await testDatabase();
    const lines: string[] = [];
    const log = pino(
      { level: "info" },
      new Writable({
        write(chunk: Buffer, _, done) {
          lines.push(chunk.toString());
          done();
        },
      }),
    );
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: "Query",
        fields: {
          boom: {
            type: GraphQLString,
            resolve: () => {
              throw new Error('relation "secret" does not exist at /srv/palier/x.ts:12');
            },
          },
        },
      }),
    });
    const server = await openDoor(database, { schema, log });
    try {
      const { status, errors, text } = await visitor(server).ask("query Broken { boom }");
      expect(status).toBe(200);
      expect(text).not.toMatch(/secret|srv|stack/);
      const incident = errors[0]!.extensions!["incident"] as string;
      expect(errors[0]).toMatchObject({ path: ["boom"], extensions: { code: "INTERNAL_SERVER_ERROR" } });
      expect(errors[0]!.message).toContain(incident);
      const logged = lines.find((line) => line.includes(incident))!;
      expect(logged).toContain("secret");
      expect(logged).toContain("Broken");
    } finally {
      await server.close();
      await database.close();
    }
  });
});
