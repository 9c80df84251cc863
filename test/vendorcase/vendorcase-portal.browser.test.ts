import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { withGroup } from "@palier/store/kernel";
import { addCaseMessage, openVendorLink } from "@palier/store/vendorcase";
import { buildFullGroup, openDoor } from "../kernel/front-door";
import { accessibilityFaults, scrollsSideways, startBrowser, testDatabase, type TestDatabase } from "../support";
import { buildSentCase, type SentStage } from "./vendorcase-portal.factory";

jest.setTimeout(240_000);

describe("a vendor’s link in a real browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  let stage: SentStage;
  let token: string;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database, {
      webFolder: process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist"),
      documents: "trusted",
    });
    const group = await buildFullGroup(database, 1);
    stage = await buildSentCase(database, group);
    token = await withGroup(database.db, { groupId: group.groupId, viewerId: stage.referentId }, async (tx) => {
      await addCaseMessage(tx, {
        caseId: stage.caseId,
        side: "group",
        channel: "screen",
        body: "Avez-vous pu le voir ?",
      });
      const made = await openVendorLink(tx, {
        caseId: stage.caseId,
        oneCase: false,
        label: "Support de nuit",
        days: 30,
      });
      return made.ok ? made.value.token : "";
    });
    ({ browser, close: closeBrowser } = await startBrowser());
  });
  afterAll(async () => {
    await closeBrowser();
    await server.close();
    await database.close();
  });
  const sound = async (page: Page): Promise<void> => {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  };
  const look = async (page: Page, name: string): Promise<void> => {
    const folder = process.env["PALIER_LOOK"];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };
  const visit = (width: number, height: number): Promise<BrowserContext> =>
    browser.newContext({ viewport: { width, height }, locale: "fr-FR", reducedMotion: "reduce" });

  it("is read and answered by keyboard at 320 px, without an account, and asks nothing of GraphQL", async () => {
    const context = await visit(320, 640);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.url}/lien-editeur/${token}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await sound(page);
    await look(page, "link-list-320");
    await page.getByRole("link", { name: new RegExp(stage.title) }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Avez-vous pu le voir ?").waitFor();
    await sound(page);
    await page.getByLabel(/Votre message au groupe/).fill("Nous regardons ce soir.");
    await page.getByRole("button", { name: "Prendre en charge" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Étape enregistrée.").waitFor();
    await page.getByText("Nous regardons ce soir.").waitFor();
    await sound(page);
    await look(page, "link-case-320");
    expect(asked).not.toContain("/graphql");
    expect(await context.cookies()).toEqual([]);
    const { rows } = await database.owner.query<{ state: string }>("select state from vendor_case where id = $1", [
      stage.caseId,
    ]);
    expect(rows[0]?.state).toBe("inProgress");
    await context.close();
  });

  it("says on a wide screen why a wrong link opens nothing", async () => {
    const context = await visit(1366, 768);
    const page = await context.newPage();
    await page.goto(`${server.url}/lien-editeur/${token}/${stage.caseId}`);
    await page.getByText("Avez-vous pu le voir ?").waitFor();
    await sound(page);
    await look(page, "link-case-1366");
    await page.goto(`${server.url}/lien-editeur/${token}x`);
    await page.getByRole("alert").waitFor();
    await sound(page);
    await context.close();
  });
});
