import type { Page } from "playwright-core";
import { DEMO_PASSWORD } from "@palier/store/identity";
import { accessibilityFaults, newVisitor, scrollsSideways, type SCREENS } from "../support";
import { must, type Step, type Story, type World } from "./story";

const TITLE = "Le planning n’affiche plus deux fois un rendez-vous déplacé";
const SEEN = `
  select k.people_count as people from news_acknowledgement k join news n on n.group_id = k.group_id and n.id = k.news_id
    join care_group g on g.id = k.group_id
   where g.finess_number = '010783009' and n.id = $1 and k.kind = 'collective'`;

/** What a story that came before hands on. */
export interface NewsOrigin {
  /** The case that the news tells the end of; without it, the news is written from nothing. */
  readonly caseId?: string;
}

/** A news that goes down with the proof of how far it went, to be told after what it announces. */
export function newsProofSteps(screen: keyof typeof SCREENS, told: NewsOrigin): readonly Step[] {
  let page: Page;
  let id = "";
  const enterAs = async ({ instance, browser }: World, email: string): Promise<Page> => {
    const context = await newVisitor(browser, screen);
    const answer = await context.request.post(`${instance.url}/auth/sign-in`, {
      data: { email, password: DEMO_PASSWORD },
      headers: { "apollo-require-preflight": "1" },
    });
    must(answer.ok(), `${email} n’a pas pu se connecter`);
    return context.newPage();
  };
  const looksRight = async (shown: Page, where: string): Promise<void> => {
    await shown.waitForLoadState("networkidle");
    const faults = await accessibilityFaults(shown);
    must(faults.length === 0, `axe, ${where} : ${faults.join("\n")}`);
    must(!(await scrollsSideways(shown)), `${where} dépasse la largeur de l’écran`);
  };
  const heading = (shown: Page, name: string): Promise<void> =>
    shown.getByRole("heading", { level: 1, name }).waitFor({ timeout: 20_000 });

  return [
    {
      text: "La référente du groupe écrit une actualité pour les soins et demande un accusé de lecture",
      async play(world) {
        page = await enterAs(world, "referente.groupe@demo.example");
        const from = told.caseId === undefined ? "" : `?dossier=${told.caseId}`;
        await page.goto(`${world.instance.url}/actualites/nouvelle${from}`);
        await heading(page, "Écrire une actualité");
        await page.getByLabel("Titre (obligatoire)").fill(TITLE);
        await page
          .getByLabel("Texte (obligatoire)")
          .fill("La correction est installée.\n\n- Rien à faire de votre côté.");
        await page.getByLabel("Demander un accusé de lecture").check();
        await page.getByRole("checkbox", { name: "soins" }).check();
        await looksRight(page, "Écrire une actualité");
        await page.getByRole("button", { name: "Enregistrer et relire" }).click();
        await heading(page, TITLE);
      },
    },
    {
      text: "Avant de publier, elle lit combien d’établissements, de secteurs et de personnes elle atteindra",
      async play() {
        await page.getByText(/^\d+ établissements, .*personnes qui ont un compte\.$/).waitFor({ timeout: 20_000 });
        await page.getByRole("button", { name: "Publier maintenant" }).click();
        await page.getByText(/^Publiée le/).waitFor({ timeout: 20_000 });
        id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
      },
    },
    {
      text: "Le référent des soins la montre à son équipe et l’enregistre une fois, pour tous",
      async play(world) {
        const other = await enterAs(world, "referent.soins@demo.example");
        await other.goto(`${world.instance.url}/actualites`);
        await other.getByRole("button", { name: `Vu en équipe… ${TITLE}` }).click({ timeout: 20_000 });
        const dialog = other.getByRole("dialog", { name: "Vu en équipe" });
        await dialog.getByLabel("Établissement (obligatoire)").selectOption({ index: 1 });
        await dialog.getByLabel(/^Nombre de personnes/).fill("12");
        await looksRight(other, "Vu en équipe");
        await dialog.getByRole("button", { name: "Enregistrer" }).click();
        await dialog.waitFor({ state: "detached", timeout: 20_000 });
        await other.context().close();
        const { rows } = await world.owner.query<{ people: number }>(SEEN, [id]);
        must(rows.length === 1 && rows[0]?.people === 12, `la séance n’est pas enregistrée : ${JSON.stringify(rows)}`);
      },
    },
    {
      text: "La référente du groupe voit jusqu’où elle est arrivée, secteur par secteur",
      async play({ instance }) {
        await page.goto(`${instance.url}/actualites/${id}/diffusion`);
        await heading(page, "Qui a vu l’actualité");
        await page
          .getByText(/^12 en équipe le/)
          .first()
          .waitFor({ timeout: 20_000 });
        await looksRight(page, "Qui a vu l’actualité");
        await page.context().close();
      },
    },
  ];
}

/** A news, from its writing to the proof that it has arrived. */
export const newsProofStory: Story = {
  name: "news-proof",
  title: "Une actualité, avec la preuve de sa diffusion",
  steps: () => newsProofSteps("phone", {}),
};
