import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildProduct, type BuiltProduct } from "./vendor.factory";

interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly minutes: string;
  readonly items: readonly { id: string; title: string; caseId: string | null; decision: string }[];
  readonly actions: readonly { id: string; byName: string | null; dueOn: string | null; doneOn: string | null }[];
  readonly present: readonly { id: string; side: string }[];
  readonly cascades: readonly { establishment: { id: string }; passedOn: string | null; how: string }[];
  readonly siteCount: number;
  readonly passedOnCount: number;
}
interface Payload {
  readonly ok: boolean;
  readonly error: { code: string; field: string | null; message: string } | null;
  readonly meeting: Meeting | null;
}

const WHOLE = `id version state minutes items { id title caseId decision } actions { id byName dueOn doneOn }
  present { id side } cascades { establishment { id } passedOn how } siteCount passedOnCount`;

describe("meetings with a vendor", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let product: BuiltProduct;
  let referent: Visitor;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    group = await buildFullGroup(database, 3);
    product = await buildProduct(database, group, { name: "Clairière DUI", siteIds: group.siteIds.slice(0, 2) });
    referent = await enterAs(server, database, group, "groupReferent");
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const change = async (me: Visitor, name: string, type: string, input: object): Promise<Payload> => {
    const { data, errors } = await me.ask(
      `mutation M($input: ${type}!) { answer: ${name}(input: $input) { ok error { code field message } meeting { ${WHOLE} } } }`,
      { input },
    );
    expect(errors).toEqual([]);
    return data?.["answer"] as Payload;
  };
  const plan = (me: Visitor, input: object = {}): Promise<Payload> =>
    change(me, "saveMeeting", "SaveMeetingInput", {
      id: null,
      version: 0,
      vendorId: product.vendorId,
      heldAt: "2026-11-20T13:00:00Z",
      place: "Visioconférence",
      minutes: "",
      personIds: [],
      contactIds: [],
      ...input,
    });
  const move = ({ id, version }: Meeting, to: string): Promise<Payload> =>
    change(referent, "moveMeeting", "MoveMeetingInput", { id, version, move: to });
  const planned = async (): Promise<Meeting> => (await plan(referent)).meeting!;

  it("is planned with an agenda made of the cases that the vendor has and the releases to come", async () => {
    await database.owner.query(
      `insert into vendor_case (group_id, number, vendor_id, product_id, kind, title, severity, state, reply_token)
       values ($1, 1, $2, $3, 'bug', 'L’agenda se ferme', 'major', 'waitingGroup', gen_random_uuid()),
              ($1, 2, $2, $3, 'bug', 'Encore un brouillon', 'blocking', 'draft', gen_random_uuid())`,
      [group.groupId, product.vendorId, product.productId],
    );
    await database.owner.query(
      "insert into release (group_id, product_id, version_id, planned_on) values ($1, $2, $3, '2026-12-15')",
      [group.groupId, product.productId, product.versionId],
    );
    const { personId } = await buildMember(database, group, "qualityManager");
    const { rows: contacts } = await database.owner.query<{ id: string }>(
      "insert into vendor_contact (group_id, vendor_id, name) values ($1, $2, 'Jeanne') returning id",
      [group.groupId, product.vendorId],
    );
    const contactId = contacts[0]!.id;
    const { meeting } = await plan(referent, { personIds: [personId], contactIds: [contactId, personId] });
    expect(meeting).toMatchObject({
      state: "planned",
      version: 1,
      present: [
        { id: personId, side: "group" },
        { id: contactId, side: "vendor" },
      ],
      items: [{ title: "Dossier 1\u00a0: L’agenda se ferme" }, { title: "Livraison\u00a0: Clairière DUI 5.4" }],
    });
    expect((await plan(referent, { vendorId: group.siteIds[0] })).error).toMatchObject({ field: "vendorId" });
    expect((await plan(referent, { heldAt: "jeudi" })).error).toMatchObject({ field: "heldAt" });
  });

  it("keeps decisions and actions against the version read, and nothing of a stale one", async () => {
    let meeting = await planned();
    const item = { meetingId: meeting.id, id: null, title: "Divers", decision: "", removed: false };
    const added = await change(referent, "saveMeetingItem", "SaveMeetingItemInput", { ...item, version: 1 });
    expect(added.meeting).toMatchObject({ version: 2 });
    const stale = await change(referent, "saveMeetingItem", "SaveMeetingItemInput", { ...item, version: 1 });
    expect(stale).toMatchObject({ ok: false, error: { code: "STALE_VERSION" }, meeting: { version: 2 } });
    meeting = added.meeting!;
    const last = meeting.items.at(-1)!;
    const { personId } = await buildMember(database, group, "sectorReferent");
    const action = {
      meetingId: meeting.id,
      id: null,
      itemId: last.id,
      wording: "Rappeler l’éditeur",
      side: "group",
      personId,
      dueOn: "2026-12-01",
    };
    const acted = await change(referent, "saveMeetingAction", "SaveMeetingActionInput", { ...action, version: 2 });
    expect(acted.meeting?.actions).toMatchObject([{ byName: "Personne sectorReferent", dueOn: "2026-12-01" }]);
    const someone = { ...action, version: 3, personId: group.siteIds[0] };
    expect((await change(referent, "saveMeetingAction", "SaveMeetingActionInput", someone)).error?.code).toBe(
      "NOT_FOUND",
    );
    const removed = await change(referent, "saveMeetingItem", "SaveMeetingItemInput", {
      ...item,
      id: last.id,
      version: 3,
      removed: true,
    });
    expect(removed.meeting?.items).toHaveLength(meeting.items.length - 1);
    expect(removed.meeting?.actions).toHaveLength(1);
  });

  it("is shared with the establishments that run the vendor's software, whose referents are told and answer with a proof", async () => {
    const [here = "", there = "", without = ""] = group.siteIds;
    const holder = await buildMember(database, group, "sectorReferent", {
      wholeGroup: false,
      establishmentIds: [here],
    });
    await database.owner.query(
      `insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, starts_on)
       values ($1, $2, 'care', $3, 'holder', 'caregiver', 'appointed', '2026-01-01')`,
      [group.groupId, here, holder.personId],
    );
    const refused = await move(await planned(), "share");
    expect(refused.error?.message).toContain("La réunion est prévue");
    const held = (await move(await planned(), "hold")).meeting!;
    const { meeting: shared } = await move(held, "share");
    expect(shared).toMatchObject({ state: "closed", siteCount: 2, passedOnCount: 0 });
    expect(shared?.cascades.map(({ establishment }) => establishment.id).toSorted()).toEqual([here, there].toSorted());
    const { rows: notices } = await database.owner.query<{ kind: string; path: string }>(
      "select kind, path from notice where group_id = $1 and person_id = $2",
      [group.groupId, holder.personId],
    );
    expect(notices).toEqual([{ kind: "meetingToCascade", path: `/reunions/${held.id}` }]);

    const local = await enterAs(server, database, group, "localReferent", {
      wholeGroup: false,
      establishmentIds: [here],
    });
    const cascade = { meetingId: held.id, establishmentId: here, passedOn: "2026-11-21", how: "Réunion d’équipe" };
    const record = (me: Visitor, input: object) =>
      change(me, "recordMeetingCascade", "RecordMeetingCascadeInput", { ...cascade, ...input });
    expect((await record(local, { passedOn: "2099-01-01" })).error?.field).toBe("passedOn");
    expect((await record(local, { how: " " })).error?.field).toBe("how");
    const told = await record(local, { peopleCount: 12 });
    // Of the two establishments, a person placed on one sees that one.
    expect(told.meeting).toMatchObject({ siteCount: 1, passedOnCount: 1, cascades: [{ passedOn: "2026-11-21" }] });
    expect((await record(referent, { establishmentId: without })).error?.code).toBe("NOT_FOUND");
    const { errors } = await local.ask(
      `mutation { recordMeetingCascade(input: { meetingId: "${held.id}", establishmentId: "${there}", how: "x" }) { ok } }`,
    );
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");

    // Taken up again and shared again, what the establishments said stays.
    const reopened = (await move(shared!, "reopen")).meeting!;
    expect((await move(reopened, "share")).meeting).toMatchObject({ siteCount: 2, passedOnCount: 1 });
    const { rows } = await database.owner.query<{ action: string }>(
      "select action from audit_event where group_id = $1 and object_id = $2 order by seq",
      [group.groupId, held.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      "meeting:update",
      "meeting:hold",
      "meeting:share",
      "meeting:cascade",
      "meeting:reopen",
      "meeting:share",
    ]);
  });

  it("is found by nobody of another group", async () => {
    const { id } = await planned();
    const foreign = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    const read = await foreign.ask("query Q($id: ID!) { meeting(id: $id) { id } meetings { id } }", { id });
    expect(read.data).toEqual({ meeting: null, meetings: [] });
    const moved = await change(foreign, "moveMeeting", "MoveMeetingInput", { id, version: 1, move: "hold" });
    expect(moved).toMatchObject({ ok: false, error: { code: "NOT_FOUND" }, meeting: null });
  });
});
