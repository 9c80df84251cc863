import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { CpomPage } from "./CpomPage";

const year = (at: number, costCents: number, benefitCents: number, cumulative: number) => ({
  __typename: "RoiYear",
  year: 2027 + at,
  costCents,
  benefitCents,
  netCents: benefitCents - costCents,
  discountedNetCents: benefitCents - costCents,
  cumulativeDiscountedCents: cumulative,
  roiRatio: costCents === 0 ? null : (benefitCents - costCents) / costCents,
});
const plan = (value: number, over: object = {}) => ({
  __typename: "RoiPlan",
  id: "p1",
  firstYear: 2027,
  discountRate: 0.04,
  version: 3,
  result: {
    __typename: "RoiResult",
    years: [year(0, 500_000, 100_000, -400_000), year(1, 100_000, 500_000 + value, value)],
    totalCostCents: 600_000,
    totalBenefitCents: 600_000 + value,
    netPresentValueCents: value,
    paybackYears: value < 0 ? null : 1.8,
    roiRatio: value / 600_000,
    warnings: ["Le temps de saisie n’est pas compté."],
    ...over,
  },
});
const dossier = (id: string, state: string, over: object = {}) => ({
  __typename: "CpomDossier",
  id,
  title: `Dossier ${id}`,
  createdAt: `2026-11-0${id}T10:00:00Z`,
  finishedAt: state === "DONE" ? "2026-11-02T10:01:00Z" : null,
  snapshotSha256: state === "DONE" ? "9f86d0" : null,
  requestedByName: "Claire Morel",
  job: {
    __typename: "Job",
    id: `j${id}`,
    state,
    failureReason: state === "FAILED" ? "Le modèle est illisible." : null,
  },
  files:
    state === "DONE"
      ? [
          {
            __typename: "StoredFile",
            id: "f1",
            name: "dossier.pdf",
            byteCount: 1_240_000,
            sha256: "ab",
            url: "/files/f1",
          },
        ]
      : [],
  ...over,
});
const at = "/cpom";
const open = (roiPlan: object | null, cpomDossiers: object[] = [], more: object = {}) =>
  stage(<CpomPage />, {
    at,
    answers: { CpomPage: { roiPlan, cpomDossiers }, CpomShares: { cpomShares: [] }, ...more },
  });

