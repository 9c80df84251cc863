import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { expectWhole, pageOf } from "../kernel/browser-visitor";
import { buildFullGroup, buildMember, openDoor } from "../kernel/front-door";
import { startBrowser, testDatabase, type TestDatabase } from "../support";

jest.setTimeout(300_000);

describe("a model in a real browser", () => {
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
  const step = async (page: Page, name: string, comment?: string): Promise<void> => {
    await page.getByRole("button", { name, exact: true }).click();
    const dialog = page.getByRole("dialog", { name });
    if (comment !== undefined) await dialog.getByRole("textbox").fill(comment);
    await expectWhole(page);
    await dialog.getByRole("button", { name, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  };

  it("begins with a starter, is sent, approved on a phone by somebody else, published, and read by a carer", async () => {
    const group = await buildFullGroup(database, 1);
    const { email: author } = await buildMember(database, group, "qualityManager");
    const { email: approver } = await buildMember(database, group, "groupReferent");
    const { email: carer } = await buildMember(database, group, "reader");

    const desk = await enter(author, "laptop");
    await desk.goto(`${server.url}/modeles`);
    await desk.getByText("Aucun modèle pour l’instant").waitFor();
    await expectWhole(desk);
    await desk.getByRole("link", { name: "Commencer un modèle" }).first().click();
    await desk.getByRole("heading", { level: 1, name: "Commencer un modèle" }).waitFor();
    await expectWhole(desk);
    await desk.getByRole("button", { name: /^Partir de ce modèle\s: Lettre de liaison/ }).click();
    await desk.getByRole("heading", { level: 1, name: "Lettre de liaison à la sortie" }).waitFor();
    await desk.getByRole("row", { name: /Suites à donner.*R\. 1112-1-2/ }).waitFor();
    await expectWhole(desk);
    await step(desk, "Envoyer en relecture");
    await desk.getByText(/une autre personne doit l’approuver/).waitFor();
    expect(await desk.getByRole("button", { name: "Approuver" }).count()).toBe(0);
    const { pathname } = new URL(desk.url());

    const phone = await enter(approver, "phone");
    await phone.goto(`${server.url}${pathname}`);
    await phone.getByRole("heading", { name: "Version 1, en préparation" }).waitFor();
    await expectWhole(phone);
    await step(phone, "Demander des corrections", "Dire qui appeler la nuit.");
    await phone.getByText("La relecture demande des corrections.").waitFor();

    await desk.reload();
    await desk.getByText("Dire qui appeler la nuit.").waitFor();
    await step(desk, "Envoyer en relecture");
    await phone.reload();
    await step(phone, "Approuver");
    await phone.getByText("Le texte est approuvé. Il reste à le publier.").waitFor();
    await step(phone, "Publier");
    await phone.getByText(/^Version 1, publiée le/).waitFor();
    await expectWhole(phone);

    const ward = await enter(carer, "phone");
    await ward.goto(`${server.url}/modeles`);
    await ward.getByRole("link", { name: "Lettre de liaison à la sortie" }).click();
    await ward.getByRole("heading", { name: "Le texte de la version 1" }).waitFor();
    expect(await ward.getByRole("button", { name: "Commencer une nouvelle version" }).count()).toBe(0);
    await ward.setViewportSize({ width: 320, height: 640 });
    await expectWhole(ward);

    await desk.reload();
    await desk.getByRole("button", { name: "Commencer une nouvelle version" }).click();
    await desk.getByRole("dialog").getByRole("button", { name: "Commencer la version" }).click();
    await desk.getByRole("heading", { name: "Version 2, en préparation" }).waitFor();
    await desk.getByRole("link", { name: "Comparer deux versions" }).click();
    await desk.getByText("Les deux textes sont les mêmes.").waitFor();
    await expectWhole(desk);
    await desk.goto(`${server.url}${pathname}/fiche`);
    await desk.getByLabel("Qui le lit").fill("Le médecin traitant");
    await expectWhole(desk);
    await desk.getByRole("button", { name: "Enregistrer la fiche" }).click();
    await desk.getByText("Le médecin traitant", { exact: true }).waitFor();
  });
});
