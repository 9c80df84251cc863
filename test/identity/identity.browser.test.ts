import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import {
  accessibilityFaults,
  newVisitor,
  scrollsSideways,
  startBrowser,
  testDatabase,
  type TestDatabase,
} from "../support";
import { buildFullGroup, buildMember, openDoor, PASSWORD } from "../kernel/front-door";

jest.setTimeout(180_000);

const MINUTE = 60_000;
const WAIT = 30_000;

describe("a session in a real browser", () => {
  let database: TestDatabase;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let server: RunningServer;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  let context: BrowserContext;
  let page: Page;
  let offset = 0;
  beforeAll(async () => {
    database = await testDatabase();
    group = await buildFullGroup(database, 2);
    server = await openDoor(database, {
      webFolder: process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist"),
      documents: "trusted",
      now: () => Date.now() + offset,
    });
    ({ browser, close: closeBrowser } = await startBrowser());
  });
  afterAll(async () => {
    await closeBrowser();
    await server.close();
    await database.close();
  });
  beforeEach(async () => {
    offset = 0;
    context = await newVisitor(browser, "laptop");
    page = await context.newPage();
    page.setDefaultTimeout(WAIT);
  });
  afterEach(async () => {
    await context.close();
  });

  const fillIn = async (email: string, shared = false) => {
    await page.getByLabel(/Adresse électronique/).fill(email);
    await page.locator("#mot-de-passe").fill(PASSWORD);
    if (shared) await page.getByLabel("Poste partagé").check();
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
  };
  const enter = async (path: string, shared = false) => {
    const member = await buildMember(database, group);
    await page.goto(`${server.url}/connexion?retour=${encodeURIComponent(path)}`);
    await fillIn(member.email, shared);
    await page.waitForURL(`${server.url}${path}`);
    return member;
  };
  /** Time passes on the server; the page looks again, as it does when its tab is shown. */
  const pass = async (minutes: number) => {
    // A question of the page still on its way would be an activity of the later time.
    await page.waitForLoadState("networkidle");
    offset += minutes * MINUTE;
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  };
  const post = (path: string, body: object) =>
    page.evaluate(
      `fetch(${JSON.stringify(path)}, { method: "POST", body: ${JSON.stringify(JSON.stringify(body))},
        headers: { "content-type": "application/json", "apollo-require-preflight": "1" } }).then((one) => one.status)`,
    );
  /** A part of my account, of which only the state shows until it is opened. */
  const unfold = async (title: string) => {
    const button = page.getByRole("button", { name: new RegExp(`^Ouvrir\\s: ${title}$`) });
    await button.click();
    await page.getByRole("button", { name: new RegExp(`^Replier\\s: ${title}$`), expanded: true }).waitFor();
  };
  const KEYS = "Clés d’accès";
  const keyName = () => page.getByLabel(/Nom de cet appareil/);

  it("warns five minutes before the end, and stays when asked to", async () => {
    await enter("/mon-compte");
    await unfold(KEYS);
    await keyName().fill("un texte en cours");
    await pass(25.5);
    const dialog = page.getByRole("dialog", { name: /Votre session se termine dans 5 minutes/ });
    await dialog.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Rester connecté" }).click();
    await dialog.waitFor({ state: "detached" });
    await pass(20);
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await keyName().inputValue()).toBe("un texte en cours");
  });

  it("at the end, signs in over the page that waited, its text untouched", async () => {
    const { email } = await enter("/mon-compte");
    await unfold(KEYS);
    await keyName().fill("un texte en cours");
    await pass(31);
    const dialog = page.getByRole("dialog", { name: "Votre session a pris fin" });
    await dialog.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await fillIn(email);
    await dialog.waitFor({ state: "detached" });
    expect(await keyName().inputValue()).toBe("un texte en cours");
  });

  it("at the end, somebody else signing in sees nothing of the page that waited", async () => {
    await enter("/mon-compte");
    await unfold(KEYS);
    await keyName().fill("un texte confidentiel");
    await pass(31);
    await page.getByRole("dialog", { name: "Votre session a pris fin" }).waitFor();
    const other = await buildMember(database, group, "director");
    await fillIn(other.email);
    await page.waitForURL(`${server.url}/`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.content()).not.toContain("un texte confidentiel");
  });

  it("signing out in another tab shows here, over the page", async () => {
    await enter("/mon-compte");
    await unfold(KEYS);
    await keyName().fill("un texte en cours");
    const other = await context.newPage();
    await other.goto(`${server.url}/mon-compte`);
    await other.getByRole("button", { name: /ouvrir mon menu/ }).click();
    await other.getByRole("button", { name: "Se déconnecter" }).click();
    await other.waitForURL(/connexion/);
    await page.getByRole("dialog", { name: "Votre session a pris fin" }).waitFor();
    expect(await keyName().inputValue()).toBe("un texte en cours");
  });

  it("a shared workstation locks: nothing is readable, nothing is answered, and the code gives the text back", async () => {
    await enter("/mon-compte", true);
    await unfold(KEYS);
    expect(await post("/account/pin", { password: PASSWORD, pin: "2580" })).toBe(200);
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await keyName().fill("un texte en cours");
    await page.getByRole("button", { name: "Verrouiller maintenant" }).click();
    await page.getByRole("heading", { name: "Poste verrouillé" }).waitFor();
    expect(await page.locator("body").innerText()).not.toContain("Sessions ouvertes");
    expect(await page.locator("body").ariaSnapshot()).not.toContain("Sessions ouvertes");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(await page.evaluate("fetch('/account').then((one) => one.status)")).toBe(401);
    await page.getByRole("textbox", { name: /Code de déverrouillage/ }).fill("1470");
    await page.keyboard.press("Enter");
    await page.getByText(/Ce code ne convient pas/).waitFor();
    await page.getByRole("textbox", { name: /Code de déverrouillage/ }).fill("2580");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Mon compte" }).waitFor();
    expect(await keyName().inputValue()).toBe("un texte en cours");
    expect(await page.evaluate("fetch('/account').then((one) => one.status)")).toBe(200);
  });

  it("a key of the device signs in without a password", async () => {
    const { personId } = await enter("/mon-compte");
    await unfold(KEYS);
    const devtools = await context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const section = page.getByRole("region", { name: "Clés d’accès" });
    await section.getByLabel(/Mot de passe actuel/).fill(PASSWORD);
    await keyName().fill("Portable d’essai");
    await section.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
    await section.getByText("Portable d’essai", { exact: true }).waitFor();
    await page.getByRole("button", { name: /ouvrir mon menu/ }).click();
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.waitForURL(/connexion/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Se connecter avec une clé d’accès" }).click();
    await page.waitForURL(`${server.url}/`);
    const { rows } = await database.owner.query<{ method: unknown }>(
      "select changes -> 'method' as method from audit_event where person_id = $1 and action = 'identity:signIn' order by id",
      [personId],
    );
    expect(rows.at(-1)?.method).toEqual([null, "passkey"]);
  });

  describe("seen from a page of another origin", () => {
    let lure: Server;
    let lureUrl: string;
    beforeAll(async () => {
      lure = createServer((_, response) => {
        response.setHeader("content-type", "text/html").end("<!doctype html><title>ailleurs</title><body></body>");
      });
      await new Promise<void>((done) => lure.listen(0, "localhost", done));
      // The same site as the server's, on another port: the hard case, as the cookie travels.
      lureUrl = `http://localhost:${String((lure.address() as AddressInfo).port)}`;
    });
    afterAll(() => new Promise((done) => lure.close(done)));

    const form = (method: string, path: string, type: string, fields = "") => `
      const form = document.createElement("form");
      Object.assign(form, { method: "${method}", action: server + "${path}", enctype: "${type}", target: "ailleurs" });
      form.innerHTML = ${JSON.stringify(fields)};
      document.body.append(form); form.submit();`;
    const JSON_TEXT = JSON.stringify(JSON.stringify({ email: "lure@essai.example", password: PASSWORD, pad: "" }));
    const SHAPES: Readonly<Record<string, string>> = {
      "a form": form("POST", "/auth/sign-out", "application/x-www-form-urlencoded"),
      "a form with files": form("POST", "/auth/sign-out", "multipart/form-data", '<input name="a" value="b">'),
      "a form that writes JSON as text": form("POST", "/auth/sign-in", "text/plain", '<input name=\'{"email":"a"}\'>'),
      "a form that asks a mutation by GET": form("GET", "/graphql", "", '<input name="query" value="mutation { a }">'),
      "a request without body": `fetch(server + "/auth/sign-out", { method: "POST", mode: "no-cors", credentials: "include" })`,
      "JSON as plain text": `fetch(server + "/account/sessions/close-others", { method: "POST", mode: "no-cors", credentials: "include", body: ${JSON_TEXT} })`,
      "JSON as JSON": `fetch(server + "/auth/sign-in", { method: "POST", credentials: "include", headers: { "content-type": "application/json" }, body: ${JSON_TEXT} })`,
      "our own header": `fetch(server + "/auth/sign-out", { method: "POST", credentials: "include", headers: { "apollo-require-preflight": "1" } })`,
      "a beacon": `navigator.sendBeacon(server + "/auth/session/lock", new Blob([${JSON_TEXT}], { type: "text/plain" }))`,
      "an image": `document.body.append(Object.assign(new Image(), { src: server + "/auth/sign-out" }))`,
      "another verb": `fetch(server + "/auth/view-as", { method: "DELETE", credentials: "include" })`,
      "an old request": `const one = new XMLHttpRequest(); one.withCredentials = true; one.open("POST", server + "/auth/session/share"); one.send(${JSON_TEXT})`,
    };

    it("twelve ways to act in one's name are refused, and nothing has changed", async () => {
      const { personId } = await enter("/mon-compte", true);
      const audited = async () => {
        const { rows } = await database.owner.query("select action from audit_event where person_id = $1", [personId]);
        return rows.length;
      };
      const before = await audited();
      const refused: string[] = [];
      const other = await context.newPage();
      for (const [name, script] of Object.entries(SHAPES)) {
        await other.goto(lureUrl);
        const answers: number[] = [];
        other.on("response", (response) => {
          if (response.url().startsWith(server.url)) answers.push(response.status());
        });
        await other.evaluate(`(async () => {
          const server = ${JSON.stringify(server.url)};
          document.body.innerHTML = '<iframe name="ailleurs"></iframe>';
          try { await (async () => { ${script} })(); } catch {}
        })()`);
        await other.waitForTimeout(300);
        other.removeAllListeners("response");
        if (answers.every((status) => status >= 400)) refused.push(name);
      }
      expect(refused).toEqual(Object.keys(SHAPES));
      expect(await audited()).toBe(before);
      expect(await page.evaluate("fetch('/auth/session').then((one) => one.json())")).toMatchObject({
        signedIn: true,
        personId,
        locked: false,
        shared: true,
      });
    });
  });
});
