import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember, enterAs, openDoor, PASSWORD } from "../kernel/front-door";
import {
  accessibilityFaults,
  newVisitor,
  scrollsSideways,
  startBrowser,
  testDatabase,
  type TestDatabase,
} from "../support";
import { documentOf, gesture, section, seeVariant, written } from "./template-variant.factory";
import { buildPublishedTemplate, buildRevision } from "./template.factory";

jest.setTimeout(300_000);

const model = (when: string) =>
  documentOf(
    section("identite", "locked", `Identité, version ${when}.`, "Identité"),
    section("suites", "free", `Consultation dans ${when}.`, "Suites à donner"),
    section("rythme", "free", `Séances, ${when}.`, "Rythme des séances"),
  );

describe("a site, in a browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let closeServer = (): Promise<void> => Promise.resolve();
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  beforeAll(async () => {
    database = await testDatabase();
    const webFolder = process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist");
    server = await openDoor(database, { webFolder, documents: "trusted" });
    // Prepares what the pages show without going through them.
    const side = await openDoor(database);
    closeServer = async () => {
      await server.close();
      await side.close();
    };
    sideDoor = side;
    group = await buildFullGroup(database, 2);
    ({ browser, close: closeBrowser } = await startBrowser());
  });
  afterAll(async () => {
    await closeBrowser();
    await closeServer();
    await database.close();
  });
  let sideDoor: RunningServer;

  const enter = async (screen: "laptop" | "phone"): Promise<Page> => {
    const places = { wholeGroup: false as const, establishmentIds: [group.siteIds[0]!] };
    const { email } = await buildMember(database, group, "localReferent", places);
    const page = await (await newVisitor(browser, screen)).newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${server.url}/connexion`);
    await page.getByLabel(/Adresse électronique/).fill(email);
    await page.locator("#mot-de-passe").fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
    await page.waitForURL(`${server.url}/`);
    return page;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    const folder = process.env["PALIER_SHOTS"];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  };

  it.each(["laptop", "phone"] as const)(
    "on a %s, takes up a new version: keeps one text, proposes another",
    async (screen) => {
      const [site = ""] = group.siteIds;
      const { templateId } = await buildPublishedTemplate(database, group, {
        document: model("trois mois"),
        contents: [],
      });
      const place = { templateId, establishmentId: site };
      const me = await enterAs(sideDoor, database, group, "localReferent", {
        wholeGroup: false,
        establishmentIds: [site],
      });
      const sections = written({ suites: "Kinésithérapie dès lundi.", rythme: "Deux séances par jour." });
      await gesture(me, "saveTemplateVariant", { ...place, version: 0, sections });
      await gesture(me, "putTemplateVariantInUse", { ...place, version: 1 });
      await buildRevision(database, group, { templateId, document: model("deux mois") });

      const page = await enter(screen);
      await page.goto(`${server.url}/modeles/${templateId}/adaptation/${site}`);
      await page.getByText("Kinésithérapie dès lundi.").first().waitFor();
      await look(page, `adaptation-${screen}`);
      await page.getByRole("link", { name: "Reprendre la version 2" }).click();
      await page.getByRole("heading", { level: 1, name: /^Reprendre la version 2/ }).waitFor();
      await page.getByText(/^2 sections demandent votre choix\./).waitFor();
      await look(page, `reprise-${screen}`);
      await page.getByRole("button", { name: "Reprendre la version 2" }).click();
      await page
        .getByRole("alert")
        .getByText(/Il reste 2 sections à choisir/)
        .waitFor();
      const item = (name: string) => page.getByRole("article", { name });
      await item("Suites à donner").getByRole("radio", { name: "Proposer notre texte au groupe" }).check();
      await item("Suites à donner")
        .getByLabel(/^Pourquoi/)
        .fill("Nos patients sortent le vendredi.");
      await item("Rythme des séances").getByRole("radio", { name: "Prendre le texte du groupe" }).check();
      await look(page, `reprise-choisie-${screen}`);
      await page.getByRole("button", { name: "Reprendre la version 2" }).click();
      await page.waitForURL(/\/adaptation\//);
      await page.getByText("Séances, deux mois.").waitFor();
      // Given up, the text is still read among those of the past.
      await page.getByRole("region", { name: "Textes passés" }).getByRole("button", { name: "Lire" }).first().click();
      await page.getByRole("dialog").getByText("Deux séances par jour.").waitFor();
      await page.keyboard.press("Escape");
      expect(await seeVariant(me, templateId, site)).toMatchObject({
        behind: false,
        state: "inUse",
        sections: written({ suites: "Kinésithérapie dès lundi." }),
      });
      await page.goto(`${server.url}/modeles/propositions`);
      await page.getByText("Nos patients sortent le vendredi.").first().waitFor();
      await look(page, `propositions-${screen}`);
      await page.goto(`${server.url}/modeles/${templateId}/adaptations`);
      await page.getByText("1 établissement sur 1 a adapté ce modèle.").waitFor();
      await look(page, `adaptations-${screen}`);
      await page.context().close();
    },
  );

  it("writes where the group leaves room, kept as it is typed, then puts it in use", async () => {
    const [site = ""] = group.siteIds;
    const { templateId } = await buildPublishedTemplate(database, group, {
      document: model("trois mois"),
      contents: [],
    });
    const page = await enter("laptop");
    await page.goto(`${server.url}/modeles/${templateId}/adaptation/${site}`);
    await page.getByRole("textbox", { name: /^Texte de/ }).waitFor();
    await page.getByText("Consultation dans trois mois.").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Appeler le médecin traitant.");
    await page.getByText(/^Enregistré à/).waitFor();
    await page.getByRole("button", { name: "Mettre en usage" }).click();
    await page.getByText(/En usage depuis le/).waitFor();
    const { rows } = await database.owner.query<{ text: string }>(
      "select in_use_sections::text as text from template_variant where template_id = $1",
      [templateId],
    );
    expect(rows[0]?.text).toContain("Appeler le médecin traitant.");
    await page.context().close();
  });
});
