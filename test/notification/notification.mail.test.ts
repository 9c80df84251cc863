import { openQueue, statement, withGroup, type Scope } from "@palier/store/kernel";
import { linkInMail, notify, queueMail, readKeptMails, writeDigests } from "@palier/store/notification";
import { openLog, startRuntime, type Runtime } from "@palier/worker/kernel";
import { sendMailHandler, type MailSettings } from "@palier/worker/notification";
import { backends, buildGroup, testDatabase, waitFor, type QueueBackend, type TestDatabase } from "../support";
import { buildMember } from "../kernel/front-door";
import { openInbox, type SmtpInbox } from "./smtp-inbox";

interface MailState {
  readonly state: string;
  readonly reason: string | null;
  readonly text: string;
  readonly messageId: string | null;
  readonly jobId: string;
  readonly jobState: string;
  readonly jobReason: string | null;
}
const stateOf = statement<MailState>(
  "test-mail-state",
  `select m.state, m.failure_reason as reason, m.body_text as text, m.message_id as "messageId", m.job_id as "jobId",
          o.state as "jobState", o.failure_reason as "jobReason"
     from mail m join outbox o on o.group_id = m.group_id and o.id = m.job_id where m.group_id = $1 and m.id = $2`,
);
const mail = (to: string, text = "Bonjour.\n") => ({ to, text, subject: "Votre accès à Palier", kind: "invitation" });

