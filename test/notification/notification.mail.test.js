"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const kernel_1 = require("@palier/store/kernel");
const notification_1 = require("@palier/store/notification");
const kernel_2 = require("@palier/worker/kernel");
const notification_2 = require("@palier/worker/notification");
const support_1 = require("../support");
const front_door_1 = require("../kernel/front-door");
const smtp_inbox_1 = require("./smtp-inbox");
const stateOf = (0, kernel_1.statement)("test-mail-state", `select m.state, m.failure_reason as reason, m.body_text as text, m.message_id as "messageId", m.job_id as "jobId",
          o.state as "jobState", o.failure_reason as "jobReason"
     from mail m join outbox o on o.group_id = m.group_id and o.id = m.job_id where m.group_id = $1 and m.id = $2`);
const mail = (to, text = "Bonjour.\n") => ({ to, text, subject: "Votre accès à Palier", kind: "invitation" });
describe.each(support_1.backends)("mails, with the queue in %s", (_name, startBackend) => {
    let database;
    let backend;
    let inbox;
    let runtimes = [];
    const settings = () => ({
        smtp: { url: inbox.url, from: "Palier <palier@essai.example>" },
        publicUrl: "https://palier.essai.example",
        testMailbox: false,
    });
    const start = async (mailSettings = settings()) => {
        runtimes.push(await (0, kernel_2.startRuntime)({
            db: database.db,
            home: database.home,
            appUrl: database.appUrl,
            queueUrl: backend.queueUrl,
            handlers: [(0, notification_2.sendMailHandler)(mailSettings)],
            log: (0, kernel_2.openLog)("silent"),
            onFatal: (error) => {
                throw error;
            },
        }));
    };
    const stop = async () => {
        for (const runtime of runtimes)
            await runtime.close();
        runtimes = [];
    };
    const read = async (scope, id) => (await (0, kernel_1.withGroup)(database.db, scope, (tx) => tx.rows(stateOf, [scope.groupId, id])))[0];
    const ended = (scope, id) => (0, support_1.waitFor)("the mail ends", async () => {
        const row = await read(scope, id);
        return row !== undefined && ["done", "failed"].includes(row.jobState) ? row : null;
    }, 30_000);
    const queue = (scope, to, text) => (0, kernel_1.withGroup)(database.db, scope, (tx) => (0, notification_1.queueMail)(tx, mail(to, text)));
    beforeAll(async () => {
        database = await (0, support_1.testDatabase)();
        backend = await startBackend();
        inbox = await (0, smtp_inbox_1.openInbox)();
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
        const scope = await (0, support_1.buildGroup)(database);
        const id = await queue(scope, "lea@essai.example", `Bonjour Léa,\n\n${(0, notification_1.linkInMail)("/invitation/abc")}\n`);
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
    it("are tried again when the server asks to wait, as the same mail", async () => {
        await start();
        const tried = [];
        inbox.refusing.mail = (received) => {
            tried.push(received.messageId);
            return Promise.resolve(tried.length === 1 ? { code: 451, message: "greylisted" } : null);
        };
        const scope = await (0, support_1.buildGroup)(database);
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
        const scope = await (0, support_1.buildGroup)(database);
        const id = await queue(scope, "personne@essai.example");
        const reason = "L’adresse du destinataire est refusée par le serveur d’envoi (réponse 550). Vérifiez-la, puis recommencez avec la bonne.";
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
        const scope = await (0, support_1.buildGroup)(database);
        const id = await queue(scope, "une-fois@essai.example");
        const jobId = await (0, support_1.waitFor)("the server is spoken to", async () => held === 1 ? (await read(scope, id))?.jobId : null);
        const opened = await (0, kernel_1.openQueue)({ queueUrl: backend.queueUrl, appUrl: database.appUrl });
        // What happens after a worker was believed dead: the same row under another job of the queue.
        await opened.queue.add("notification.send-mail", { groupId: scope.groupId, outboxId: jobId, generation: 0 });
        expect(await ended(scope, id)).toMatchObject({ state: "sent" });
        await (0, support_1.waitFor)("the queue is empty", async () => (await opened.queue.getActiveCount()) === 0);
        await opened.close();
        expect(held).toBe(1);
        expect(inbox.mails).toHaveLength(1);
    });
    it("wait when the change that asked for them is rolled back: nothing leaves", async () => {
        await start();
        const scope = await (0, support_1.buildGroup)(database);
        await expect((0, kernel_1.withGroup)(database.db, scope, async (tx) => {
            await (0, notification_1.queueMail)(tx, mail("fantome@essai.example"));
            throw new Error("rolled back");
        })).rejects.toThrow("rolled back");
        const id = await queue(scope, "reelle@essai.example");
        await ended(scope, id);
        expect(inbox.mails.flatMap(({ to }) => to)).toEqual(["reelle@essai.example"]);
    });
    it("let no text write a header or add a recipient", async () => {
        await start();
        const scope = await (0, support_1.buildGroup)(database);
        const id = await (0, kernel_1.withGroup)(database.db, scope, (tx) => (0, notification_1.queueMail)(tx, {
            to: "cible@essai.example",
            subject: "Invitation de Léa\r\nBcc: autre@essai.example",
            text: "Bonjour.\n",
            kind: "invitation",
        }));
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
        const [real, demo] = [await (0, support_1.buildGroup)(database), await (0, support_1.buildGroup)(database, { demo: true })];
        const text = `Ouvrez ${(0, notification_1.linkInMail)("/mot-de-passe/secret")}\n`;
        const [realId, demoId] = [await queue(real, "x@essai.example", text), await queue(demo, "y@essai.example", text)];
        expect(await ended(real, realId)).toMatchObject({ state: "kept", text: "" });
        expect(await ended(demo, demoId)).toMatchObject({ state: "kept" });
        const kept = (scope) => (0, kernel_1.withGroup)(database.db, scope, (tx) => (0, notification_1.readKeptMails)(tx, 10));
        expect(await kept(real)).toEqual([]);
        expect(await kept(demo)).toMatchObject([
            { to: "y@essai.example", text: "Ouvrez https://palier.essai.example/mot-de-passe/secret\n" },
        ]);
        // Whoever is in a real group as well: the mailbox of a demonstration, open to all, must not open their account.
        const { email } = await (0, front_door_1.buildMember)(database, real);
        const both = await queue(demo, email.toUpperCase(), text);
        expect(await ended(demo, both)).toMatchObject({ state: "kept", text: "" });
        await stop();
        await start({ ...settings(), smtp: null, testMailbox: true });
        const asked = await queue(real, "z@essai.example", text);
        expect(await ended(real, asked)).toMatchObject({ state: "kept" });
        expect(await kept(real)).toMatchObject([{ to: "z@essai.example" }]);
    });
});
