import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { trustedDocuments } from "@palier/server/kernel";
import type { RunningServer } from "@palier/server/door";
import { testDatabase, type TestDatabase } from "../support";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "./front-door";

jest.setTimeout(60_000);

const TEXT = "query Home { viewer { displayName } }";
const HASH = createHash("sha256").update(TEXT).digest("hex");
const persisted = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe("a production server", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let me: Visitor;
  beforeAll(async () => {
    database = await testDatabase();
    const webFolder = join(database.home, "web");
    mkdirSync(join(webFolder, "assets"), { recursive: true });
    writeFileSync(join(webFolder, "index.html"), "<!doctype html><title>Palier</title>");
    writeFileSync(join(webFolder, "assets", "index-abc123.js"), "export {};");
    server = await openDoor(database, {
      documents: "trusted",
      webFolder,
      trusted: trustedDocuments({ [`sha256:${HASH}`]: TEXT }),
    });
    me = await enterAs(server, database, await buildFullGroup(database, 1));
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    me.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });

  it.each([HASH, `sha256:${HASH}`])("serves a document of the web build by its hash", async (hash) => {
    const response = await post(persisted(hash));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { viewer: { displayName: "Personne groupReferent" } } });
  });

  it.each<[string, unknown]>([
    ["a free text", { query: "{ viewer { id } }" }],
    ["a known text, spelled out", { query: TEXT }],
    ["a known text with its hash", { query: TEXT, ...persisted(HASH) }],
    ["an introspection", { query: "{ __schema { types { name } } }" }],
    ["an unknown hash", persisted("0".repeat(64))],
    ["an unknown hash with its text, to register it", { query: "{ viewer { id } }", ...persisted("0".repeat(64)) }],
    ["a null body", null],
    ["a list", [persisted(HASH)]],
    ["an empty list", []],
    ["a text", "x"],
    ["nothing known", {}],
  ])("refuses %s with 400, in French, before Apollo", async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect(error.code).toMatch(/UNKNOWN_DOCUMENT|BAD_REQUEST/);
    expect(error.message).toMatch(/documents de l’application|objet JSON/);
  });

  it.each([
    `?query=${encodeURIComponent("{ viewer { id } }")}`,
    `?extensions=${encodeURIComponent(JSON.stringify(persisted(HASH).extensions))}`,
    "",
  ])("refuses a GET%s", async (search) => {
    expect((await me.fetch(`/graphql${search}`)).status).toBe(400);
  });

  it("serves the web build: its first page at every page, never cached; its assets for a year", async () => {
    for (const path of ["/", "/etablissements", "/indicateurs/DUI-ACTIFS"]) {
      const page = await fetch(`${server.url}${path}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("<title>Palier</title>");
      expect(page.headers.get("cache-control")).toBe("no-cache");
      expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
      expect(page.headers.get("set-cookie")).toBeNull();
    }
    const asset = await fetch(`${server.url}/assets/index-abc123.js`);
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    for (const path of ["/assets/gone.js", "/auth/nowhere", "/files", "/graphql/x", "/imports"]) {
      const gone = await fetch(`${server.url}${path}`);
      expect([path, gone.status]).toEqual([path, 404]);
      expect(await gone.json()).toMatchObject({ error: { message: "Cette adresse n’existe pas." } });
    }
  });
});
