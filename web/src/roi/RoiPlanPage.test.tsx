import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage, type Answers } from "../kernel/testing";
import { RoiPlanPage } from "./RoiPlanPage";

const line = (id: string, kind: string, label: string, cents: number, position: number) => ({
  __typename: "RoiLine",
  id,
  kind,
  heading: kind === "cost" ? "Licences" : "Maintenance mutualisée",
  label,
  amountCents: [cents, cents, cents, cents, cents],
  proofGrade: "measured",
  assumption: "Contrat de groupe",
  sourceLabel: "Contrat",
  position,
});
const plan = (version = 3, cost = 100_000) => ({
  __typename: "RoiPlan",
  id: "p1",
  name: "Plan",
  firstYear: 2027,
  discountRate: 0.04,
  version,
  lines: [line("l1", "cost", "Licences du DUI", cost, 0), line("l2", "benefit", "Contrats repris", 150_000, 1)],
  result: {
    __typename: "RoiResult",
    years: [],
    totalCostCents: 0,
    totalBenefitCents: 0,
    netPresentValueCents: 0,
    paybackYears: null,
    roiRatio: null,
    warnings: [],
  },
});
const payload = (over: object) => ({
  saveRoiPlan: { __typename: "RoiPlanPayload", ok: false, error: null, plan: null, ...over },
});
const saveDraft = ({ input }: Record<string, unknown>) => {
  const { body, version } = input as { body: string; version: number };
  const draft = { __typename: "Draft", id: "d1", body, version: version + 1, updatedAt: "2026-11-22T13:32:00.000Z" };
  return { saveDraft: { __typename: "DraftPayload", ok: true, error: null, draft: body === "" ? null : draft } };
};
const NO_DRAFT: Answers = { Draft: { draft: null }, SaveDraft: saveDraft };
const at = "/cpom/hypotheses";
const open = (answers: Answers = {}) =>
  stage(<RoiPlanPage />, { at, answers: { RoiPlanPage: { roiPlan: plan() }, ...NO_DRAFT, ...answers } });
const costs = () => screen.getByRole("table", { name: "Coûts" });
const save = (): Promise<void> => userEvent.click(screen.getByRole("button", { name: "Enregistrer les hypothèses" }));
const retype = async (input: HTMLElement, text: string): Promise<void> => {
  await userEvent.clear(input);
  await userEvent.type(input, text);
};

// Leaving a screen sends its draft by a request of its own: without an answer, the text would wait for the next test.
beforeEach(() => {
  const payload = { __typename: "DraftPayload", ok: true, error: null, draft: null };
  globalThis.fetch = () => Promise.resolve(Response.json({ data: { saveDraft: payload } }));
});

// A form of forty inputs in jsdom is slow on a busy machine; nothing here waits on purpose.
jest.setTimeout(30_000);

