import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember } from "../kernel/front-door";
import {
  accessibilityFaults,
  newVisitor,
  scrollsSideways,
  startBrowser,
  testDatabase,
  type TestDatabase,
} from "../support";
import { startRealProvider, type RealProvider } from "./oidc.real";
import { buildLink, buildProvider, openOidcDoor } from "./oidc.stage";

jest.setTimeout(180_000);

const WAIT = 30_000;
const FIELD = /^Raison/;
const LABEL = "Compte du groupe";

describe("coming back by a provider in a real browser", () => {
  let database: TestDatabase;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let server: RunningServer;
  let real: RealProvider;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  let context: BrowserContext;
  let page: Page;
  let claire: { email: string; personId: string };

  beforeAll(async () => {
    database = await testDatabase();
    group = await buildFullGroup(database, 1);
    const webFolder = process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist");
    ({ server } = await openOidcDoor(database, { webFolder, documents: "trusted" }));
    real = await startRealProvider();
    const { id, ref, clientId } = await buildProvider(database, group, { issuer: real.issuer });
    const redirect_uris = [`${server.url}/auth/oidc/${ref}/callback`];
    await real.configure([{ client_id: clientId, client_secret: "secret-du-client", redirect_uris }]);
    claire = await buildMember(database, group);
    const paul = await buildMember(database, group);
    await buildLink(database, group, { providerId: id, subject: "claire", personId: claire.personId });
    await buildLink(database, group, { providerId: id, subject: "paul", personId: paul.personId });
    // Neither a password nor a code: the provider is the only way back.
    await database.owner.query("update person set password_hash = null where id = $1", [claire.personId]);
    ({ browser, close: closeBrowser } = await startBrowser());
  });
  afterAll(async () => {
    await closeBrowser();
    await server.close();
    await real.stop();
    await database.close();
  });
  beforeEach(async () => {
    context = await newVisitor(browser, "laptop");
    page = await context.newPage();
    page.setDefaultTimeout(WAIT);
  });
  afterEach(async () => {
    await context.close();
  });

  /** Signs in at the provider, in its own page. */
  const authenticate = async (window: Page, account: string) => {
    await window.getByRole("textbox", { name: "Compte", exact: true }).fill(account);
    await window.getByRole("button", { name: "Entrer" }).click();
  };
  const enter = async (path: string) => {
    await page.goto(`${server.url}/connexion?groupe=${group.finessNumber}&retour=${encodeURIComponent(path)}`);
    await page.getByRole("button", { name: LABEL }).click();
    await authenticate(page, "claire");
    await page.waitForURL(`${server.url}${path}`);
  };
  /** The window beside, opened by the button of the provider. */
  const beside = async (): Promise<Page> => {
    const [window] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("button", { name: LABEL }).click(),
    ]);
    return window;
  };
  const kept = async (): Promise<string> => {
    const { rows } = await database.owner.query<{ body: string }>("select body from draft where person_id = $1", [
      claire.personId,
    ]);
    return rows[0]?.body ?? "";
  };
  /** Waits until the server has this text. */
  const settled = async (text: string) => {
    for (let tries = 0; tries < 100 && (await kept()) !== text; tries += 1) await page.waitForTimeout(100);
    expect(await kept()).toBe(text);
  };
  const endSession = async () => {
    await database.owner.query("delete from session where sess ->> 'personId' = $1", [claire.personId]);
  };

  it("text typed before the end of the session is still there, and is saved, after the return", async () => {
    await enter("/regles-d-acces/nouvelle");
    await page.getByLabel(FIELD).fill("Un début gardé");
    await settled("Un début gardé");
    await endSession();
    await page.getByLabel(FIELD).fill("Un début gardé, et la suite tapée après la fin");
    const dialog = page.getByRole("dialog", { name: "Votre session a pris fin" });
    await dialog.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    const wrong = await beside();
    await authenticate(wrong, "paul");
    await wrong.getByRole("heading", { name: "Retour refusé" }).waitFor();
    await wrong.getByText(/Ce compte n’est pas celui de la personne que la page attend/).waitFor();
    expect(await accessibilityFaults(wrong)).toEqual([]);
    expect(await wrong.content()).not.toContain("Un début gardé");
    await wrong.close();
    await dialog.waitFor();
    expect(await kept()).toBe("Un début gardé");

    const window = await beside();
    const closed = window.waitForEvent("close");
    await authenticate(window, "claire");
    await dialog.waitFor({ state: "detached" });
    await closed;
    expect(await page.getByLabel(FIELD).inputValue()).toBe("Un début gardé, et la suite tapée après la fin");
    await settled("Un début gardé, et la suite tapée après la fin");
  });

  it("a locked screen of somebody without password nor code is opened by their provider", async () => {
    await enter("/mon-compte");
    await page.getByRole("switch", { name: "Poste partagé" }).click({ force: true });
    await page.getByRole("button", { name: "Verrouiller maintenant" }).click();
    await page.getByRole("heading", { name: "Poste verrouillé" }).waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 1366, height: 768 });

    const wrong = await beside();
    await authenticate(wrong, "paul");
    await wrong.getByRole("heading", { name: "Retour refusé" }).waitFor();
    await wrong.close();
    expect(await page.evaluate("fetch('/account').then((one) => one.status)")).toBe(401);

    const window = await beside();
    await authenticate(window, "claire");
    await page.getByRole("heading", { level: 1, name: "Mon compte" }).waitFor();
    expect(await page.evaluate("fetch('/account').then((one) => one.status)")).toBe(200);
  });

  it("a browser that blocks windows is told what to do, and the page stays", async () => {
    await enter("/mon-compte");
    await page.getByRole("heading", { name: "Sessions ouvertes" }).waitFor();
    await endSession();
    await page.evaluate("window.open = () => null; document.dispatchEvent(new Event('visibilitychange'))");
    const dialog = page.getByRole("dialog", { name: "Votre session a pris fin" });
    await dialog.waitFor();
    await dialog.getByRole("button", { name: LABEL }).click();
    await dialog.getByText(/a bloqué la fenêtre de connexion/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
