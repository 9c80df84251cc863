import type { Page } from "playwright-core";
import { DEMO_PASSWORD } from "@palier/store/identity";
import { accessibilityFaults, newVisitor, scrollsSideways, type SCREENS } from "../support";
import { must, type Step, type World } from "./story";

const ORSAC = "(select id from care_group where finess_number = '010783009')";
/** Five sites, each in its own words; the first five of the demonstration. */
const WORDS = [
  "Depuis la mise à jour, le planning affiche deux fois les rendez-vous déplacés à la souris.",
  "Les rendez-vous déplacés apparaissent en double dans le planning depuis la mise à jour.",
  "Planning : rendez-vous en double quand on les déplace, depuis lundi et la mise à jour.",
  "rendez vous affichés deux fois sur le planning apres déplacement a la souris",
  "Bonjour, le planning montre en double chaque rendez-vous déplacé. Merci de voir avec l’éditeur.",
];

/** What the story hands on: to the release that mends the bug, to the news that tells it. */
export interface FiveSites {
  caseId: string;
  requestIds: readonly string[];
  /** The browser of the group's referent, signed in. */
  referent: Page;
}

/** @param told filled as the story goes, for the steps that follow it. */
export function fiveSitesSteps(screen: keyof typeof SCREENS, told: Partial<FiveSites>): readonly Step[] {
  let page: Page;
  const enterAs = async ({ instance, browser }: World, email: string): Promise<Page> => {
    const context = await newVisitor(browser, screen);
    const answer = await context.request.post(`${instance.url}/auth/sign-in`, {
      data: { email, password: DEMO_PASSWORD },
      headers: { "apollo-require-preflight": "1" },
    });
    must(answer.ok(), `${email} n’a pas pu se connecter`);
    return context.newPage();
  };
  const heading = (name: string | RegExp): Promise<void> =>
    page.getByRole("heading", { level: 1, name }).waitFor({ timeout: 20_000 });
  const looksRight = async (where: string): Promise<void> => {
    await page.waitForLoadState("networkidle");
    const faults = await accessibilityFaults(page);
    must(faults.length === 0, `axe, ${where} : ${faults.join("\n")}`);
    must(!(await scrollsSideways(page)), `${where} dépasse la largeur de l’écran`);
  };
  const press = (name: string | RegExp): Promise<void> => page.getByRole("button", { name }).first().click();
  const inState = (state: string): Promise<void> =>
    page.getByText(new RegExp(`^${state} depuis le`)).waitFor({ timeout: 20_000 });

  return [
    {
      text: "Cinq établissements signalent le même bug, chacun avec ses mots",
      async play({ owner }) {
        const { rows } = await owner.query<{ id: string }>(
          `insert into request (group_id, number, establishment_id, sector, kind, product_id, body, author_id)
           select ${ORSAC}, 9000 + w.at, s.id, 'care', 'bug', p.id, w.body, m.person_id
             from unnest($1::text[]) with ordinality as w (body, at)
             join (select id, row_number() over (order by name) as at from establishment
                    where group_id = ${ORSAC} and closed_on is null) s on s.at = w.at
             cross join (select id from product where group_id = ${ORSAC} and kind = 'dui' order by name limit 1) p
             cross join (select person_id from member where group_id = ${ORSAC} and email = 'qualite@demo.example') m
           returning id`,
          [WORDS],
        );
        told.requestIds = rows.map(({ id }) => id);
        must(rows.length === 5, "les cinq demandes ne sont pas là");
      },
    },
    {
      text: "La référente du groupe les voit ensemble, avec la raison, et les choisit d’un geste",
      async play(world) {
        page = await enterAs(world, "referente.groupe@demo.example");
        told.referent = page;
        await page.goto(`${world.instance.url}/dossiers-editeur/nouveau`);
        await heading("Réunir des demandes");
        const card = page.getByRole("listitem").filter({ hasText: "mots communs" }).filter({ hasText: WORDS[0]! });
        await card.first().waitFor({ timeout: 20_000 });
        await looksRight("Réunir des demandes");
        await card
          .first()
          .getByRole("button", { name: /^Choisir ces/ })
          .click();
        for (const number of [9001, 9002, 9003, 9004, 9005])
          await page.getByRole("checkbox", { name: `Choisir la demande ${String(number)}` }).check();
        await page.getByText(/^5 demandes choisies\s: 5 soutiens$/).waitFor();
      },
    },
    {
      text: "Elle en fait un dossier, pour les cinq : chacune garde son texte",
      async play({ owner }) {
        await page.getByLabel("Titre, en une ligne (obligatoire)").fill("Rendez-vous en double dans le planning");
        await page
          .getByLabel("Ce que nous demandons à l’éditeur")
          .fill("Un rendez-vous déplacé à la souris s’affiche deux fois. Attendu : une seule fois.");
        await page.getByLabel("Gravité").selectOption("blocking");
        await press("Créer le dossier");
        await heading(/Rendez-vous en double dans le planning$/);
        told.caseId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
        await inState("En préparation");
        await looksRight("Un dossier en préparation");
        const { rows } = await owner.query<{ n: number }>(
          "select count(*)::int as n from request where case_id = $1 and state = 'inCase' and body = any ($2)",
          [told.caseId, WORDS],
        );
        must(rows[0]?.n === 5, "les cinq demandes ne sont pas dans le dossier, telles qu’écrites");
      },
    },
    {
      text: "Le référent des soins d’un sixième établissement dit « nous aussi » : le dossier pèse un de plus",
      async play(world) {
        const other = await enterAs(world, "referent.soins@demo.example");
        const { rows } = await world.owner.query<{ id: string }>(
          `select id from establishment where group_id = ${ORSAC} and closed_on is null order by name limit 1 offset 5`,
        );
        await other.goto(`${world.instance.url}/dossiers-editeur?site=${rows[0]!.id}&secteur=care`);
        const card = other.getByRole("listitem").filter({ hasText: "Rendez-vous en double dans le planning" });
        await card.getByRole("button", { name: /^Nous aussi/ }).click({ timeout: 20_000 });
        await card.getByText("Vous soutenez ce dossier.").waitFor();
        await other.context().close();
        await page.reload();
        await page.getByText(/^6 \(6 établissements/).waitFor({ timeout: 20_000 });
      },
    },
    {
      text: "Une note reste interne ; puis elle envoie le dossier, en sachant ce qui part",
      async play({ owner }) {
        await page.getByLabel("Écrire une note interne").fill("Le contrat prévoit une réponse en quatre heures.");
        await press("Garder la note");
        await page.getByRole("listitem").filter({ hasText: "quatre heures" }).waitFor();
        await press("Envoyer à l’éditeur");
        const dialog = page.getByRole("dialog", { name: /^Envoyer le dossier/ });
        await dialog.getByText(/le nom de 6 établissements/).waitFor();
        await looksRight("Avant l’envoi");
        await dialog.getByRole("button", { name: "Envoyer à l’éditeur" }).click();
        await inState("Envoyé");
        const { rows } = await owner.query<{ n: number }>(
          "select count(*)::int as n from mail where body_text like '%quatre heures%'",
        );
        must(rows[0]?.n === 0, "la note interne est partie dans un courriel");
      },
    },
    {
      text: "L’éditeur accuse réception, travaille et résout : elle le note, avec ses dates",
      async play() {
        await page.getByText("Noter ce que l’éditeur a dit").click();
        for (const [button, state] of [
          ["Accuser réception", "Reçu par l’éditeur"],
          ["Prendre en charge", "En cours chez l’éditeur"],
          ["Dire que c’est résolu", "Résolu par l’éditeur"],
        ] as const) {
          await press(button);
          await inState(state);
        }
        await page.getByRole("button", { name: "Répondre aux 5 demandes" }).waitFor();
        await looksRight("Un dossier résolu");
      },
    },
  ];
}
