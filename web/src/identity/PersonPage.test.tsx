import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { PeoplePage } from "./PeoplePage";
import { PersonPage } from "./PersonPage";
import { ReviewPage } from "./ReviewPage";

jest.setTimeout(20_000);

const ROLE = {
  __typename: "PersonRole",
  id: "role-1",
  role: "localReferent",
  sector: null,
  wholeGroup: false,
  where: "dans 1\u00a0établissement\u00a0: Les Tilleuls",
  grantedAt: "2026-09-01T08:00:00Z",
  grantedBy: "Samira",
  legalEntities: [],
  establishments: [{ __typename: "Place", id: "site-1" }],
};
const PERSON = {
  __typename: "Person",
  id: "personne-2",
  displayName: "Nadia Ferrand",
  email: "nadia@demo.example",
  state: "active",
  joinedAt: "2026-01-05T08:00:00Z",
  disabledAt: null,
  leftAt: null,
  lastActivityAt: null,
  roles: [ROLE],
  history: [{ __typename: "PersonEvent", id: "e1", at: "2026-09-01T08:00:00Z", text: "Rôle donné", by: null }],
};
const RIGHTS = {
  __typename: "EffectiveRights",
  can: [
    {
      __typename: "RightSentence",
      action: "maturity:answer",
      what: "Peut répondre aux questions des paliers",
      where: ROLE.where,
    },
  ],
  cannotText: "Ne peut pas\u00a0: importer des indicateurs.",
};
const PLACES = {
  group: {
    __typename: "Group",
    id: "groupe-1",
    legalEntities: [{ __typename: "LegalEntity", id: "ej-1", name: "ORSAC" }],
    establishments: [
      {
        __typename: "Establishment",
        id: "site-1",
        name: "Les Tilleuls",
        legalEntity: { __typename: "LegalEntity", id: "ej-1" },
      },
      {
        __typename: "Establishment",
        id: "site-2",
        name: "Les Érables",
        legalEntity: { __typename: "LegalEntity", id: "ej-1" },
      },
    ],
  },
};
const refused = (message: string) => ({
  __typename: "PersonPayload",
  ok: false,
  error: { __typename: "UserError", code: "LAST_ADMINISTRATOR", message },
  person: null,
});
const show = (
  answers = {},
  person: object | null = PERSON,
  role: "groupAdministrator" | "groupReferent" = "groupAdministrator",
) =>
  stage(<PersonPage />, {
    at: "/personnes/personne-2",
    pattern: "/personnes/:id",
    role,
    answers: { Person: { person, effectiveRights: person === null ? null : RIGHTS }, RolePlaces: PLACES, ...answers },
  });

