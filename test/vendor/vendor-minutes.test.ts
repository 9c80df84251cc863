import type { RunningServer } from "@palier/server/door";
import { FileStore } from "@palier/store/file";
import { erasePerson } from "@palier/store/privacy";
import { openLog, startRuntime, type Runtime } from "@palier/worker/kernel";
import { minutesHandler } from "../../worker/src/vendor";
import { readPdfFacts, readPdfRuns } from "../cpom/cpom.pdf";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { backends, testDatabase, waitFor, type QueueBackend, type TestDatabase } from "../support";
import { buildProduct } from "./vendor.factory";

jest.setTimeout(120_000);

interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly minutesUrl: string | null;
  readonly minutesJob: { readonly state: string } | null;
}

describe.each(backends)("the minutes of a meeting as a file, with the queue in %s", (_name, startBackend) => {
  let database: TestDatabase;
  let server: RunningServer;
  let backend: QueueBackend;
  let runtime: Runtime;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    backend = await startBackend();
    runtime = await startRuntime({
      db: database.db,
      home: database.home,
      appUrl: database.appUrl,
      queueUrl: backend.queueUrl,
      handlers: [minutesHandler],
      log: openLog("silent"),
      onFatal: (error) => {
        throw error;
      },
    });
  });
  afterAll(async () => {
    await runtime.close();
    await backend.close();
    await server.close();
    await database.close();
  });

  const SHOWN = "id version minutesUrl minutesJob { id state }";
  const change = async (me: Visitor, name: string, type: string, input: object): Promise<Meeting> => {
    const { data, errors } = await me.ask(
      `mutation M($i: ${type}!) { answer: ${name}(input: $i) { ok error { message } meeting { ${SHOWN} } } }`,
      { i: input },
    );
    expect([errors, (data?.["answer"] as { error: object | null }).error]).toEqual([[], null]);
    return (data?.["answer"] as { meeting: Meeting }).meeting;
  };
  const move = (me: Visitor, { id, version }: Meeting, to: string): Promise<Meeting> =>
    change(me, "moveMeeting", "MoveMeetingInput", { id, version, move: to });
  const printed = (me: Visitor, id: string): Promise<string> =>
    waitFor("the minutes are printed", async () => {
      const { data } = await me.ask(`query Q($id: ID!) { meeting(id: $id) { ${SHOWN} } }`, { id });
      return (data?.["meeting"] as Meeting).minutesUrl;
    });
  const textOf = async (me: Visitor, url: string): Promise<{ bytes: Buffer; text: string }> => {
    const bytes = Buffer.from(await (await me.fetch(url)).arrayBuffer());
    return { bytes, text: (await readPdfRuns(bytes)).flat().join(" ").replace(/\s+/g, " ") };
  };

  it("are printed when they are shared, kept from who may not read them, and printed again once shared again", async () => {
    const group = await buildFullGroup(database, 2);
    const product = await buildProduct(database, group, { name: "Clairière DUI", siteIds: group.siteIds });
    const me = await enterAs(server, database, group);
    const someone = await buildMember(database, group, "qualityManager");
    const planned = {
      ...{ vendorId: product.vendorId, heldAt: "2026-11-20T13:30:00Z", place: "Visioconférence" },
      ...{ personIds: [someone.personId], contactIds: [] },
    };
    let meeting = await change(me, "saveMeeting", "SaveMeetingInput", {
      ...planned,
      id: null,
      version: 0,
      minutes: "",
    });
    meeting = await change(me, "saveMeetingItem", "SaveMeetingItemInput", {
      ...{ meetingId: meeting.id, version: meeting.version, id: null, removed: false },
      ...{ title: "Agenda <#figure>", decision: "Corrigé en décembre" },
    });
    meeting = await change(me, "saveMeetingAction", "SaveMeetingActionInput", {
      ...{ meetingId: meeting.id, version: meeting.version, id: null, itemId: null, side: "vendor" },
      ...{ wording: "Livrer le correctif", dueOn: "2026-12-01" },
    });
    meeting = await move(me, meeting, "hold");
    meeting = await change(me, "saveMeeting", "SaveMeetingInput", {
      ...{ ...planned, id: meeting.id, version: meeting.version },
      minutes: "Premier point.\n\nSecond point : rien à faire.",
    });
    expect(meeting.minutesUrl).toBeNull();
    meeting = await move(me, meeting, "share");
    const url = await printed(me, meeting.id);
    expect(url).toBe(`/reunions/${meeting.id}/releve.pdf`);
    const first = await textOf(me, url);
    expect(await readPdfFacts(first.bytes)).toMatchObject({ lang: "fr-FR", tagged: true, fontsNotEmbedded: [] });
    for (const part of [
      "Réunion avec Clairière DUI du 20 novembre 2026",
      "20 novembre 2026 à 14 h 30",
      "Personne qualityManager",
      "Second point : rien à faire.",
      "Agenda <#figure>",
      "Corrigé en décembre",
      "Livrer le correctif",
      "1er décembre 2026",
    ])
      expect(first.text).toContain(part);

    const status = async (who: Visitor): Promise<number> => (await who.fetch(url)).status;
    expect(await status(await enterAs(server, database, await buildFullGroup(database, 1)))).toBe(404);
    expect(await status(await enterAs(server, database, group, "contributor"))).toBe(403);
    const local = { wholeGroup: false, establishmentIds: [group.siteIds[0]!] };
    expect(await status(await enterAs(server, database, group, "localReferent", local))).toBe(200);

    // Taken up again, the old page is no longer given; shared again, the new one is.
    meeting = await move(me, meeting, "reopen");
    expect([meeting.minutesUrl, await status(me)]).toEqual([null, 404]);
    meeting = await change(me, "saveMeeting", "SaveMeetingInput", {
      ...{ ...planned, id: meeting.id, version: meeting.version },
      minutes: "Texte repris.",
    });
    meeting = await move(me, meeting, "share");
    const second = await textOf(me, await printed(me, meeting.id));
    expect(second.text).toContain("Texte repris.");
    expect(second.text).not.toContain("Second point");

    // Erased, the person is on no printed page any more; the rest of the page stays.
    await erasePerson(database.db, group, someone.personId, new FileStore(database.home));
    const third = await textOf(me, await printed(me, meeting.id));
    expect(third.text).not.toContain("Personne qualityManager");
    expect(third.text).toContain("Texte repris.");
  });
});
