import { createHash } from "node:crypto";
import type { RunningServer } from "@palier/server/door";
import { requestDossier, saveFiles } from "@palier/store/cpom";
import { FileStore } from "@palier/store/file";
import { withGroup, type Scope } from "@palier/store/kernel";
import { buildFullGroup, enterAs, openDoor, visitor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(60_000);

const SHARE = `mutation S($input: ShareCpomDossierInput!) { shareCpomDossier(input: $input) {
  ok error { code field message } linkPath share { id label openedCount } } }`;
const REVOKE =
  "mutation R($id: ID!) { revokeCpomShare(id: $id) { ok error { code } share { id revokedAt } linkPath } }";
const LIST = "query L { cpomShares { id label dossierTitle createdByName revokedAt openedCount lastOpenedAt } }";

interface Shared {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field: string | null } | null;
  readonly linkPath: string | null;
  readonly share: { readonly id: string; readonly label: string } | null;
}
interface Shown {
  readonly groupName: string;
  readonly title: string;
  readonly demo: boolean;
  readonly expiresAt: string;
  readonly files: readonly { readonly id: string; readonly name: string; readonly url: string }[];
}

describe("a dossier shown to a funder", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let other: Awaited<ReturnType<typeof buildFullGroup>>;
  let director: Visitor;
  let nobody: Visitor;
  let dossierId: string;
  let refusal: string;

  const buildDossier = async (scope: Scope, title: string, finished = true): Promise<string> => {
    const kept = await new FileStore(database.home).put(scope.groupId, "dossier.pdf", Buffer.from(`%PDF ${title}`));
    return withGroup(database.db, scope, async (tx) => {
      const { id } = await requestDossier(tx, { title, requestedBy: null });
      const file = { name: "dossier.pdf", mediaType: "application/pdf", byteCount: kept.byteCount };
      const stored = { ...file, sha256: kept.sha256, storageKey: kept.key };
      if (finished) await saveFiles(tx, id, [stored], kept.sha256);
      return id;
    });
  };
  const ask = async (input: Record<string, unknown> = {}, who = director): Promise<Shared> => {
    const answer = await who.ask(SHARE, {
      input: { dossierId, label: "ARS, délégation de l’Ain", days: 30, ...input },
    });
    expect(answer.errors).toEqual([]);
    return answer.data?.["shareCpomDossier"] as Shared;
  };
  const share = async (input: Record<string, unknown> = {}): Promise<{ token: string; id: string }> => {
    const { linkPath, share: made, error } = await ask(input);
    expect(error).toBeNull();
    return { token: (linkPath ?? "").replace("/partage/", ""), id: made?.id ?? "" };
  };
  const look = (token: string): Promise<Response> => nobody.fetch(`/shares/${token}`);
  const shown = async (token: string): Promise<Shown> => (await (await look(token)).json()) as Shown;
  const gone = async (response: Response): Promise<void> => {
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toContain("no-store");
    expect(await response.text()).toBe(refusal);
  };
  const journal = async (id: string) => {
    const { rows } = await database.owner.query<Record<string, unknown>>(
      `select action, person_id as "personId", channel, object_kind as kind, changes from audit_event
        where group_id = $1 and object_id = $2 order by seq`,
      [group.groupId, id],
    );
    return rows;
  };

  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    group = await buildFullGroup(database);
    other = await buildFullGroup(database);
    director = await enterAs(server, database, group, "director");
    nobody = visitor(server);
    dossierId = await buildDossier(group, "Moyens 2027");
    refusal = await (await look(`${group.groupId}.${"A".repeat(43)}`)).text();
    expect(refusal).toContain("pas ou plus valable");
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("opens one dossier and its files to who has no account, and nothing else", async () => {
    const { token, id } = await share();
    const response = await look(token);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toContain("no-store");
    expect(response.headers.get("x-robots-tag")).toContain("noindex");
    expect(response.headers.get("set-cookie")).toBeNull();
    const dossier = (await response.json()) as Shown;
    expect(Object.keys(dossier).sort()).toEqual(["demo", "expiresAt", "files", "finishedAt", "groupName", "title"]);
    expect(dossier).toMatchObject({ title: "Moyens 2027", files: [{ name: "dossier.pdf" }] });
    const days = (Date.parse(dossier.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    const [file] = dossier.files;
    const sent = await nobody.fetch(file!.url);
    expect(sent.status).toBe(200);
    expect(sent.headers.get("content-disposition")).toMatch(/^attachment; filename="dossier\.pdf"/);
    expect(sent.headers.get("x-robots-tag")).toContain("noindex");
    expect(await sent.text()).toBe("%PDF Moyens 2027");
    // The token is no session: the file's own address and the questions of the application stay closed.
    expect((await nobody.fetch(`/files/${file!.id}`)).status).toBe(401);
    expect((await nobody.fetch(`/shares/${token}`, { method: "HEAD" })).status).toBe(404);
    expect((await nobody.fetch(`/shares/${token}/files`)).status).toBe(404);
    const list = await director.ask(LIST);
    expect((list.data?.["cpomShares"] as { id: string }[]).find((row) => row.id === id)).toMatchObject({
      label: "ARS, délégation de l’Ain",
      dossierTitle: "Moyens 2027",
      createdByName: "Personne director",
      openedCount: 1,
      revokedAt: null,
    });
  });

  it("keeps only the hash of the secret", async () => {
    const { token, id } = await share();
    const secret = token.split(".")[1] ?? "";
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    const { rows } = await database.owner.query<{ row: string; hash: string }>(
      "select to_jsonb(s)::text as row, token_hash as hash from cpom_share s where id = $1",
      [id],
    );
    expect(rows[0]?.hash).toBe(createHash("sha256").update(secret).digest("hex"));
    expect(rows[0]?.row).not.toContain(secret);
    expect(JSON.stringify(await journal(id))).not.toContain(secret);
    expect((await director.ask(LIST)).text).not.toContain(secret);
  });

  it("closes at its end", async () => {
    const { token, id } = await share({ days: 1 });
    const { files } = await shown(token);
    await database.owner.query("update cpom_share set expires_at = now() - interval '1 second' where id = $1", [id]);
    await gone(await look(token));
    await gone(await nobody.fetch(files[0]!.url));
    await expect(
      database.owner.query("update cpom_share set expires_at = created_at + interval '91 days' where id = $1", [id]),
    ).rejects.toThrow(/cpom_share_ends/);
  });

  it("closes as soon as it is revoked, once", async () => {
    const { token, id } = await share();
    const { files } = await shown(token);
    const answer = await director.ask(REVOKE, { id });
    expect(answer.data?.["revokeCpomShare"]).toMatchObject({ ok: true, linkPath: null, share: { id } });
    await director.ask(REVOKE, { id });
    await gone(await look(token));
    await gone(await nobody.fetch(files[0]!.url));
    const actions = (await journal(id)).map(({ action }) => action);
    expect(actions.filter((action) => action === "cpom:revokeShare")).toHaveLength(1);
  });

  it("answers the same to an altered link, another group’s, or one that never was", async () => {
    const { token } = await share();
    const [groupId = "", secret = ""] = token.split(".");
    const altered = `${secret.startsWith("A") ? "B" : "A"}${secret.slice(1)}`;
    for (const wrong of [
      `${groupId}.${altered}`,
      `${other.groupId}.${secret}`,
      `00000000-0000-7000-8000-000000000000.${secret}`,
      `${groupId}.${secret.slice(1)}`,
      `${groupId}.`,
      secret,
      `${groupId}.${secret}'`,
      `%00.${secret}`,
    ])
      await gone(await look(wrong));
  });

  it("gives no file of another dossier, nor of another group", async () => {
    const { token } = await share();
    const second = await buildDossier(group, "Un autre dossier");
    const foreign = await buildDossier(other, "Dossier d’un autre groupe");
    const { rows } = await database.owner.query<{ id: string }>(
      "select id from stored_file where dossier_id = any ($1::uuid[])",
      [[second, foreign]],
    );
    expect(rows).toHaveLength(2);
    for (const { id } of rows) await gone(await nobody.fetch(`/shares/${token}/files/${id}`));
    await gone(await nobody.fetch(`/shares/${token}/files/dossier.pdf`));
  });

  it("leaves a line for each thing done, of ids only, without a person for the funder", async () => {
    const { token, id } = await share({ label: "Madame Durand, ARS" });
    const { files } = await shown(token);
    await nobody.fetch(files[0]!.url);
    await look(`${token.slice(0, -1)}~`);
    const lines = await journal(id);
    expect(lines.map(({ action, kind, channel }) => [action, kind, channel])).toEqual([
      ["cpom:share", "cpomShare", "web"],
      ["cpom:openShare", "cpomShare", "web"],
      ["cpom:downloadShare", "cpomShare", "web"],
    ]);
    expect(lines.map(({ personId }) => personId === null)).toEqual([false, true, true]);
    expect(lines[1]?.["changes"]).toEqual({ dossierId: [null, dossierId] });
    expect(lines[2]?.["changes"]).toEqual({ fileId: [null, files[0]?.id] });
    expect(JSON.stringify(lines)).not.toContain("Durand");
  });

  it("refuses what can’t be shown, and says which field is at fault", async () => {
    expect((await ask({ label: "  " })).error).toMatchObject({ code: "SHARE_INVALID", field: "label" });
    for (const days of [0, 91, -1])
      expect((await ask({ days })).error).toMatchObject({ code: "SHARE_INVALID", field: "days" });
    const running = await buildDossier(group, "En cours", false);
    expect((await ask({ dossierId: running })).error).toMatchObject({ code: "DOSSIER_NOT_READY" });
    const foreign = await buildDossier(other, "Ailleurs");
    expect((await ask({ dossierId: foreign })).error).toMatchObject({ code: "NOT_FOUND" });
    expect((await ask({ dossierId: "n’importe quoi" })).error).toMatchObject({ code: "NOT_FOUND" });
  });

  it("is for those who may: neither a quality manager nor the other group", async () => {
    const { id } = await share();
    const quality = await enterAs(server, database, group, "qualityManager");
    for (const [document, variables] of [
      [LIST, {}],
      [SHARE, { input: { dossierId, label: "ARS", days: 7 } }],
      [REVOKE, { id }],
    ] as const)
      expect((await quality.ask(document, variables)).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    const stranger = await enterAs(server, database, other, "director");
    expect((await stranger.ask(LIST)).data?.["cpomShares"]).toEqual([]);
    expect((await stranger.ask(REVOKE, { id })).data?.["revokeCpomShare"]).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
  });

  it("stops who tries many links from one place", async () => {
    const own = await openDoor(database);
    const wrong = `/shares/${group.groupId}.${"B".repeat(43)}`;
    const statuses: number[] = [];
    for (let turn = 0; turn < 62; turn += 1) statuses.push((await visitor(own).fetch(wrong)).status);
    await own.close();
    expect(statuses.slice(0, 60).every((status) => status === 404)).toBe(true);
    expect(statuses.slice(60)).toEqual([429, 429]);
  });
});
