import type { RunningServer } from "@palier/server/door";
import { testDatabase, type TestDatabase } from "../support";
import { openDoor } from "./front-door";

jest.setTimeout(60_000);

type Body = { data?: Record<string, unknown> | null; errors?: { message: string }[]; extensions?: unknown };
type Send = (
  init: RequestInit,
  search?: string,
) => Promise<{ status: number; text: string; body: Body | Body[] | null }>;

const JSON_HEADERS = { "content-type": "application/json", "apollo-require-preflight": "1" };
const post = (body: unknown, headers: Record<string, string> = JSON_HEADERS): RequestInit => ({
  method: "POST",
  headers,
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const parsed = (text: string): Body | Body[] | null => {
  try {
    return JSON.parse(text) as Body | Body[] | null;
  } catch {
    return null;
  }
};
const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");
const answered = (body: Body | Body[] | null): boolean => !Array.isArray(body) && body?.data != null;

/** The findings that the public tool graphql-cop looks for, written anew: each says whether the address shows it. */
const FINDINGS: Record<string, (send: Send) => Promise<boolean>> = {
  "alias overloading": async (send) =>
    answered((await send(post({ query: `{ ${repeat(101, (i) => `alias${String(i)}: __typename`)} }` }))).body),
  "batch of queries": async (send) => {
    const { body } = await send(post(Array.from({ length: 10 }, () => ({ query: "{ __typename }" }))));
    return Array.isArray(body) && body.length >= 10;
  },
  "circular fragments": async (send) => {
    const query = "{ __schema { ...A } } fragment A on __Schema { ...B } fragment B on __Schema { ...A }";
    const { status, body } = await send(post({ query }));
    return status >= 500 || answered(body);
  },
  "circular introspection": async (send) => {
    const nested = `${"fields { type { ".repeat(9)}name${" } }".repeat(9)}`;
    return answered((await send(post({ query: `{ __schema { types { ${nested} } } }` }))).body);
  },
  "directive overloading": async (send) => {
    const { body } = await send(post({ query: `{ __typename ${repeat(10, () => "@aa")} }` }));
    return !Array.isArray(body) && (body?.errors?.length ?? 0) >= 10;
  },
  "field duplication": async (send) =>
    answered((await send(post({ query: `{ ${repeat(1_001, () => "__typename")} }` }))).body),
  "field suggestions": async (send) => /did you mean/i.test((await send(post({ query: "{ viewe { id } }" }))).text),
  "queries by GET": async (send) => answered((await send({ method: "GET" }, "?query=%7B__typename%7D")).body),
  "mutations by GET": async (send) =>
    answered(
      (await send({ method: "GET", headers: JSON_HEADERS }, `?query=${encodeURIComponent("mutation { __typename }")}`))
        .body,
    ),
  "forms from another site": async (send) => {
    const kinds = ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"];
    for (const kind of kinds) {
      const { body } = await send(post("query=%7B__typename%7D", { "content-type": kind }));
      if (answered(body)) return true;
      if (answered((await send(post('{"query":"{__typename}"}', { "content-type": kind }))).body)) return true;
    }
    return false;
  },
  "a console for the curious": async (send) => {
    const { text } = await send({ method: "GET", headers: { accept: "text/html" } });
    return /graphiql|playground|apollo sandbox|embeddable/i.test(text);
  },
  introspection: async (send) => answered((await send(post({ query: "{ __schema { types { name } } }" }))).body),
  "tracing in the answer": async (send) => /"tracing"/.test((await send(post({ query: "{ __typename }" }))).text),
  "an error that tells": async (send) => {
    for (const body of [{ qwerty: "abc" }, { query: null }, { query: "{" }, "{"]) {
      const { status, text } = await send(post(body));
      if (status >= 500 || /node_modules|\bat .+:\d+:\d+|exception/i.test(text)) return true;
    }
    return false;
  },
};

/** What the profile of developers shows on purpose. */
const OPEN_ON_PURPOSE = ["introspection", "field suggestions"];

/** `trusted`: as in production; `open`: as on a developer's machine. */
describe.each(["trusted", "open"] as const)("the findings of graphql-cop, documents %s", (documents) => {
  let database: TestDatabase;
  let server: RunningServer;
  let send: Send;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database, { documents });
    send = async (init, search = "") => {
      const response = await fetch(`${server.url}/graphql${search}`, init);
      const text = await response.text();
      return { status: response.status, text, body: parsed(text) };
    };
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it.each(Object.keys(FINDINGS))("%s", async (name) => {
    const shown = await FINDINGS[name]!(send);
    expect(shown).toBe(documents === "open" && OPEN_ON_PURPOSE.includes(name));
  });
});