describe("la page du dossier CPOM", () => {
  it("dit simplement un résultat négatif, sans l’habiller", async () => {
    open(plan(-250_000));
    expect(await screen.findByText(/ne couvrent pas les coûts\s: il manque 2\s500\s€/)).toHaveTextContent(
      "Ce résultat se présente tel quel",
    );
    expect(screen.getByText("au-delà de cinq ans")).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: /Après cinq ans, il reste 2\s500\s€ à couvrir/ })).toBeInTheDocument();
    expect(screen.getByText("Le temps de saisie n’est pas compté.")).toBeInTheDocument();
  });

  it("donne la valeur, le délai et le rendement d’un résultat positif, année par année", async () => {
    open(plan(100_000));
    expect(await screen.findByText(/les bénéfices chiffrés dépassent les coûts de 1\s000\s€/)).toBeInTheDocument();
    expect(screen.getByText(/^1,8 an$/)).toBeInTheDocument();
    const table = screen.getByRole("table", { name: "Année par année" });
    expect(within(table).getByRole("row", { name: /2027/ })).toHaveTextContent(/5\s000\s€/);
    expect(
      screen.getByRole("heading", { name: "Les bénéfices dépassent les coûts à partir de 2028" }),
    ).toBeInTheDocument();
  });

  it("liste les dossiers, le plus récent d’abord, avec la taille des fichiers et la raison d’un échec", async () => {
    open(plan(100_000), [dossier("1", "FAILED"), dossier("2", "DONE")]);
    const table = await screen.findByRole("table", { name: /Dossiers CPOM/ });
    const heads = within(table)
      .getAllByRole("rowheader")
      .map((head) => head.textContent);
    expect(heads[0]).toContain("Dossier 2");
    expect(within(table).getByRole("link", { name: /dossier\.pdf \(1,2\sMo\)/ })).toHaveAttribute("href", "/files/f1");
    expect(within(table).getByRole("row", { name: /Dossier 1/ })).toHaveTextContent("Le modèle est illisible.");
  });

  it("demande un titre avant de générer, et garde celui qui est saisi en cas de refus", async () => {
    const refused = {
      generateCpomDossier: {
        __typename: "CpomDossierPayload",
        ok: false,
        error: {
          __typename: "UserError",
          code: "CPOM_RUNNING",
          field: "title",
          message: "Un dossier est déjà en cours.",
        },
        dossier: null,
      },
    };
    const { asked } = open(plan(100_000), [], { GenerateCpomDossier: refused });
    const title = await screen.findByLabelText("Titre du dossier");
    await userEvent.click(screen.getByRole("button", { name: "Générer le dossier" }));
    expect(title).toHaveFocus();
    expect(title).toHaveAccessibleDescription(/Donnez un titre au dossier/);
    expect(asked.some(({ name }) => name === "GenerateCpomDossier")).toBe(false);
    await userEvent.type(title, "Moyens 2027{Enter}");
    expect(await screen.findByText("Un dossier est déjà en cours.")).toBeInTheDocument();
    expect(title).toHaveValue("Moyens 2027");
  });

  it("retrouve un dossier en cours avec son avancement", async () => {
    const job = {
      __typename: "Job",
      id: "j1",
      kind: "cpom.generate",
      kindLabel: "Dossier CPOM",
      state: "RUNNING",
      progressRatio: 0.4,
      stepLabel: "Composition du PDF",
      failureReason: null,
      attempts: 1,
      createdAt: "2026-11-02T10:00:00Z",
      startedAt: "2026-11-02T10:00:00Z",
      finishedAt: null,
    };
    open(plan(100_000), [dossier("1", "RUNNING")], { JobProgress: { job } });
    expect(await screen.findByRole("progressbar")).toHaveAttribute("aria-valuenow", "40");
    expect(screen.getByRole("heading", { name: /«\sDossier 1\s» en cours/ })).toBeInTheDocument();
    expect(screen.getByText("Composition du PDF")).toBeInTheDocument();
  });

  it("annonce le dossier prêt dès que le traitement finit, et va chercher ses fichiers", async () => {
    let state = "RUNNING";
    const job = () => ({
      __typename: "Job",
      id: "j1",
      kind: "cpom.generate",
      kindLabel: "Dossier CPOM",
      state,
      progressRatio: 1,
      stepLabel: null,
      failureReason: null,
      attempts: 1,
      createdAt: "2026-11-02T10:00:00Z",
      startedAt: "2026-11-02T10:00:00Z",
      finishedAt: null,
    });
    const more = {
      CpomPage: () => ({ roiPlan: plan(100_000), cpomDossiers: [dossier("1", state)] }),
      JobProgress: () => {
        state = "DONE";
        return { job: job() };
      },
    };
    open(plan(100_000), [], more);
    expect(await screen.findByText(/Le dossier «\sDossier 1\s» est prêt/)).toBeInTheDocument();
    expect(await screen.findByRole("link", { name: /dossier\.pdf/ })).toBeInTheDocument();
  });

  it("ne propose ni hypothèses ni production à qui ne peut que lire", async () => {
    stage(<CpomPage />, {
      at,
      role: "qualityManager",
      answers: { CpomPage: { roiPlan: plan(100_000), cpomDossiers: [] } },
    });
    expect(await screen.findByText("Aucun dossier n’a encore été produit")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Générer le dossier" })).not.toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Modifier les hypothèses" })).not.toBeInTheDocument();
  });

  it("invite à saisir les hypothèses quand il n’y en a pas", async () => {
    open(null);
    expect(await screen.findByRole("link", { name: "Saisir les hypothèses" })).toHaveAttribute(
      "href",
      "/cpom/hypotheses",
    );
  });
});
