import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { DEMO_PASSWORD } from "@palier/store/identity";
import { accessibilityFaults, enter, newVisitor, scrollsSideways, tabTo, type SCREENS } from "../support";
import { must, type Step, type Story, type World } from "./story";

interface Site {
  readonly id: string;
  readonly name: string;
  readonly level: number;
}

/** A site whose declared answers are all the best: figures alone keep it from the last level. */
const CHOSEN_SITE = `
  select e.id, e.name, e.finess_number as "finessNumber", m.level
    from establishment e join maturity_level m on m.group_id = e.group_id and m.establishment_id = e.id
    join care_group g on g.id = e.group_id and g.finess_number = '010783009'
   where m.level between 0 and 3 and e.closed_on is null
     and (select count(*) from maturity_answer a where a.group_id = e.group_id and a.establishment_id = e.id
           and a.answer in ('suppleant', 'prevu', 'appliquees', 'trimestrielle')) = 4
   order by e.finess_number desc offset $1 limit 1`;

/** Indicators with the latest period anyone sent, and what would hold every level. */
const INDICATORS = `
  select i.code, i.unit, i.direction, (select max(l.period) from indicator_latest l where l.group_id = i.group_id and l.indicator_id = i.id) as period
    from indicator i join care_group g on g.id = i.group_id and g.finess_number = '010783009' order by i.code`;

const HEADER = "finess_et;indicateur;periode;numerateur;denominateur;valeur;contexte";
const CONTEXT = "Relevé du trimestre, équipe au complet";
const BAD_LINES = [
  `999999999;DUI-ACTIFS;2026-03;9;10;;${CONTEXT}`,
  `010783009;DUI-ACTIFS;2026-13;9;10;;${CONTEXT}`,
  `010008852;INDICATEUR-INCONNU;2026-03;9;10;;${CONTEXT}`,
];

