import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { ChoicePage } from "./ChoicePage";
import { CoveragePage } from "./CoveragePage";
import { HandoverPage } from "./HandoverPage";
import { MandatePage, NewMandatePage } from "./MandatePage";
import { ReferentPage } from "./ReferentPage";
import { ReferentSettingsPage } from "./ReferentSettingsPage";

const mandate = (change: object = {}) => ({
  __typename: "Mandate",
  id: "m1",
  establishmentId: "e1",
  establishmentName: "Les Acacias",
  sector: "care",
  personId: "p1",
  personName: "Zoé Martin",
  personGone: false,
  lacksRole: true,
  duty: "holder",
  profileCase: "caregiver",
  naming: "appointed",
  namingText: "Nomination par la direction",
  namedOn: null,
  voterCount: null,
  voteCount: null,
  weeklyMinutes: 90,
  trainedOn: null,
  startsOn: "2026-01-05",
  endsOn: null,
  state: "inForce",
  version: 3,
  ...change,
});
const sector = (code: string, label: string, followed = true) => ({
  __typename: "ReferentSector",
  sector: code,
  label,
  ownLabel: null,
  followed,
  version: 0,
});
const COMMON = {
  ReferentSectors: {
    referentSectors: [sector("care", "soins"), sector("pharmacy", "pharmacie"), sector("social", "social", false)],
  },
  EstablishmentChoices: {
    group: {
      __typename: "Group",
      id: "g",
      establishments: [{ __typename: "Establishment", id: "e1", name: "Les Acacias" }],
    },
  },
  NameablePeople: {
    nameablePeople: [
      { __typename: "NameablePerson", id: "p1", displayName: "Zoé Martin", groupReferent: false },
      { __typename: "NameablePerson", id: "p2", displayName: "Yann Petit", groupReferent: true },
    ],
  },
  ReferentContacts: {
    nameablePeople: [{ __typename: "NameablePerson", id: "p2", displayName: "Yann Petit", groupReferent: true }],
    referentContacts: [
      {
        __typename: "ContactPair",
        vendorId: "v",
        vendorName: "Alizé",
        contactName: null,
        contactDuty: null,
        contactEmail: null,
        contactPhone: null,
        groupContactName: "Yann Petit",
        groupContactEmail: "yann@essai.example",
        named: false,
      },
    ],
  },
};
const page = (nodes: readonly object[], hasNextPage = false) => ({
  mandates: {
    __typename: "MandateConnection",
    edges: nodes.map((node) => ({ __typename: "MandateEdge", node })),
    pageInfo: { __typename: "PageInfo", hasNextPage, endCursor: "c" },
  },
});
const fault = (code: string, field: string | null, message: string) => ({
  __typename: "UserError",
  code,
  field,
  message,
});

describe("le registre des référents", () => {
  it("filtre d’après l’adresse et montre l’interlocuteur de chaque côté", async () => {
    const { asked } = stage(<ReferentPage />, {
      at: "/referents?secteur=care&mandats=finissants",
      answers: { ...COMMON, MandateRegister: page([mandate()]) },
    });
    expect(await screen.findByRole("link", { name: "Zoé Martin" })).toHaveAttribute("href", "/referents/mandats/m1");
    expect(screen.getByText("sans rôle de référent ici")).toBeVisible();
    expect(asked.find(({ name }) => name === "MandateRegister")?.variables).toMatchObject({
      sector: "care",
      state: "ending",
    });
    expect(await screen.findByText("Yann Petit (référent du groupe)")).toBeVisible();
    expect(screen.getByText("non désigné")).toBeVisible();
  });

  it("dit à un lecteur qui n’a pas de filtre que le registre est vide, sans lui proposer de nommer", async () => {
    stage(<ReferentPage />, { at: "/referents", role: "reader", answers: { ...COMMON, MandateRegister: page([]) } });
    expect(await screen.findByText("Aucun référent n’est encore nommé")).toBeVisible();
    expect(screen.queryByRole("link", { name: "Nommer un référent" })).toBeNull();
  });
});

