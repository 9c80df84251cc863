import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serverError, stage, type Answers } from "../kernel/testing";
import { IntegrationPage } from "./IntegrationPage";

const key = (over: object = {}) => ({
  __typename: "ApiKey",
  id: "k1",
  label: "Entrepôt de données",
  actions: ["indicator:read"],
  createdByName: "Samira Exemple",
  expiresAt: "2099-01-01T00:00:00.000Z",
  lastUsedAt: null,
  revokedAt: null,
  ...over,
});
const DELIVERIES: Answers = {
  WebhookDeliveries: {
    webhookDeliveries: {
      __typename: "WebhookDeliveryConnection",
      totalCount: 0,
      edges: [],
      pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null },
    },
  },
};
const open = (Integrations: Answers[string], more: Answers = {}) =>
  stage(<IntegrationPage />, {
    at: "/integrations",
    role: "groupAdministrator",
    answers: { ...DELIVERIES, ...more, Integrations },
  });

jest.setTimeout(30_000);

describe("les intégrations", () => {
  it("vides, disent à quoi elles servent et proposent d’en créer", async () => {
    open({ apiKeys: [], webhooks: [] });
    expect(await screen.findByText("Aucune clé d’API")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Créer une clé d’API" })).toBeInTheDocument();
    expect(screen.getByText("Aucun envoi automatique")).toBeInTheDocument();
    expect(await screen.findByText("Aucun envoi pour l’instant.")).toBeInTheDocument();
  });

  it("en erreur, disent ce qui est conservé", async () => {
    open(serverError("Les clés ne peuvent pas être lues."));
    expect(await screen.findByRole("alert")).toHaveTextContent("Les clés ne peuvent pas être lues.");
    expect(screen.getByRole("alert")).toHaveTextContent("Les clés d’API et les envois restent tels qu’ils sont.");
  });

  it("créent une clé bornée et montrent son secret une fois", async () => {
    const { asked } = open(
      { apiKeys: [], webhooks: [] },
      {
        CreateApiKey: {
          createApiKey: {
            __typename: "ApiKeyPayload",
            ok: true,
            error: null,
            key: { __typename: "ApiKey", id: "k1" },
            secret: "palier_secret",
          },
        },
      },
    );
    await userEvent.click(await screen.findByRole("button", { name: "Créer une clé d’API" }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.type(dialog.getByLabelText(/À quoi sert-elle/), "Entrepôt");
    await userEvent.click(dialog.getByRole("checkbox", { name: "voir le groupe" }));
    await userEvent.click(dialog.getByRole("button", { name: "Créer" }));
    expect(await screen.findByText("Copiez ce secret maintenant")).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "CreateApiKey")?.variables).toEqual({
      input: { label: "Entrepôt", actions: ["group:read"], days: 90 },
    });
  });

  it("ne montrent pas l’anglais d’une bibliothèque quand une clé n’est pas révoquée", async () => {
    open(
      { apiKeys: [key()], webhooks: [] },
      { RevokeApiKey: serverError('Variable "$id" got invalid value', { code: "BAD_USER_INPUT" }) },
    );
    await userEvent.click(await screen.findByRole("button", { name: /Révoquer la clé d’API/ }));
    const dialog = within(await screen.findByRole("dialog"));
    await userEvent.click(dialog.getByRole("button", { name: "Révoquer" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("Rien n’a été modifié.");
    expect(dialog.getByRole("alert")).not.toHaveTextContent("Variable");
  });
});
