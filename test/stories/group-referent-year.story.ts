import type { Page } from "playwright-core";
import { accessibilityFaults, scrollsSideways } from "../support";
import { newsProofSteps } from "./news-proof.story";
import { must, type Step, type Story } from "./story";
import { fiveSitesSteps, type FiveSites } from "./vendorcase-five-sites.story";

/** The vendor delivers, the sites check, the group decides; then the meeting tells what was decided. */
function releaseAndMeetingSteps(told: Partial<FiveSites>): readonly Step[] {
  let page: Page;
  const looksRight = async (where: string): Promise<void> => {
    await page.waitForLoadState("networkidle");
    const faults = await accessibilityFaults(page);
    must(faults.length === 0, `axe, ${where} : ${faults.join("\n")}`);
    must(!(await scrollsSideways(page)), `${where} dépasse la largeur de l’écran`);
  };
  const press = (name: string | RegExp): Promise<void> => page.getByRole("button", { name }).first().click();
  const dialog = () => page.getByRole("dialog");
  return [
    {
      text: "L’éditeur livre la correction : elle annonce la livraison et écrit ce que les soins vérifieront",
      async play({ instance }) {
        must(told.referent !== undefined, "la référente n’est pas connectée");
        page = told.referent;
        await page.goto(`${instance.url}/livraisons`);
        await press("Annoncer une livraison");
        await dialog().getByLabel("Logiciel").selectOption({ label: "Clairière DUI (fictif)" }, { timeout: 20_000 });
        await dialog().getByLabel("Version").fill("5.4.2");
        await dialog().getByLabel("Ce qu’elle apporte").fill("Un rendez-vous déplacé ne s’affiche plus deux fois.");
        await dialog().getByRole("button", { name: "Enregistrer l’annonce" }).click();
        await page
          .getByRole("heading", { level: 1, name: "Clairière DUI (fictif) 5.4.2" })
          .waitFor({ timeout: 20_000 });
        await press("Ajouter un point à vérifier");
        await dialog().getByLabel("Ce qui est à vérifier").fill("Déplacer un rendez-vous à la souris");
        await dialog().getByLabel("Secteur qui vérifie").selectOption("care");
        await dialog().getByRole("button", { name: "Enregistrer le point" }).click();
        await press("Demander les vérifications");
        await page.getByText(/Livraison en vérification/).waitFor({ timeout: 20_000 });
        await looksRight("Une livraison en vérification");
      },
    },
    {
      text: "Elle décide de la mise en service, puis lit combien d’établissements changent de version avant de la noter",
      async play({ owner }) {
        await press("Décider");
        await dialog().getByRole("radio", { name: "mise en service", exact: true }).check();
        await dialog().getByRole("button", { name: "Enregistrer la décision" }).click();
        await press("Mettre en service");
        await dialog()
          .getByText(/établissements passent à cette version/)
          .waitFor({ timeout: 20_000 });
        await dialog()
          .getByRole("button", { name: /^Changer la version de/ })
          .click();
        await page.getByText(/Livraison en service/).waitFor({ timeout: 20_000 });
        const { rows } = await owner.query<{ behind: number }>(
          `select count(*)::int as behind from product_installation i
             join release r on r.group_id = i.group_id and r.product_id = i.product_id and r.state = 'installed'
             join product_version v on v.group_id = r.group_id and v.id = r.version_id and v.label = '5.4.2'
            where i.ended_on is null and i.version_id is distinct from v.id`,
        );
        must(rows[0]?.behind === 0, "des établissements sont restés à l’ancienne version");
      },
    },
    {
      text: "Elle prévoit la réunion avec l’éditeur : l’ordre du jour est déjà là ; le relevé part aux établissements",
      async play({ instance, owner }) {
        await page.goto(`${instance.url}/reunions`);
        await press("Prévoir une réunion");
        await dialog()
          .getByLabel("Éditeur", { exact: true })
          .selectOption({ label: "Maison Clairière (fictif)" }, { timeout: 20_000 });
        await dialog().getByLabel("Date et heure").fill("2026-12-04T14:00");
        await dialog().getByRole("button", { name: "Prévoir cette réunion" }).click();
        await page
          .getByRole("heading", { level: 1, name: /^Réunion avec Maison Clairière/ })
          .waitFor({ timeout: 20_000 });
        await page.getByRole("button", { name: /Rendez-vous en double dans le planning$/ }).waitFor();
        await looksRight("Une réunion prévue");
        await press("Écrire le relevé");
        await page.getByRole("textbox", { name: "Relevé", exact: true }).fill("La correction est en service partout.");
        await press("Enregistrer le relevé");
        await press("Diffuser le relevé aux établissements");
        await page.getByText(/Aucun établissement ne l’a encore relayée sur/).waitFor({ timeout: 20_000 });
        await looksRight("Une réunion diffusée");
        const { rows } = await owner.query<{ minutes: string }>(
          "select minutes from vendor_meeting where id = $1 and shared_at is not null",
          [new URL(page.url()).pathname.split("/").at(-1)],
        );
        must(rows[0]?.minutes === "La correction est en service partout.", "le relevé n’est pas celui qu’elle a écrit");
      },
    },
  ];
}

/** A year told in its turns: five sites say the same, the vendor mends it, the sites know it, and it can be proved. */
export const groupReferentYearStory: Story = {
  name: "annee-referente",
  title:
    "L’année d’une référente de groupe : d’un bug signalé par cinq établissements à la preuve que tous le savent réglé",
  steps: () => {
    const told: Partial<FiveSites> = {};
    return [...fiveSitesSteps("laptop", told), ...releaseAndMeetingSteps(told), ...newsProofSteps("laptop", told)];
  },
};
