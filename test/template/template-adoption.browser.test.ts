import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { expectWhole, pageOf } from "../kernel/browser-visitor";
import { buildFullGroup, buildMember, openDoor } from "../kernel/front-door";
import { startBrowser, testDatabase, type TestDatabase } from "../support";
import { buildPublishedTemplate } from "./template.factory";

jest.setTimeout(300_000);

describe("the adoption of a model in a real browser", () => {
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
  const enter = (email: string, screen: "laptop" | "phone"): Promise<Page> =>
    pageOf({ browser, server }, email, screen);
  const shoot = async (page: Page, name: string): Promise<void> => {
    const folder = process.env["PALIER_SHOTS"];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };

  it("a referent declares the version in service in two clicks, on a phone; a campaign counts it", async () => {
    const group = await buildFullGroup(database, 2);
    const [site = ""] = group.siteIds;
    await buildPublishedTemplate(database, group, { title: "Lettre de liaison", code: "LDL-SORTIE-001" });
    const { email: chief } = await buildMember(database, group, "groupReferent");
    const { email: local } = await buildMember(database, group, "localReferent", {
      wholeGroup: false,
      establishmentIds: [site],
    });
    const phone = await enter(local, "phone");
    await phone.goto(`${server.url}/modeles/adoption`);
    await phone.getByRole("link", { name: /Pas de version déclarée/ }).click();
    await expectWhole(phone);
    await phone.getByRole("button", { name: "Déclarer la version 1 en service" }).click();
    await phone.getByText(/C’est noté/).waitFor();
    await phone
      .getByText(/Version 1 en service depuis le/)
      .first()
      .waitFor();
    await shoot(phone, "adoption-sheet-phone");
    await expectWhole(phone);

    const page = await enter(chief, "laptop");
    await page.goto(`${server.url}/modeles/adoption`);
    await page.getByRole("link", { name: /Version 1/ }).waitFor();
    await expectWhole(page);
    await shoot(page, "adoption-board-laptop");
    await page.getByRole("link", { name: "Campagnes d’harmonisation" }).click();
    await page.getByRole("link", { name: "Ouvrir une campagne" }).click();
    await page.getByLabel("Titre").fill("Certification");
    await page.getByRole("button", { name: /Tout choisir.*Modèles/ }).click();
    await page.getByRole("button", { name: /Tout choisir.*Établissements/ }).click();
    await page.getByText(/2 modèles attendus/).waitFor();
    await shoot(page, "campaign-create-laptop");
    await expectWhole(page);
    await page.getByRole("button", { name: "Ouvrir une campagne" }).click();
    await page.getByRole("heading", { level: 1, name: "Certification" }).waitFor();
    await page.getByText(/0 sur 2 adoptés, un en cours/).waitFor();
    await page.getByRole("button", { name: "Relancer les référents" }).click();
    await page.getByText(/Les référents d’un établissement ont été prévenus/).waitFor();
    await shoot(page, "campaign-laptop");
    await expectWhole(page);
  });
});
