import type { RunningServer } from "@palier/server/door";
import { readHandoverPack, sectorsOf, tellEndingMandates } from "@palier/store/referent";
import { FileStore } from "@palier/store/file";
import { readGroup } from "@palier/store/kernel";
import { erasePerson } from "@palier/store/privacy";
import { handoverPackHandler } from "../../worker/src/referent";
import { packView } from "../../worker/src/referent/referent-pack";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildMandate, buildPerson, buildRequest, buildVendor } from "./referent.factory";

jest.setTimeout(90_000);

interface HandOver {
  ok: boolean;
  error: { code: string; field: string | null } | null;
  handover: { id: string; packUrl: string | null; counts: { item: string; count: number }[] } | null;
}

describe("handing over", () => {
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

  const handOver = async (me: Visitor, input: object): Promise<HandOver> => {
    const { data, errors } = await me.ask(
      `mutation M($input: HandOverWorkInput!) { handOverWork(input: $input) {
        ok error { code field } handover { id packUrl counts { item count text } } } }`,
      { input: { reason: "", roles: false, ...input } },
    );
    if (errors.length > 0) throw new Error(String(errors[0]?.extensions?.["code"]));
    return data?.["handOverWork"] as HandOver;
  };

  /** Somebody with a little of everything under way. */
  const leaver = async (siteCount = 2) => {
    const group = await buildFullGroup(database, siteCount);
    const { owner } = database;
    const { groupId, siteIds } = group;
    const [site = "", other = ""] = siteIds;
    const from = await buildMember(database, group, "sectorReferent", {
      wholeGroup: false,
      establishmentIds: [site],
      sector: "care",
    });
    const to = await buildMember(database, group, "contributor", { wholeGroup: false, establishmentIds: [site] });
    const held = await buildMandate(owner, groupId, {
      establishmentId: site,
      personId: from.personId,
      weeklyMinutes: 90,
      endsInDays: 200,
    });
    await buildMandate(owner, groupId, { establishmentId: other, personId: from.personId, duty: "deputy" });
    const deputy = await buildMandate(owner, groupId, { establishmentId: site, personId: to.personId, duty: "deputy" });
    const open = await buildRequest(owner, groupId, {
      establishmentId: site,
      authorId: to.personId,
      assigneeId: from.personId,
      body: "L’agenda <ne s’imprime pas> #heading",
    });
    const closed = await buildRequest(owner, groupId, {
      establishmentId: site,
      authorId: to.personId,
      assigneeId: from.personId,
      state: "closed",
    });
    const vendorId = await buildVendor(owner, groupId, "Éditeur", from.personId);
    await owner.query(
      "insert into referent_site (group_id, establishment_id, peer_lead_id, second_lead_id) values ($1, $2, $3, $4)",
      [groupId, site, from.personId, to.personId],
    );
    await owner.query(
      "insert into news (group_id, title, body, kind, created_by) values ($1, 'À paraître', 'Texte', 'information', $2)",
      [groupId, from.personId],
    );
    return { group, site, other, from, to, held, deputy, open, closed, vendorId };
  };

  it("passes everything under way in one move, counted before, and tells the successor", async () => {
    const { group, site, from, to, held, deputy, open, closed, vendorId } = await leaver();
    const { owner } = database;
    const me = await enterAs(server, database, group, "groupReferent");
    const ask = { from: from.personId, to: to.personId };
    const { data } = await me.ask(
      "query Q($from: ID!, $to: ID) { workHandoverPreview(fromId: $from, toId: $to) { text rolesText counts { item count } } }",
      ask,
    );
    expect(data?.["workHandoverPreview"]).toMatchObject({
      text: "2\u00a0mandats, 1\u00a0demande ouverte, 1\u00a0actualité en préparation, 1\u00a0place de chef de projet et 1\u00a0contact d’éditeur passent à Personne contributor. Un dossier de passation est préparé.",
      rolesText: null,
    });
    const done = await handOver(me, { fromId: from.personId, toId: to.personId, reason: "Mutation" });
    expect(done).toMatchObject({ ok: true, error: null, handover: { packUrl: null } });
    const one = async (text: string, values: unknown[]) =>
      (await owner.query(text, values)).rows as Record<string, unknown>[];
    expect(await one("select assignee_id from request where id = any ($1) order by state", [[open, closed]])).toEqual([
      { assignee_id: from.personId },
      { assignee_id: to.personId },
    ]);
    expect(
      await one("select ended_at is not null as ended from mandate where id = any ($1)", [[held, deputy]]),
    ).toEqual([{ ended: true }, { ended: true }]);
    expect(
      await one(
        "select duty, naming, weekly_minutes, ends_on - current_date > 100 as ends from mandate where person_id = $1 and ended_at is null and establishment_id = $2",
        [to.personId, site],
      ),
    ).toEqual([{ duty: "holder", naming: "appointed", weekly_minutes: 90, ends: true }]);
    expect(await one("select group_contact_id from vendor where id = $1", [vendorId])).toEqual([
      { group_contact_id: to.personId },
    ]);
    // The successor led the project already: the pair lost one.
    expect(
      await one("select peer_lead_id, second_lead_id from referent_site where group_id = $1", [group.groupId]),
    ).toEqual([{ peer_lead_id: null, second_lead_id: to.personId }]);
    expect(await one("select kind from notice where person_id = $1", [to.personId])).toEqual([{ kind: "handover" }]);
    expect(await handOver(me, { fromId: from.personId, toId: to.personId })).toMatchObject({
      ok: false,
      error: { code: "NOTHING_TO_HAND_OVER", field: "fromId" },
    });
    expect(await one("select 1 from handover where group_id = $1", [group.groupId])).toHaveLength(1);
    const again = await me.ask("query Q($from: ID!) { workHandoverPreview(fromId: $from) { text } }", ask);
    expect(again.data?.["workHandoverPreview"]).toEqual({
      text: "Personne sectorReferent n’a rien en cours à transmettre.",
    });
    const [audit] = await one("select changes from audit_event where group_id = $1 and action = 'referent:handOver'", [
      group.groupId,
    ]);
    expect(audit?.["changes"]).toMatchObject({ to: [null, to.personId], mandate: [null, 2], request: [null, 1] });
  });

  it("passes a mandate to come at its day, and a place beside a mandate of the successor that is over", async () => {
    const { group, other, from, to } = await leaver(3);
    const { owner } = database;
    const third = group.siteIds[2] ?? "";
    const starts = "2031-01-01";
    const planned = await buildMandate(owner, group.groupId, { establishmentId: third, personId: from.personId });
    await owner.query("update mandate set starts_on = $2 where id = $1", [planned, starts]);
    await buildMandate(owner, group.groupId, { establishmentId: other, personId: to.personId, endsInDays: -10 });
    const me = await enterAs(server, database, group, "groupReferent");
    expect(await handOver(me, { fromId: from.personId, toId: to.personId })).toMatchObject({ ok: true });
    const { rows } = await owner.query(
      `select duty, starts_on::text as starts from mandate where person_id = $1 and establishment_id = any ($2)
          and ended_at is null and (ends_on is null or ends_on > current_date) order by duty`,
      [to.personId, [other, third]],
    );
    expect(rows).toEqual([
      { duty: "deputy", starts: expect.any(String) as string },
      { duty: "holder", starts },
    ]);
  });

  it("nothing passes when the successor has gone, is the same person, or is another group's", async () => {
    const { group, from, to, held } = await leaver();
    const stranger = await leaver();
    const me = await enterAs(server, database, group, "groupReferent");
    await database.owner.query("update member set disabled_at = now() where group_id = $1 and person_id = $2", [
      group.groupId,
      to.personId,
    ]);
    expect(await handOver(me, { fromId: from.personId, toId: to.personId })).toMatchObject({
      ok: false,
      error: { code: "PERSON_GONE" },
    });
    expect(await handOver(me, { fromId: from.personId, toId: from.personId })).toMatchObject({
      ok: false,
      error: { code: "SAME_PERSON" },
    });
    expect(await handOver(me, { fromId: from.personId, toId: stranger.to.personId })).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND", field: "toId" },
    });
    const { rows } = await database.owner.query("select ended_at from mandate where id = $1", [held]);
    expect(rows).toEqual([{ ended_at: null }]);
    await expect(
      handOver(await enterAs(server, database, group, "director"), { fromId: from.personId, toId: to.personId }),
    ).rejects.toThrow("FORBIDDEN");
  });

  it("the administration passes the roles in the same move, and all or nothing", async () => {
    const { group, from, to, held } = await leaver();
    const referent = await enterAs(server, database, group, "groupReferent");
    await expect(handOver(referent, { fromId: from.personId, toId: to.personId, roles: true })).rejects.toThrow(
      "FORBIDDEN",
    );
    const me = await enterAs(server, database, group, "groupAdministrator");
    const { data } = await me.ask(
      "query Q($from: ID!, $to: ID) { workHandoverPreview(fromId: $from, toId: $to) { rolesText } }",
      { from: from.personId, to: to.personId },
    );
    expect((data?.["workHandoverPreview"] as { rolesText: string }).rolesText).toContain("1\u00a0rôle passe à");
    expect(await handOver(me, { fromId: from.personId, toId: to.personId, roles: true })).toMatchObject({ ok: true });
    const { rows } = await database.owner.query<{ role: string }>(
      "select role from membership where group_id = $1 and person_id = $2 order by role",
      [group.groupId, to.personId],
    );
    expect(rows.map(({ role }) => role)).toEqual(["contributor", "sectorReferent"]);
    expect(
      (await database.owner.query("select 1 from mandate where id = $1 and ended_at is not null", [held])).rows,
    ).toHaveLength(1);
  });

  it("two people handing the same person over at once: everything passes once", async () => {
    const { group, from, to } = await leaver();
    const me = await enterAs(server, database, group, "groupReferent");
    const other = await buildPerson(database.owner, group.groupId, "Autre suite");
    await Promise.all([to.personId, other].map((toId) => handOver(me, { fromId: from.personId, toId })));
    const { rows } = await database.owner.query<{ count: number }>(
      "select count(*)::int as count from mandate where group_id = $1 and ended_at is null group by establishment_id, sector, duty",
      [group.groupId],
    );
    for (const { count } of rows) expect(count).toBe(1);
    expect(
      (await database.owner.query("select 1 from mandate where person_id = $1 and ended_at is null", [from.personId]))
        .rows,
    ).toEqual([]);
  });

  it("makes the pack, for the successor and those who may read requests, and for nobody else", async () => {
    const { group, site, from, to } = await leaver();
    const { owner, db } = database;
    await owner.query(
      "insert into product (group_id, vendor_id, name, kind) select $1, id, 'Dossier', 'dpi' from vendor where group_id = $1",
      [group.groupId],
    );
    await owner.query(
      "insert into product_installation (group_id, establishment_id, product_id, since) select $1, $2, id, '2025-01-01' from product where group_id = $1",
      [group.groupId, site],
    );
    const me = await enterAs(server, database, group, "groupReferent");
    const { handover } = await handOver(me, { fromId: from.personId, toId: to.personId, reason: "Départ" });
    const id = handover!.id;
    expect((await me.fetch(`/passations/${id}/dossier.pdf`)).status).toBe(404);
    const { rows } = await owner.query<{ id: string; payload: unknown }>(
      "select id, payload from outbox where group_id = $1 and kind = 'referent.handoverPack'",
      [group.groupId],
    );
    const job = { db, scope: group, home: database.home, id: rows[0]!.id, payload: rows[0]!.payload, now: new Date() };
    await handoverPackHandler.run(job);
    // A second try leaves the same file.
    await handoverPackHandler.run(job);
    const view = await readGroup(db, group, async (tx) =>
      packView((await readHandoverPack(tx, id))!, await sectorsOf(tx)),
    );
    expect(view.sections.map(({ title, rows: lines }) => [title, lines.length])).toEqual([
      ["Mandats", 2],
      ["Demandes ouvertes", 1],
      ["Travaux en cours", 1],
      ["Accusés de lecture attendus", 0],
      ["Réglages faits", 0],
      ["Logiciels en place", 1],
      ["Contacts", 2],
    ]);
    expect(JSON.stringify(view)).toContain("L’agenda <ne s’imprime pas> #heading");
    const url = `/passations/${id}/dossier.pdf`;
    const pdf = await me.fetch(url);
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const list = await me.ask("{ handovers { fromName toName reason packUrl } }");
    expect(list.data?.["handovers"]).toEqual([
      { fromName: "Personne sectorReferent", toName: "Personne contributor", reason: "Départ", packUrl: url },
    ]);
    // Erased, the person is on no printed page any more.
    await erasePerson(db, group, from.personId, new FileStore(database.home));
    expect((await me.fetch(url)).status).toBe(404);
    expect((await owner.query("select storage_key from handover where id = $1", [id])).rows).toEqual([
      { storage_key: null },
    ]);
  });

  it("keeps the pack from who may not read requests, and from other groups", async () => {
    const { group, from, to } = await leaver();
    const { owner, db } = database;
    const me = await enterAs(server, database, group, "groupReferent");
    const { handover } = await handOver(me, { fromId: from.personId, toId: to.personId });
    const url = `/passations/${handover!.id}/dossier.pdf`;
    const { rows } = await owner.query<{ id: string; payload: unknown }>(
      "select id, payload from outbox where group_id = $1 and kind = 'referent.handoverPack'",
      [group.groupId],
    );
    await handoverPackHandler.run({
      db,
      scope: group,
      home: database.home,
      id: rows[0]!.id,
      payload: rows[0]!.payload,
      now: new Date(),
    });
    expect((await me.fetch(url)).status).toBe(200);
    for (const role of ["groupAdministrator", "director", "reader"] as const) {
      const who = await enterAs(server, database, group, role);
      expect((await who.fetch(url)).status).toBe(404);
    }
    const foreigner = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect((await foreigner.fetch(url)).status).toBe(404);
  });

  it("tells once that a mandate ends within sixty days, to its holder and above", async () => {
    const group = await buildFullGroup(database, 1);
    const [site = ""] = group.siteIds;
    const { owner, db } = database;
    const { personId: above } = await buildMember(database, group, "groupReferent");
    const personId = await buildPerson(owner, group.groupId, "Une Personne");
    await buildMandate(owner, group.groupId, { establishmentId: site, personId, endsInDays: 59 });
    await buildMandate(owner, group.groupId, { establishmentId: site, personId, sector: "quality", endsInDays: 61 });
    const told = await Promise.all([tellEndingMandates(db), tellEndingMandates(db)]);
    expect(told[0] + told[1]).toBe(1);
    expect(await tellEndingMandates(db)).toBe(0);
    const { rows } = await owner.query<{ person_id: string; title: string }>(
      "select person_id, title from notice where group_id = $1",
      [group.groupId],
    );
    expect(rows.map(({ person_id }) => person_id).sort()).toEqual([above, personId].sort());
    expect(rows[0]?.title).toContain("titulaire, soins, Site 1");
  });
});
