import type { Page } from "playwright-core";
import { DEMO_PASSWORD } from "@palier/store/identity";
import { accessibilityFaults, enter, newVisitor, scrollsSideways, tabTo, waitFor, type SCREENS } from "../support";
import { must, type Step, type Story, type World } from "./story";

const ROLES_OF = `
  select ms.role, ms.whole_group as "wholeGroup", (select count(*)::int from membership_place p
      where p.group_id = ms.group_id and p.membership_id = ms.id) as places
    from membership ms join member mb using (group_id, person_id) join care_group g on g.id = ms.group_id
   where g.finess_number = '010783009' and mb.email = $1 order by ms.role`;

const LOOKS = `
  select count(*)::int as n from audit_event a join care_group g on g.id = a.group_id
   where g.finess_number = '010783009' and a.action = 'identity:viewAs'`;

function steps(screen: keyof typeof SCREENS): readonly Step[] {
  let page: Page;
  const heading = async (name: string | RegExp): Promise<void> => {
    await page.getByRole("heading", { level: 1, name }).waitFor({ timeout: 20_000 });
  };
  const looksRight = async (where: string): Promise<void> => {
    await page.waitForLoadState("networkidle");
    const faults = await accessibilityFaults(page);
    must(faults.length === 0, `axe, ${where} : ${faults.join("\n")}`);
    must(!(await scrollsSideways(page)), `${where} dépasse la largeur de l’écran`);
  };
  const openPerson = async (name: string): Promise<void> => {
    await page.goto(new URL("/personnes", page.url()).toString());
    await heading(/^Personnes/);
    await enter(page, name, "a");
    await heading(name);
  };
  // A choice of a list is made by its first letters, as people do.
  const choose = async (label: string | RegExp, letters: string): Promise<void> => {
    await tabTo(page, label, "select");
    await page.keyboard.type(letters);
  };

  return [
    {
      text: "L’administratrice du groupe se connecte et ouvre la liste des personnes",
      async play({ instance, browser }: World) {
        page = await (await newVisitor(browser, screen)).newPage();
        await page.goto(instance.url);
        await heading("Connexion");
        await tabTo(page, /^Adresse électronique/);
        await page.keyboard.type("administration@demo.example");
        await tabTo(page, /^Mot de passe/, "input");
        await page.keyboard.type(DEMO_PASSWORD);
        await page.keyboard.press("Enter");
        await heading("Accueil");
        await page.goto(`${instance.url}/personnes`);
        await heading(/^Personnes/);
        await page
          .getByText(/dans 8\sétablissements/)
          .first()
          .waitFor();
        await looksRight("Personnes");
      },
    },
    {
      text: "Elle donne à Thomas, lecteur, le rôle de contributeur dans un établissement",
      async play({ owner }) {
        await openPerson("Thomas Démonstration");
        await looksRight("Une personne");
        await enter(page, "Donner un rôle", "button");
        await page.getByRole("dialog", { name: /Donner un rôle/ }).waitFor();
        await choose(/^Rôle/, "Contrib");
        await tabTo(page, "Chercher un établissement");
        await page.getByRole("group", { name: "Établissements choisis" }).waitFor();
        await looksRight("Donner un rôle");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Space");
        await enter(page, "Enregistrer le rôle", "button");
        await page.getByText(/Rôle donné\s: Contributeur/).waitFor();
        const { rows } = await owner.query<{ role: string; places: number }>(ROLES_OF, ["lecture@demo.example"]);
        must(
          rows.some(({ role, places }) => role === "contributor" && places === 1),
          `le rôle n’est pas donné : ${JSON.stringify(rows)}`,
        );
      },
    },
    {
      text: "Elle regarde Palier comme lui : un bandeau le dit, rien ne peut être modifié, et c’est écrit",
      async play({ owner }) {
        await enter(page, "Voir comme cette personne", "button");
        await page.getByText(/Vous regardez Palier comme Thomas Démonstration/).waitFor({ timeout: 20_000 });
        await heading("Accueil");
        must(
          !(await page.getByRole("link", { name: "Personnes" }).first().isVisible()),
          "« Personnes » se voit encore",
        );
        await looksRight("Accueil, vu comme un lecteur");
        await enter(page, "Quitter ce regard", "button");
        await page.getByText(/Vous regardez Palier comme/).waitFor({ state: "detached", timeout: 20_000 });
        await heading("Accueil");
        const { rows } = await owner.query<{ n: number }>(LOOKS);
        must(rows[0]?.n === 2, `le regard n’est pas écrit deux fois au journal : ${JSON.stringify(rows)}`);
      },
    },
    {
      text: "Nadia s’en va : ses rôles passent à Thomas en une fois, après avoir lu ce qui se passera",
      async play({ owner }) {
        await openPerson("Nadia Démonstration");
        await enter(page, "Transmettre ses rôles", "button");
        await page.getByRole("dialog", { name: /Transmettre les rôles de Nadia/ }).waitFor();
        await page.getByRole("option", { name: "Thomas Démonstration" }).waitFor({ state: "attached" });
        await choose("À qui", "Thomas");
        await page.getByText(/1\srôle passe à Thomas Démonstration/).waitFor();
        await looksRight("Transmettre");
        await enter(page, "Transmettre", "button");
        await page.getByText(/N’a plus de rôle/).waitFor();
        const { rows } = await owner.query<{ role: string }>(ROLES_OF, ["lecture@demo.example"]);
        must(
          rows.map(({ role }) => role).join() === "contributor,localReferent,reader",
          `les rôles ne sont pas transmis : ${JSON.stringify(rows)}`,
        );
      },
    },
    {
      text: "Elle ouvre la revue annuelle des droits et retire un droit avec sa raison",
      async play({ instance, owner }) {
        await page.goto(`${instance.url}/revue-des-droits`);
        await heading("Revue des droits");
        await page.getByText("Aucune revue n’est ouverte").waitFor();
        await looksRight("Revue des droits, aucune");
        await enter(page, "Ouvrir une revue", "button");
        await page.getByText(/\d+\sdroits sur \d+ restent à confirmer/).waitFor();
        await looksRight("Revue des droits, ouverte");
        await tabTo(page, /^Confirmer\s: Thomas Démonstration, Contributeur/, "button");
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Enter");
        await page.getByRole("dialog", { name: /Retirer un droit à Thomas/ }).waitFor();
        await tabTo(page, "Pourquoi ce droit est retiré");
        await page.keyboard.type("Ne répond plus pour cet établissement");
        await enter(page, "Retirer", "button");
        await page.getByRole("dialog").waitFor({ state: "detached" });
        const { rows } = await owner.query<{ role: string }>(ROLES_OF, ["lecture@demo.example"]);
        must(
          rows.map(({ role }) => role).join() === "localReferent,reader",
          `le droit n’est pas retiré : ${JSON.stringify(rows)}`,
        );
      },
    },
    {
      text: "Elle confirme tous les autres au clavier, puis clôt la revue : elle est datée",
      async play({ owner }) {
        const left = page.getByRole("button", { name: /^Confirmer\s:/ });
        for (let count = await left.count(); count > 0; count -= 1) {
          await left.first().focus();
          await page.keyboard.press("Enter");
          await waitFor("le droit confirmé quitte la liste", async () => (await left.count()) < count);
        }
        await page.getByText(/droits ont été passés en revue/).waitFor();
        await enter(page, "Clore la revue", "button");
        await page.getByRole("dialog", { name: "Clore la revue des droits" }).waitFor();
        await enter(page, "Clore la revue", "button");
        await page.getByRole("heading", { name: "Revues closes" }).waitFor();
        await looksRight("Revue des droits, close");
        const { rows } = await owner.query<{ n: number }>(
          "select count(*)::int as n from access_review where closed_at is not null",
        );
        must(rows[0]?.n === 1, "la revue n’est pas close");
        await page.context().close();
      },
    },
  ];
}

/** People, their rights and the yearly review, by keyboard. */
export const peopleRightsStory: Story = {
  name: "identity-personnes-et-droits",
  title: "Donner un droit, regarder comme quelqu’un, transmettre, passer les droits en revue, sur un portable",
  steps: () => steps("laptop"),
};

/** The same on a phone. */
export const peopleRightsPhoneStory: Story = {
  name: "identity-personnes-et-droits-tel",
  title: "Donner un droit, regarder comme quelqu’un, transmettre, passer les droits en revue, sur un téléphone",
  steps: () => steps("phone"),
};
