import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { requestDossier, saveFiles, shareDossier } from "@palier/store/cpom";
import { FileStore } from "@palier/store/file";
import { withGroup } from "@palier/store/kernel";
import { buildFullGroup, openDoor } from "../kernel/front-door";
import { accessibilityFaults, scrollsSideways, startBrowser, testDatabase, type TestDatabase } from "../support";

jest.setTimeout(180_000);

describe("a shown dossier in a real browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  let token: string;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database, {
      webFolder: process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist"),
      documents: "trusted",
    });
    const group = await buildFullGroup(database, 1);
    const kept = await new FileStore(database.home).put(group.groupId, "dossier.pdf", Buffer.from("%PDF lu"));
    token = await withGroup(database.db, group, async (tx) => {
      const { id } = await requestDossier(tx, { title: "Demande de moyens CPOM 2027-2031", requestedBy: null });
      const file = { name: "dossier.pdf", mediaType: "application/pdf", byteCount: kept.byteCount };
      await saveFiles(tx, id, [{ ...file, sha256: kept.sha256, storageKey: kept.key }], kept.sha256);
      const made = await shareDossier(tx, { dossierId: id, label: "ARS", days: 30, createdBy: null });
      return made?.token ?? "";
    });
    ({ browser, close: closeBrowser } = await startBrowser());
  });
  afterAll(async () => {
    await closeBrowser();
    await server.close();
    await database.close();
  });

  it("is read, reached and downloaded at 320 px, without an account", async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: "fr-FR" });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.url}/partage/${token}`);
    await page.getByRole("heading", { level: 1, name: "Demande de moyens CPOM 2027-2031" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(asked).not.toContain("/graphql");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /dossier\.pdf/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("dossier.pdf");
    expect(await context.cookies()).toEqual([]);
    await page.goto(`${server.url}/partage/${token}x`);
    await page.getByRole("alert").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
});
