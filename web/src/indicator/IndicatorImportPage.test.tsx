import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage, type Answers } from "../kernel/testing";
import { IndicatorImportPage } from "./IndicatorImportPage";
import { sampleCsv } from "./indicator-sample";

const facts = (over: object = {}) => ({
  indicatorImport: {
    __typename: "IndicatorImport",
    id: "imp-1",
    fileName: "octobre.csv",
    state: "previewed",
    rowCount: 320,
    acceptedCount: 317,
    refusedCount: 3,
    createdCount: 0,
    updatedCount: 0,
    unchangedCount: 0,
    refusals: [
      {
        __typename: "ImportRefusal",
        line: 17,
        column: "periode",
        value: "2026-13",
        reason: "Période attendue : 2026-03.",
      },
    ],
    job: null,
    ...over,
  },
});
const at = "/indicateurs/import";
const file = new File(["finess_et;indicateur"], "octobre.csv", { type: "text/csv" });
const answerOnce = (status: number, body: object) =>
  jest.fn<Promise<Response>, [string, RequestInit]>(() =>
    Promise.resolve(new Response(JSON.stringify(body), { status })),
  );
const send = async (): Promise<void> => {
  await userEvent.upload(screen.getByLabelText("Fichier CSV"), file);
};
const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

describe("l’import d’indicateurs", () => {
  it("envoie le fichier à lire avec l’en-tête qui le protège, puis montre ce qu’il contient", async () => {
    const fetched = answerOnce(201, { id: "imp-1" });
    globalThis.fetch = fetched as unknown as typeof fetch;
    const { address } = stage(<IndicatorImportPage />, { at, answers: { IndicatorImport: facts() } });
    await send();
    expect(await screen.findByText(/317 lignes peuvent être importées ; 3 sont refusées/)).toBeInTheDocument();
    expect(address()).toBe("/indicateurs/import?import=imp-1");
    const [path, request] = fetched.mock.calls[0] ?? [];
    expect(path).toBe("/imports");
    expect(request?.headers).toMatchObject({ "apollo-require-preflight": "1" });
    expect((request?.body as FormData).get("file")).toMatchObject({ name: "octobre.csv" });
  });

  it("donne chaque refus avec sa ligne, sa colonne, sa valeur et sa raison, et le fichier des refus", async () => {
    stage(<IndicatorImportPage />, { at: `${at}?import=imp-1`, answers: { IndicatorImport: facts() } });
    const table = await screen.findByRole("table", { name: "Lignes refusées" });
    expect(within(table).getByRole("row", { name: /17 periode 2026-13 Période attendue/ })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Télécharger les refus (CSV)" })).toHaveAttribute(
      "href",
      "/imports/imp-1/refus.csv",
    );
    expect(screen.getByRole("button", { name: "Renvoyer un fichier corrigé" })).toBeInTheDocument();
  });

  it("importe les seules lignes valides quand on le choisit, puis dit le résultat en chiffres", async () => {
    let state = "previewed";
    const done = { state: "done", createdCount: 201, updatedCount: 12, unchangedCount: 104 };
    const answers: Answers = {
      IndicatorImport: () => facts(state === "done" ? done : { state }),
      ConfirmIndicatorImport: () => {
        state = "done";
        return {
          confirmIndicatorImport: {
            __typename: "IndicatorImportPayload",
            ok: true,
            error: null,
            import: { __typename: "IndicatorImport", id: "imp-1", state: "done", job: null },
          },
        };
      },
    };
    const { asked } = stage(<IndicatorImportPage />, { at: `${at}?import=imp-1`, answers });
    await userEvent.click(await screen.findByRole("button", { name: "Importer les 317 lignes valides" }));
    expect(await screen.findByText(/201 nouvelles valeurs, 12 modifiées, 104 identiques/)).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "ConfirmIndicatorImport")?.variables).toEqual({
      input: { id: "imp-1", acceptValid: true },
    });
    expect(screen.getByRole("link", { name: "Voir les paliers" })).toHaveAttribute("href", "/paliers");
  });

  it("dit qu’un fichier déjà importé ne change rien", async () => {
    const same = facts({ state: "done", refusedCount: 0, refusals: [], unchangedCount: 320 });
    stage(<IndicatorImportPage />, { at: `${at}?import=imp-1`, answers: { IndicatorImport: same } });
    expect(await screen.findByText(/Rien n’a changé/)).toBeInTheDocument();
  });

  it("garde le fichier quand l’envoi échoue, et le renvoie", async () => {
    globalThis.fetch = jest.fn(() => Promise.reject(new TypeError("hors ligne")));
    stage(<IndicatorImportPage />, { at, answers: { IndicatorImport: facts() } });
    await send();
    expect(await screen.findByRole("alert")).toHaveTextContent("Le fichier n’est pas parvenu au serveur.");
    const fetched = answerOnce(201, { id: "imp-1" });
    globalThis.fetch = fetched as unknown as typeof fetch;
    await userEvent.click(screen.getByRole("button", { name: "Renvoyer octobre.csv" }));
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
    expect(await screen.findByText("Ce que contient « octobre.csv »")).toBeInTheDocument();
  });

  it("montre la phrase du serveur pour un fichier illisible", async () => {
    globalThis.fetch = answerOnce(422, {
      error: { code: "CSV_EMPTY", message: "Le fichier est vide." },
    }) as unknown as typeof fetch;
    stage(<IndicatorImportPage />, { at });
    await send();
    expect(await screen.findByRole("alert")).toHaveTextContent("Le fichier est vide.");
  });

  it("est réservé à qui peut importer", () => {
    stage(<IndicatorImportPage />, { at, role: "director" });
    expect(screen.getByText(/L’import est réservé/)).toBeInTheDocument();
    expect(screen.queryByLabelText("Fichier CSV")).not.toBeInTheDocument();
  });

  it("donne un exemple qui porte les clés du groupe", () => {
    const indicators = [
      { code: "DUI-ACTIFS", frequency: "month", denominatorLabel: "File active" },
      { code: "DELAI", frequency: "quarter", denominatorLabel: null },
    ];
    const csv = sampleCsv({ finessNumbers: ["010780195"], indicators, context: "Exemple à remplacer" }, 2025);
    expect(csv.split("\r\n").slice(1, 3)).toEqual([
      "010780195;DUI-ACTIFS;2025-12;42;60;;Exemple à remplacer",
      "010780195;DELAI;2025-T4;;;12;Exemple à remplacer",
    ]);
  });
});
