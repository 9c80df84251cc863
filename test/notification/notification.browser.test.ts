import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { withGroup } from "@palier/store/kernel";
import { notify, writeDigests } from "@palier/store/notification";
import { buildFullGroup, buildMember, cookieOf, openDoor, PASSWORD, trySignIn } from "../kernel/front-door";
import { buildEntry } from "../search/search.factory";
import { accessibilityFaults, scrollsSideways, startBrowser, testDatabase, type TestDatabase } from "../support";

jest.setTimeout(240_000);

const ANSWER = "Renouveler une ordonnance à l’identique";

describe("what one is told and what one finds, in a real browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;
  let closeBrowser: () => Promise<void>;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let person: { email: string; personId: string };
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database, {
      webFolder: process.env["PALIER_WEB"] ?? join(__dirname, "../../web/dist"),
      documents: "trusted",
    });
    group = await buildFullGroup(database, 2);
    person = await buildMember(database, group);
    await withGroup(database.db, group, async (tx) => {
      const told = [
        ["request:1", "requestReceived", "Demande 12 : une ordonnance à renouveler"],
        ["case:3", "caseMoved", "Dossier 3 : résolu par l’éditeur"],
        ["news:4", "newsToRead", "Actualité : le nouvel écran des transmissions"],
      ] as const;
      for (const [topic, kind, title] of told)
        await notify(tx, { personIds: [person.personId], kind, topic, title, path: "/paliers" });
    });
    await database.owner.query("update notice set happened_at = '2026-11-20T10:00:00Z'");
    await buildEntry(database, group, {
      objectKind: "answer",
      title: ANSWER,
      body: "Depuis la fiche du résident, bouton Renouveler.",
      path: "/paliers",
    });
    await buildEntry(database, group, {
      title: "Ordonnance imprimée deux fois",
      establishmentId: group.siteIds[0] ?? null,
    });
    ({ browser, close: closeBrowser } = await startBrowser());
  });
  afterAll(async () => {
    await closeBrowser();
    await server.close();
    await database.close();
  });

  const enter = async (width: number, height: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height }, locale: "fr-FR" });
    const [name = "", value = ""] = cookieOf(await trySignIn(server, person.email, PASSWORD)).split(/=(.*)/s);
    await context.addCookies([{ name, value, url: server.url }]);
    return context.newPage();
  };

  it.each([
    [320, 640],
    [390, 844],
    [1366, 768],
  ])("every page is reached and read at %i × %i", async (width, height) => {
    const page = await enter(width, height);
    for (const [path, heading] of [
      ["/a-faire", "À faire"],
      ["/a-faire/preferences", "Mes courriels"],
      ["/recherche?q=ordonance", "Recherche"],
    ] as const) {
      await page.goto(`${server.url}${path}`);
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      await page.waitForLoadState("networkidle");
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
      expect([path, await scrollsSideways(page)]).toEqual([path, false]);
      const folder = process.env["PALIER_PICTURES"];
      if (folder !== undefined)
        await page.screenshot({
          path: join(folder, `${path.replaceAll(/\W/g, "_")}-${String(width)}.png`),
          fullPage: true,
        });
    }
    await page.context().close();
  });

  it("a mistyped word finds its answer by the keyboard alone", async () => {
    const page = await enter(1366, 768);
    await page.goto(`${server.url}/a-faire`);
    await page.getByRole("heading", { level: 1, name: "À faire" }).waitFor();
    await page.getByRole("combobox", { name: "Chercher dans Palier" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("ordonnence renouveller");
    await page.getByRole("option", { name: ANSWER }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const folder = process.env["PALIER_PICTURES"];
    if (folder !== undefined) await page.screenshot({ path: join(folder, "ctrl-k.png") });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${server.url}/paliers`);
    await page.context().close();
  });

  it("what is read is counted no more", async () => {
    const page = await enter(1366, 768);
    await page.goto(`${server.url}/a-faire`);
    const all = page.getByRole("button", { name: "Tout marquer comme lu" });
    await page.getByRole("button", { name: "Marquer comme lu Dossier 3" }).click();
    await page.getByRole("button", { name: "Marquer comme non lu Dossier 3" }).waitFor();
    await all.click();
    await all.waitFor({ state: "detached" });
    const unread = await database.owner.query("select 1 from notice where person_id = $1 and read_at is null", [
      person.personId,
    ]);
    expect(unread.rowCount).toBe(0);
    await database.owner.query("update notice set read_at = null");
    await page.context().close();
  });

  it("the link of a mail stops it without an account, and a click of the mail leads to its page", async () => {
    await writeDigests(database.db, group.groupId, new Date("2026-11-24T06:05:00Z"));
    const { rows } = await database.owner.query<{ stop: string; text: string }>(
      "select unsubscribe_path as stop, body_text as text from mail where recipient_email = $1",
      [person.email],
    );
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: "fr-FR" });
    const page = await context.newPage();
    await page.goto(`${server.url}${rows[0]?.stop ?? ""}?type=caseMoved`);
    await page.getByRole("checkbox", { name: "Un dossier éditeur qui avance", checked: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole("button", { name: "Arrêter ce qui est coché" }).click();
    await page.getByText(/C’est noté/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const folder = process.env["PALIER_PICTURES"];
    if (folder !== undefined) await page.screenshot({ path: join(folder, "stop.png"), fullPage: true });
    expect(await context.cookies()).toEqual([]);
    const kept = await database.owner.query("select muted_kinds from notice_preference where person_id = $1", [
      person.personId,
    ]);
    expect(kept.rows).toEqual([{ muted_kinds: ["caseMoved"] }]);

    // A link of the mail, opened without a session: signing in brings to its page.
    expect(rows[0]?.text).toContain("{adresse-de-palier}/paliers");
    await page.goto(`${server.url}/a-faire/preferences`);
    await page.getByLabel(/Adresse électronique/).fill(person.email);
    await page.locator("#mot-de-passe").fill(PASSWORD);
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Mes courriels" }).waitFor();
    await context.close();
  });
});
