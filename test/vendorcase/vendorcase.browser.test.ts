import type { Browser, Page } from "playwright-core";
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
import { buildProduct } from "../vendor/vendor.factory";

jest.setTimeout(180_000);

describe("two people on one case, in real browsers", () => {
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
  const enter = async (groupId: string, path: string, screen: "laptop" | "phone"): Promise<Page> => {
    const { email } = await buildMember(database, { groupId, viewerId: null });
    const context = await newVisitor(opened.browser, screen);
    const answer = await context.request.post(`${instance.url}/auth/sign-in`, {
      data: { email, password: PASSWORD },
      headers: { "apollo-require-preflight": "1" },
    });
    expect(answer.ok()).toBe(true);
    const page = await context.newPage();
    await page.goto(`${instance.url}${path}`);
    return page;
  };
  const write = async (page: Page, text: string): Promise<void> => {
    await page.getByLabel("Ce que nous demandons à l’éditeur").fill(text);
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  };

  it("both texts are shown side by side, none is lost, and both can be kept", async () => {
    const group = await buildFullGroup(database, 1);
    const { groupId } = group;
    const { vendorId, productId } = await buildProduct(database, group);
    const { rows } = await database.owner.query<{ id: string }>(
      `insert into vendor_case (group_id, number, vendor_id, product_id, kind, title, body, severity, reply_token)
       values ($1, 1, $2, $3, 'bug', 'Rendez-vous en double', 'Avant.', 'major', 'essai') returning id`,
      [groupId, vendorId, productId],
    );
    const { id } = rows[0]!;
    const body = async (): Promise<string> => {
      const kept = await database.owner.query<{ body: string }>("select body from vendor_case where id = $1", [id]);
      return kept.rows[0]!.body;
    };
    const path = `/dossiers-editeur/${id}`;
    const first = await enter(groupId, path, "laptop");
    const second = await enter(groupId, path, "phone");
    for (const page of [first, second]) await page.getByRole("button", { name: "Modifier" }).click();
    await write(first, "Le texte de la première.");
    await first.getByRole("button", { name: "Modifier" }).waitFor();
    await write(second, "Le texte de la seconde.");
    const dialog = second.getByRole("dialog", { name: /a modifié ce texte entre-temps/ });
    await dialog.waitFor();
    expect(await dialog.getByRole("region", { name: "Votre texte" }).innerText()).toContain("Le texte de la seconde.");
    expect(await dialog.getByRole("region", { name: /^Le texte enregistré entre-temps/ }).innerText()).toContain(
      "Le texte de la première.",
    );
    expect(await body()).toBe("Le texte de la première.");
    expect(await accessibilityFaults(second)).toEqual([]);
    expect(await scrollsSideways(second)).toBe(false);
    await dialog.getByRole("button", { name: "Garder les deux, l’un sous l’autre" }).click();
    await second.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await second.getByRole("button", { name: "Modifier" }).waitFor();
    expect(await body()).toBe("Le texte de la première.\n\nLe texte de la seconde.");
  });
});
