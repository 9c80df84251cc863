import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, openDoor } from "../kernel/front-door";
import { faultsOf } from "../audit/audit.factory";
import { testDatabase, type TestDatabase } from "../support";
import { at, enter, gesture, type Answer } from "./request.factory";

jest.setTimeout(60_000);

const AT_ONCE = 200;
const SITES = 4;

describe("requests made at the same moment", () => {
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

  it("one sending that comes several times at once makes one request", async () => {
    const group = await buildFullGroup(database, 1);
    const { who } = await enter({ server, database, group }, "contributor", at(group));
    const input = { kind: "bug", sector: "care", body: "Une fois", establishmentId: group.siteIds[0]!, pictureIds: [] };
    const id = "0196f000-0000-7000-8000-00000000cafe";
    const answers = await Promise.all([1, 2, 3, 4].map(() => gesture(who, "createRequest", { ...input, id })));
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, request: { id, number: 1 } });
  });

  it("whoever waits too long for a connection is told so, and the others are served", async () => {
    const group = await buildFullGroup(database, 1);
    const { who } = await enter({ server, database, group }, "contributor", at(group));
    const input = { kind: "bug", sector: "care", body: "Attente", establishmentId: group.siteIds[0]!, pictureIds: [] };
    const holder = await database.owner.connect();
    try {
      await holder.query("begin");
      await holder.query("lock table request in share row exclusive mode");
      // As many as the writer has connections, and one more.
      const sent = [1, 2, 3, 4, 5].map(() => gesture(who, "createRequest", input));
      expect(await Promise.race(sent)).toBe("OVERLOADED");
      await holder.query("commit");
      const answers = await Promise.all(sent);
      expect(answers.filter((answer) => typeof answer === "string")).toEqual(["OVERLOADED"]);
    } finally {
      holder.release();
    }
  });

  it("200 at once: each has its own number, none is missing, and the audit chain is whole", async () => {
    const group = await buildFullGroup(database, SITES);
    const authors = await Promise.all(
      group.siteIds.map((_, site) => enter({ server, database, group }, "contributor", at(group, site))),
    );
    // Turned away for too much load, and for nothing else, the same is sent again, as the answer says.
    let again = 0;
    const send = async (site: number, body: string): Promise<Answer | string> => {
      const input = { kind: "bug", sector: "care", body, establishmentId: group.siteIds[site]!, pictureIds: [] };
      const answer = await gesture(authors[site]!.who, "createRequest", input);
      if (answer !== "OVERLOADED") return answer;
      again += 1;
      return send(site, body);
    };
    const started = Date.now();
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) => send(index % SITES, `Demande de la rafale, ${String(index)}`)),
    );
    const seconds = (Date.now() - started) / 1_000;
    // A code alone: the server turned the request away altogether.
    expect(answers.filter((answer) => typeof answer === "string")).toEqual([]);
    const told = answers as readonly Answer[];
    expect(told.filter(({ ok }) => !ok).map(({ error }) => error?.code)).toEqual([]);
    const numbers = told.map(({ request }) => request.number).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: AT_ONCE }, (_, index) => index + 1));
    const { rows } = await database.owner.query<{ number: number; body: string; audited: number; found: number }>(
      `select r.number, r.body,
              (select count(*)::int from audit_event a where a.group_id = r.group_id and a.object_id = r.id::text) as audited,
              (select count(*)::int from search_entry e where e.group_id = r.group_id and e.object_id = r.id) as found
         from request r where r.group_id = $1 order by r.number`,
      [group.groupId],
    );
    expect(rows.map(({ number }) => number)).toEqual(numbers);
    expect(new Set(rows.map(({ body }) => body)).size).toBe(AT_ONCE);
    expect(rows.filter(({ audited, found }) => audited !== 1 || found !== 1)).toEqual([]);
    expect(await faultsOf(database, group)).toEqual([]);
    process.stdout.write(
      `${String(AT_ONCE)} requests made at once in ${seconds.toFixed(1)} s, ${String(again)} sent again\n`,
    );
  });
});
