import type { Browser, BrowserContext, Page } from "playwright-core";
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
import { buildProduct } from "./vendor.factory";

jest.setTimeout(240_000);

describe("a meeting with a vendor, in a real browser", () => {
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

  const enter = async (screen: "laptop" | "phone", email: string): Promise<[BrowserContext, Page]> => {
    const context = await newVisitor(opened.browser, screen);
    context.setDefaultTimeout(90_000);
    await context.request.post(`${instance.url}/auth/sign-in`, {
      data: { email, password: PASSWORD },
      headers: { "apollo-require-preflight": "1" },
    });
    return [context, await context.newPage()];
  };
  const looksRight = async (page: Page, name: string): Promise<void> => {
    await page.waitForLoadState("networkidle");
    expect([name, ...(await accessibilityFaults(page))]).toEqual([name]);
    expect([name, await scrollsSideways(page)]).toEqual([name, false]);
  };

  it("is planned with its agenda, decided, shared as a file, and passed on from a phone with a proof", async () => {
    const group = await buildFullGroup(database, 2);
    const product = await buildProduct(database, group, { name: "Clairière DUI", siteIds: group.siteIds });
    await database.owner.query(
      `insert into vendor_case (group_id, number, vendor_id, product_id, kind, title, severity, state, reply_token)
       values ($1, 7, $2, $3, 'bug', 'L’agenda se ferme', 'blocking', 'inProgress', gen_random_uuid())`,
      [group.groupId, product.vendorId, product.productId],
    );
    await database.owner.query(
      "insert into release (group_id, product_id, version_id, planned_on) values ($1, $2, $3, '2026-12-15')",
      [group.groupId, product.productId, product.versionId],
    );
    const { email } = await buildMember(database, group, "groupReferent");
    const local = await buildMember(database, group, "localReferent", {
      wholeGroup: false,
      establishmentIds: [group.siteIds[0]!],
    });
    const [context, page] = await enter("laptop", email);
    const dialog = page.getByRole("dialog");

    await page.goto(`${instance.url}/reunions`);
    await page.getByRole("button", { name: "Prévoir une réunion" }).click();
    await dialog.getByLabel("Éditeur").selectOption({ label: "Clairière DUI" });
    await dialog.getByLabel("Date et heure").fill("2026-11-20T14:30");
    await looksRight(page, "plan");
    await dialog.getByRole("button", { name: "Prévoir cette réunion" }).click();
    await page.waitForURL(/\/reunions\/[0-9a-f-]{36}/);
    const agenda = page.getByRole("table", { name: "Ordre du jour et décisions" });
    await agenda.getByRole("button", { name: /Dossier.7.*L’agenda se ferme/ }).waitFor();
    await agenda.getByRole("button", { name: /Livraison.*Clairière DUI 5\.4/ }).waitFor();

    await page.getByRole("button", { name: "Écrire le relevé" }).click();
    await page.getByRole("button", { name: "Diffuser le relevé aux établissements" }).waitFor();
    await agenda.getByRole("button", { name: /Dossier.7/ }).click();
    await dialog.getByLabel("Décision").fill("Corrigé en décembre, l’éditeur prévient.");
    await dialog.getByRole("button", { name: "Enregistrer le point" }).click();
    await agenda.getByText("Corrigé en décembre, l’éditeur prévient.").waitFor();
    await page.getByRole("button", { name: "Ajouter une action" }).click();
    await dialog.getByRole("textbox", { name: "Action" }).fill("Livrer le correctif");
    await dialog.getByLabel("Qui s’en charge").selectOption("vendor");
    await dialog.getByLabel("Échéance").fill("2026-12-15");
    await dialog.getByRole("button", { name: "Enregistrer l’action" }).click();
    await page.getByRole("table", { name: "Actions" }).getByText("15/12/2026").waitFor();
    await page.getByRole("textbox", { name: "Relevé" }).fill("D’ici là, ouvrir le rendez-vous depuis le planning.");
    await page.getByRole("button", { name: "Enregistrer le relevé" }).click();
    await page.waitForLoadState("networkidle");
    await looksRight(page, "held");
    await page.getByRole("button", { name: "Diffuser le relevé aux établissements" }).click();
    await page.getByText("Aucun établissement ne l’a encore relayée sur 2.").waitFor();

    const link = page.getByRole("link", { name: "Télécharger le relevé en PDF" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("2026-11-20_releve-de-reunion.pdf");
    await looksRight(page, "shared");
    const address = page.url();

    const [phone, small] = await enter("phone", local.email);
    await small.goto(address);
    await small.getByText("D’ici là, ouvrir le rendez-vous depuis le planning.").waitFor();
    const mine = small.getByRole("table", { name: "Relais dans les établissements" }).locator("tbody");
    // Of the two establishments, who is placed on one sees that one.
    expect(await mine.getByRole("button").count()).toBe(1);
    await mine.getByRole("button").click();
    await small.getByRole("dialog").getByLabel("De quelle façon").fill("Réunion d’équipe");
    await looksRight(small, "relay");
    await small.getByRole("dialog").getByRole("button", { name: "Enregistrer le relais" }).click();
    await small.getByText("1 établissement l’a relayée sur 1.").waitFor();
    await looksRight(small, "relayed");
    await phone.close();

    await page.reload();
    await page.getByText("1 établissement l’a relayée sur 2.").waitFor();
    const { rows } = await database.owner.query<{ how: string; told: boolean }>(
      `select how, person_id = $2 and passed_on is not null as told from vendor_meeting_cascade
        where group_id = $1 and passed_on is not null`,
      [group.groupId, local.personId],
    );
    expect(rows).toEqual([{ how: "Réunion d’équipe", told: true }]);
    await context.close();
  });
});
