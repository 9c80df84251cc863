import type { RunningServer } from "@palier/server/door";
import { readGroup } from "@palier/store/kernel";
import { clocksOf, readCaseSlas, tellDueCases } from "@palier/store/vendorcase";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildContract, buildSentCase } from "./vendorcase-clock.factory";
import { buildProduct } from "../vendor/vendor.factory";

jest.setTimeout(60_000);

const CLOCK = "kind label state stateText usedText dueText pausedSince sentence";
const CLOCKS = `clocks { contractReference response { ${CLOCK} } resolution { ${CLOCK} } next { kind state } vendorText groupText reasons }`;

interface Clock {
  readonly kind: string;
  readonly state: string;
  readonly usedText: string;
  readonly dueText: string | null;
  readonly pausedSince: string | null;
  readonly sentence: string;
}
interface Clocks {
  readonly contractReference: string | null;
  readonly response: Clock | null;
  readonly resolution: Clock | null;
  readonly next: Pick<Clock, "kind" | "state"> | null;
  readonly reasons: readonly string[];
}

describe("the clocks of the contract, on cases", () => {
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

  const clocksIn = async (me: Visitor, id: string): Promise<Clocks | null> => {
    const { data, errors } = await me.ask(`query Q($id: ID!) { vendorCase(id: $id) { vendorCase { id ${CLOCKS} } } }`, {
      id,
    });
    expect(errors).toEqual([]);
    return (data?.["vendorCase"] as { vendorCase: { clocks: Clocks | null } }).vendorCase.clocks;
  };
  const listed = async (me: Visitor, due: string | null): Promise<string[]> => {
    const { data, errors } = await me.ask(
      `query Q($f: VendorCaseFilter!) { vendorCases(filter: $f) { total cases { id ${CLOCKS} } } }`,
      { f: { due } },
    );
    expect(errors).toEqual([]);
    const page = data?.["vendorCases"] as { total: number; cases: { id: string }[] };
    expect(page.total).toBe(page.cases.length);
    return page.cases.map(({ id }) => id).sort();
  };
  /** So many hours ago. */
  const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

  it("keeps the contract in force on the day of the sending, the one that names the product first", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group);
    const product = await buildProduct(database, group);
    await buildContract(database, group, product.vendorId, { reference: "Ancien", endsOn: "2025-06-30" });
    await buildContract(database, group, product.vendorId, { reference: "Général", startsOn: "2026-01-01" });
    await buildContract(database, group, product.vendorId, { reference: "Propre", productIds: [product.productId] });
    const send = async (): Promise<string> => {
      const { data } = await me.ask(
        `mutation M($i: CreateVendorCaseInput!) { createVendorCase(input: $i) { vendorCase { id version clocks { id } } } }`,
        {
          i: {
            ...{ kind: "bug", severity: "major", title: "Agenda", body: "", requestIds: [] },
            ...{ productId: product.productId, moduleId: product.moduleId },
          },
        },
      );
      const made = (data?.["createVendorCase"] as { vendorCase: { id: string; version: number; clocks: unknown } })
        .vendorCase;
      expect(made.clocks).toBeNull();
      const sent = await me.ask(
        "mutation M($i: SendVendorCaseInput!) { sendVendorCase(input: $i) { ok error { message } } }",
        { i: { id: made.id, version: made.version } },
      );
      expect(sent.errors).toEqual([]);
      expect(sent.data?.["sendVendorCase"]).toEqual({ ok: true, error: null });
      return made.id;
    };
    const first = await send();
    expect((await clocksIn(me, first))?.contractReference).toBe("Propre");
    // The contract that named it ends: what was sent before keeps its promise, what is sent after has the general one.
    await database.owner.query("update contract set ends_on = '2025-12-31' where reference = 'Propre'");
    expect((await clocksIn(me, await send()))?.contractReference).toBe("Général");
    await database.owner.query("update contract set ends_on = '2026-01-31' where reference = 'Général'");
    const none = await clocksIn(me, await send());
    expect(none).toMatchObject({ contractReference: null, response: null, resolution: null, next: null });
    expect(none?.reasons).toEqual([
      "Aucun contrat ne couvrait ce logiciel le jour de l’envoi\u00a0: aucun délai n’est promis.",
    ]);
    expect((await clocksIn(me, first))?.contractReference).toBe("Propre");
  });

  it("says in words what is late, what is suspended and why, at the local hour of the contract", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group);
    const product = await buildProduct(database, group);
    const contractId = await buildContract(database, group, product.vendorId, { reference: "C-2025" });
    // Monday 9 November 2026 at 9 h; the 11th is a holiday. Resolution within two days of support.
    const late = await buildSentCase(database, group, product, {
      contractId,
      moves: [["sent", "group", "2026-11-09T08:00Z"]],
      replyAt: "2026-11-09T10:00Z",
    });
    const clocks = await clocksIn(me, late);
    expect(clocks?.response).toMatchObject({
      state: "kept",
      stateText: "Tenu",
      sentence: "L’éditeur a répondu le lundi 9 novembre 2026 à 11\u00a0h, après 2\u00a0h sur 4\u00a0h de support.",
    });
    expect(clocks?.resolution).toMatchObject({ state: "late", dueText: "mardi 10 novembre 2026 à 18\u00a0h" });
    expect(clocks?.next).toEqual({ kind: "resolution", state: "late" });
    expect(clocks?.reasons.slice(0, 2)).toEqual([
      "Contrat «\u00a0C-2025\u00a0»\u00a0: le support travaille du lundi au vendredi, de 9\u00a0h à 18\u00a0h (heure de Paris), sauf les jours fériés\u00a0: Métropole.",
      "Le délai court depuis l’envoi, lundi 9 novembre 2026 à 9\u00a0h.",
    ]);
    expect(clocks?.reasons[2]).toMatch(/^Jours fériés qui ne comptent pas\u00a0: 11 novembre 2026/);

    const overseas = await buildContract(database, group, product.vendorId, {
      ...{ reference: "Réunion", timeZone: "Indian/Reunion", holidayZone: "FR-RE" },
    });
    const paused = await buildSentCase(database, group, product, {
      contractId: overseas,
      moves: [
        ["sent", "group", "2026-11-09T05:00Z"],
        ["waitingGroup", "vendor", "2026-11-09T07:00Z"],
      ],
    });
    const waiting = await clocksIn(me, paused);
    expect(waiting?.resolution).toMatchObject({
      ...{ state: "paused", usedText: "2\u00a0h sur 18\u00a0h", dueText: null },
      pausedSince: "2026-11-09T07:00:00.000Z",
    });
    expect(waiting?.reasons.at(-1)).toMatch(/^Suspendu depuis lundi 9 novembre 2026 à 11\u00a0h/);
    expect(await listed(me, "late")).toEqual([late]);
  });

  it("the list is narrowed to what is late and to what ends within a day of support, for this group only", async () => {
    const group = await buildFullGroup(database, 1);
    const [me, stranger] = [
      await enterAs(server, database, group),
      await enterAs(server, database, await buildFullGroup(database, 1)),
    ];
    const product = await buildProduct(database, group);
    const always = async (responseMinutes: number | null, resolutionMinutes: number) => {
      const id = await buildContract(database, group, product.vendorId, { responseMinutes, resolutionMinutes });
      await database.owner.query(
        "update contract set weekdays = '{1,2,3,4,5,6,7}', opens_at_minute = 0, closes_at_minute = 1440 where id = $1",
        [id],
      );
      return id;
    };
    const build = async (contractId: string, hours: number) =>
      buildSentCase(database, group, product, { contractId, moves: [["sent", "group", ago(hours)]] });
    // Only 24 hours and more separate these: a holiday in between changes nothing to who is where.
    const late = await build(await always(1, 60), 400);
    const soon = await build(await always(null, 1_380), 0);
    const far = await build(await always(null, 40_000), 0);
    const closed = await buildSentCase(database, group, product, {
      contractId: await always(1, 1),
      moves: [
        ["sent", "group", ago(500)],
        ["resolved", "vendor", ago(30)],
        ["closed", "group", ago(20)],
      ],
    });
    expect(await listed(me, "late")).toEqual([late]);
    expect(await listed(me, "soon")).toEqual([soon]);
    expect(await listed(me, null)).toEqual([late, soon, far, closed].sort());
    expect(await listed(stranger, "late")).toEqual([]);
  });

  it("reads the clocks of a whole list in one statement", async () => {
    const group = await buildFullGroup(database, 1);
    const product = await buildProduct(database, group);
    const contractId = await buildContract(database, group, product.vendorId);
    const ids: string[] = [];
    for (let count = 0; count < 30; count += 1)
      ids.push(
        await buildSentCase(database, group, product, { contractId, moves: [["sent", "group", "2026-11-09T08:00Z"]] }),
      );
    const scope = { groupId: group.groupId, viewerId: null };
    const slas = await readGroup(database.db, scope, (tx) => readCaseSlas(tx, ids));
    expect(slas.map(({ caseId }) => caseId).sort()).toEqual([...ids].sort());
    expect(clocksOf(slas[0]!, new Date("2026-11-09T09:00Z")).response).toMatchObject({ usedMinutes: 60 });
  });

  it("the referents of the group are told once a case and a clock, by as many workers as there are", async () => {
    const group = await buildFullGroup(database, 1);
    const referent = await buildMember(database, group, "groupReferent");
    const quality = await buildMember(database, group, "qualityManager");
    const product = await buildProduct(database, group);
    const contractId = await buildContract(database, group, product.vendorId, { resolutionMinutes: 540 });
    const sent = (at: string) =>
      buildSentCase(database, group, product, { contractId, title: "Agenda", moves: [["sent", "group", at]] });
    const near = await sent("2026-11-16T08:00Z");
    const told = (now: string) => tellDueCases(database.db, group.groupId, new Date(now));
    const notices = async () =>
      (
        await database.owner.query<{ person_id: string; title: string; topic: string }>(
          "select person_id, title, topic from notice where group_id = $1 and kind = 'slaDue' order by title",
          [group.groupId],
        )
      ).rows;
    expect(await told("2026-11-16T09:00Z")).toBe(0);
    // At 11 h 30 more than half of the four hours promised for the answer is gone; the resolution is far.
    expect(await told("2026-11-16T10:30Z")).toBe(1);
    const first = await notices();
    expect(first).toEqual([
      {
        person_id: referent.personId,
        title: expect.stringMatching(
          /^Dossier \d+, Agenda\u00a0: Réponse bientôt due \(lundi 16 novembre 2026 à 13\u00a0h\)$/,
        ) as string,
        topic: `case:${near}`,
      },
    ]);
    expect(await told("2026-11-16T10:40Z")).toBe(0);
    await sent("2026-11-16T12:30Z");
    // On Monday at 17 h: the first is late to answer (told already) and near its end; the second near its answer.
    const both = await Promise.all([told("2026-11-16T16:00Z"), told("2026-11-16T16:00Z")]);
    expect(both[0] + both[1]).toBe(2);
    expect(await told("2026-11-30T16:00Z")).toBe(1);
    expect((await notices()).some(({ person_id }) => person_id === quality.personId)).toBe(false);
  });
});
