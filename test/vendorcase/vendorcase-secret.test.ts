import type { RunningServer } from "@palier/server/door";
import { withGroup } from "@palier/store/kernel";
import { addCaseMessage, addCaseNote, openVendorLink, readCaseForVendor } from "@palier/store/vendorcase";
import { openLog, startRuntime, type Runtime } from "@palier/worker/kernel";
import { sendMailHandler } from "@palier/worker/notification";
import { buildFullGroup, openDoor, visitor, type Visitor } from "../kernel/front-door";
import { openInbox, type SmtpInbox } from "../notification/smtp-inbox";
import { testDatabase, waitFor, type TestDatabase } from "../support";
import { buildSentCase, enterAsContact, INTERNAL, type SentStage } from "./vendorcase-portal.factory";

jest.setTimeout(180_000);

const SHOWN = `id number title body kind severity state productName moduleName vendorReference siteCount sentAt version
  vendorMoves moves { toState side movedAt } messages { id side channel signature body createdAt } attachments { id name }`;

/** Whatever leaves for a vendor is gathered here, then searched for what must never leave. */
describe("an internal note never leaves", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let inbox: SmtpInbox;
  let runtime: Runtime;
  let stage: SentStage;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let contact: Visitor & { readonly personId: string };
  const gone = new Map<string, string>();
  const keep = (way: string, text: string): void => void gone.set(way, text);

  beforeAll(async () => {
    database = await testDatabase();
    inbox = await openInbox();
    server = await openDoor(database);
    runtime = await startRuntime({
      db: database.db,
      home: database.home,
      appUrl: database.appUrl,
      queueUrl: undefined,
      handlers: [
        sendMailHandler({
          smtp: { url: inbox.url, from: "Palier <palier@essai.example>" },
          publicUrl: "https://palier.essai.example",
          testMailbox: false,
        }),
      ],
      log: openLog("silent"),
      onFatal: (error) => {
        throw error;
      },
    });
    group = await buildFullGroup(database, 2);
    stage = await buildSentCase(database, group);
    contact = await enterAsContact(server, database, group, stage.vendorId);
    const scope = { groupId: group.groupId, viewerId: stage.referentId };
    const token = await withGroup(database.db, scope, async (tx) => {
      await addCaseNote(tx, { caseId: stage.caseId, body: `Encore ${INTERNAL.note}` });
      await addCaseMessage(tx, { caseId: stage.caseId, side: "group", channel: "screen", body: "MESSAGE-VISIBLE" });
      const opened = await openVendorLink(tx, { caseId: stage.caseId, oneCase: false, label: "Support", days: 7 });
      if (!opened.ok) throw new Error(opened.error.message);
      keep("the reader of what leaves", JSON.stringify(await readCaseForVendor(tx, stage.caseId)));
      return opened.value.token;
    });
    const asked: readonly [string, string, Record<string, unknown>][] = [
      ["portal list", "{ portalCases { vendorName groupName total cases { id title state } } }", {}],
      ["portal case", `query Q($id: ID!) { portalCase(id: $id) { ${SHOWN} } }`, { id: stage.caseId }],
      [
        "portal reply",
        `mutation M($id: ID!) { replyToPortalCase(id: $id, body: "Vu.") { ok portalCase { ${SHOWN} } } }`,
        { id: stage.caseId },
      ],
      [
        "portal stale move",
        `mutation M($id: ID!) { movePortalCase(input: { id: $id, version: 99, move: "start" }) { ok error { code message } portalCase { ${SHOWN} } } }`,
        { id: stage.caseId },
      ],
      ["notices", "{ notices { items { title path } } }", {}],
      ["search", '{ search(text: "CANARI agenda dédouble") { count hits { title extract path } } }', {}],
      ["awaiting", "{ todos { code label path } }", {}],
      [
        "case of the group",
        "query Q($id: ID!) { vendorCase(id: $id) { notes { body } messages { body } } }",
        { id: stage.caseId },
      ],
      ["cases of the group", "{ vendorCases(filter: {}) { cases { title } } }", {}],
      ["viewer", "{ viewer { displayName group { name } } }", {}],
    ];
    for (const [way, document, variables] of asked) keep(way, (await contact.ask(document, variables)).text);
    const nobody = visitor(server);
    const send = (path: string, body: object) =>
      nobody.fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const at = `/vendor-links/${token}`;
    keep("link list", await (await nobody.fetch(at)).text());
    const read = await (await nobody.fetch(`${at}/cases/${stage.caseId}`)).text();
    keep("link case", read);
    keep("link draft", await (await nobody.fetch(`${at}/cases/${stage.draftId}`)).text());
    keep("link reply", await (await send(`${at}/cases/${stage.caseId}/messages`, { body: "Reçu." })).text());
    const { version } = JSON.parse(read) as { version: number };
    const step = { version, move: "askGroup", body: "Depuis quand ?" };
    keep("link move", await (await send(`${at}/cases/${stage.caseId}/moves`, step)).text());
    const { rows: jobs } = await database.owner.query<{ job_id: string }>(
      "select job_id from mail where group_id = $1",
      [group.groupId],
    );
    const stream = await contact.fetch("/graphql/stream", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({
        query: "subscription S($id: ID!) { jobProgress(id: $id) { id state stepLabel kindLabel } }",
        variables: { id: jobs[0]!.job_id },
      }),
    });
    keep("stream", await stream.text());
    await waitFor("both mails leave", async () => Promise.resolve(inbox.mails.length >= 2 || null), 60_000);
    keep("mails", inbox.mails.map(({ raw, text }) => `${raw}\n${text}`).join("\n"));
    const { rows } = await database.owner.query<{ text: string }>(
      "select to_jsonb(n)::text as text from notice n where person_id = $1",
      [contact.personId],
    );
    keep("rows of notices", rows.map(({ text }) => text).join("\n"));
  });
  afterAll(async () => {
    await runtime.close();
    await server.close();
    await inbox.close();
    await database.close();
  });

  it("nothing that is the group’s own stands in anything that goes out", () => {
    const found = [...gone].flatMap(([way, text]) =>
      Object.entries(INTERNAL).flatMap(([what, secret]) => (text.includes(secret) ? [`${what} in ${way}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it("and the search would have seen it: what is meant for the vendor is there", () => {
    for (const way of [
      "the reader of what leaves",
      "portal case",
      "portal stale move",
      "link case",
      "link move",
      "mails",
    ])
      expect([way, gone.get(way)?.includes("MESSAGE-VISIBLE")]).toEqual([way, true]);
    expect(gone.get("notices")).toContain(stage.title);
    for (const way of ["case of the group", "cases of the group", "stream"])
      expect([way, gone.get(way)]).toEqual([way, expect.stringContaining("FORBIDDEN")]);
    for (const [way, text] of gone) expect([way, text.includes("GRAPHQL_VALIDATION_FAILED")]).toEqual([way, false]);
  });

  it("a note is read by one statement only, which none of the ways out uses", async () => {
    const { rows } = await database.owner.query<{ count: string }>(
      "select count(*) from vendor_case_note where case_id = $1",
      [stage.caseId],
    );
    expect(rows[0]?.count).toBe("2");
    const { rows: indexed } = await database.owner.query<{ text: string }>(
      "select to_jsonb(s)::text as text from search_entry s where group_id = $1",
      [group.groupId],
    );
    expect(indexed.map(({ text }) => text).join("\n")).not.toContain(INTERNAL.note);
  });
});
