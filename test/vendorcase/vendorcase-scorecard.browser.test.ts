import type { Browser } from "playwright-core";
import { buildFullGroup, buildMember, PASSWORD } from "../kernel/front-door";
import {
  accessibilityFaults,
  newVisitor,
  scrollsSideways,
  startBrowser,
  startInstance,
  testDatabase,
  type Instance,
  type TestDatabase,
} from "../support";
import { buildContract, buildSentCase } from "./vendorcase-clock.factory";
import { buildProduct } from "../vendor/vendor.factory";

jest.setTimeout(240_000);

describe("reactivity, in real browsers", () => {
  let database: TestDatabase;
  let instance: Instance;
  let opened: { browser: Browser; close(): Promise<void> };
  beforeAll(async () => {
    database = await testDatabase();
    instance = await startInstance({ appUrl: database.appUrl, home: database.home });
    opened = await startBrowser();
  });
  afterAll(async () => {
    await opened.close();
    await instance.close();
    await database.close();
  });

  it("a scorecard is asked for and downloaded; a case says why it is late; nothing scrolls sideways", async () => {
    const group = await buildFullGroup(database, 1);
    const product = await buildProduct(database, group, { name: "Éditeur" });
    const contractId = await buildContract(database, group, product.vendorId);
    const caseId = await buildSentCase(database, group, product, {
      contractId,
      moves: [["sent", "group", "2026-09-07T07:00Z"]],
    });
    const { email } = await buildMember(database, group, "groupReferent");
    for (const screen of ["laptop", "phone"] as const) {
      const context = await newVisitor(opened.browser, screen);
      context.setDefaultTimeout(90_000);
      await context.request.post(`${instance.url}/auth/sign-in`, {
        data: { email, password: PASSWORD },
        headers: { "apollo-require-preflight": "1" },
      });
      const page = await context.newPage();
      const look = async (name: string): Promise<void> => {
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
        const folder = process.env["PALIER_SHOTS"];
        if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${screen}.png`, fullPage: true });
      };
      await page.goto(`${instance.url}/reactivite?trimestre=2026-T3`);
      await page.getByRole("heading", { name: "Le groupe" }).waitFor();
      if (screen === "laptop") await page.getByRole("button", { name: "Produire le bilan" }).click();
      const pdf = page.getByRole("link", { name: /^PDF du bilan/ });
      await pdf.waitFor();
      const file = await context.request.get(`${instance.url}${(await pdf.getAttribute("href")) ?? ""}`);
      expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
      await look("reactivite");
      await page.goto(`${instance.url}/dossiers-editeur/${caseId}`);
      await page.getByRole("heading", { name: "Délais du contrat" }).waitFor();
      expect(await page.getByText(/^En retard\. /).count()).toBe(2);
      await look("dossier");
      await page.goto(`${instance.url}/dossiers-editeur?delai=late`);
      await page
        .getByText(/En retard/)
        .nth(1)
        .waitFor();
      await look("liste");
      await context.close();
    }
  });
});
