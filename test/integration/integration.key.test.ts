import type { RunningServer } from "@palier/server/door";
import { createApiKey, groupOfKey } from "@palier/store/integration";
import { withGroup, type Scope } from "@palier/store/kernel";
import { buildFullGroup, buildMember, enterAs, openDoor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(60_000);

describe("a key at the front door", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let mine: Scope & { readonly finessNumber: string };
  let theirs: Scope & { readonly finessNumber: string };
  let author: { personId: string };
  beforeAll(async () => {
    database = await testDatabase();
    // As in production: a session may send known documents only.
    server = await openDoor(database, { documents: "trusted" });
    mine = await buildFullGroup(database);
    theirs = await buildFullGroup(database);
    author = await buildMember(database, mine, "groupReferent");
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const ask = async (key: string, query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}`, ...headers },
      body: JSON.stringify({ query }),
    });
    const body = (await response.json()) as {
      data?: Record<string, unknown> | null;
      errors?: { message: string; extensions?: { code?: string } }[];
      error?: { code: string };
    };
    const code = body.error?.code ?? body.errors?.[0]?.extensions?.code ?? null;
    return { status: response.status, data: body.data, code, response };
  };
  const make = async (actions: string[], { days = 1, personId = author.personId, scope = mine } = {}) =>
    withGroup(database.db, scope, (tx) =>
      createApiKey(tx, {
        label: "Essai",
        actions,
        createdBy: personId,
        expiresAt: new Date(Date.now() + days * 86_400_000),
      }),
    );

  it("asks with documents of its own for what it lists, without cookie or header, and sets none", async () => {
    const { key } = await make(["group:read", "maturity:compute"]);
    const { data, code, response } = await ask(key, "{ group { name finessNumber } }");
    expect(code).toBeNull();
    expect(data).toMatchObject({ group: { finessNumber: mine.finessNumber } });
    expect(response.headers.getSetCookie()).toEqual([]);
    expect((await ask(key, "{ roiPlan { id } }")).code).toBe("FORBIDDEN");
    expect((await ask(key, "mutation { computeMaturity { ok } }")).data).toEqual({ computeMaturity: { ok: true } });
    const { rows } = await database.owner.query(
      "select person_id, channel, ip, api_key_id is not null as keyed from audit_event where group_id = $1 and action = 'maturity:compute'",
      [mine.groupId],
    );
    expect(rows).toEqual([{ person_id: author.personId, channel: "apiKey", ip: "127.0.0.1", keyed: true }]);
  });

  it("is nobody where only a session will do, and can't look at the schema or ask without limit", async () => {
    const { key } = await make(["group:read", "audit:read"]);
    expect((await ask(key, "{ viewer { id } }")).data).toEqual({ viewer: null });
    expect((await ask(key, `{ objectHistory(objectKind: "x", objectId: "y") { totalCount } }`)).code).toBe(
      "UNAUTHENTICATED",
    );
    expect((await ask(key, "{ __schema { types { name } } }")).status).toBe(400);
    const aliases = Array.from({ length: 40 }, (_, index) => `a${String(index)}: group { name }`).join(" ");
    expect((await ask(key, `{ ${aliases} }`)).status).toBe(400);
    for (const path of ["/audit/journal.csv", "/files/0196f000-0000-7000-8000-000000000001"])
      expect((await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
    expect(
      (await fetch(`${server.url}/graphql?query={group{name}}`, { headers: { authorization: `Bearer ${key}` } }))
        .status,
    ).toBe(400);
  });

  it("dies when revoked, expired, unknown, or moved to another group, always with the same words", async () => {
    const { key, id } = await make(["group:read"]);
    const expired = await make(["group:read"], { days: -1 });
    const moved = key.replace(mine.groupId.replaceAll("-", ""), theirs.groupId.replaceAll("-", ""));
    expect(groupOfKey(moved)).toBe(theirs.groupId);
    await database.owner.query("update api_key set revoked_at = now() where id = $1", [id]);
    const texts = new Set<string>();
    for (const text of [
      key,
      expired.key,
      moved,
      `${key.slice(0, -1)}_`,
      "palier_x",
      "n’importe quoi".normalize("NFD").replace(/[^\x20-\x7e]/g, ""),
    ]) {
      const answer = await ask(text, "{ group { name } }");
      expect([answer.status, answer.code]).toEqual([401, "API_KEY_REFUSED"]);
      texts.add(String(answer.status));
    }
    expect(texts.size).toBe(1);
  });

  it("dies with its creator's place in the group, and never outgrows their rights", async () => {
    const person = await buildMember(database, mine, "reader");
    const { key } = await make(["group:read", "roi:update"], { personId: person.personId });
    expect((await ask(key, "{ group { name } }")).code).toBeNull();
    expect((await ask(key, "{ roiPlan { id } }")).code).toBe("FORBIDDEN");
    await database.owner.query("update member set disabled_at = now() where person_id = $1", [person.personId]);
    expect((await ask(key, "{ group { name } }")).code).toBe("UNAUTHENTICATED");
  });

  it("shows when it was used last, to the minute, and nothing but its hash is kept", async () => {
    const { key, id } = await make(["group:read"]);
    const used = async () =>
      (
        await database.owner.query<{ at: Date | null; text: string }>(
          "select last_used_at as at, k::text as text from api_key k where id = $1",
          [id],
        )
      ).rows[0]!;
    expect((await used()).at).toBeNull();
    await ask(key, "{ group { name } }");
    const { at, text } = await used();
    expect(at).not.toBeNull();
    await ask(key, "{ group { name } }");
    expect((await used()).at).toEqual(at);
    expect(text).not.toContain(key.slice(-43));
  });

  it("is slowed down beyond its requests of the minute", async () => {
    const { key } = await make(["group:read"]);
    const statuses = new Set<number>();
    for (let round = 0; round < 13; round += 1)
      for (const { status } of await Promise.all(Array.from({ length: 50 }, () => ask(key, "{ nothing }"))))
        statuses.add(status);
    expect([...statuses].sort()).toEqual([400, 429]);
  });
});

describe("keys and webhooks in the application", () => {
  let database: TestDatabase;
  let server: RunningServer;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("a key is made within one's own rights, shown once, and revoked", async () => {
    const group = await buildFullGroup(database);
    const admin = await enterAs(server, database, group, "groupAdministrator");
    const create = (input: string) =>
      admin.ask(`mutation { answer: createApiKey(input: ${input}) { ok error { code field } key { id } secret } }`);
    const wide = await create(`{ label: "Entrepôt", actions: ["indicator:import"], days: 10 }`);
    expect(wide.data?.["answer"]).toMatchObject({
      ok: false,
      error: { code: "ACTIONS_INVALID", field: "actions" },
      secret: null,
    });
    const long = await create(`{ label: "Entrepôt", actions: ["group:read"], days: 400 }`);
    expect(long.data?.["answer"]).toMatchObject({ ok: false, error: { code: "EXPIRY_INVALID" } });
    const made = await create(`{ label: "Entrepôt", actions: ["group:read"], days: 10 }`);
    const { key, secret } = made.data?.["answer"] as { key: { id: string }; secret: string };
    expect(secret).toMatch(/^palier_[0-9a-f]{32}_/);
    const list = await admin.ask("{ apiKeys { id label lastUsedAt revokedAt createdByName } }");
    expect(list.text).not.toContain(secret.slice(-43));
    const revoked = await admin.ask(
      `mutation { answer: revokeApiKey(id: "${key.id}") { ok secret key { revokedAt } } }`,
    );
    expect(revoked.data?.["answer"]).toMatchObject({ ok: true, secret: null });
  });

  it("a webhook asks for a public https address", async () => {
    const group = await buildFullGroup(database);
    const admin = await enterAs(server, database, group, "groupAdministrator");
    for (const url of [
      "http://exemple.fr/",
      "https://127.0.0.1/",
      "https://serveur/",
      "https://a:b@exemple.fr/",
      "ftp://exemple.fr",
      "oups",
    ]) {
      const { data } = await admin.ask(
        'mutation M($url: String!) { answer: createWebhook(input: { label: "x", url: $url, events: ["roi:update"] }) { ok error { code field } } }',
        { url },
      );
      expect([url, data?.["answer"]]).toEqual([url, { ok: false, error: { code: "URL_INVALID", field: "url" } }]);
    }
  });
});
