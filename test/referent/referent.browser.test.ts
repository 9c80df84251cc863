import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember, openDoor, PASSWORD } from "../kernel/front-door";
import { accessibilityFaults, scrollsSideways, startBrowser, testDatabase, type TestDatabase } from "../support";
import { buildPerson } from "./referent.factory";

jest.setTimeout(240_000);

describe("naming a referent in a real browser", () => {
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

  const enterAt = async (path: string, width: number, email: string): Promise<[BrowserContext, Page]> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: "fr-FR" });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${server.url}/connexion`);
    await page.getByLabel(/Adresse électronique/).fill(email);
    await page.locator("#mot-de-passe").fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
    await page.waitForURL(`${server.url}/`);
    await page.goto(`${server.url}${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return [context, page];
  };
  const looksRight = async (page: Page): Promise<void> => {
    await page.waitForLoadState("networkidle");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  };

  it.each([1366, 320])("from a vacant cell of the board to the register, at %i px", async (width) => {
    const group = await buildFullGroup(database, 2);
    const { email } = await buildMember(database, group, "groupReferent");
    await buildPerson(database.owner, group.groupId, "Zoé Martin");
    const [context, page] = await enterAt("/referents/couverture", width, email);
    await page.getByText(/2\sétablissements sur 2 ont au moins un secteur vacant/).waitFor();
    await looksRight(page);
    // The arrows walk from one cell to the next.
    const first = page.getByRole("link", { name: /Site 1 .*, soins\s: 0 Vacant/ }).first();
    await first.focus();
    if (width > 400) {
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toMatch(
        /Site 2 .*, rééducation/,
      );
      await first.focus();
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/referents\/nommer\?/);
    await page.getByRole("heading", { level: 1, name: "Nommer un référent" }).waitFor();
    await page.getByRole("option", { name: "Zoé Martin" }).waitFor({ state: "attached" });
    await looksRight(page);
    // Without a person nothing is kept, and the fault leads to its field.
    await page.getByRole("button", { name: "Nommer", exact: true }).click();
    await page.getByRole("alert").getByRole("link").waitFor();
    await looksRight(page);
    await page.getByLabel("Personne (obligatoire)").selectOption({ label: "Zoé Martin" });
    await page.getByLabel("Désignation", { exact: true }).selectOption({ label: "Désignation collégiale" });
    await page.getByLabel("Désignée le").fill("2026-10-20");
    await page.getByLabel("Professionnels qui ont voté").fill("15");
    await page.getByLabel("Voix obtenues").fill("12");
    await page.getByRole("button", { name: "Nommer", exact: true }).click();
    await page.waitForURL(/\/referents\?etablissement=/);
    await page.getByText(/Désignation collégiale le 20 octobre 2026, 12 voix sur 15/).waitFor();
    await looksRight(page);
    await context.close();
  });

  it("compares candidates without a verdict, then prepares the mandate in one gesture", async () => {
    const group = await buildFullGroup(database, 1);
    const { email } = await buildMember(database, group, "groupReferent");
    const personId = await buildPerson(database.owner, group.groupId, "Zoé Martin");
    const site = group.siteIds[0]!;
    await database.owner.query(
      `insert into referent_candidate (group_id, establishment_id, sector, person_id, name, profile_case, qualities)
       values ($1, $2, 'care', $3, '', 'tim', '{"listening": 3}')`,
      [group.groupId, site, personId],
    );
    const [context, page] = await enterAt(`/referents/choix?etablissement=${site}&secteur=care`, 390, email);
    await page.getByText(/7\squalités à renseigner/).waitFor();
    await looksRight(page);
    await page.getByRole("link", { name: "Nommer Zoé Martin" }).click();
    await page.getByRole("option", { name: "Zoé Martin" }).waitFor({ state: "attached" });
    expect(await page.getByLabel("Personne (obligatoire)").inputValue()).toBe(personId);
    expect(await page.getByLabel("Cas dont relève la personne").inputValue()).toBe("tim");
    await context.close();
  });
});