describe.each(backends)("mails, with the queue in %s", (_name, startBackend) => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let inbox: SmtpInbox;
  let runtimes: Runtime[] = [];
  const settings = (): MailSettings => ({
    smtp: { url: inbox.url, from: "Palier <palier@essai.example>" },
    publicUrl: "https://palier.essai.example",
    testMailbox: false,
  });
  const start = async (mailSettings: MailSettings = settings()): Promise<void> => {
    runtimes.push(
      await startRuntime({
        db: database.db,
        home: database.home,
        appUrl: database.appUrl,
        queueUrl: backend.queueUrl,
        handlers: [sendMailHandler(mailSettings)],
        log: openLog("silent"),
        onFatal: (error) => {
          throw error;
        },
      }),
    );
  };
  const stop = async (): Promise<void> => {
    for (const runtime of runtimes) await runtime.close();
    runtimes = [];
  };
  const read = async (scope: Scope, id: string): Promise<MailState | undefined> =>
    (await withGroup(database.db, scope, (tx) => tx.rows(stateOf, [scope.groupId, id])))[0];
  const ended = (scope: Scope, id: string): Promise<MailState> =>
    waitFor(
      "the mail ends",
      async () => {
        const row = await read(scope, id);
        return row !== undefined && ["done", "failed"].includes(row.jobState) ? row : null;
      },
      30_000,
    );
  const queue = (scope: Scope, to: string, text?: string): Promise<string> =>
    withGroup(database.db, scope, (tx) => queueMail(tx, mail(to, text)));

  beforeAll(async () => {
    database = await testDatabase();
    backend = await startBackend();
    inbox = await openInbox();
  });
  beforeEach(() => {
    inbox.mails.length = 0;
    delete inbox.refusing.recipient;
    delete inbox.refusing.mail;
  });
  afterEach(stop);
  afterAll(async () => {
    await inbox.close();
    await backend.close();
    await database.close();
  });

  it("leave by the sending server, once, in French letters, with the full address of their links", async () => {
    await start();
    const scope = await buildGroup(database);
    const id = await queue(scope, "lea@essai.example", `Bonjour Léa,\n\n${linkInMail("/invitation/abc")}\n`);
    expect(await ended(scope, id)).toMatchObject({ state: "sent", text: "", reason: null, jobState: "done" });
    expect(inbox.mails).toHaveLength(1);
    expect(inbox.mails[0]).toMatchObject({
      to: ["lea@essai.example"],
      subject: "Votre accès à Palier",
      text: "Bonjour Léa,\n\nhttps://palier.essai.example/invitation/abc\n",
      messageId: `<${id}@essai.example>`,
    });
    expect(inbox.mails[0]?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(inbox.mails[0]?.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
  });

  it("say to the mail program where it stops them in one click, when they gather what happened", async () => {
    await start();
    const scope = await buildGroup(database);
    const { personId, email } = await buildMember(database, scope, "reader");
    const told = { kind: "newsToRead", topic: "news:1", title: "Actualité", path: "/actualites/1" } as const;
    await withGroup(database.db, scope, (tx) => notify(tx, { ...told, personIds: [personId] }));
    await database.owner.query("update notice set happened_at = '2026-11-20' where person_id = $1", [personId]);
    await writeDigests(database.db, scope.groupId, new Date("2026-11-24T06:05:00Z"));
    const received = await waitFor("the mail arrives", () => Promise.resolve(inbox.mails[0] ?? null), 30_000);
    expect(received).toMatchObject({ to: [email] });
    expect(received.text).toContain("https://palier.essai.example/actualites/1");
    const unfolded = received.raw.replaceAll(/\r\n[ \t]/g, " ");
    expect(unfolded).toMatch(/^List-Unsubscribe: <https:\/\/palier\.essai\.example\/desabonnement\/[\w.-]+>\r$/m);
    expect(unfolded).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    // The row is written once the server has taken the mail.
    await waitFor("the link to be forgotten", async () => {
      const { rows } = await database.owner.query<{ path: string | null }>(
        "select unsubscribe_path as path from mail where recipient_email = $1",
        [email],
      );
      return rows[0]?.path === null;
    });
  });

  it("are tried again when the server asks to wait, as the same mail", async () => {
    await start();
    const tried: string[] = [];
    inbox.refusing.mail = (received) => {
      tried.push(received.messageId);
      return Promise.resolve(tried.length === 1 ? { code: 451, message: "greylisted" } : null);
    };
    const scope = await buildGroup(database);
    const id = await queue(scope, "grise@essai.example");
    expect(await ended(scope, id)).toMatchObject({ state: "sent", jobState: "done" });
    expect(tried).toEqual([`<${id}@essai.example>`, `<${id}@essai.example>`]);
    expect(inbox.mails).toHaveLength(1);
  });

  it("say in French, without the address, that an address is refused, and are not tried again", async () => {
    await start();
    let tries = 0;
    inbox.refusing.recipient = () => {
      tries += 1;
      return { code: 550, message: "5.1.1 No such user" };
    };
    const scope = await buildGroup(database);
    const id = await queue(scope, "personne@essai.example");
    const reason =
      "L’adresse du destinataire est refusée par le serveur d’envoi (réponse 550). Vérifiez-la, puis recommencez avec la bonne.";
    expect(await ended(scope, id)).toMatchObject({ state: "failed", reason, jobState: "failed", jobReason: reason });
    expect(tries).toBe(1);
    expect(inbox.mails).toEqual([]);
  });

  it("do not leave twice when two workers are given the same one", async () => {
    await start();
    await start();
    let held = 0;
    inbox.refusing.mail = async () => {
      held += 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return null;
    };
    const scope = await buildGroup(database);
    const id = await queue(scope, "une-fois@essai.example");
    const jobId = await waitFor("the server is spoken to", async () =>
      held === 1 ? (await read(scope, id))?.jobId : null,
    );
    const opened = await openQueue({ queueUrl: backend.queueUrl, appUrl: database.appUrl });
    // What happens after a worker was believed dead: the same row under another job of the queue.
    await opened.queue.add("notification.send-mail", { groupId: scope.groupId, outboxId: jobId, generation: 0 });
    expect(await ended(scope, id)).toMatchObject({ state: "sent" });
    await waitFor("the queue is empty", async () => (await opened.queue.getActiveCount()) === 0);
    await opened.close();
    expect(held).toBe(1);
    expect(inbox.mails).toHaveLength(1);
  });

  it("wait when the change that asked for them is rolled back: nothing leaves", async () => {
    await start();
    const scope = await buildGroup(database);
    await expect(
      withGroup(database.db, scope, async (tx) => {
        await queueMail(tx, mail("fantome@essai.example"));
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    const id = await queue(scope, "reelle@essai.example");
    await ended(scope, id);
    expect(inbox.mails.flatMap(({ to }) => to)).toEqual(["reelle@essai.example"]);
  });

  it("let no text write a header or add a recipient", async () => {
    await start();
    const scope = await buildGroup(database);
    const id = await withGroup(database.db, scope, (tx) =>
      queueMail(tx, {
        to: "cible@essai.example",
        subject: "Invitation de Léa\r\nBcc: autre@essai.example",
        text: "Bonjour.\n",
        kind: "invitation",
      }),
    );
    await ended(scope, id);
    expect(inbox.mails[0]).toMatchObject({
      to: ["cible@essai.example"],
      subject: "Invitation de Léa Bcc: autre@essai.example",
    });
    const several = await queue(scope, "a@essai.example, b@essai.example");
    expect(await ended(scope, several)).toMatchObject({ state: "failed" });
    expect(inbox.mails).toHaveLength(1);
  });

  it("are kept without a sending server: with their text in a demonstration, emptied elsewhere", async () => {
    await start({ ...settings(), smtp: null });
    const [real, demo] = [await buildGroup(database), await buildGroup(database, { demo: true })];
    const text = `Ouvrez ${linkInMail("/mot-de-passe/secret")}\n`;
    const [realId, demoId] = [await queue(real, "x@essai.example", text), await queue(demo, "y@essai.example", text)];
    expect(await ended(real, realId)).toMatchObject({ state: "kept", text: "" });
    expect(await ended(demo, demoId)).toMatchObject({ state: "kept" });
    const kept = (scope: Scope) => withGroup(database.db, scope, (tx) => readKeptMails(tx, 10));
    expect(await kept(real)).toEqual([]);
    expect(await kept(demo)).toMatchObject([
      { to: "y@essai.example", text: "Ouvrez https://palier.essai.example/mot-de-passe/secret\n" },
    ]);
    // Whoever is in a real group as well: the mailbox of a demonstration, open to all, must not open their account.
    const { email } = await buildMember(database, real);
    const both = await queue(demo, email.toUpperCase(), text);
    expect(await ended(demo, both)).toMatchObject({ state: "kept", text: "" });
    await stop();
    await start({ ...settings(), smtp: null, testMailbox: true });
    const asked = await queue(real, "z@essai.example", text);
    expect(await ended(real, asked)).toMatchObject({ state: "kept" });
    expect(await kept(real)).toMatchObject([{ to: "z@essai.example" }]);
  });
});
