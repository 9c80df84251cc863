import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember, openDoor, PASSWORD } from "../kernel/front-door";
import {
  accessibilityFaults,
  newVisitor,
  scrollsSideways,
  startBrowser,
  testDatabase,
  type TestDatabase,
} from "../support";
import { docxOf } from "./real-files";
import { analyseLeft } from "./template-real.factory";
import { documentOf, section } from "./template-variant.factory";
import { buildPublishedTemplate } from "./template.factory";

jest.setTimeout(300_000);

const MODEL = documentOf(
  section("motif", "locked", "Le motif de l’hospitalisation est dit en une phrase.", "Motif d’hospitalisation"),
  section("suites", "free", "Consultation de contrôle à trois mois avec le médecin traitant.", "Suites à donner"),
);
const REAL = docxOf([
  { title: "Motif d’hospitalisation", lines: ["Le motif de l’hospitalisation est dit en quelques mots."] },
  { title: "Transport", lines: ["Bon de transport à remettre à la famille avant le départ."] },
]);

describe("the document of a site, in a browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  beforeAll(async () => {
    database = await testDatabase();
    const webFolder = process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist");
    server = await openDoor(database, { webFolder, documents: "trusted" });
    ({ browser, close: closeBrowser } = await startBrowser());
  });
  afterAll(async () => {
    await closeBrowser();
    await server.close();
    await database.close();
  });

  const look = async (page: Page, name: string): Promise<void> => {
    const folder = process.env["PALIER_SHOTS"];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  };

  it.each(["laptop", "phone"] as const)("is left, compared and its gap justified, on a %s", async (screen) => {
    const group = await buildFullGroup(database, 2);
    const { templateId } = await buildPublishedTemplate(database, group, {
      title: "Lettre de liaison",
      document: MODEL,
      contents: [{ code: "dates", label: "Dates du séjour", source: "R. 1112-1-2, 1°", clues: ["date de sortie"] }],
    });
    const places = { wholeGroup: false as const, establishmentIds: [group.siteIds[0]!] };
    const { email } = await buildMember(database, group, "localReferent", places);
    const page = await (await newVisitor(browser, screen)).newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${server.url}/connexion`);
    await page.getByLabel(/Adresse électronique/).fill(email);
    await page.locator("#mot-de-passe").fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
    await page.waitForURL(`${server.url}/`);

    await page.goto(`${server.url}/modeles/${templateId}/documents`);
    await page.getByText("Aucun document réel").waitFor();
    await look(page, `documents-vide-${screen}`);
    await page
      .getByLabel("Document à comparer")
      .setInputFiles({ name: "lettre.docx", mimeType: "application/octet-stream", buffer: REAL });
    await page.getByText("Comparaison en cours").waitFor();
    const { rows } = await database.owner.query<{ id: string }>(
      "select id from template_document where group_id = $1",
      [group.groupId],
    );
    await analyseLeft(database, group, rows[0]!.id);
    const link = page.getByRole("link", { name: "lettre.docx" });
    await link.waitFor();
    await look(page, `documents-${screen}`);
    await link.click();
    await page.getByRole("heading", { name: "Section par section" }).waitFor();
    await page.getByRole("cell", { name: "R. 1112-1-2, 1°" }).waitFor();
    await look(page, `document-${screen}`);
    await page.getByRole("button", { name: /Justifier l’écart.*Suites à donner/ }).click();
    await page.getByLabel("Pourquoi l’établissement fait autrement").fill("Le secrétariat prend les rendez-vous.");
    await page.getByRole("button", { name: "Noter l’écart" }).click();
    await page.getByText(/Écart justifié le .*Le secrétariat prend les rendez-vous/).waitFor();
  });
});
