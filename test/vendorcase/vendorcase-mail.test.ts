import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import sharp from "sharp";
import type { RunningServer } from "@palier/server/door";
import { readSettings } from "@palier/server/kernel";
import { readReplyAddress, REPLY_ABOVE } from "@palier/domain/vendorcase";
import { withGroup } from "@palier/store/kernel";
import { readKeptMails } from "@palier/store/notification";
import { addCaseMessage } from "@palier/store/vendorcase";
import { openLog, startRuntime, type Runtime } from "@palier/worker/kernel";
import { sendMailHandler, type MailSettings } from "@palier/worker/notification";
import { buildFullGroup, enterAs, openDoor } from "../kernel/front-door";
import { openInbox, type SmtpInbox } from "../notification/smtp-inbox";
import { testDatabase, waitFor, type TestDatabase } from "../support";
import { buildSentCase, enterAsContact, INTERNAL, type SentStage } from "./vendorcase-portal.factory";

jest.setTimeout(120_000);

const DOMAIN = "reponse.essai.example";
const NUMBER = "2 84 05 88 001 234 14";

describe("the mails of a case, out and in", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let inbox: SmtpInbox;
  let runtime: Runtime | null = null;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let stage: SentStage;
  let replyTo: string;

  const startWorker = async (settings: Partial<MailSettings> = { replyDomain: DOMAIN }): Promise<void> => {
    await runtime?.close();
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
          ...settings,
        }),
      ],
      log: openLog("silent"),
      onFatal: (error) => {
        throw error;
      },
    });
  };
  const sent = async (test: (text: string) => boolean) =>
    waitFor("the mail leaves", async () => Promise.resolve(inbox.mails.find(({ text }) => test(text)) ?? null), 60_000);
  const header = (raw: string, name: string): string =>
    new RegExp(`^${name}:\\s*((?:.*(?:\\r\\n[ \\t].*)*))`, "im").exec(raw)?.[1]?.replaceAll(/\s+/g, " ").trim() ?? "";
  let made = 0;
  /** Sends as the vendor's mail server would. @returns the answer of the door. */
  const mail = async (options: SendMailOptions): Promise<{ code: number; text: string }> => {
    made += 1;
    const transport = createTransport({ host: "127.0.0.1", port: server.mailPort!, secure: false, ignoreTLS: true });
    const given = { from: '"Jeanne Fictive" <support@alize.example>', to: replyTo, subject: "Re: Dossier" };
    try {
      const done = await transport.sendMail({
        ...given,
        messageId: `<essai-${String(made)}@alize.example>`,
        ...options,
      });
      return { code: 250, text: done.response };
    } catch (error) {
      const { responseCode, response } = error as { responseCode?: number; response?: string };
      return { code: responseCode ?? 0, text: response ?? String(error) };
    } finally {
      transport.close();
    }
  };
  interface Kept {
    readonly body: string;
    readonly side: string;
    readonly channel: string;
    readonly contact: boolean;
    readonly sender: string;
  }
  const kept = async (caseId = stage.caseId): Promise<Kept[]> =>
    (
      await database.owner.query<Kept>(
        `select body, side, channel, contact_id is not null as contact, sender from vendor_case_message
          where case_id = $1 and channel = 'mail' order by created_at`,
        [caseId],
      )
    ).rows;

  beforeAll(async () => {
    database = await testDatabase();
    inbox = await openInbox();
    server = await openDoor(database, { mailIn: { port: 0, host: "127.0.0.1", domain: DOMAIN, tls: null } });
    await startWorker();
    group = await buildFullGroup(database, 1);
    stage = await buildSentCase(database, group);
    const first = await sent((text) => text.includes(stage.title));
    replyTo = header(first.raw, "Reply-To");
  });
  afterAll(async () => {
    await runtime?.close();
    await server.close();
    await inbox.close();
    await database.close();
  });

  it("sending tells the single contact, with an address to answer to and nothing internal", async () => {
    const [first] = inbox.mails;
    expect(first).toMatchObject({
      to: ["support@alize.example"],
      subject: expect.stringMatching(/^Dossier \d+ – /) as string,
    });
    expect(readReplyAddress(replyTo, DOMAIN)?.groupId).toBe(group.groupId);
    expect(first!.text.startsWith(REPLY_ABOVE)).toBe(true);
    expect(first!.text).toContain("Il se dédouble au déplacement.");
    expect(first!.text).toContain("répondez simplement à ce courriel");
    await withGroup(database.db, { groupId: group.groupId, viewerId: stage.referentId }, (tx) =>
      addCaseMessage(tx, { caseId: stage.caseId, side: "group", channel: "screen", body: "Avez-vous pu le voir ?" }),
    );
    const second = await sent((text) => text.includes("Avez-vous pu le voir"));
    expect(header(second.raw, "Reply-To")).toBe(replyTo);
    // Both stand in one conversation.
    expect(header(second.raw, "References")).toBe(header(first!.raw, "References"));
    expect(header(second.raw, "References")).toContain(stage.caseId);
    const all = inbox.mails.map(({ raw, text }) => raw + text).join("\n");
    for (const secret of Object.values(INTERNAL)) expect(all).not.toContain(secret);
  });

  it("an answer becomes a message of the vendor: what was new, with who wrote it", async () => {
    const answer = await mail({
      text: "Corrigé en 5.5.\n\nLe 3 mars 2026 à 10:12, Palier <p@x.example> a écrit :\n> Bonjour",
    });
    expect(answer.code).toBe(250);
    expect(await kept()).toEqual([
      {
        body: "Corrigé en 5.5.\n\n[Ce que le courriel citait n’est pas gardé.]",
        side: "vendor",
        channel: "mail",
        contact: true,
        sender: "Jeanne Fictive <support@alize.example>",
      },
    ]);
    const me = await enterAs(server, database, group);
    const { data } = await me.ask("query Q($id: ID!) { vendorCase(id: $id) { messages { channel signature body } } }", {
      id: stage.caseId,
    });
    expect(JSON.stringify(data)).toContain("Corrigé en 5.5.");
  });

  it("the same mail twice is one message; another case is another message", async () => {
    const other = await buildSentCase(database, group, { title: "Le second dossier" });
    const second = await sent((text) => text.includes("Le second dossier"));
    const before = (await kept()).length;
    const same = { messageId: "<deux-fois@alize.example>", text: "Une seule fois." };
    expect([(await mail(same)).code, (await mail(same)).code]).toEqual([250, 250]);
    expect(await kept()).toHaveLength(before + 1);
    expect((await mail({ ...same, to: header(second.raw, "Reply-To") })).code).toBe(250);
    expect(await kept(other.caseId)).toHaveLength(1);
  });

  it("takes only addresses that Palier gave: no relay, no foreign secret, no draft", async () => {
    const foreign = await buildFullGroup(database, 1);
    const elsewhere = await buildSentCase(database, foreign, { title: "Dossier d’ailleurs" });
    const theirs = header((await sent((text) => text.includes("Dossier d’ailleurs"))).raw, "Reply-To");
    const [local = ""] = replyTo.split("@");
    // The secret of one group with the number of another.
    const mixed = `reply+${theirs.slice(6, 32)}${local.slice(32)}@${DOMAIN}`;
    const before = await kept();
    for (const to of [mixed, `reply+${"0".repeat(52)}@${DOMAIN}`, `personne@${DOMAIN}`, `${local}@ailleurs.example`])
      expect(await mail({ to, text: "Bonjour" })).toMatchObject({ code: 550 });
    expect(await kept()).toEqual(before);
    expect(await kept(elsewhere.caseId)).toEqual([]);
    await database.owner.query("update vendor_case set state = 'draft' where id = $1", [elsewhere.caseId]);
    expect((await mail({ to: theirs, text: "Bonjour" })).code).toBe(550);
    await database.owner.query("update vendor_case set state = 'sent' where id = $1", [elsewhere.caseId]);
    // What is taken goes to its own group and no other.
    expect((await mail({ to: theirs, text: "Chez eux." })).code).toBe(250);
    expect(await kept(elsewhere.caseId)).toMatchObject([{ body: "Chez eux." }]);
    expect(await kept()).toEqual(before);
  });

  it("keeps nothing of a machine, and refuses a patient’s number, an empty answer and what is too large", async () => {
    const before = await kept();
    expect((await mail({ text: "Je suis absente.", headers: { "Auto-Submitted": "auto-replied" } })).code).toBe(250);
    expect((await mail({ text: "Retour.", envelope: { from: "", to: [replyTo] } })).code).toBe(250);
    expect((await mail({ text: "Liste.", headers: { Precedence: "bulk" } })).code).toBe(250);
    const patient = await mail({ text: `Pour le ${NUMBER}, rien.` });
    expect(patient).toMatchObject({ code: 550, text: expect.stringContaining("securite sociale") as string });
    expect(patient.text).not.toContain("84 05");
    expect((await mail({ text: "> tout est cité" })).code).toBe(550);
    const large = await mail({
      text: "Gros",
      attachments: [{ filename: "a.bin", content: Buffer.alloc(11 * 1_024 * 1_024, 1) }],
    });
    expect(large.code).toBe(552);
    expect(await kept()).toEqual(before);
  });

  it("never keeps HTML, and keeps pictures drawn again; other files are named", async () => {
    const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#0b5d5b" } })
      .withExif({ IFD0: { Make: "TELEPHONE-SECRET" } })
      .jpeg()
      .toBuffer();
    const { code } = await mail({
      html: "<p>Corrigé&nbsp;:<br>voir <b>l’image</b>.</p><script>alert(1)</script><style>p{}</style>",
      attachments: [
        { filename: "../écran.jpg", content: picture },
        { filename: "devis.pdf", content: Buffer.from("%PDF-1.7") },
        { filename: "faux.png", content: Buffer.from("<svg onload=alert(1)>") },
      ],
    });
    expect(code).toBe(250);
    const last = (await kept()).at(-1)!.body;
    expect(last).toContain("l’image");
    expect(last).toMatch(/Pièces non gardées\u00a0: devis\.pdf, faux\.png\./);
    expect(last).not.toMatch(/[<>]|alert|p\{/);
    const { rows } = await database.owner.query<{ id: string; name: string; media_type: string }>(
      "select id, name, media_type from vendor_case_attachment where case_id = $1",
      [stage.caseId],
    );
    expect(rows).toMatchObject([{ name: "écran.jpg", media_type: "image/jpeg" }]);
    const fetchAs = async (who: { fetch(path: string): Promise<Response> }) => who.fetch(`/case-files/${rows[0]!.id}`);
    const seen = await fetchAs(await enterAs(server, database, group));
    expect([seen.status, seen.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect(Buffer.from(await seen.arrayBuffer()).includes("TELEPHONE-SECRET")).toBe(false);
    expect((await fetchAs(await enterAsContact(server, database, group, stage.vendorId))).status).toBe(200);
    const other = await buildSentCase(database, group, { email: "c@essai.example" });
    expect((await fetchAs(await enterAsContact(server, database, group, other.vendorId))).status).toBe(404);
    expect((await fetchAs(await enterAs(server, database, group, "contributor"))).status).toBe(403);
    expect((await fetchAs(await enterAs(server, database, await buildFullGroup(database, 1)))).status).toBe(404);
  });

  it("without a domain for answers the mail sends to the portal; without a sending server it is kept for the trial", async () => {
    await startWorker({});
    await buildSentCase(database, group, { title: "Sans adresse de réponse" });
    const plain = await sent((text) => text.includes("Sans adresse de réponse"));
    expect(header(plain.raw, "Reply-To")).toBe("");
    expect(plain.text).toContain("https://palier.essai.example/portail-editeur/");
    expect(plain.text).not.toContain(REPLY_ABOVE);
    await startWorker({ smtp: null, testMailbox: true });
    await buildSentCase(database, group, { title: "Gardé pour l’essai" });
    const texts = await waitFor("the mail is kept", async () => {
      const mails = await withGroup(database.db, group, (tx) => readKeptMails(tx, 10));
      return mails.find(({ text }) => text.includes("Gardé pour l’essai")) ?? null;
    });
    expect(texts.kind).toBe("vendorCase");
    expect(texts.text).not.toMatch(/\{.*\}/);
  });

  it("takes five recipients and refuses the sixth, which is told so; a size announced too large is refused at once", async () => {
    await startWorker();
    const addresses = [replyTo];
    for (let at = 1; at < 6; at += 1) {
      const title = `Dossier à plusieurs ${String(at)}`;
      await buildSentCase(database, group, { title });
      addresses.push(header((await sent((text) => text.includes(title))).raw, "Reply-To"));
    }
    const before = (await kept()).length;
    const transport = createTransport({ host: "127.0.0.1", port: server.mailPort!, secure: false, ignoreTLS: true });
    const done = (await transport.sendMail({
      envelope: { from: "support@alize.example", to: addresses },
      raw: "From: support@alize.example\r\nMessage-ID: <six@alize.example>\r\n\r\nPour tous les dossiers.\r\n",
    })) as { accepted: string[]; rejected: string[]; rejectedErrors?: { responseCode?: number }[] };
    expect([done.accepted.length, done.rejected]).toEqual([5, addresses.slice(5)]);
    expect(done.rejectedErrors?.map(({ responseCode }) => responseCode)).toEqual([452]);
    expect(await kept()).toHaveLength(before + 1);
    transport.close();
    // A sender that asks first is told the limit, and doesn't send a byte.
    const envelope = { from: "a@alize.example", to: [replyTo], size: 99_000_000 };
    const announced = await mail({ text: "x", envelope });
    expect(announced.text).toContain(String(10 * 1_024 * 1_024));
    expect(await kept()).toHaveLength(before + 1);
  });

  it("encrypts with the certificate it is given, and says nothing of STARTTLS without one", async () => {
    const folder = mkdtempSync(join(tmpdir(), "palier-mail-"));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    execFileSync("openssl", [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
      ...["-keyout", key, "-out", cert, "-subj", `/CN=${DOMAIN}`, "-addext", `subjectAltName=DNS:${DOMAIN}`],
    ]);
    const own = await openDoor(database, {
      mailIn: readSettings({
        DATABASE_APP_URL: database.appUrl,
        PALIER_HOME: folder,
        HOST: "127.0.0.1",
        PALIER_MAIL_IN_PORT: "0",
        PALIER_MAIL_REPLY_DOMAIN: DOMAIN,
        PALIER_MAIL_IN_CERT: cert,
        PALIER_MAIL_IN_KEY: key,
      }).mailIn!,
    });
    const send = async (port: number, messageId: string, tls: object): Promise<string> => {
      const transport = createTransport({ host: "127.0.0.1", port, secure: false, ...tls });
      return transport
        .sendMail({ from: "support@alize.example", to: replyTo, messageId, text: "Chiffré." })
        .then(({ response }) => response.slice(0, 3))
        .catch((error: unknown) => (error as { code?: string }).code ?? String(error))
        .finally(() => {
          transport.close();
        });
    };
    const trusted = { requireTLS: true, tls: { ca: readFileSync(cert), servername: DOMAIN, minVersion: "TLSv1.2" } };
    try {
      expect(await send(own.mailPort!, "<chiffre@alize.example>", trusted)).toBe("250");
      expect((await kept()).at(-1)?.body).toBe("Chiffré.");
      // Who doesn't know the certificate leaves; an old protocol is not spoken.
      expect(await send(own.mailPort!, "<inconnu@alize.example>", { requireTLS: true })).toMatch(/^E(?:TLS|SOCKET)$/);
      const old = { requireTLS: true, tls: { ...trusted.tls, minVersion: "TLSv1", maxVersion: "TLSv1.1" } };
      expect(await send(own.mailPort!, "<ancien@alize.example>", old)).toMatch(/^E(?:TLS|SOCKET)$/);
      expect(await send(server.mailPort!, "<clair@alize.example>", trusted)).toMatch(/^E(?:TLS|SOCKET)$/);
      expect((await kept()).filter(({ body }) => body === "Chiffré.")).toHaveLength(1);
    } finally {
      await own.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("closes its door to who tries many addresses from one place", async () => {
    const own = await openDoor(database, { mailIn: { port: 0, host: "127.0.0.1", domain: DOMAIN, tls: null } });
    const before = server;
    server = own;
    const codes: number[] = [];
    for (let turn = 0; turn < 22; turn += 1) codes.push((await mail({ to: `reply+essai@${DOMAIN}`, text: "x" })).code);
    server = before;
    await own.close();
    expect(codes.slice(0, 20).every((code) => code === 550)).toBe(true);
    expect(codes.slice(20)).toEqual([421, 421]);
  });
});
