import { join } from "node:path";
import { generateSync } from "otplib";
import { DEFAULT_SESSION_POLICY } from "@palier/domain/identity";
import type { RunningServer } from "@palier/server/door";
import { saveSessionPolicy } from "@palier/store/identity";
import { withGroup } from "@palier/store/kernel";
import { buildFullGroup, buildMember, openDoor, PASSWORD } from "../kernel/front-door";
import {
  accessibilityFaults,
  newVisitor,
  scrollsSideways,
  startBrowser,
  testDatabase,
  type TestDatabase,
} from "../support";

jest.setTimeout(180_000);

describe("a second factor that the group asks for, in a real browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  beforeAll(async () => {
    database = await testDatabase();
    const webFolder = process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist");
    server = await openDoor(database, { webFolder, documents: "trusted" });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("is set up right after the sign-in, on a page of its own, and opens the rest", async () => {
    const group = await buildFullGroup(database, 1);
    const policy = { ...DEFAULT_SESSION_POLICY, secondFactor: "everyone" } as const;
    await withGroup(database.db, group, (tx) => saveSessionPolicy(tx, policy));
    const { email } = await buildMember(database, group, "groupAdministrator");
    const { browser, close } = await startBrowser();
    try {
      const page = await (await newVisitor(browser, "laptop")).newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(`${server.url}/connexion?retour=%2Fpersonnes`);
      await page.getByLabel(/Adresse électronique/).fill(email);
      await page.locator("#mot-de-passe").fill(PASSWORD);
      await page.getByRole("button", { name: "Se connecter", exact: true }).click();
      await page.waitForURL(`${server.url}/second-facteur`);
      await page.getByRole("heading", { level: 1, name: "Mettre en place un second facteur" }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      // Whatever address is tried, it leads back here.
      await page.goto(`${server.url}/personnes`);
      await page.waitForURL(`${server.url}/second-facteur`);

      const section = page.getByRole("region", { name: "Double vérification" });
      await section.getByLabel(/Mot de passe actuel/).fill(PASSWORD);
      await section.getByRole("button", { name: "Mettre en place" }).click();
      const key = await section.getByText(/Ou saisissez cette clé/).innerText();
      const secret = /([A-Z2-7]{16,})/.exec(key)?.[1] ?? "";
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await scrollsSideways(page)).toBe(false);
      await page.setViewportSize({ width: 1366, height: 768 });
      await section.getByLabel(/Code à 6 chiffres/).fill(generateSync({ secret }));
      await section.getByRole("button", { name: "Vérifier et mettre en place" }).click();
      await page.getByText("Vos codes de secours", { exact: true }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole("button", { name: "Continuer" }).click();
      await page.waitForURL(`${server.url}/`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const shots = process.env["PALIER_SHOTS"];
      if (shots !== undefined) {
        for (const path of ["/mon-compte", "/reglages-connexion"]) {
          await page.goto(`${server.url}${path}`);
          await page.getByRole("heading", { level: 1 }).waitFor();
          await page.waitForTimeout(1_000);
          await page.screenshot({ path: `${shots}/${path.slice(1)}-laptop.png`, fullPage: true });
          await page.setViewportSize({ width: 390, height: 844 });
          await page.screenshot({ path: `${shots}/${path.slice(1)}-phone.png`, fullPage: true });
          await page.setViewportSize({ width: 1366, height: 768 });
        }
      }
    } finally {
      await close();
    }
  });
});