describe("un mandat", () => {
  it("se remplit d’après l’adresse, et demande avant de remplacer quelqu’un", async () => {
    const sent: unknown[] = [];
    stage(<NewMandatePage />, {
      at: "/referents/nommer?etablissement=e1&secteur=pharmacy&personne=p1&cas=tim",
      answers: {
        ...COMMON,
        SaveMandate: ({ input }) => {
          sent.push(input);
          return {
            saveMandate: {
              __typename: "MandatePayload",
              ok: false,
              error: fault("MANDATE_TAKEN", "duty", "Yann Petit tient déjà cette place."),
              mandate: null,
            },
          };
        },
      },
    });
    expect(await screen.findByLabelText("Personne (obligatoire)")).toHaveValue("p1");
    await screen.findByRole("option", { name: "Les Acacias" });
    expect(screen.queryByLabelText(/Mettre fin au mandat/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Nommer" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Yann Petit tient déjà cette place.");
    await userEvent.click(screen.getByLabelText(/Mettre fin au mandat/));
    await userEvent.click(screen.getByRole("button", { name: "Nommer" }));
    expect(sent).toEqual([
      expect.objectContaining({
        establishmentId: "e1",
        sector: "pharmacy",
        profileCase: "tim",
        replace: false,
        version: 0,
      }),
      expect.objectContaining({ replace: true }),
    ]);
  });

  it("montre les deux saisies quand quelqu’un a enregistré entre-temps, et n’en perd aucune", async () => {
    const versions: unknown[] = [];
    stage(<MandatePage />, {
      at: "/referents/mandats/m1",
      pattern: "/referents/mandats/:mandateId",
      answers: {
        ...COMMON,
        Mandate: { mandate: mandate() },
        SaveMandate: ({ input }) => {
          const { version, weeklyMinutes } = input as { version: number; weeklyMinutes: number };
          versions.push([version, weeklyMinutes]);
          const stale = version === 3;
          return {
            saveMandate: {
              __typename: "MandatePayload",
              ok: !stale,
              error: stale ? fault("STALE_VERSION", null, "Une autre personne a enregistré.") : null,
              mandate: stale ? mandate({ version: 5, weeklyMinutes: 30 }) : mandate({ version: 6, weeklyMinutes: 45 }),
            },
          };
        },
      },
    });
    const weekly = await screen.findByLabelText("Temps par semaine, en minutes");
    await userEvent.clear(weekly);
    await userEvent.type(weekly, "45");
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/45\smin/)).toBeVisible();
    expect(within(dialog).getByText(/30\smin/)).toBeVisible();
    await userEvent.click(within(dialog).getAllByRole("button")[0]!);
    expect(await screen.findByText("Enregistré.")).toBeVisible();
    // What one saved oneself is no conflict.
    await userEvent.type(weekly, "0");
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() =>
      expect(versions).toEqual([
        [3, 45],
        [5, 45],
        [6, 450],
      ]),
    );
  });
});

const cell = (code: string, personCount: number, states: string[], reasons: string[]) => ({
  __typename: "CoverageCell",
  sector: code,
  personCount,
  states,
  reasons,
  holderName: null,
  deputyName: null,
});
const COVERAGE = {
  referentCoverage: {
    __typename: "ReferentCoverage",
    sentence: "1 établissement sur 2 a au moins un secteur vacant.",
    sectors: [sector("care", "soins"), sector("pharmacy", "pharmacie")],
    setting: { __typename: "ReferentSetting", minutesPerRequest: 20, declared: false, version: 0 },
    counts: [{ __typename: "CoverageCount", state: "vacant", cells: 1, sites: 1 }],
    sites: [
      {
        __typename: "CoverageSite",
        establishmentId: "e1",
        establishmentName: "Les Acacias",
        establishmentKind: "SMR",
        supervised: false,
        diluted: true,
        pairState: "advised",
        cells: [
          cell("care", 0, ["vacant"], ["Personne ne tient ce secteur."]),
          cell(
            "pharmacy",
            1,
            ["noDeputy", "untrained"],
            ["Personne ne remplace Zoé.", "La formation de Zoé n’est pas notée."],
          ),
        ],
      },
      {
        __typename: "CoverageSite",
        establishmentId: "e2",
        establishmentName: "Bellevue",
        establishmentKind: "SMR",
        supervised: true,
        diluted: false,
        pairState: "inPlace",
        cells: [
          cell("care", 2, ["covered"], ["Titulaire et suppléant en place."]),
          cell("pharmacy", 2, ["covered"], ["Titulaire et suppléant en place."]),
        ],
      },
    ],
  },
};

