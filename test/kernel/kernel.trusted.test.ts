import { join } from "node:path";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { buildFrontSchema, type RunningServer } from "@palier/server/door";
import { readTrustedDocuments, type TrustedDocuments } from "@palier/server/kernel";
import { randomQuery } from "../campaigns/random-query";
import { testDatabase, type TestDatabase } from "../support";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "./front-door";

jest.setTimeout(60_000);

const FOREIGN = 1_000;
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("the documents of the web build, on a production server", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let me: Visitor;
  let trusted: TrustedDocuments;
  beforeAll(async () => {
    trusted = readTrustedDocuments(join(__dirname, "../../web/dist"));
    database = await testDatabase();
    server = await openDoor(database, { documents: "trusted", trusted });
    me = await enterAs(server, database, await buildFullGroup(database, 1));
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const send = async (body: unknown): Promise<{ status: number; text: string }> => {
    const headers = { "content-type": "application/json" };
    const response = await me.fetch("/graphql", { method: "POST", headers, body: JSON.stringify(body) });
    return { status: response.status, text: await response.text() };
  };

  it("are all served by their hash, within the limits of a request", async () => {
    expect(trusted.texts.size).toBeGreaterThan(20);
    for (const [sha256Hash, text] of trusted.texts) {
      if (text.trimStart().startsWith("subscription")) continue;
      const { text: answer } = await send({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
      // Without its variables an operation may be refused for these, never for being unknown, too deep or too wide.
      const told = answer.replaceAll(/Variable \\"\$\w+\\"/g, "");
      expect([text, told]).toEqual([text, expect.not.stringMatching(/UNKNOWN_DOCUMENT|GRAPHQL_VALIDATION|limit/)]);
    }
  });

  it(`are the only ones: ${String(FOREIGN)} others are refused, by text, by hash and by both`, async () => {
    const others = fc.sample(randomQuery(buildFrontSchema()), { numRuns: FOREIGN, seed: 20_261_122 });
    const known = [...trusted.texts.values()];
    const accepted: string[] = [];
    for (const [index, random] of others.entries()) {
      // One in four is a known document with one blank more.
      const query = index % 4 === 0 ? `${known[index % known.length] ?? ""} ` : random;
      const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } };
      const body = [{ query }, { extensions }, { query, extensions }][index % 3];
      const { status } = await send(body);
      if (status !== 400) accepted.push(`${String(status)} ${query}`);
    }
    expect(accepted).toEqual([]);
  });
});