function steps(screen: keyof typeof SCREENS, nth: number): readonly Step[] {
  let page: Page;
  let site: Site;
  let good: string[];
  let fileToChoose = "";
  const heading = async (name: string | RegExp): Promise<void> => {
    await page.getByRole("heading", { level: 1, name }).waitFor({ timeout: 20_000 });
  };
  const looksRight = async (where: string): Promise<void> => {
    // Charts and tables come after the heading: what is judged is the page once it has settled.
    await page.waitForLoadState("networkidle");
    const faults = await accessibilityFaults(page);
    must(faults.length === 0, `axe, ${where} : ${faults.join("\n")}`);
    must(!(await scrollsSideways(page)), `${where} dépasse la largeur de l’écran`);
  };
  const go = async (place: string): Promise<void> => {
    await page.keyboard.press("Escape");
    if (screen === "phone") await enter(page, "Menu", "button");
    await enter(page, place, "a");
  };
  const chooseFile = async (button: string, path: string): Promise<void> => {
    fileToChoose = path;
    await enter(page, button, "button");
  };

  return [
    {
      text: "La référente du groupe ouvre Palier et se connecte, au clavier seul",
      async play({ instance, browser, owner }: World) {
        const { rows } = await owner.query<Site & { finessNumber: string }>(CHOSEN_SITE, [nth]);
        const [found] = rows;
        must(found !== undefined, "la démonstration n’a pas d’établissement que ses chiffres seuls retiennent");
        site = found;
        const indicators = await owner.query<{ code: string; unit: string; direction: string; period: string | null }>(
          INDICATORS,
        );
        good = indicators.rows
          .filter(({ period }) => period !== null)
          .map(({ code, unit, direction, period }) => {
            const best = direction === "up";
            const figures = unit === "ratio" ? `${best ? "100" : "0"};100;` : `;;${best ? "1000" : "0"}`;
            return `${found.finessNumber};${code};${period ?? ""};${figures};${CONTEXT}`;
          });
        page = await (await newVisitor(browser, screen)).newPage();
        // One listener for the whole visit: the dialog is caught from the first press on.
        page.on("filechooser", (chooser) => {
          void chooser.setFiles(fileToChoose);
        });
        await page.goto(instance.url);
        await heading("Connexion");
        await looksRight("Connexion");
        await tabTo(page, /^Adresse électronique/);
        await page.keyboard.type("referente.groupe@demo.example");
        await tabTo(page, /^Mot de passe/);
        await page.keyboard.type(DEMO_PASSWORD);
        await page.keyboard.press("Enter");
        await heading("Accueil");
      },
    },
    {
      text: "Elle lit l’état du groupe : 109 établissements ouverts, chiffres marqués comme fictifs",
      async play() {
        await page.getByText(/109/).first().waitFor();
        await page
          .getByText(/Données de démonstration/)
          .first()
          .waitFor();
        await looksRight("Accueil");
      },
    },
    {
      text: "Elle envoie l’extraction du mois : trois lignes sont refusées, chacune avec sa raison, rien n’est écrit",
      async play({ folder }) {
        const file = join(folder, "extraction.csv");
        writeFileSync(file, [HEADER, ...good, ...BAD_LINES].join("\r\n"));
        await go("Indicateurs");
        await heading(/^Indicateurs/);
        await looksRight("Indicateurs");
        await enter(page, "Importer des valeurs");
        await heading("Importer des valeurs");
        await looksRight("Import");
        await chooseFile("Choisir un fichier CSV", file);
        await page.getByText("Télécharger les refus (CSV)").waitFor({ timeout: 20_000 });
        for (const reason of ["999999999", "2026-13", "INDICATEUR-INCONNU"])
          must(await page.getByText(reason).first().isVisible(), `le refus de « ${reason} » ne se voit pas`);
        await looksRight("Aperçu de l’import");
      },
    },
    {
      text: "Elle corrige le fichier et le renvoie : toutes les lignes sont valides, l’import va à son terme",
      async play({ folder }) {
        const file = join(folder, "extraction-corrigee.csv");
        writeFileSync(file, [HEADER, ...good].join("\r\n"));
        await chooseFile("Renvoyer un fichier corrigé", file);
        await enter(page, /^Importer (la ligne|les \d+ lignes)$/, "button");
        await page.getByText("Import terminé").first().waitFor({ timeout: 30_000 });
        await looksRight("Résultat de l’import");
      },
    },
    {
      text: "Le palier de l’établissement a changé, et la page dit pourquoi",
      async play({ instance, owner }) {
        await enter(page, "Voir les paliers", "a");
        await heading(/^Paliers/);
        await looksRight("Paliers");
        const limit = Date.now() + 20_000;
        let level = site.level;
        while (level === site.level && Date.now() < limit) {
          const { rows } = await owner.query<{ level: number }>(
            "select level from maturity_level where establishment_id = $1",
            [site.id],
          );
          level = rows[0]?.level ?? site.level;
        }
        must(level > site.level, `le palier de ${site.name} n’a pas changé (${String(level)})`);
        await page.goto(`${instance.url}/paliers/${site.id}`);
        await page
          .getByText(new RegExp(`Palier ${String(level)}`))
          .first()
          .waitFor();
        await looksRight("Palier d’un établissement");
      },
    },
    {
      text: "Elle demande le dossier CPOM et suit son avancement jusqu’au bout",
      async play() {
        await go("Dossier CPOM");
        await heading("Dossier CPOM");
        await looksRight("Dossier CPOM");
        await tabTo(page, "Titre du dossier");
        await page.keyboard.type("Demande de moyens 2027-2031");
        const progress = page.getByRole("progressbar").first();
        await enter(page, "Générer le dossier", "button");
        await progress.waitFor({ timeout: 10_000 });
        await page.getByText(/Demande de moyens 2027-2031.+est prêt/).waitFor({ timeout: 60_000 });
        await looksRight("Dossier prêt");
      },
    },
    {
      text: "Elle télécharge le PDF",
      async play({ folder }) {
        await tabTo(page, /^dossier\.pdf/, "a");
        const download = page.waitForEvent("download");
        await page.keyboard.press("Enter");
        const path = join(folder, `dossier-${screen}.pdf`);
        await (await download).saveAs(path);
        must(readFileSync(path).subarray(0, 5).toString() === "%PDF-", "le fichier téléchargé n’est pas un PDF");
        await page.context().close();
      },
    },
  ];
}

/** The main job, once: from the month's extraction to the file handed to the ARS. */
export const cpomFirstDossierStory: Story = {
  name: "cpom-premier-dossier",
  title: "Du relevé du mois au dossier de financement, au clavier, sur un portable",
  steps: () => steps("laptop", 0),
};

/** The same on a phone. */
export const cpomFirstDossierPhoneStory: Story = {
  name: "cpom-premier-dossier-telephone",
  title: "Du relevé du mois au dossier de financement, au clavier, sur un téléphone",
  steps: () => steps("phone", 1),
};
