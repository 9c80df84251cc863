import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { serverError, stage, type Answers } from "../kernel/testing";
import { AuditPage } from "./AuditPage";

const line = (over: object = {}) => ({
  __typename: "AuditEvent",
  id: "l1",
  seq: 12,
  createdAt: "2026-11-22T08:12:00.000Z",
  channelLabel: "application",
  ip: "127.0.0.1",
  apiKeyLabel: null,
  objectKindLabel: "personne",
  objectId: "0196f000-0000-7000-8000-000000000001",
  objectName: "Nadia Exemple",
  sentence: "Claire Morel a donné un rôle (personne « Nadia Exemple »)",
  hash: "ab12",
  changes: [{ __typename: "AuditChange", field: "role", label: "rôle", before: null, after: "Référent local" }],
  ...over,
});
const journal = (lines: object[], totalCount = lines.length, hasNextPage = false) => ({
  auditEvents: {
    __typename: "AuditEventConnection",
    totalCount,
    edges: lines.map((node, at) => ({ __typename: "AuditEventEdge", cursor: `c${String(at)}`, node })),
    pageInfo: { __typename: "PageInfo", hasNextPage, endCursor: hasNextPage ? "c0" : null },
  },
});
const choice = (value: string, label: string) => ({ __typename: "AuditChoice", value, label });
const AROUND: Answers = {
  AuditFacets: {
    auditFacets: {
      __typename: "AuditFacets",
      people: [choice("p1", "Claire Morel")],
      actions: [choice("identity:giveRole", "A donné un rôle")],
      objectKinds: [choice("person", "personne")],
    },
  },
  AuditIntegrity: {
    auditIntegrity: { __typename: "AuditIntegrity", headSeq: 12, lastAnchor: null, lastVerification: null },
  },
};
const open = (AuditEvents: Answers[string], at = "/journal") =>
  stage(<AuditPage />, { at, role: "groupAdministrator", answers: { ...AROUND, AuditEvents } });

jest.setTimeout(30_000);

describe("le journal", () => {
  it("vide, dit ce qui s’y écrit et laisse enlever les filtres", async () => {
    const { address } = open(journal([]), "/journal?personne=p1");
    expect(await screen.findByText("Aucune ligne ne répond à ces filtres")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Enlever les filtres" }));
    expect(address()).toBe("/journal");
  });

  it("en erreur, dit ce qui est arrivé et laisse réessayer", async () => {
    open(serverError("Le journal ne peut pas être lu."));
    expect(await screen.findByRole("alert")).toHaveTextContent("Le journal ne peut pas être lu.");
    expect(screen.getByRole("button", { name: "Réessayer" })).toBeInTheDocument();
  });

  it("raconte chaque changement, avec le nom de l’objet et les mots des champs", async () => {
    open(journal([line()]));
    const item = within(await screen.findByRole("listitem"));
    expect(item.getByText(/a donné un rôle/)).toBeInTheDocument();
    await userEvent.click(item.getByText("Détail"));
    expect(item.getByText("Référent local")).toBeInTheDocument();
    expect(item.getByText(/personne « Nadia Exemple » \(0196f000/u)).toBeInTheDocument();
  });

  it("se filtre, et l’adresse garde le filtre", async () => {
    const { asked, address } = open(journal([line()]));
    await screen.findByRole("option", { name: "A donné un rôle" });
    await userEvent.selectOptions(screen.getByLabelText("Action"), "A donné un rôle");
    expect(address()).toBe("/journal?action=identity%3AgiveRole");
    expect(asked.filter(({ name }) => name === "AuditEvents").at(-1)?.variables).toEqual({
      filter: { action: "identity:giveRole" },
    });
  });
});
