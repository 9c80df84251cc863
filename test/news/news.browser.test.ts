import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "@palier/server/door";
import { expectWhole, pageOf } from "../kernel/browser-visitor";
import { buildFullGroup, buildMember, openDoor } from "../kernel/front-door";
import { startBrowser, testDatabase, type TestDatabase } from "../support";

jest.setTimeout(240_000);

describe("a news in a real browser", () => {
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

  it("is written, published after its reach is said, read on a phone, seen by a team, and its reach is shown", async () => {
    const group = await buildFullGroup(database, 2);
    const [first = ""] = group.siteIds;
    const place = { wholeGroup: false, establishmentIds: [first], sector: "care" as const };
    const { email: writer } = await buildMember(database, group);
    const { email: carer } = await buildMember(database, group, "contributor", place);
    const { email: referent } = await buildMember(database, group, "sectorReferent", place);

    const desk = await enter(writer, "laptop");
    await desk.goto(`${server.url}/actualites`);
    await desk.getByRole("link", { name: "Écrire une actualité" }).click();
    await desk.getByLabel("Titre (obligatoire)").fill("Voir la semaine dans l’agenda");
    await desk.getByLabel("Texte (obligatoire)").fill("Une page montre la semaine.\n\n- Ouvrez l’agenda.");
    await desk.getByLabel("Demander un accusé de lecture").check();
    await desk.getByRole("checkbox", { name: "soins" }).check();
    await desk.getByText("2 établissements, un secteur, 3 personnes qui ont un compte.").waitFor();
    await expectWhole(desk);
    await desk.getByRole("button", { name: "Enregistrer et relire" }).click();
    await desk.getByRole("heading", { level: 1, name: "Voir la semaine dans l’agenda" }).waitFor();
    await desk.getByText("2 établissements, un secteur, 3 personnes qui ont un compte.").waitFor();
    await desk.getByRole("button", { name: "Publier maintenant" }).click();
    await desk.getByText(/^Publiée le/).waitFor();
    await expectWhole(desk);

    const phone = await enter(carer, "phone");
    await phone.goto(`${server.url}/actualites`);
    const toRead = phone.getByRole("region", { name: "À lire" });
    await expectWhole(phone);
    await toRead.getByRole("link", { name: "Voir la semaine dans l’agenda" }).click();
    await phone.getByRole("button", { name: "J’ai lu" }).click();
    await phone.getByText(/^Vous l’avez lue le/).waitFor();
    await expectWhole(phone);

    const relay = await enter(referent, "phone");
    await relay.goto(`${server.url}/actualites`);
    await relay.getByRole("button", { name: /^Vu en équipe/ }).click();
    const dialog = relay.getByRole("dialog", { name: "Vu en équipe" });
    await dialog.getByLabel(/^Nombre de personnes/).fill("9");
    await expectWhole(relay);
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await dialog.waitFor({ state: "detached" });
    await relay.getByRole("heading", { name: "À faire voir à vos équipes" }).waitFor({ state: "detached" });

    await desk.getByRole("link", { name: "Voir qui l’a vue" }).click();
    await desk.getByText(/^Un secteur l’a vue sur 2, soit 50/).waitFor();
    await desk.getByText(/^9 en équipe le/).waitFor();
    await expectWhole(desk);
    await desk.setViewportSize({ width: 320, height: 640 });
    await expectWhole(desk);
    await desk.getByRole("button", { name: "Relancer les référents" }).click();
    await desk.getByText(/^Aucun référent à prévenir|^Un référent prévenu/).waitFor();
  });
});
