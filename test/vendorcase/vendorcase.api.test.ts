import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RunningServer } from "@palier/server/door";
import { readGroup, type Scope } from "@palier/store/kernel";
import { readCaseForVendor } from "@palier/store/vendorcase";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildProduct } from "../vendor/vendor.factory";
import { buildRequest } from "./vendorcase.factory";

jest.setTimeout(60_000);

const CASE =
  "id number title body state version weight siteCount requestCount unansweredCount groupMoves vendorMoves nextMove sentAt priority";
const PAYLOAD = `ok error { code field message } vendorCase { ${CASE} }`;

interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly weight: number;
  readonly unansweredCount: number;
}
interface Payload {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field: string | null; readonly message: string } | null;
  readonly vendorCase: Case | null;
}

describe("the cases sent to a vendor", () => {
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

  const change = async (me: Visitor, call: string, declared: string, variables: object): Promise<Payload> => {
    const { data, errors } = await me.ask(`mutation M(${declared}) { answer: ${call} { ${PAYLOAD} } }`, {
      ...variables,
    });
    expect(errors).toEqual([]);
    return data?.["answer"] as Payload;
  };
  const create = (me: Visitor, input: object) =>
    change(me, "createVendorCase(input: $input)", "$input: CreateVendorCaseInput!", {
      input: { kind: "bug", severity: "major", title: "Rendez-vous en double", body: "Ils se doublent.", ...input },
    });
  const add = (me: Visitor, caseId: string, requestIds: readonly string[]) =>
    change(me, "addRequestsToVendorCase(caseId: $c, requestIds: $r)", "$c: ID!, $r: [ID!]!", {
      c: caseId,
      r: requestIds,
    });
  const move = (me: Visitor, { id, version }: Case, to: string) =>
    change(me, "moveVendorCase(input: $input)", "$input: MoveVendorCaseInput!", { input: { id, version, move: to } });
  const send = (me: Visitor, { id, version }: Case) =>
    change(me, "sendVendorCase(input: $input)", "$input: SendVendorCaseInput!", { input: { id, version } });
  const answer = (me: Visitor, { id, version }: Case, answers: readonly object[]) =>
    change(me, "answerVendorCase(input: $input)", "$input: AnswerVendorCaseInput!", {
      input: { id, version, answers },
    });
  const support = async (me: Visitor, call: string, caseId: string, establishmentId: string, sector: string) =>
    me.ask(
      `mutation M($i: CaseSupportInput!) { answer: ${call}(input: $i) { ok error { code } supportable { supported asked } } }`,
      { i: { caseId, establishmentId, sector } },
    );
  const requestRow = async (id: string) => {
    const { rows } = await database.owner.query<{ state: string; case_id: string | null; answer: string | null }>(
      "select state, case_id, answer from request where id = $1",
      [id],
    );
    return rows[0];
  };
  const done = (payload: Payload): Case => {
    expect(payload.error).toBeNull();
    return payload.vendorCase!;
  };

  it("requests of several sites become one case, which counts each site once a sector", async () => {
    const group = await buildFullGroup(database, 3);
    const me = await enterAs(server, database, group);
    const product = await buildProduct(database, group);
    const { productId, moduleId } = product;
    const [north, south, east] = group.siteIds as [string, string, string];
    const ask = (establishmentId: string, sector: string) =>
      buildRequest(database, group, { establishmentId, sector, product });
    const requests = [await ask(north, "care"), await ask(north, "care"), await ask(south, "care")];
    const ids = requests.map(({ id }) => id);
    const made = done(await create(me, { productId, moduleId, requestIds: ids }));
    expect(made).toMatchObject({ state: "draft", weight: 2, siteCount: 2, requestCount: 3, nextMove: "send" });
    for (const id of ids) expect(await requestRow(id)).toMatchObject({ state: "inCase", case_id: made.id });

    const other = await ask(south, "pharmacy");
    expect(done(await add(me, made.id, [other.id])).weight).toBe(3);
    // A request that is in a case already stays where it is, and nothing else is joined.
    const free = await ask(east, "care");
    expect((await add(me, made.id, [free.id, other.id])).ok).toBe(false);
    expect(await requestRow(free.id)).toMatchObject({ state: "submitted", case_id: null });

    const referent = await enterAs(server, database, group, "sectorReferent", {
      wholeGroup: false,
      establishmentIds: [east],
      sector: "care",
    });
    const again = () => support(referent, "supportCase", made.id, east, "care");
    for (const { data } of [await again(), await again()]) {
      expect(data?.["answer"]).toMatchObject({ ok: true, supportable: { supported: true, asked: false } });
    }
    expect((await support(referent, "supportCase", made.id, north, "care")).errors[0]?.extensions?.["code"]).toBe(
      "FORBIDDEN",
    );
    expect((await support(referent, "supportCase", made.id, east, "pharmacy")).errors[0]?.extensions?.["code"]).toBe(
      "FORBIDDEN",
    );
    const sheet = async () => {
      const { data } = await me.ask(
        `query Q($id: ID!) { vendorCase(id: $id) { vendorCase { weight siteCount version }
           sites { establishmentId sector requestCount alsoUs } } }`,
        { id: made.id },
      );
      return data?.["vendorCase"] as { vendorCase: { weight: number; version: number }; sites: object[] };
    };
    const told = await sheet();
    expect(told.vendorCase).toMatchObject({ weight: 4, siteCount: 3 });
    expect(told.sites).toContainEqual({ establishmentId: north, sector: "care", requestCount: 2, alsoUs: false });
    expect(told.sites).toContainEqual({ establishmentId: east, sector: "care", requestCount: 0, alsoUs: true });
    await support(referent, "withdrawCaseSupport", made.id, east, "care");
    expect((await sheet()).vendorCase.weight).toBe(3);

    const out = await change(me, "takeRequestOutOfVendorCase(caseId: $c, requestId: $r)", "$c: ID!, $r: ID!", {
      c: made.id,
      r: other.id,
    });
    expect(done(out).weight).toBe(2);
    expect(await requestRow(other.id)).toMatchObject({ state: "qualified", case_id: null });
  });

  it("goes through its life, answers each request in its own words, and refuses what is impossible with the reason", async () => {
    const group = await buildFullGroup(database, 2);
    const me = await enterAs(server, database, group);
    const product = await buildProduct(database, group);
    const [one, two] = [
      await buildRequest(database, group, { establishmentId: group.siteIds[0]!, product }),
      await buildRequest(database, group, { establishmentId: group.siteIds[1]!, product }),
    ];
    let kept = done(await create(me, { productId: product.productId, requestIds: [one.id, two.id] }));
    expect((await move(me, kept, "send")).error?.code).toBe("CASE_MOVE_IMPOSSIBLE");
    expect((await move(me, kept, "resolve")).error?.message).toContain("En préparation");
    kept = done(await send(me, kept));
    expect((await send(me, kept)).error?.code).toBe("CASE_MOVE_IMPOSSIBLE");
    for (const step of ["acknowledge", "start", "askGroup", "giveBack", "resolve"])
      kept = done(await move(me, kept, step));
    const early = await move(me, kept, "close");
    expect(early.error).toMatchObject({ code: "CASE_UNANSWERED" });
    expect(early.error?.message).toContain("2 demandes");

    kept = done(
      await answer(me, kept, [
        { requestId: one.id, text: "Corrigé : vos rendez-vous ne se doublent plus.", kind: "done" },
        { requestId: two.id, text: "Corrigé dans la version 5.5, chez vous le 3 mars.", kind: "planned" },
      ]),
    );
    expect(kept.unansweredCount).toBe(0);
    expect(await requestRow(one.id)).toMatchObject({ state: "answered", case_id: kept.id });
    expect((await requestRow(two.id))?.answer).toBe("Corrigé dans la version 5.5, chez vous le 3 mars.");
    const again = await answer(me, kept, [{ requestId: one.id, text: "Encore", kind: "done" }]);
    expect(again.error?.code).toBe("NOT_FOUND");
    kept = done(await move(me, kept, "close"));
    expect(kept).toMatchObject({ state: "closed", groupMoves: ["reopen"], vendorMoves: [], nextMove: null });

    const { rows: moves } = await database.owner.query<{ to_state: string; side: string }>(
      "select to_state, side from vendor_case_move where case_id = $1 order by moved_at",
      [kept.id],
    );
    expect(moves.map(({ to_state, side }) => `${side}:${to_state}`)).toEqual([
      "group:draft",
      "group:sent",
      "vendor:acknowledged",
      "vendor:inProgress",
      "vendor:waitingGroup",
      "group:inProgress",
      "vendor:resolved",
      "group:closed",
    ]);
    const { rows: told } = await database.owner.query<{ title: string; path: string }>(
      "select title, path from notice where person_id = $1 order by id",
      [two.authorId],
    );
    expect(told.map(({ path }) => path)).toEqual(told.map(() => `/demandes/${two.id}`));
    expect(told.map(({ title }) => title).join("\n")).toContain("votre réponse est là");
  });

  it("abandoned, its requests wait for their answer on their own; taken up again, it must be sent again", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group);
    const product = await buildProduct(database, group);
    const request = await buildRequest(database, group, { establishmentId: group.siteIds[0]!, product });
    let kept = done(await create(me, { productId: product.productId, requestIds: [request.id] }));
    kept = done(await move(me, kept, "abandon"));
    expect(await requestRow(request.id)).toMatchObject({ state: "qualified", case_id: null });
    expect((await add(me, kept.id, [request.id])).error?.code).toBe("CASE_ENDED");
    expect(done(await move(me, kept, "reopen")).state).toBe("draft");
  });

  it("a stale version changes nothing and brings the case as it is now", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group);
    const product = await buildProduct(database, group);
    const kept = done(await create(me, { productId: product.productId, requestIds: [] }));
    const write = (title: string) =>
      change(me, "updateVendorCase(input: $input)", "$input: UpdateVendorCaseInput!", {
        input: { id: kept.id, version: kept.version, kind: "bug", severity: "minor", title, body: title, priority: 1 },
      });
    expect(done(await write("Premier"))).toMatchObject({ title: "Premier", priority: 1 });
    const stale = await write("Second");
    expect(stale).toMatchObject({ ok: false, error: { code: "STALE_VERSION" }, vendorCase: { title: "Premier" } });
  });

  it("suggests what looks alike with its reason, and only among what waits", async () => {
    const group = await buildFullGroup(database, 3);
    const me = await enterAs(server, database, group);
    const product = await buildProduct(database, group);
    const { productId, moduleId } = product;
    const texts = [
      "L’agenda affiche deux fois le même rendez-vous quand je le déplace.",
      "Rendez vous en doubles dans lagenda quand on les deplace a la souris",
      "Le courrier au médecin traitant sort sans en-tête.",
    ];
    const requests = [];
    for (const [at, body] of texts.entries())
      requests.push(await buildRequest(database, group, { establishmentId: group.siteIds[at]!, body, product }));
    const suggested = async () => {
      const { data, errors } = await me.ask(
        "{ duplicateSuggestions { why score caseId caseNumber caseTitle requests { id establishmentName } } }",
      );
      expect(errors).toEqual([]);
      return data?.["duplicateSuggestions"] as { why: string; caseId: string | null; requests: { id: string }[] }[];
    };
    const [group1, ...others] = await suggested();
    expect(others).toEqual([]);
    expect(group1?.why).toMatch(/^Même module\u00a0; mots communs\u00a0: /);
    expect(group1?.requests.map(({ id }) => id).sort()).toEqual([requests[0]!.id, requests[1]!.id].sort());
    const made = done(await create(me, { productId, moduleId, requestIds: [requests[0]!.id], title: texts[0] }));
    expect(await suggested()).toMatchObject([{ caseId: made.id, requests: [{ id: requests[1]!.id }] }]);
    const { data } = await me.ask("query Q($id: ID!) { caseCandidates(caseId: $id) { why request { id } } }", {
      id: made.id,
    });
    expect(data?.["caseCandidates"]).toMatchObject([{ request: { id: requests[1]!.id } }]);
    const found = await me.ask(
      'query Q($id: ID!) { caseCandidates(caseId: $id, text: "courrier") { why request { id } } }',
      {
        id: made.id,
      },
    );
    expect(found.data?.["caseCandidates"]).toEqual([{ why: null, request: { id: requests[2]!.id } }]);
  });

  it("the list is filtered, ordered and counted in the database; the matrix counts what is open", async () => {
    const group = await buildFullGroup(database, 3);
    const me = await enterAs(server, database, group);
    const product = await buildProduct(database, group);
    const severities = ["minor", "blocking", "major"];
    for (const [at, severity] of severities.entries()) {
      const ids = [];
      for (const establishmentId of group.siteIds.slice(0, at))
        ids.push((await buildRequest(database, group, { establishmentId, product })).id);
      const input = { productId: product.productId, severity, title: `Cas 100% ${String(at)}`, requestIds: ids };
      done(await create(me, { ...input, priority: at === 0 ? 1 : null }));
    }
    const list = async (filter: object, order = "weight", skip = 0) => {
      const { data, errors } = await me.ask(
        `query Q($f: VendorCaseFilter!, $o: String, $s: Int) {
           vendorCases(filter: $f, order: $o, first: 2, skip: $s) { total cases { title weight } } }`,
        { f: filter, o: order, s: skip },
      );
      expect(errors).toEqual([]);
      const page = data?.["vendorCases"] as { total: number; cases: { title: string; weight: number }[] };
      return [page.total, ...page.cases.map(({ title }) => title.slice(-1))];
    };
    expect(await list({})).toEqual([3, "2", "1"]);
    expect(await list({}, "weight", 2)).toEqual([3, "0"]);
    expect(await list({}, "priority")).toEqual([3, "0", "1"]);
    expect(await list({ severity: "blocking" })).toEqual([1, "1"]);
    expect(await list({ band: "few" })).toEqual([1, "2"]);
    expect(await list({ text: "100%" })).toEqual([3, "2", "1"]);
    expect(await list({ text: "100_" })).toEqual([0]);
    expect(await list({ states: ["closed"] })).toEqual([0]);
    expect(await list({ vendorId: product.vendorId })).toEqual([3, "2", "1"]);
    expect(await list({ productId: "pas un identifiant" })).toEqual([0]);
    const { data } = await me.ask("{ vendorCaseMatrix { severity band count } }");
    const cells = data?.["vendorCaseMatrix"] as { severity: string; band: string; count: number }[];
    expect(cells.filter(({ count }) => count > 0)).toEqual([
      { severity: "blocking", band: "one", count: 1 },
      { severity: "major", band: "few", count: 1 },
      { severity: "minor", band: "none", count: 1 },
    ]);
  });

  describe("what leaves for the vendor", () => {
    const CANARY = "CANARI-NOTE-INTERNE";
    const ASKED = "CANARI-TEXTE-DE-DEMANDE";
    it("never holds a private note nor the words of who asked, and nothing at all before the sending", async () => {
      const group = await buildFullGroup(database, 1);
      const me = await enterAs(server, database, group);
      const author = await buildMember(database, group, "contributor");
      const product = await buildProduct(database, group);
      const request = await buildRequest(database, group, {
        establishmentId: group.siteIds[0]!,
        body: ASKED,
        authorId: author.personId,
        product,
      });
      let kept = done(await create(me, { productId: product.productId, requestIds: [request.id] }));
      const scope: Scope = { groupId: group.groupId, viewerId: null };
      const outward = () => readGroup(database.db, scope, (tx) => readCaseForVendor(tx, kept.id));
      const note = (body: string) =>
        change(me, "addCaseNote(caseId: $c, body: $b)", "$c: ID!, $b: String!", { c: kept.id, b: body });
      const message = (body: string) =>
        change(me, "sendCaseMessage(caseId: $c, body: $b)", "$c: ID!, $b: String!", { c: kept.id, b: body });
      expect((await note(CANARY)).ok).toBe(true);
      expect((await message("Bonjour")).error?.code).toBe("CASE_NOT_SENT");
      expect(await outward()).toBeNull();
      kept = done(await send(me, kept));
      expect((await message("Bonjour, voici de quoi il s’agit.")).ok).toBe(true);
      expect((await message("  ")).error?.code).toBe("CASE_INVALID");
      const payload = await outward();
      expect(payload).toMatchObject({ title: "Rendez-vous en double", messages: [{ side: "group" }] });
      expect(payload?.moves.map(({ toState }) => toState)).toEqual(["sent"]);
      const text = JSON.stringify(payload);
      expect(text).not.toContain(CANARY);
      expect(text).not.toContain(ASKED);
      expect(text).not.toContain(author.personId);
      // The group reads both threads, apart.
      const { data } = await me.ask(
        "query Q($id: ID!) { vendorCase(id: $id) { notes { body } messages { body signature } } }",
        { id: kept.id },
      );
      expect(data?.["vendorCase"]).toEqual({
        notes: [{ body: CANARY }],
        messages: [{ body: "Bonjour, voici de quoi il s’agit.", signature: "Personne groupReferent" }],
      });
      // What was told and mailed meanwhile, to whoever it was.
      for (const table of ["notice", "mail", "search_entry", "outbox", "audit_event"]) {
        const { rows } = await database.owner.query<{ row: string }>(
          `select t::text as row from ${table} t where group_id = $1`,
          [group.groupId],
        );
        expect([table, rows.filter(({ row }) => row.includes(CANARY))]).toEqual([table, []]);
      }
    });

    it("its reader never names the table of notes", () => {
      const source = readFileSync(
        join(__dirname, "../../api/store/src/vendorcase/vendorcase-outward.store.ts"),
        "utf8",
      );
      expect(source).not.toMatch(/vendor_case_note|addCaseNote|readCaseNotes/);
    });
  });

  it("another group, a vendor's contact and a site's referent see nothing of it", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group);
    const product = await buildProduct(database, group);
    const kept = done(await create(me, { productId: product.productId, requestIds: [] }));
    const foreign = await buildFullGroup(database, 1);
    const stranger = await enterAs(server, database, foreign);
    const read = "query Q($id: ID!) { vendorCase(id: $id) { vendorCase { id } } }";
    expect((await stranger.ask(read, { id: kept.id })).data).toEqual({ vendorCase: null });
    expect((await move(stranger, kept, "abandon")).error?.code).toBe("NOT_FOUND");
    expect((await add(stranger, kept.id, [kept.id])).error?.code).toBe("NOT_FOUND");
    const theirs = await buildRequest(database, foreign, { establishmentId: foreign.siteIds[0]! });
    expect((await add(me, kept.id, [theirs.id])).error?.code).toBe("NOT_FOUND");
    for (const [role, places] of [
      ["vendorContact", { wholeGroup: true }],
      ["sectorReferent", { wholeGroup: false, establishmentIds: group.siteIds, sector: "care" }],
      ["director", { wholeGroup: false, establishmentIds: group.siteIds }],
    ] as const) {
      const other = await enterAs(server, database, group, role, places);
      const { errors } = await other.ask(read, { id: kept.id });
      expect([role, errors[0]?.extensions?.["code"]]).toEqual([role, "FORBIDDEN"]);
    }
  });
});
