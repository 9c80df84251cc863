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
import { documentOf, section } from "./template-variant.factory";
import { buildPublishedTemplate, buildRevision } from "./template.factory";

jest.setTimeout(240_000);

const MODEL = documentOf(
  section("motif", "locked", "Motif d’hospitalisation.", "Motif"),
  section("sortie", "fillable", "Sortie du service.", "Sortie"),
  section("suites", "free", "Suites à donner.", "Suites"),
);

describe("a model, written in a browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database, {
      webFolder: process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist"),
      documents: "trusted",
    });
    group = await buildFullGroup(database, 2);
    ({ browser, close: closeBrowser } = await startBrowser());
  });
  afterAll(async () => {
    await closeBrowser();
    await server.close();
    await database.close();
  });

  const enter = async (screen: "laptop" | "phone", role: "qualityManager" | "director"): Promise<Page> => {
    const { email } = await buildMember(database, group, role);
    const page = await (await newVisitor(browser, screen)).newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${server.url}/connexion`);
    await page.getByLabel(/Adresse électronique/).fill(email);
    await page.locator("#mot-de-passe").fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
    await page.waitForURL(`${server.url}/`);
    return page;
  };
  const world = async (): Promise<{ path: string; revisionId: string }> => {
    const { templateId } = await buildPublishedTemplate(database, group, { document: MODEL, contents: [] });
    const revisionId = await buildRevision(database, group, { templateId, document: MODEL, state: "draft" });
    return { path: `${server.url}/modeles/${templateId}/redaction`, revisionId };
  };
  const stored = async (revisionId: string): Promise<string> => {
    const { rows } = await database.owner.query<{ content: unknown }>(
      "select content from template_revision where id = $1",
      [revisionId],
    );
    return JSON.stringify(rows[0]?.content);
  };
  const keptAs = async (revisionId: string, wanted: RegExp): Promise<void> => {
    const until = Date.now() + 10_000;
    while (!wanted.test(await stored(revisionId))) {
      if (Date.now() > until) throw new Error(`not kept: ${await stored(revisionId)}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  };
  const text = (page: Page) => page.getByRole("textbox", { name: "Texte du modèle" });

  it.each(["laptop", "phone"] as const)("on a %s, with the keyboard alone, kept as it is typed", async (screen) => {
    const { path, revisionId } = await world();
    const page = await enter(screen, "qualityManager");
    await page.goto(path);
    await page.getByRole("heading", { level: 1, name: /^Rédiger/ }).waitFor();
    await text(page).focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("End");
    await page.keyboard.type(" Et l’histoire de la maladie.");
    await page.getByText(/^Enregistré à/).waitFor();
    await keptAs(revisionId, /Et l’histoire de la maladie\./);

    // A new section, with a list and a field, and no mouse.
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog", { name: "Nouvelle section" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type("Allergies");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Allergies" }).waitFor();
    await page.keyboard.press("Control+Shift+8");
    await page.keyboard.type("Allergie : ");
    await page.keyboard.press("Control+Shift+F");
    await page.getByRole("dialog", { name: "Champ" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type("Substance");
    await page.keyboard.press("Enter");
    await keptAs(revisionId, /"bulletList".*"key": ?"substance"/);

    // To the toolbar and back, and out of the editor: no trap.
    await page.keyboard.press("Alt+F10");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+Shift+ArrowUp");
    await page.getByText(/^Section.*Allergies.*place 1 sur 4\.$/).waitFor();
    await keptAs(revisionId, /"Allergies".*"Motif"/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate("document.activeElement.closest('[role=toolbar], [role=textbox]') === null")).toBe(true);

    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.context().close();
  });

  it("two authors: other sections are made one, the same one is a choice, nothing is overwritten", async () => {
    const { path, revisionId } = await world();
    const [one, two] = [await enter("laptop", "qualityManager"), await enter("laptop", "qualityManager")];
    await one.goto(path);
    await two.goto(path);
    const write = async (page: Page, paragraph: string, words: string): Promise<void> => {
      await text(page).getByText(paragraph).click();
      await page.keyboard.press("End");
      await page.keyboard.type(words);
    };
    await write(one, "Motif d’hospitalisation.", " Un.");
    await keptAs(revisionId, /Un\./);
    await write(two, "Suites à donner.", " Deux.");
    await keptAs(revisionId, /Un\..*Deux\./);
    await two.getByText(/Les deux textes sont réunis/).waitFor();
    await text(two).getByText("Motif d’hospitalisation. Un.").waitFor();

    // One still reads the text before: the same section, then.
    await write(one, "Suites à donner.", " Trois.");
    const dialog = one.getByRole("dialog", { name: "Quelqu’un a écrit dans la même section que vous" });
    await dialog.getByText("Suites à donner. Trois.").waitFor();
    await dialog.getByText("Suites à donner. Deux.").waitFor();
    expect(await accessibilityFaults(one)).toEqual([]);
    expect(await stored(revisionId)).not.toContain("Trois.");
    await dialog.getByRole("button", { name: /^Garder les deux/ }).click();
    await keptAs(revisionId, /Trois\..*Deux\./);
    await one.context().close();
    await two.context().close();
  });

  it("a director suggests, an author takes it: it is the text", async () => {
    const { path, revisionId } = await world();
    const director = await enter("phone", "director");
    await director.goto(path);
    await director.getByRole("button", { name: "Écrire une remarque" }).click();
    const dialog = director.getByRole("dialog", { name: "Écrire une remarque" });
    await dialog.getByLabel("Section", { exact: true }).selectOption({ label: "Suites" });
    await dialog.getByLabel(/^Votre remarque/).fill("Plus clair ainsi.");
    await dialog.getByText("Suggérer une autre rédaction de cette section").click();
    await dialog.getByRole("textbox", { name: "Texte suggéré pour la section" }).click();
    await director.keyboard.press("Control+End");
    await director.keyboard.type(" Chez le médecin traitant.");
    expect(await accessibilityFaults(director)).toEqual([]);
    expect(await scrollsSideways(director)).toBe(false);
    await dialog.getByRole("button", { name: "Envoyer la remarque" }).click();
    await director.getByText("Plus clair ainsi.").waitFor();
    const author = await enter("laptop", "qualityManager");
    await author.goto(path);
    await author.getByRole("button", { name: /^Reprendre dans le texte/ }).click();
    await text(author).getByText("Suites à donner. Chez le médecin traitant.").waitFor();
    await keptAs(revisionId, /Chez le médecin traitant/);
    expect(await accessibilityFaults(author)).toEqual([]);
    await director.context().close();
    await author.context().close();
  });
});
