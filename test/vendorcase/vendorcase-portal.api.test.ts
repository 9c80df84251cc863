import type { RunningServer } from "@palier/server/door";
import { withGroup } from "@palier/store/kernel";
import { addCaseMessage, applyCaseMove } from "@palier/store/vendorcase";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildSentCase, enterAsContact, INTERNAL, type SentStage } from "./vendorcase-portal.factory";

jest.setTimeout(60_000);

const CASE = `id number title body kind severity state productName moduleName vendorReference siteCount sentAt version
  vendorMoves moves { toState side movedAt } messages { id side channel signature body createdAt }
  attachments { id messageId name byteCount }`;
const LIST =
  "query L($o: Boolean) { portalCases(openOnly: $o) { vendorName groupName total cases { id number title state } } }";
const ONE = `query O($id: ID!) { portalCase(id: $id) { ${CASE} } }`;
const REPLY = `mutation R($id: ID!, $b: String!) { answer: replyToPortalCase(id: $id, body: $b) {
  ok error { code field message } portalCase { ${CASE} } } }`;
const MOVE = `mutation M($i: MovePortalCaseInput!) { answer: movePortalCase(input: $i) {
  ok error { code field message } portalCase { ${CASE} } } }`;

interface Portal {
  readonly state: string;
  readonly version: number;
  readonly siteCount: number;
  readonly vendorMoves: readonly string[];
  readonly messages: readonly { side: string; signature: string; body: string; channel: string }[];
}
interface Payload {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field: string | null; readonly message: string } | null;
  readonly portalCase: Portal | null;
}

