import { join } from "node:path";
import type { Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { openLog, startRuntime, type Runtime } from "@palier/worker/kernel";
import { sendMailHandler } from "@palier/worker/notification";
import {
  accessibilityFaults,
  newVisitor,
  scrollsSideways,
  startBrowser,
  testDatabase,
  type TestDatabase,
} from "../support";
import { buildFullGroup, buildMember, openDoor, PASSWORD } from "../kernel/front-door";

jest.setTimeout(240_000);

const WAIT = 45_000;
const NEW_PASSWORD = "lampe violon gravier ananas";

describe("inviting in a real browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let runtime: Runtime;
  let opened: Awaited<ReturnType<typeof startBrowser>>;
  let page: Page;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let admin: string;

  beforeAll(async () => {
    database = await testDatabase();
    group = await buildFullGroup(database);
    await database.owner.query("alter table care_group no force row level security");
    await database.owner.query("update care_group set demo = true where id = $1", [group.groupId]);
    await database.owner.query("alter table care_group force row level security");
    ({ email: admin } = await buildMember(database, group, "groupAdministrator"));
    server = await openDoor(database, {
      webFolder: process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist"),
      documents: "trusted",
    });
    runtime = await startRuntime({
      db: database.db,
      home: database.home,
      appUrl: database.appUrl,
      queueUrl: undefined,
      handlers: [sendMailHandler({ smtp: null, publicUrl: server.url, testMailbox: false })],
      log: openLog("silent"),
      onFatal: (error) => {
        throw error;
      },
    });
    opened = await startBrowser();
  });
  afterAll(async () => {
    await opened.close();
    await runtime.close();
    await server.close();
    await database.close();
  });

  /** Fits a phone, passes axe; PALIER_SHOTS names a folder for pictures. */
  const inspect = async (name: string): Promise<void> => {
    expect([name, await accessibilityFaults(page)]).toEqual([name, []]);
    const folder = process.env["PALIER_SHOTS"];
    for (const [screen, width, height] of [
      ["laptop", 1366, 768],
      ["phone", 390, 844],
      ["narrow", 320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect([name, screen, await scrollsSideways(page)]).toEqual([name, screen, false]);
      if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}-${screen}.png`), fullPage: true });
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  };

  it("goes from the invitation to the first page of who accepts it, through the mailbox of trial", async () => {
    const context = await newVisitor(opened.browser, "laptop");
    page = await context.newPage();
    page.setDefaultTimeout(WAIT);
    await page.goto(`${server.url}/connexion?retour=%2Finvitations`);
    await page.getByLabel(/Adresse électronique/).fill(admin);
    await page.locator("#mot-de-passe").fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
    await page.getByRole("heading", { name: "Invitations", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Inviter une personne" }).click();
    const dialog = page.getByRole("dialog", { name: "Inviter une personne" });
    await dialog.getByLabel(/Adresse électronique/).fill("lea.martin@essai.example");
    await dialog.getByLabel(/Prénom et nom/).fill("Léa Martin");
    await dialog.getByLabel("Rôle", { exact: true }).selectOption("localReferent");
    await dialog.getByLabel(/^Site 1/).check();
    await inspect("invite");
    await dialog.getByRole("button", { name: "Faire l’invitation" }).click();
    await page.getByRole("heading", { name: /Invitation faite.*Léa Martin/ }).waitFor();
    await page.getByText("En attente de réponse").waitFor();
    await inspect("invitations");

    await page.goto(`${server.url}/invitations/fichier`);
    await page.locator("input[type=file]").setInputFiles({
      name: "personnes.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        "adresse;nom;role;secteur;etablissements\nx;;chef;;\nana@essai.example;Ana;Lecteur;;groupe\n",
      ),
    });
    await page.getByText(/personne n’est invité tant qu’il en reste une/).waitFor();
    await inspect("fichier-fautes");
    await page.locator("input[type=file]").setInputFiles({
      name: "personnes.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("adresse;nom;role;secteur;etablissements\nana@essai.example;Ana Ruiz;Lecteur;;groupe\n"),
    });
    await page.getByRole("button", { name: "Inviter cette personne" }).click();
    await page.getByRole("heading", { name: /1 personne est invitée/ }).waitFor();

    await page.goto(`${server.url}/boite-d-essai`);
    const link = page.getByRole("link", { name: /\/invitation\// }).last();
    await link.waitFor();
    await inspect("boite");
    const address = (await link.getAttribute("href")) ?? "";
    await context.close();

    const visitor = await newVisitor(opened.browser, "phone");
    page = await visitor.newPage();
    page.setDefaultTimeout(WAIT);
    await page.goto(address);
    await page.getByRole("button", { name: "Accepter l’invitation" }).waitFor();
    await inspect("accepter");
    await page.getByRole("textbox", { name: /Mot de passe/ }).fill("court");
    await page.getByRole("button", { name: "Accepter l’invitation" }).click();
    await page.getByText(/il en faut 12 au moins/).waitFor();
    await inspect("accepter-refus");
    await page.getByRole("textbox", { name: /Mot de passe/ }).fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Accepter l’invitation" }).click();
    await page.waitForURL(`${server.url}/`);
    await page.getByRole("main").waitFor();
    await page.goto(address);
    await page.getByText(/pas ou plus valable/).waitFor();
    await inspect("plus-valable");
    await visitor.close();
  });
});
