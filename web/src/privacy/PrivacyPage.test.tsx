import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serverError, stage, type Answers } from "../kernel/testing";
import { PrivacyPage } from "./PrivacyPage";

const entry = (over: object = {}) => ({
  __typename: "PersonalDataEntry",
  table: "mail",
  tableTitle: "Courriels à envoyer",
  column: "recipient_email",
  pii: "direct",
  purpose: "Adresse du destinataire",
  seenBy: "L’administration du groupe",
  retention: "Texte vidé à l’envoi ; la ligne, 12 mois",
  legalBasis: "Exécution du contrat (art. 6.1.b)",
  ...over,
});
const AROUND: Answers = {
  PersonalDataRegister: {
    personalDataRegister: [
      entry(),
      entry({ column: "state", pii: "none", purpose: "État" }),
      entry({ table: "draft", tableTitle: "Brouillons", column: "body", purpose: "Texte en cours" }),
    ],
  },
  PrivacyArchives: { privacyExports: [] },
  PrivacyPeople: { people: [{ __typename: "Person", id: "p1", displayName: "Nadia Exemple" }] },
  PrivacyErased: { personErasures: [] },
  GroupDeletion: { groupDeletion: null },
};
const open = (more: Answers = {}, at = "/donnees-personnelles") =>
  stage(<PrivacyPage />, { at, role: "groupAdministrator", answers: { ...AROUND, ...more } });
const choose = async () => {
  await screen.findByRole("option", { name: "Nadia Exemple" });
  await userEvent.selectOptions(screen.getByLabelText("Personne"), "Nadia Exemple");
};

jest.setTimeout(30_000);

describe("les données personnelles", () => {
  it("sans archive ni effacement, n’en dessinent pas de tableau ; sans réponse à la recherche, le disent", async () => {
    open({}, "/donnees-personnelles?recherche=introuvable");
    expect(await screen.findByText("Aucune ligne ne répond à cette recherche")).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "Mes archives" })).not.toBeInTheDocument();
    expect(screen.queryByText("Personnes effacées")).not.toBeInTheDocument();
  });

  it("disent du registre ce qui est personnel, et combien de temps", async () => {
    open();
    const row = within(await screen.findByRole("row", { name: /Adresse du destinataire/ }));
    expect(row.getByText("Texte vidé à l’envoi ; la ligne, 12 mois")).toBeInTheDocument();
    expect(screen.queryByRole("row", { name: /^État/ })).not.toBeInTheDocument();
  });

  it("en erreur, disent ce qui est arrivé et laissent réessayer", async () => {
    open({ PersonalDataRegister: serverError("Le registre ne peut pas être lu.") });
    expect(await screen.findByRole("alert")).toHaveTextContent("Le registre ne peut pas être lu.");
    expect(screen.getByRole("button", { name: "Réessayer" })).toBeInTheDocument();
  });

  it("font l’archive d’une personne choisie", async () => {
    const { asked } = open({
      ExportPersonData: {
        exportPersonData: {
          __typename: "PrivacyJobPayload",
          ok: true,
          error: null,
          job: { __typename: "Job", id: "j1" },
        },
      },
    });
    expect(screen.getByRole("button", { name: "Faire son archive" })).toBeDisabled();
    await choose();
    await userEvent.click(screen.getByRole("button", { name: "Faire son archive" }));
    expect(await screen.findByText(/C’est demandé/)).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "ExportPersonData")?.variables).toEqual({ personId: "p1" });
  });

  it("n’effacent qu’après le nom saisi, et disent avant ce qui change", async () => {
    const { asked } = open({
      ErasurePreview: {
        erasurePreview: {
          __typename: "ErasurePreview",
          name: "Nadia Exemple",
          closesAccount: true,
          error: null,
          counts: [{ __typename: "ErasureCount", title: "Rôles", count: 2 }],
        },
      },
      ErasePerson: {
        erasePerson: {
          __typename: "PrivacyJobPayload",
          ok: false,
          error: { __typename: "UserError", code: "LAST_ADMINISTRATOR", field: null, message: "C’est la dernière." },
          job: null,
        },
      },
    });
    await choose();
    await userEvent.click(screen.getByRole("button", { name: "Effacer" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(/2\slignes la concernent/)).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText(/Saisissez le nom/), "Nadia Exemple");
    await userEvent.click(dialog.getByRole("button", { name: "Effacer définitivement" }));
    expect(await dialog.findByText("C’est la dernière.")).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "ErasePerson")?.variables).toEqual({
      input: { personId: "p1", name: "Nadia Exemple" },
    });
  });

  it("d’un aperçu qui manque, disent pourquoi", async () => {
    open({ ErasurePreview: serverError("Cette personne est introuvable.") });
    await choose();
    await userEvent.click(screen.getByRole("button", { name: "Effacer" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Cette personne est introuvable.");
  });
});