describe("la page d’une personne", () => {
  it("dit sa situation, ses rôles, ce qu’elle peut faire et ce qui s’est passé", async () => {
    show();
    expect(await screen.findByRole("heading", { level: 1, name: "Nadia Ferrand" })).toBeInTheDocument();
    expect(screen.getByText("Entre dans le groupe avec un rôle.")).toBeInTheDocument();
    expect(
      screen.getByRole("heading", { level: 3, name: /Dans 1\sétablissement\s: Les Tilleuls/ }),
    ).toBeInTheDocument();
    expect(screen.getByText("Peut répondre aux questions des paliers")).toBeInTheDocument();
    expect(screen.getByText(/Ne peut pas\s: importer des indicateurs/)).toBeInTheDocument();
    expect(screen.getByText("Rôle donné")).toBeInTheDocument();
  });

  it("donne un rôle sur les lieux cochés", async () => {
    const { asked } = show({ GiveRole: { giveRole: { ...refused(""), ok: true, error: null } } });
    await userEvent.click(await screen.findByRole("button", { name: "Donner un rôle" }));
    const dialog = await screen.findByRole("dialog", { name: "Donner un rôle à Nadia Ferrand" });
    await userEvent.selectOptions(within(dialog).getByLabelText(/^Rôle/), "contributor");
    await userEvent.type(await within(dialog).findByLabelText("Chercher un établissement"), "erables");
    expect(within(dialog).queryByLabelText("Les Tilleuls")).not.toBeInTheDocument();
    await userEvent.click(within(dialog).getByLabelText("Les Érables"));
    expect(within(dialog).getByText("1 lieu choisi")).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole("button", { name: "Enregistrer le rôle" }));
    await waitFor(() => expect(asked.some(({ name }) => name === "GiveRole")).toBe(true));
    expect(asked.find(({ name }) => name === "GiveRole")?.variables["input"]).toEqual({
      personId: "personne-2",
      role: "contributor",
      sector: null,
      wholeGroup: false,
      legalEntityIds: [],
      establishmentIds: ["site-2"],
    });
  });

  it("dit ce qui arrivera avant de suspendre, et garde la phrase du serveur quand il refuse", async () => {
    show({ DisablePerson: { disablePerson: refused("Nadia est la dernière personne qui administre le groupe.") } });
    await userEvent.click(await screen.findByRole("button", { name: "Suspendre l’accès" }));
    const dialog = await screen.findByRole("dialog", { name: "Suspendre l’accès de Nadia Ferrand" });
    expect(
      within(dialog).getByText(/Ses sessions dans ce groupe seront fermées aussitôt\. Son rôle est gardé/),
    ).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole("button", { name: "Suspendre l’accès" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("dernière personne qui administre");
  });

  it("ne montre aucun geste à qui n’en a pas le droit", async () => {
    show({}, PERSON, "groupReferent");
    await screen.findByRole("heading", { level: 1, name: "Nadia Ferrand" });
    for (const name of ["Donner un rôle", "Suspendre l’accès", "Voir comme cette personne", "Transmettre ses rôles"])
      expect(screen.queryByRole("button", { name })).not.toBeInTheDocument();
  });

  it("est introuvable pour une personne d’un autre groupe", async () => {
    show({}, null);
    expect(await screen.findByRole("heading", { level: 1, name: "Page introuvable" })).toBeInTheDocument();
  });
});

describe("la liste des personnes", () => {
  const people = {
    people: [PERSON, { ...PERSON, id: "p3", displayName: "Éric Blin", email: "eric@demo.example", roles: [] }],
  };
  it("garde ses filtres dans l’adresse", async () => {
    const { asked, address } = stage(<PeoplePage />, {
      at: "/personnes?role=director",
      answers: { People: people, PeoplePlaces: PLACES },
    });
    expect(await screen.findByRole("link", { name: "Nadia Ferrand" })).toHaveAttribute("href", "/personnes/personne-2");
    expect(asked.find(({ name }) => name === "People")?.variables).toEqual({
      role: "director",
      establishmentId: null,
      state: null,
    });
    await userEvent.selectOptions(screen.getByLabelText("Situation"), "disabled");
    expect(address()).toBe("/personnes?role=director&situation=disabled");
    await userEvent.type(screen.getByLabelText("Nom ou adresse"), "eric");
    expect(screen.queryByRole("link", { name: "Nadia Ferrand" })).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Éric Blin" })).toBeInTheDocument();
  });
});

describe("la revue des droits", () => {
  const review = (left: number) => ({
    __typename: "AccessReview",
    id: "revue-1",
    openedAt: "2026-11-02T08:00:00Z",
    dueOn: "2026-12-02",
    closedAt: null,
    closedBy: null,
    confirmedCount: 2 - left,
    removedCount: 0,
    leftCount: left,
    totalCount: 2,
    text: `${left}\u00a0droits sur 2 restent à confirmer.`,
  });
  const line = (id: string, personName: string) => ({
    __typename: "AccessReviewLine",
    id,
    personId: `p-${id}`,
    personName,
    role: "reader",
    sector: null,
    where: "dans tout le groupe",
    decision: null,
    reason: null,
    held: true,
  });
  const board = {
    AccessReviews: { accessReviews: [review(2)] },
    ReviewLines: {
      accessReview: { __typename: "AccessReview", id: "revue-1", lines: [line("1", "Ana"), line("2", "Bob")] },
    },
  };

  it("se parcourt aux flèches, et ne retire rien sans raison ni confirmation", async () => {
    const { asked } = stage(<ReviewPage />, { at: "/revue-des-droits", answers: board, role: "groupAdministrator" });
    expect(await screen.findByText(/2 droits sur 2 restent à confirmer\./)).toBeInTheDocument();
    const first = await screen.findByRole("button", { name: /Confirmer\s: Ana, Lecteur/ });
    first.focus();
    await userEvent.keyboard("{ArrowDown}{ArrowRight}");
    expect(screen.getByRole("button", { name: /Retirer\s: Bob, Lecteur/ })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Retirer un droit à Bob" });
    expect(within(dialog).getByLabelText("Pourquoi ce droit est retiré")).toBeInTheDocument();
    expect(asked.some(({ name }) => name === "DecideAccessReviewLine")).toBe(false);
    expect(screen.queryByRole("button", { name: "Clore la revue" })).not.toBeInTheDocument();
  });

  it("propose d’en ouvrir une quand aucune ne l’est", async () => {
    stage(<ReviewPage />, { answers: { AccessReviews: { accessReviews: [] } }, role: "groupAdministrator" });
    expect(await screen.findByText("Aucune revue n’est ouverte")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Ouvrir une revue" })).toBeInTheDocument();
  });

  it("se clôt une fois tout décidé", async () => {
    stage(<ReviewPage />, {
      answers: { ...board, AccessReviews: { accessReviews: [review(0)] } },
      role: "groupAdministrator",
    });
    await userEvent.click(await screen.findByRole("button", { name: "Clore la revue" }));
    expect(await screen.findByText(/2 droits confirmés, aucun retiré/)).toBeInTheDocument();
  });
});