describe("les hypothèses du retour sur investissement", () => {
  it("se lisent par année, avec des totaux et un résultat qui suivent la frappe", async () => {
    open();
    await screen.findByRole("table", { name: "Coûts" });
    await retype(within(costs()).getByLabelText("2028"), "2 500,5");
    await userEvent.tab();
    expect(within(costs()).getByLabelText("2028")).toHaveValue("2\u202f500,5");
    expect(within(costs()).getByRole("row", { name: /Total des coûts/ })).toHaveTextContent(/2\s501\s€.*6\s501\s€/);
    expect(screen.getByText(/Avec ces montants/)).toHaveTextContent("7 500 € de bénéfices");
    expect(screen.getByText("Modifications non enregistrées")).toBeInTheDocument();
  });

  it("enregistre contre la version lue et dit quand", async () => {
    const { asked } = open({ SaveRoiPlan: payload({ ok: true, plan: plan(4) }) });
    await screen.findByRole("table", { name: "Coûts" });
    await retype(within(costs()).getByLabelText("2027"), "2000");
    await save();
    expect(await screen.findByText(/^Enregistré à/)).toBeInTheDocument();
    const input = asked.find(({ name }) => name === "SaveRoiPlan")?.variables["input"] as {
      version: number;
      lines: object[];
    };
    expect(input.version).toBe(3);
    expect(input.lines[0]).toMatchObject({
      amountCents: [200_000, 100_000, 100_000, 100_000, 100_000],
      label: "Licences du DUI",
    });
    expect(input.lines[0]).not.toHaveProperty("id");
  });

  it("mène de la liste des erreurs à chaque champ, sans rien effacer", async () => {
    open();
    await screen.findByRole("table", { name: "Coûts" });
    await retype(within(costs()).getByLabelText("2029"), "beaucoup");
    await userEvent.clear(within(costs()).getByLabelText("Source"));
    await save();
    const summary = await screen.findByRole("alert");
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent("2 points sont à corriger avant d’enregistrer");
    await userEvent.click(within(summary).getByRole("link", { name: /Coût 1, 2029\s: ce n’est pas un nombre/ }));
    const wrong = within(costs()).getByLabelText("2029");
    expect(wrong).toHaveFocus();
    expect(wrong).toHaveValue("beaucoup");
    expect(wrong).toHaveAttribute("aria-invalid", "true");
  });

  it("ajoute une ligne, la retire, et la rend", async () => {
    open();
    await screen.findByRole("table", { name: "Coûts" });
    await userEvent.click(screen.getByRole("button", { name: "Ajouter un coût" }));
    await waitFor(() => expect(within(costs()).getAllByLabelText("Rubrique")[1]).toHaveFocus());
    await userEvent.click(screen.getByRole("button", { name: /Retirer la ligne Coût 1\s: Licences du DUI/ }));
    expect(within(costs()).queryByDisplayValue("Licences du DUI")).not.toBeInTheDocument();
    const undo = screen.getByRole("button", { name: "Annuler" });
    expect(undo).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(within(costs()).getByDisplayValue("Licences du DUI")).toBeInTheDocument();
  });

  it("met les deux versions côte à côte en cas de conflit, et n’écrase rien sans un choix", async () => {
    const changed = { __typename: "UserError", code: "ROI_PLAN_CHANGED", field: null, message: "Modifié." };
    const { asked } = open({
      SaveRoiPlan: ({ input }) =>
        (input as { version: number }).version === 4
          ? payload({ ok: true, plan: plan(5, 300_000) })
          : payload({ error: changed }),
      SavedRoiPlan: { roiPlan: plan(4, 250_000) },
    });
    await screen.findByRole("table", { name: "Coûts" });
    await retype(within(costs()).getByLabelText("2027"), "9000");
    await save();
    const table = await screen.findByRole("table", { name: "Votre saisie et la version enregistrée" });
    expect(within(table).getByRole("row", { name: /Licences du DUI/ })).toHaveTextContent(/13\s000\s€12\s500\s€/);
    expect(within(costs()).getByLabelText("2027")).toHaveValue("9\u202f000");
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer ma saisie à la place de la version 4" }));
    expect(await screen.findByText(/^Enregistré à/)).toBeInTheDocument();
    expect(
      asked
        .filter(({ name }) => name === "SaveRoiPlan")
        .map(({ variables }) => (variables["input"] as { version: number }).version),
    ).toEqual([3, 4]);
  });

  it("garde la saisie quand le serveur ne répond pas", async () => {
    open({ SaveRoiPlan: new Error("hors ligne") });
    await screen.findByRole("table", { name: "Coûts" });
    await retype(within(costs()).getByLabelText("2027"), "4321");
    await save();
    expect(await screen.findByRole("alert")).toHaveTextContent("Rien n’est perdu");
    expect(within(costs()).getByLabelText("2027")).toHaveValue("4\u202f321");
  });

  it("se garde en brouillon pendant la frappe, se reprend plus tard sur la version où il a été commencé", async () => {
    const first = open();
    await screen.findByRole("table", { name: "Coûts" });
    await retype(within(costs()).getByDisplayValue("Contrat de groupe"), "Contrat revu");
    expect(await screen.findByText("Brouillon gardé à 14 h 32")).toBeInTheDocument();
    const kept = first.asked.filter(({ name }) => name === "SaveDraft").at(-1)?.variables["input"] as { body: string };
    expect(JSON.parse(kept.body)).toMatchObject({ version: 3, form: { lines: [{ assumption: "Contrat revu" }, {}] } });
    first.unmount();
    // Somebody else saved the plan meanwhile: the draft is not saved over it unseen.
    const { asked } = open({
      RoiPlanPage: { roiPlan: plan(4) },
      Draft: {
        draft: { __typename: "Draft", id: "d1", body: kept.body, version: 7, updatedAt: "2026-11-22T13:32:00.000Z" },
      },
      SaveRoiPlan: payload({ ok: true, plan: plan(5) }),
    });
    expect(await screen.findByDisplayValue("Contrat revu")).toBeInTheDocument();
    expect(screen.getByText(/Votre brouillon du 22\/11\/2026 à 14 h 32 est repris/)).toBeInTheDocument();
    await save();
    expect(await screen.findByText(/^Enregistré à/)).toBeInTheDocument();
    const input = asked.find(({ name }) => name === "SaveRoiPlan")?.variables["input"] as { version: number };
    expect(input.version).toBe(3);
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ name: "SaveDraft", variables: { input: { body: "" } } }));
  });

  it("propose un exemple quand rien n’est saisi", async () => {
    open({ RoiPlanPage: { roiPlan: null } });
    await userEvent.click(await screen.findByRole("button", { name: "Partir de l’exemple" }));
    expect(within(costs()).getByDisplayValue("Licences et maintenance du dossier informatisé")).toBeInTheDocument();
  });

  it("est réservé à qui peut modifier", () => {
    stage(<RoiPlanPage />, { at, role: "qualityManager", answers: { RoiPlanPage: { roiPlan: null } } });
    expect(screen.getByText(/Les hypothèses sont modifiées par/)).toBeInTheDocument();
  });
});