describe("le tableau de couverture", () => {
  it("mène au registre qui ne peut pas nommer", async () => {
    const answers = { ...COMMON, ReferentCoverage: COVERAGE };
    stage(<CoveragePage />, { at: "/referents/couverture", role: "reader", answers });
    const vacant = await screen.findByRole("link", { name: /Les Acacias, soins\s: 0 Vacant/ });
    expect(vacant).toHaveAttribute("href", "/referents?etablissement=e1&secteur=care");
  });

  it("écrit un nombre et un mot dans chaque case, et se parcourt aux flèches", async () => {
    stage(<CoveragePage />, { at: "/referents/couverture", answers: { ...COMMON, ReferentCoverage: COVERAGE } });
    const first = await screen.findByRole("link", { name: /Les Acacias, soins\s: 0 Vacant/ });
    expect(first).toHaveTextContent("0 Vacant");
    expect(first).toHaveAttribute("href", "/referents/nommer?etablissement=e1&secteur=care");
    first.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toHaveTextContent("1 Sans suppléant");
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toHaveTextContent("2 Couvert");
    expect(screen.getByText("et 1 autre point")).toBeVisible();
    expect(screen.getByText(/Personne n’a déclaré cette durée/)).toHaveTextContent("20 min chacune");
    expect(screen.getByRole("heading", { name: "Responsabilités diluées" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Binômes de chefs de projet conseillés" })).toBeVisible();
  });

  it("ne garde que les établissements de l’état demandé", async () => {
    stage(<CoveragePage />, {
      at: "/referents/couverture?voir=vacant",
      answers: { ...COMMON, ReferentCoverage: COVERAGE },
    });
    expect(await screen.findByRole("rowheader", { name: "Les Acacias" })).toBeVisible();
    expect(screen.queryByRole("rowheader", { name: "Bellevue" })).toBeNull();
  });
});

const CHOICE = {
  referentChoice: {
    __typename: "ReferentChoice",
    candidates: [
      {
        __typename: "ReferentCandidate",
        id: "c1",
        personId: "p1",
        name: "Zoé Martin",
        profileCase: "tim",
        careManager: true,
        note: "",
        version: 2,
        marks: [{ __typename: "CandidateMark", quality: "listening", mark: 3 }],
      },
    ],
    compromise: {
      __typename: "ReferentCompromise",
      portraits: [{ __typename: "CandidatePortrait", name: "Zoé Martin", sentence: "Apporte l’écoute des équipes." }],
      sentences: [],
      unknowns: ["Zoé Martin : 7 qualités à renseigner."],
      cautions: ["Zoé Martin : un point à discuter, pas un refus."],
    },
  },
};

describe("le choix d’un référent", () => {
  it("compare sans classer, dit ce qui manque, et d’un geste prépare le mandat", async () => {
    stage(<ChoicePage />, {
      at: "/referents/choix?etablissement=e1&secteur=care",
      answers: { ...COMMON, ReferentChoice: CHOICE },
    });
    expect(await screen.findByRole("link", { name: "Nommer Zoé Martin" })).toHaveAttribute(
      "href",
      "/referents/nommer?etablissement=e1&secteur=care&personne=p1&cas=tim",
    );
    const line = screen.getByRole("row", { name: /À l’écoute/ });
    expect(within(line).getByText("Point fort")).toBeVisible();
    expect(within(screen.getByRole("row", { name: /Pédagogue/ })).getByText("À renseigner")).toBeVisible();
    expect(screen.getByText(/7 qualités à renseigner/)).toBeVisible();
    expect(screen.getAllByText(/Ce que cela apporte/)).toHaveLength(5);
    expect(screen.getByText(/la source ne préconise pas ce choix/)).toBeVisible();
  });
});

describe("les passations", () => {
  it("disent en chiffres ce qui passera, et n’offrent les rôles qu’à l’administration", async () => {
    const sent: unknown[] = [];
    stage(<HandoverPage />, {
      at: "/referents/passations?de=p1",
      answers: {
        ...COMMON,
        Handovers: { handovers: [] },
        WorkHandoverPreview: ({ toId }) => ({
          workHandoverPreview: {
            __typename: "WorkHandoverPreview",
            text: toId === null ? "Zoé Martin a en cours 2 mandats." : "2 mandats passent à Yann Petit.",
            rolesText: null,
          },
        }),
        HandOverWork: ({ input }) => {
          sent.push(input);
          return {
            handOverWork: {
              __typename: "HandOverWorkPayload",
              ok: true,
              error: null,
              handover: { __typename: "Handover", id: "h" },
            },
          };
        },
      },
    });
    expect(await screen.findByText("Zoé Martin a en cours 2 mandats.")).toBeVisible();
    const dialog = screen.getByRole("dialog");
    await within(dialog).findAllByRole("option", { name: "Yann Petit" });
    await userEvent.selectOptions(within(dialog).getByLabelText("Qui prend la suite"), "p2");
    expect(await within(dialog).findByText("2 mandats passent à Yann Petit.")).toBeVisible();
    expect(within(dialog).queryByRole("checkbox")).toBeNull();
    await userEvent.click(within(dialog).getByRole("button", { name: "Passer la main" }));
    expect(await screen.findByText(/La main est passée/)).toBeVisible();
    expect(sent).toEqual([{ fromId: "p1", toId: "p2", reason: "", roles: false }]);
  });
});

describe("les réglages", () => {
  it("se lisent par tous, se changent par la référente du groupe", async () => {
    const answers = {
      ...COMMON,
      ReferentSetting: {
        referentSetting: { __typename: "ReferentSetting", minutesPerRequest: 20, declared: false, version: 0 },
      },
    };
    const { unmount } = stage(<ReferentSettingsPage />, { at: "/referents/reglages", role: "reader", answers });
    expect(await screen.findByText("Soins")).toBeVisible();
    expect(await screen.findByLabelText("Minutes par demande")).toBeDisabled();
    expect(screen.queryByRole("button", { name: /Enregistrer/ })).toBeNull();
    unmount();
    stage(<ReferentSettingsPage />, { at: "/referents/reglages", answers });
    expect(await screen.findByRole("button", { name: /Enregistrer le secteur «\ssoins\s»/ })).toBeVisible();
  });
});
