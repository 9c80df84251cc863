import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { DEMO_PASSWORD } from "@palier/store/identity";
import {
  accessibilityFaults,
  enter,
  newVisitor,
  scrollsSideways,
  signIn,
  tabTo,
  waitFor,
  type SCREENS,
} from "../support";
import { must, type Step, type Story, type World } from "./story";

const ORSAC = "(select id from care_group where finess_number = '010783009')";
const OPEN = "('submitted', 'toClarify', 'qualified', 'inCase')";
const PERSON = `select person_id as id from member where group_id = ${ORSAC} and display_name = $1`;
const UNDER_WAY = `
  select (select count(*)::int from mandate m where m.group_id = ${ORSAC} and m.person_id = $1 and m.ended_at is null) as mandates,
         (select count(*)::int from request r where r.group_id = ${ORSAC} and r.assignee_id = $1 and r.state in ${OPEN}) as requests`;

interface UnderWay {
  readonly mandates: number;
  readonly requests: number;
}

function steps(screen: keyof typeof SCREENS): readonly Step[] {
  let page: Page;
  const ids = { aicha: "", bastien: "" };
  const before: { aicha: UnderWay; bastien: UnderWay } = {
    aicha: { mandates: 0, requests: 0 },
    bastien: { mandates: 0, requests: 0 },
  };
  const underWay = async ({ owner }: World, personId: string): Promise<UnderWay> => {
    const { rows } = await owner.query<UnderWay>(UNDER_WAY, [personId]);
    return rows[0] ?? { mandates: 0, requests: 0 };
  };
  const heading = async (name: string | RegExp): Promise<void> => {
    await page.getByRole("heading", { level: 1, name }).waitFor({ timeout: 20_000 });
  };
  const looksRight = async (where: string): Promise<void> => {
    await page.waitForLoadState("networkidle");
    const faults = await accessibilityFaults(page);
    must(faults.length === 0, `axe, ${where} : ${faults.join("\n")}`);
    must(!(await scrollsSideways(page)), `${where} dépasse la largeur de l’écran`);
  };
  // A choice of a list is made by its first letters, as people do.
  const choose = async (label: string, letters: string): Promise<void> => {
    await tabTo(page, label, "select");
    await page
      .getByRole("option", { name: `${letters} Démonstration` })
      .first()
      .waitFor({ state: "attached" });
    await page.keyboard.type(letters);
  };

  return [
    {
      text: "Aïcha, référente du secteur soins, annonce son départ ; une demande l’attend encore",
      async play(world: World) {
        const { owner } = world;
        for (const [key, name] of [
          ["aicha", "Aïcha Démonstration"],
          ["bastien", "Bastien Démonstration"],
        ] as const) {
          const { rows } = await owner.query<{ id: string }>(PERSON, [name]);
          ids[key] = rows[0]?.id ?? "";
          must(ids[key] !== "", `${name} n’est pas dans la démonstration`);
        }
        await owner.query(
          `insert into request (group_id, number, establishment_id, sector, kind, body, author_id, assignee_id)
           select ${ORSAC}, (select coalesce(max(number), 0) + 1 from request where group_id = ${ORSAC}), establishment_id, 'care',
                  'question', 'Comment imprimer le plan de soins de la semaine ? (fictif)', person_id, person_id
             from mandate where group_id = ${ORSAC} and person_id = $1 and ended_at is null order by establishment_id limit 1`,
          [ids.aicha],
        );
        before.aicha = await underWay(world, ids.aicha);
        before.bastien = await underWay(world, ids.bastien);
        must(
          before.aicha.mandates > 20 && before.aicha.requests > 0,
          `trop peu à transmettre : ${JSON.stringify(before)}`,
        );
      },
    },
    {
      text: "La référente du groupe se connecte et lit la couverture : ce qui manque tient en une phrase",
      async play({ instance, browser }) {
        page = await (await newVisitor(browser, screen)).newPage();
        page.setDefaultTimeout(30_000);
        await page.goto(instance.url);
        await heading("Connexion");
        await tabTo(page, /^Adresse électronique/);
        await page.keyboard.type("referente.groupe@demo.example");
        await tabTo(page, /^Mot de passe/, "input");
        await page.keyboard.type(DEMO_PASSWORD);
        await page.keyboard.press("Enter");
        await heading("Accueil");
        await page.goto(`${instance.url}/referents/couverture`);
        await heading("Couverture des référents");
        await page.getByText(/établissements sur 109 ont au moins un secteur vacant/).waitFor();
        await looksRight("Couverture");
      },
    },
    {
      text: "Elle trouve les mandats d’Aïcha dans le registre et ouvre le premier",
      async play({ instance }) {
        await page.goto(`${instance.url}/referents`);
        await heading("Référents");
        await tabTo(page, "Personne ou établissement", "input");
        await page.keyboard.type("Aïcha");
        await page.waitForURL(/recherche=A/);
        await looksRight("Registre");
        await enter(page, "Aïcha Démonstration", "a");
        await heading("Aïcha Démonstration");
        await looksRight("Un mandat");
      },
    },
    {
      text: "Elle passe la main à Bastien après avoir lu, en chiffres, tout ce qui passera",
      async play() {
        await enter(page, "Passer la main", "a");
        await page.getByRole("dialog", { name: /Passer la main d’un référent qui part/ }).waitFor();
        await page.getByText(/^Aïcha Démonstration a en cours/).waitFor();
        await choose("Qui prend la suite", "Bastien");
        const told = page.getByText(/passent à Bastien Démonstration/);
        await told.waitFor();
        const text = (await told.textContent()) ?? "";
        must(
          text.includes(`${String(before.aicha.mandates)}\u00a0mandats`) && /demandes? ouvertes?/.test(text),
          `l’annonce ne dit pas ce qui passe : ${text}`,
        );
        await looksRight("Passer la main");
        await enter(page, "Passer la main", "button");
        await page.getByText(/La main est passée/).waitFor();
      },
    },
    {
      text: "Tout est passé d’un coup : Aïcha n’a plus rien, Bastien a tout, et le journal le dit sans nommer personne",
      async play(world) {
        const [aicha, bastien] = [await underWay(world, ids.aicha), await underWay(world, ids.bastien)];
        must(aicha.mandates === 0 && aicha.requests === 0, `il reste à Aïcha : ${JSON.stringify(aicha)}`);
        must(
          bastien.requests === before.bastien.requests + before.aicha.requests,
          `les demandes ne sont pas toutes passées : ${JSON.stringify(bastien)}`,
        );
        const { rows } = await world.owner.query<{ changes: unknown }>(
          `select changes from audit_event where group_id = ${ORSAC} and action = 'referent:handOver'`,
        );
        must(rows.length === 1, "la passation n’est pas au journal");
        must(!JSON.stringify(rows).includes("Démonstration"), "le journal nomme quelqu’un");
      },
    },
    {
      text: "Le dossier de passation est prêt : elle le télécharge",
      async play({ folder }) {
        const link = page.getByRole("link", { name: /Télécharger le dossier de Aïcha/ });
        await link.waitFor({ timeout: 60_000 });
        await looksRight("Passations");
        const [download] = await Promise.all([page.waitForEvent("download"), link.press("Enter")]);
        must(/dossier-de-passation\.pdf$/.test(download.suggestedFilename()), "le dossier a un autre nom");
        const path = join(folder, `passation-${screen}.pdf`);
        await download.saveAs(path);
        const bytes = readFileSync(path);
        must(
          bytes.subarray(0, 5).toString() === "%PDF-" && bytes.length > 10_000,
          "le dossier n’est pas un PDF entier",
        );
      },
    },
    {
      text: "Par l’API, le dossier s’ouvre à elle, pas à l’administration : il contient des demandes que celle-ci ne lit pas",
      async play({ instance, owner }) {
        const { rows } = await owner.query<{ id: string }>(`select id from handover where group_id = ${ORSAC}`);
        const path = `/passations/${rows[0]?.id ?? ""}/dossier.pdf`;
        for (const [email, status] of [
          ["referente.groupe@demo.example", 200],
          ["administration@demo.example", 404],
          ["administration@autre.example", 404],
        ] as const) {
          const answer = await (await signIn(instance.url, email, DEMO_PASSWORD)).fetch(path);
          must(answer.status === status, `${email} : ${String(answer.status)} au lieu de ${String(status)}`);
        }
      },
    },
    {
      text: "Le tableau montre aussitôt où Bastien n’a plus de suppléant",
      async play({ instance }) {
        await page.goto(`${instance.url}/referents/couverture?voir=noDeputy`);
        await heading("Couverture des référents");
        const cell = page.getByRole("link", { name: /, soins\s: 1 Sans suppléant\..*Bastien/ }).first();
        await waitFor("une case soins sans suppléant", async () => (await cell.count()) > 0);
        await looksRight("Couverture, sans suppléant");
        await page.context().close();
      },
    },
  ];
}

/** A referent leaves: nothing is lost, and it shows where somebody is missing. */
export const referentLeavesStory: Story = {
  name: "referent-depart",
  title: "Un référent qui part : tout passe d’un geste, avec un dossier, sur un portable",
  steps: () => steps("laptop"),
};

/** The same on a phone. */
export const referentLeavesPhoneStory: Story = {
  name: "referent-depart-tel",
  title: "Un référent qui part : tout passe d’un geste, avec un dossier, sur un téléphone",
  steps: () => steps("phone"),
};
