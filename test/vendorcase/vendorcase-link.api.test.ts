import { createHash } from "node:crypto";
import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, enterAs, openDoor, visitor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildSentCase, INTERNAL, type SentStage } from "./vendorcase-portal.factory";

jest.setTimeout(60_000);

const OPEN = `mutation O($i: OpenVendorLinkInput!) { answer: openVendorLink(input: $i) { ok error { code field } linkPath } }`;
const REVOKE = "mutation R($id: ID!) { answer: revokeVendorLink(id: $id) { ok error { code } } }";
const DOOR = `query D($id: ID!) { vendorCaseDoor(caseId: $id) { addressee { name email hasAccount }
  links { id oneCase label createdByName revokedAt visitCount visits { act caseNumber visitedAt } } attachments { id } } }`;

interface Opened {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field: string | null } | null;
  readonly linkPath: string | null;
}
interface Shown {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly messages: readonly { readonly signature: string; readonly channel: string; readonly body: string }[];
}

describe("a link opened to a vendor", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let stage: SentStage;
  let referent: Visitor;
  let nobody: Visitor;
  let refusal: string;

  const ask = async (input: Record<string, unknown> = {}, who = referent): Promise<Opened> => {
    const given = { caseId: stage.caseId, oneCase: true, label: "Support Alizé", days: 30, ...input };
    const { data, errors } = await who.ask(OPEN, { i: given });
    expect(errors).toEqual([]);
    return data?.["answer"] as Opened;
  };
  const open = async (input: Record<string, unknown> = {}): Promise<string> => {
    const { linkPath, error } = await ask(input);
    expect(error).toBeNull();
    return (linkPath ?? "").replace("/lien-editeur/", "");
  };
  const look = (path: string): Promise<Response> => nobody.fetch(`/vendor-links/${path}`);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    nobody.fetch(`/vendor-links/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const gone = async (response: Response): Promise<void> => {
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(refusal);
  };
  interface Door {
    readonly links: readonly { id: string; label: string; visitCount: number; visits: { act: string }[] }[];
  }
  const door = async (who = referent): Promise<Door | null> =>
    (await who.ask(DOOR, { id: stage.caseId })).data?.["vendorCaseDoor"] as Door | null;

  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    nobody = visitor(server);
  });
  beforeEach(async () => {
    group = await buildFullGroup(database, 2);
    stage = await buildSentCase(database, group);
    referent = await enterAs(server, database, group);
    refusal = await (await look(`${group.groupId}.${"A".repeat(43)}`)).text();
    expect(refusal).toContain("pas ou plus valable");
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("shows one case or all of the vendor’s to who has no account, nothing internal, and notes each visit", async () => {
    const second = await buildSentCase(database, group, { title: INTERNAL.foreign, email: "b@essai.example" });
    const token = await open();
    const list = await look(token);
    expect(list.status).toBe(200);
    expect(list.headers.get("cache-control")).toContain("no-store");
    expect(list.headers.get("x-robots-tag")).toContain("noindex");
    expect(list.headers.get("referrer-policy")).toBe("no-referrer");
    expect(list.headers.get("set-cookie")).toBeNull();
    const text = await list.text();
    expect(JSON.parse(text)).toMatchObject({ onlyCaseId: stage.caseId, total: 1, cases: [{ id: stage.caseId }] });
    const read = await look(`${token}/cases/${stage.caseId}`);
    const shown = await read.text();
    expect(JSON.parse(shown)).toMatchObject({ title: stage.title, siteCount: 1, state: "sent" });
    for (const secret of Object.values(INTERNAL)) expect(text + shown).not.toContain(secret);
    for (const id of [stage.draftId, second.caseId, group.groupId, "x"])
      expect((await look(`${token}/cases/${id}`)).status).toBe(404);
    expect((await nobody.fetch(`/vendor-links/${token}`, { method: "HEAD" })).status).toBe(404);
    const [link] = (await door())!.links;
    expect(link).toMatchObject({ label: "Support Alizé", visitCount: 2 });
    expect(link!.visits.map(({ act }) => act)).toEqual(["read", "list"]);
    const wide = await open({ oneCase: false });
    expect(await (await look(wide)).json()).toMatchObject({ onlyCaseId: null, total: 1 });
  });

  it("keeps only the hash of the secret", async () => {
    const token = await open();
    const secret = token.split(".")[1] ?? "";
    const { rows } = await database.owner.query<{ hash: string; row: string }>(
      "select token_hash as hash, to_jsonb(l)::text as row from vendor_link l where group_id = $1",
      [group.groupId],
    );
    expect(rows[0]?.hash).toBe(createHash("sha256").update(secret).digest("hex"));
    const { rows: journal } = await database.owner.query(
      "select to_jsonb(a)::text as t from audit_event a where group_id = $1",
      [group.groupId],
    );
    expect(JSON.stringify([rows[0]?.row, journal])).not.toContain(secret);
    expect(JSON.stringify(journal)).toContain("case:openLink");
    expect(JSON.stringify(journal)).not.toContain("Support Alizé");
  });

  it("answers and moves the case as the vendor, with the name of the link", async () => {
    const token = await open();
    const at = `${token}/cases/${stage.caseId}`;
    const replied = await post(`${at}/messages`, { body: "Bien reçu.\nNous regardons." });
    expect(replied.status).toBe(200);
    const shown = (await replied.json()) as Shown;
    expect(shown.messages).toMatchObject([
      { signature: "Support Alizé", channel: "link", body: "Bien reçu.\nNous regardons." },
    ]);
    const moved = await post(`${at}/moves`, { version: shown.version, move: "start", body: "" });
    expect(await moved.json()).toMatchObject({ state: "inProgress" });
    const stale = await post(`${at}/moves`, { version: shown.version, move: "resolve", body: "" });
    expect(stale.status).toBe(409);
    const mute = await post(`${at}/moves`, { version: shown.version + 1, move: "askGroup", body: " " });
    expect([mute.status, await mute.json()]).toMatchObject([422, { error: { field: "body" } }]);
    const [link] = (await door())!.links;
    // What was refused left nothing, neither in the thread nor among the visits.
    expect(link!.visits.map(({ act }) => act)).toEqual(["move", "reply"]);
    const { rows } = await database.owner.query(
      "select person_id, contact_id from vendor_case_move where case_id = $1 and side = 'vendor'",
      [stage.caseId],
    );
    expect(rows).toEqual([{ person_id: null, contact_id: null }]);
  });

  it("takes nothing that another site’s page could send, no patient’s number, nothing too long or unreadable", async () => {
    const at = `${await open()}/cases/${stage.caseId}`;
    const bare = await fetch(`${server.url}/vendor-links/${at}/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ body: "De loin" }),
    });
    expect(bare.status).toBe(400);
    const form = await nobody.fetch(`/vendor-links/${at}/messages`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "body=De%20loin",
    });
    expect(form.status).toBe(415);
    expect(
      await (await post(`${at}/messages`, { body: "Le 2 84 05 88 001 234 14 ne passe pas." })).json(),
    ).toMatchObject({
      error: { field: "body" },
    });
    for (const body of ["x".repeat(20_001), "nul\u0000", 12, { a: 1 }, "  "])
      expect((await post(`${at}/messages`, { body })).ok).toBe(false);
    for (const step of [{ move: "resolve" }, { move: "send", version: 2 }, { version: "2", move: "start" }, null])
      expect((await post(`${at}/moves`, step)).ok).toBe(false);
    const { rows } = await database.owner.query("select from vendor_case_message where case_id = $1", [stage.caseId]);
    expect(rows).toHaveLength(0);
  });

  it("closes at its end and as soon as it is revoked; altered or another group’s, the answer is the same", async () => {
    const token = await open();
    const other = await buildFullGroup(database, 1);
    const [groupId = "", secret = ""] = token.split(".");
    for (const wrong of [
      `${groupId}.${secret.startsWith("A") ? "B" : "A"}${secret.slice(1)}`,
      `${other.groupId}.${secret}`,
      `${groupId}.${secret.slice(1)}`,
      secret,
      `%00.${secret}`,
    ]) {
      await gone(await look(wrong));
      await gone(await post(`${wrong}/cases/${stage.caseId}/messages`, { body: "Ici ?" }));
    }
    const [link] = (await door())!.links;
    const stranger = await enterAs(server, database, other);
    expect((await stranger.ask(REVOKE, { id: link!.id })).data?.["answer"]).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
    expect(await door(stranger)).toBeNull();
    const revoke = () => referent.ask(REVOKE, { id: link!.id });
    for (const { data } of [await revoke(), await revoke()]) expect(data?.["answer"]).toMatchObject({ ok: true });
    await gone(await look(token));
    const ended = await open();
    await database.owner.query("update vendor_link set expires_at = now() - interval '1 second' where group_id = $1", [
      group.groupId,
    ]);
    await gone(await look(`${ended}/cases/${stage.caseId}`));
    await expect(
      database.owner.query("update vendor_link set expires_at = created_at + interval '91 days' where group_id = $1", [
        group.groupId,
      ]),
    ).rejects.toThrow(/vendor_link_ends/);
  });

  it("is opened by the referent only, for a case that was sent, with a name and 90 days at most", async () => {
    for (const [input, field] of [
      [{ label: " " }, "label"],
      [{ days: 0 }, "days"],
      [{ days: 91 }, "days"],
    ] as const)
      expect((await ask(input)).error).toMatchObject({ code: "LINK_INVALID", field });
    expect((await ask({ caseId: stage.draftId })).error?.code).toBe("CASE_NOT_SENT");
    const foreign = await buildSentCase(database, await buildFullGroup(database, 1));
    expect((await ask({ caseId: foreign.caseId })).error?.code).toBe("NOT_FOUND");
    const director = await enterAs(server, database, group, "director");
    const denied = await director.ask(OPEN, { i: { caseId: stage.caseId, oneCase: true, label: "x", days: 7 } });
    expect(denied.errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  it("stops who tries many secrets from one place", async () => {
    const own = await openDoor(database);
    const statuses: number[] = [];
    for (let turn = 0; turn < 122; turn += 1)
      statuses.push((await visitor(own).fetch(`/vendor-links/${group.groupId}.${"B".repeat(43)}`)).status);
    await own.close();
    expect(statuses.slice(0, 120).every((status) => status === 404)).toBe(true);
    expect(statuses.slice(120)).toEqual([429, 429]);
  });
});
