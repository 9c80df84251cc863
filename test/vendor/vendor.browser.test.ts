import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { readOpenEstablishments } from "@palier/store/group";
import { readGroup, withGroup } from "@palier/store/kernel";
import { ensureDemoVendorLife, ensureDemoVendors } from "@palier/store/vendor";
import { buildFullGroup, buildMember, openDoor, PASSWORD } from "../kernel/front-door";
import { accessibilityFaults, scrollsSideways, startBrowser, testDatabase, type TestDatabase } from "../support";

jest.setTimeout(400_000);

describe("vendors, releases and incidents in a real browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database, {
      webFolder: process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist"),
      documents: "trusted",
    });
    ({ browser, close: closeBrowser } = await startBrowser());
  });
  afterAll(async () => {
    await closeBrowser();
    await server.close();
    await database.close();
  });

  const enter = async (width: number, email: string): Promise<[BrowserContext, Page]> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: "fr-FR" });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${server.url}/connexion`);
    await page.getByLabel(/Adresse électronique/).fill(email);
    await page.locator("#mot-de-passe").fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
    await page.waitForURL(`${server.url}/`);
    return [context, page];
  };
  const looksRight = async (page: Page, name: string): Promise<void> => {
    await page.waitForLoadState("networkidle");
    expect([name, ...(await accessibilityFaults(page))]).toEqual([name]);
    expect([name, await scrollsSideways(page)]).toEqual([name, false]);
  };

  it.each([1366, 320])("every page stands at %i px, and an incident is declared then ended", async (width) => {
    const group = await buildFullGroup(database, 8);
    const { email } = await buildMember(database, group, "groupReferent");
    const sites = await readGroup(database.db, group, readOpenEstablishments);
    await withGroup(database.db, group, (tx) => ensureDemoVendors(tx, sites));
    await ensureDemoVendorLife(database.db, group, new Date());
    const [context, page] = await enter(width, email);
    const go = async (path: string): Promise<void> => {
      await page.goto(`${server.url}${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
    };
    await go("/editeurs");
    await page.getByText(/contrats? attend.* une décision/).waitFor();
    await looksRight(page, "vendors");
    await page.getByRole("table").getByRole("link").first().click();
    await page.getByRole("heading", { level: 2, name: "Contacts chez l’éditeur" }).waitFor();
    await looksRight(page, "vendor");
    await page
      .getByRole("link", { name: /^FICTIF-/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 3, name: "Réversibilité" }).waitFor();
    await looksRight(page, "contract");
    await go("/editeurs/installations");
    await page.getByRole("table").waitFor();
    await looksRight(page, "board");
    await page
      .getByRole("button", { name: /détail/ })
      .first()
      .click();
    await page.getByRole("dialog").waitFor();
    await looksRight(page, "installation");
    await go("/editeurs/import");
    await looksRight(page, "import");
    await go("/livraisons");
    await page.getByRole("table").getByRole("link").first().click();
    await page.getByRole("heading", { level: 2, name: "À vérifier, établissement par établissement" }).waitFor();
    await page.getByRole("table").waitFor();
    await looksRight(page, "release");

    // Four things to fill in: the words, the severity, the establishment; the software and the time are there.
    await go("/incidents");
    await looksRight(page, "incidents");
    await page.getByRole("button", { name: "Déclarer un incident" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Ce qui ne va pas").fill("L’agenda ne s’ouvre plus.");
    await dialog.getByRole("radio", { name: "bloquante" }).check();
    await dialog.getByLabel("Établissement").selectOption({ index: 1 });
    await page.waitForLoadState("networkidle");
    await looksRight(page, "declare");
    await dialog.getByRole("button", { name: "Déclarer", exact: true }).click();
    await page.waitForURL(/\/incidents\/[0-9a-f-]{36}/);
    await page.getByRole("heading", { level: 1, name: /Incident.4/ }).waitFor();
    await page.getByRole("button", { name: "C’est fini maintenant" }).click();
    await page.getByRole("button", { name: "Enregistrer la suite" }).click();
    await page
      .getByText(/^Enregistré à/)
      .first()
      .waitFor();
    await looksRight(page, "incident");
    const { rows } = await database.owner.query<{ over: boolean }>(
      "select ended_at is not null as over from incident where group_id = $1 and number = 4",
      [group.groupId],
    );
    expect(rows).toEqual([{ over: true }]);
    await context.close();
  });
});