describe("the portal of a vendor", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let stage: SentStage;
  let contact: Visitor & { readonly personId: string };

  const act = async (me: Visitor, document: string, variables: Record<string, unknown>): Promise<Payload> => {
    const { data, errors } = await me.ask(document, variables);
    expect(errors).toEqual([]);
    return data?.["answer"] as Payload;
  };
  const move = (me: Visitor, id: string, version: number, to: string, body: string | null = null) =>
    act(me, MOVE, { i: { id, version, move: to, body } });
  const one = async (me: Visitor, id: string): Promise<Portal | null> => {
    const { data, errors } = await me.ask(ONE, { id });
    expect(errors).toEqual([]);
    return data?.["portalCase"] as Portal | null;
  };

  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
  });
  beforeEach(async () => {
    group = await buildFullGroup(database, 2);
    stage = await buildSentCase(database, group);
    contact = await enterAsContact(server, database, group, stage.vendorId);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("shows what was sent to the contact’s own vendor, and nothing else of the group", async () => {
    const other = await buildSentCase(database, group, { title: INTERNAL.foreign, email: "autre@essai.example" });
    const list = await contact.ask(LIST);
    expect(list.data?.["portalCases"]).toMatchObject({ total: 1, cases: [{ id: stage.caseId, state: "sent" }] });
    const shown = await contact.ask(ONE, { id: stage.caseId });
    expect(shown.data?.["portalCase"]).toMatchObject({ siteCount: 1, title: stage.title, messages: [] });
    for (const { text } of [list, shown])
      for (const secret of Object.values(INTERNAL)) expect(text).not.toContain(secret);
    for (const id of [stage.draftId, other.caseId, other.draftId, "n’importe quoi"])
      expect(await one(contact, id)).toBeNull();
    for (const document of [
      "{ vendorCases(filter: {}) { total } }",
      `{ vendorCase(id: "${stage.caseId}") { notes { body } } }`,
      `{ vendorCaseDoor(caseId: "${stage.caseId}") { links { id } } }`,
      "{ waitingRequests { id body } }",
      "{ establishments { edges { node { id } } } }",
      "{ vendors { id } }",
    ]) {
      const { data, errors } = await contact.ask(document);
      expect(errors.length).toBeGreaterThan(0);
      expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
    }
  });

  it("a contact placed on one establishment still counts the sites of the whole group", async () => {
    const narrow = await enterAsContact(server, database, group, stage.vendorId, {
      wholeGroup: false,
      establishmentIds: [group.siteIds[1]!],
    });
    const seen = await one(narrow, stage.caseId);
    expect(seen).toMatchObject({ siteCount: 1, state: "sent" });
    expect((await move(narrow, stage.caseId, seen!.version, "acknowledge")).portalCase).toMatchObject({
      state: "acknowledged",
    });
  });

  it("answers and moves the case on the vendor’s side, and the group’s referents are told", async () => {
    const replied = await act(contact, REPLY, { id: stage.caseId, b: "Nous regardons." });
    expect(replied.portalCase?.messages).toMatchObject([
      { side: "vendor", channel: "screen", signature: "Luc Éditeur", body: "Nous regardons." },
    ]);
    let { version } = replied.portalCase!;
    for (const [step, body, state] of [
      ["acknowledge", null, "acknowledged"],
      ["start", null, "inProgress"],
      ["askGroup", "Sur quel navigateur ?", "waitingGroup"],
      ["resolve", "Corrigé en 5.5.", "resolved"],
    ] as const) {
      const { error, portalCase } = await move(contact, stage.caseId, version, step, body);
      expect(error).toBeNull();
      expect(portalCase?.state).toBe(state);
      version = portalCase!.version;
    }
    const { rows } = await database.owner.query<Record<string, unknown>>(
      "select side, person_id, contact_id is not null as contact from vendor_case_move where case_id = $1 and side = 'vendor'",
      [stage.caseId],
    );
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toEqual({ side: "vendor", person_id: null, contact: true });
    const { rows: told } = await database.owner.query<{ kind: string }>(
      "select kind from notice where person_id = $1 and topic = $2",
      [stage.referentId, `case:${stage.caseId}`],
    );
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["caseMoved", "caseMessage"]));
    const { rows: journal } = await database.owner.query<{ action: string }>(
      "select action from audit_event where group_id = $1 and person_id = $2",
      [group.groupId, contact.personId],
    );
    expect(journal.map(({ action }) => action)).toEqual(expect.arrayContaining(["case:move", "case:message"]));
  });

  it("refuses the group’s gestures, a question without words, and what is impossible, with the reason", async () => {
    const { version } = (await one(contact, stage.caseId))!;
    expect((await move(contact, stage.caseId, version, "close")).error?.code).toBe("CASE_MOVE_IMPOSSIBLE");
    expect((await move(contact, stage.caseId, version, "send")).error?.code).toBe("CASE_MOVE_IMPOSSIBLE");
    for (const step of ["askGroup", "refuse"])
      expect((await move(contact, stage.caseId, version, step, "  ")).error).toMatchObject({ field: "body" });
    const refused = await move(contact, stage.caseId, version, "refuse", "Hors contrat.");
    expect(refused.portalCase).toMatchObject({ state: "refused", vendorMoves: [] });
    const late = await move(contact, stage.caseId, refused.portalCase!.version, "start");
    expect(late.error).toMatchObject({ code: "CASE_MOVE_IMPOSSIBLE" });
    // Its words are not kept without it.
    const words = await move(contact, stage.caseId, refused.portalCase!.version, "askGroup", "Une question ?");
    expect(words.ok).toBe(false);
    expect((await one(contact, stage.caseId))!.messages.map(({ body }) => body)).toEqual(["Hors contrat."]);
    expect((await act(contact, REPLY, { id: stage.caseId, b: "  " })).error).toMatchObject({ field: "body" });
  });

  it("a stale version changes nothing and brings the case as it is now", async () => {
    const { version } = (await one(contact, stage.caseId))!;
    expect((await move(contact, stage.caseId, version, "acknowledge")).ok).toBe(true);
    expect(await move(contact, stage.caseId, version, "resolve")).toMatchObject({
      ok: false,
      error: { code: "STALE_VERSION" },
      portalCase: { state: "acknowledged" },
    });
  });

  it("the contact of another vendor of the group, and of another group, find nothing", async () => {
    const other = await buildSentCase(database, group, { email: "autre@essai.example" });
    const foreign = await buildFullGroup(database, 1);
    const elsewhere = await buildSentCase(database, foreign);
    for (const stranger of [
      await enterAsContact(server, database, group, other.vendorId),
      await enterAsContact(server, database, foreign, elsewhere.vendorId),
    ]) {
      expect(await one(stranger, stage.caseId)).toBeNull();
      expect((await act(stranger, REPLY, { id: stage.caseId, b: "Ici ?" })).error?.code).toBe("NOT_FOUND");
      expect((await move(stranger, stage.caseId, 2, "acknowledge")).error?.code).toBe("NOT_FOUND");
      expect((await move(stranger, stage.draftId, 1, "acknowledge")).error?.code).toBe("NOT_FOUND");
    }
    expect((await one(contact, stage.caseId))!.state).toBe("sent");
  });

  it("is closed to everyone inside the group, and to an account that is nobody’s contact", async () => {
    for (const role of ["groupReferent", "groupAdministrator", "reader"] as const) {
      const inside = await enterAs(server, database, group, role);
      expect((await inside.ask(LIST)).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    }
    const nobody = await enterAs(server, database, group, "vendorContact");
    expect((await nobody.ask(LIST)).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
    expect(await one(nobody, stage.caseId)).toBeNull();
  });

  it("opens to a contact by an act of the referent, once the invited account exists", async () => {
    const referent = await enterAs(server, database, group);
    const OPEN = "mutation O($id: ID!) { answer: openVendorPortal(contactId: $id) { ok error { code } } }";
    const open = async (me: Visitor, id: string) => (await me.ask(OPEN, { id })).data?.["answer"];
    expect(await open(referent, stage.contactId)).toMatchObject({
      ok: false,
      error: { code: "CONTACT_WITHOUT_ACCOUNT" },
    });
    const { email } = await buildMember(database, group, "reader");
    await database.owner.query("update vendor_contact set email = $2 where id = $1", [stage.contactId, email]);
    // An account of the group that isn't a vendor's opens nothing.
    expect(await open(referent, stage.contactId)).toMatchObject({ ok: false });
    const invited = await buildMember(database, group, "vendorContact");
    await database.owner.query("update vendor_contact set email = upper($2) where id = $1", [
      stage.contactId,
      invited.email,
    ]);
    expect(await open(referent, stage.contactId)).toEqual({ ok: true, error: null });
    const { rows } = await database.owner.query<{ person_id: string }>(
      "select person_id from vendor_contact where id = $1",
      [stage.contactId],
    );
    expect(rows[0]?.person_id).toBe(invited.personId);
    const stranger = await enterAs(server, database, await buildFullGroup(database, 1));
    expect(await open(stranger, stage.contactId)).toMatchObject({ error: { code: "NOT_FOUND" } });
  });

  it("tells the vendor’s accounts what the group writes, under the portal’s address", async () => {
    await withGroup(database.db, { groupId: group.groupId, viewerId: stage.referentId }, async (tx) => {
      await applyCaseMove(tx, stage.caseId, "acknowledge", { side: "vendor" });
      await addCaseMessage(tx, { caseId: stage.caseId, side: "group", channel: "screen", body: "Sur Firefox." });
    });
    const { data } = await contact.ask("{ notices(unreadOnly: true) { items { title path } } }");
    const text = JSON.stringify(data);
    expect(text).toContain(`/portail-editeur/${stage.caseId}`);
    expect(text).not.toContain("/dossiers-editeur");
  });
});
