import type { Browser, BrowserContext, Page } from "playwright-core";
import { DEMO_PASSWORD } from "@palier/store/identity";
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

jest.setTimeout(300_000);

const WIDTHS = [1366, 390, 320] as const;
const EVERYONE = ["/", "/personnes", "/journal", "/regles-d-acces", "/mon-compte", "/traitements"];
const PUBLISHED = ["/accessibilite", "/mentions"];
const ADMINISTRATION = [
  "/invitations",
  "/invitations/fichier",
  "/revue-des-droits",
  "/boite-d-essai",
  "/integrations",
  "/donnees-personnelles",
  "/reglages-connexion",
];

/** A key of a message that has no words, or the code of an action: `identity.passkey.add`, `accessRule:example`. */
const RAW = /\b[a-z][A-Za-z]+(?:\.[a-z][A-Za-z]+)+\b|\b[a-z][A-Za-z]+:[a-z][A-Za-z]+\b/g;
/** Addresses and names of files are no keys. */
const KNOWN = /@|\bdefenseurdesdroits\.fr\b|\bdemo\.example\b|\.(?:csv|xlsx|pdf|zip|fr|org)\b/;
// Not \b: an accent ends a word for it, and « limitée » would be English.
const ENGLISH =
  /(?<!\p{L})(?:the|your|loading|save|cancel|delete|error|limit|exceeded|found|undefined|null|NaN|dashboard|settings|submit|click|user|password|webhooks?|true|false)(?!\p{L})/iu;

/** What is written on the page: the texts without the addresses of people. */
function faultsOf(text: string): string[] {
  const words = text.replace(/\S+@\S+/g, "");
  const raw = [...words.matchAll(RAW)].map(([found]) => found).filter((found) => !KNOWN.test(found));
  const english = ENGLISH.exec(words);
  return [
    ...raw,
    ...(english === null ? [] : [english[0]]),
    ...(text.includes("Une erreur est survenue") ? ["Une erreur est survenue"] : []),
  ];
}

describe("the screens, looked at together", () => {
  let database: TestDatabase;
  let instance: Instance;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  beforeAll(async () => {
    database = await testDatabase();
    instance = await startInstance({ appUrl: database.appUrl, home: database.home, demo: true });
    ({ browser, close: closeBrowser } = await startBrowser());
  });
  afterAll(async () => {
    await closeBrowser();
    await instance.close();
    await database.close();
  });

  const arrive = async (page: Page, path: string) => {
    await page.goto(`${instance.url}${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
  };

  describe.each([
    ["administration@demo.example", [...EVERYONE, ...PUBLISHED, ...ADMINISTRATION], 1],
    ["referente.groupe@demo.example", [...EVERYONE, ...PUBLISHED], 4],
  ] as const)("as %s", (email, paths, daily) => {
    let context: BrowserContext;
    let page: Page;
    beforeAll(async () => {
      context = await newVisitor(browser, "laptop");
      page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(`${instance.url}/connexion`);
      await page.getByLabel(/Adresse électronique/).fill(email);
      await page.locator("#mot-de-passe").fill(DEMO_PASSWORD);
      await page.getByRole("button", { name: "Se connecter", exact: true }).click();
      await page.waitForURL(`${instance.url}/`);
    });
    afterAll(async () => {
      await context.close();
    });

    const look = async (path: string) => {
      await page.setViewportSize({ width: 1366, height: 768 });
      await arrive(page, path);
      const found: string[] = [];
      if ((await page.locator("h1").count()) !== 1) found.push("h1");
      found.push(...faultsOf(await page.locator("body").innerText()));
      found.push(...(await accessibilityFaults(page)));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 768 });
        if (await scrollsSideways(page)) found.push(`scrolls sideways at ${String(width)} px`);
      }
      return found;
    };

    it.each(paths)("%s", async (path) => {
      expect(await look(path)).toEqual([]);
      expect(await page.getByText("Cette page ne vous est pas ouverte").count()).toBe(0);
    });

    it("the page of somebody", async () => {
      await arrive(page, "/personnes");
      const someone = page.locator('main a[href^="/personnes/"]').first();
      await someone.waitFor();
      expect(await look((await someone.getAttribute("href")) ?? "")).toEqual([]);
    });

    it("keeps administration apart from what is used every day", async () => {
      await page.setViewportSize({ width: 1366, height: 768 });
      await arrive(page, "/");
      const side = page.getByRole("navigation", { name: "Navigation principale" }).first();
      const apart = side.getByRole("list", { name: "Administration" });
      expect(await apart.getByRole("link", { name: "Journal" }).count()).toBe(1);
      expect(await apart.getByRole("link", { name: "Établissements" }).count()).toBe(0);
      expect(await side.getByRole("list").first().getByRole("link").count()).toBeGreaterThan(daily);
    });
  });
});
