import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { IncidentListPage } from "./IncidentListPage";
import { InstallationBoardPage } from "./InstallationBoardPage";
import { ReleasePage } from "./ReleasePage";
import { VendorListPage } from "./VendorListPage";

jest.setTimeout(30_000);

const VENDOR = { __typename: "ProductVendor", id: "v1", name: "Maison Clairière" };
const product = {
  __typename: "Product",
  id: "p1",
  name: "Clairière DUI",
  kind: "dui",
  version: 1,
  siteCount: 2,
  vendor: VENDOR,
  modules: [{ __typename: "ProductModule", id: "m1", name: "Agenda" }],
  versions: [
    { __typename: "ProductVersion", id: "n2", label: "5.5", releasedOn: "2026-11-02" },
    { __typename: "ProductVersion", id: "n1", label: "5.4", releasedOn: null },
  ],
};
const vendor = {
  __typename: "Vendor",
  id: "v1",
  name: "Maison Clairière",
  email: null,
  phone: null,
  note: "",
  version: 1,
  groupContact: null,
  contacts: [],
};

describe("les éditeurs", () => {
  const contract = {
    __typename: "Contract",
    id: "c1",
    reference: "2024-017",
    vendor: VENDOR,
    dates: {
      __typename: "ContractDates",
      state: "noticeDue",
      periodEndsOn: "2027-03-31",
      lastNoticeOn: "2026-12-31",
      daysToNotice: 39,
    },
  };
  const open = (role: "groupReferent" | "reader") =>
    stage(<VendorListPage />, {
      at: "/editeurs",
      role,
      answers: {
        Vendors: ({ contracts }) => ({
          vendors: [vendor],
          products: [product],
          ...(contracts === true ? { contracts: [contract] } : {}),
        }),
      },
    });

  it("disent le dernier jour du préavis et qui manque de chaque côté", async () => {
    open("groupReferent");
    const table = await screen.findByRole("table", { name: "Les éditeurs du groupe" });
    expect(within(table).getByText(/préavis à donner le 31\/12\/2026 au plus tard/)).toBeInTheDocument();
    expect(within(table).getAllByText("à nommer")).toHaveLength(2);
    expect(screen.getByRole("link", { name: "Maison Clairière, 2024-017" })).toHaveAttribute(
      "href",
      "/editeurs/v1/contrats/c1",
    );
  });

  it("ne montrent ni contrat ni ajout à qui ne fait que lire", async () => {
    const { asked } = open("reader");
    const table = await screen.findByRole("table");
    expect(within(table).queryByText(/préavis/)).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Ajouter un éditeur" })).not.toBeInTheDocument();
    expect(asked[0]?.variables).toEqual({ contracts: false });
  });
});

describe("ce qui tourne où", () => {
  const site = (id: string, name: string) => ({ __typename: "Establishment", id, name, finessNumber: `01000000${id}` });
  const board = {
    installationBoard: {
      __typename: "InstallationBoard",
      establishments: [site("1", "Les Tilleuls"), site("2", "Le Verger"), site("3", "La Source")],
      installations: [
        ["1", "n2"],
        ["2", "n1"],
      ].map(([establishmentId, versionId]) => ({
        __typename: "Installation",
        id: `i${establishmentId ?? ""}`,
        establishmentId,
        productId: "p1",
        versionId,
        moduleIds: ["m1"],
        since: "2024-01-01",
        version: 4,
      })),
    },
    products: [product],
  };

  it("compte avant d’écrire, avec la version lue de chaque établissement", async () => {
    const { asked } = stage(<InstallationBoardPage />, {
      at: "/editeurs/installations",
      answers: {
        InstallationBoard: board,
        SetInstallations: {
          setInstallations: {
            __typename: "InstallationPayload",
            ok: true,
            error: null,
            createdCount: 1,
            changedCount: 1,
            unchangedCount: 0,
          },
        },
      },
    });
    expect(await screen.findByText(/1 établissement sur 3 n’est pas à la dernière version/)).toBeInTheDocument();
    expect(screen.getByText(/1 n’a aucun logiciel renseigné/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("checkbox", { name: "Le Verger" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "La Source" }));
    await userEvent.click(screen.getByRole("button", { name: "Changer ce qu’ils utilisent" }));
    const dialog = await screen.findByRole("dialog", { name: "Changer pour 2 établissements" });
    await userEvent.selectOptions(within(dialog).getByLabelText("Version"), "n2");
    await userEvent.click(within(dialog).getByRole("button", { name: "Voir ce qui changera" }));
    expect(await within(dialog).findByText(/1 établissement commence à l’utiliser, 1 change/)).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole("button", { name: "Changer 2 établissements" }));
    const sent = asked.filter(({ name }) => name === "SetInstallations").map(({ variables }) => variables["input"]);
    const sites = [
      { establishmentId: "2", version: 4 },
      { establishmentId: "3", version: 0 },
    ];
    expect(sent).toEqual([
      { productId: "p1", sites, versionId: "n2", ended: false, dryRun: true },
      { productId: "p1", sites, versionId: "n2", ended: false, dryRun: false },
    ]);
  });
});

describe("une livraison", () => {
  const release = {
    __typename: "Release",
    id: "r1",
    product: { __typename: "ReleaseProduct", id: "p1", name: "Clairière DUI" },
    vendor: VENDOR,
    versionLabel: "5.5",
    notes: "Renouveler d’un geste.",
    knownProblems: "",
    plannedOn: null,
    state: "testing",
    decision: null,
    decisionReason: "",
    decidedByName: null,
    decidedAt: null,
    installedOn: null,
    version: 3,
    siteCount: 1,
    readyCount: 0,
    reserveCount: 0,
    notReadyCount: 0,
    checks: [
      { __typename: "ReleaseCheck", id: "k1", sector: "care", title: "Renouveler une ordonnance", expected: "" },
    ],
    sites: [{ __typename: "ReleaseSite", id: "1", name: "Les Tilleuls", versionLabel: "5.4", siteVerdict: null }],
    results: [],
  };

  it("se vérifie par qui le peut ; les autres lisent", async () => {
    const open = (role: "groupReferent" | "reader") =>
      stage(<ReleasePage />, {
        at: "/livraisons/r1",
        pattern: "/livraisons/:releaseId",
        role,
        answers: { Release: { release } },
      });
    const { unmount } = open("groupReferent");
    const cell = await screen.findByRole("button", { name: /à vérifier.*Renouveler une ordonnance, Les Tilleuls/ });
    expect(cell).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Décider" })).toBeInTheDocument();
    unmount();
    open("reader");
    expect(await screen.findByText("à vérifier")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /à vérifier/ })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Décider" })).not.toBeInTheDocument();
  });
});

describe("les incidents", () => {
  it("disent leur durée, et ceux qui durent encore", async () => {
    const incident = {
      __typename: "Incident",
      id: "x1",
      number: 12,
      establishment: { __typename: "IncidentPlace", id: "1", name: "Les Tilleuls" },
      product: { __typename: "IncidentPlace", id: "p1", name: "Clairière DUI" },
      module: null,
      severity: "blocking",
      body: "L’agenda ne s’ouvre plus.",
      workaround: "",
      cause: "",
      startedAt: "2026-11-20T08:00:00.000Z",
      endedAt: null,
      minutes: 125,
      declaredByName: "Claire",
      case: null,
      version: 1,
    };
    stage(<IncidentListPage />, {
      at: "/incidents",
      role: "reader",
      answers: {
        Incidents: {
          incidents: {
            __typename: "IncidentConnection",
            edges: [{ __typename: "IncidentEdge", cursor: "a", node: incident }],
            pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: "a" },
            totalCount: 1,
            openCount: 1,
            totalMinutes: 125,
          },
          group: { __typename: "Group", id: "g", establishments: [] },
        },
      },
    });
    expect(await screen.findByRole("link", { name: /Incident.12/ })).toHaveAttribute("href", "/incidents/x1");
    expect(screen.getByText(/2.h.05, dure encore/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Déclarer un incident" })).not.toBeInTheDocument();
  });
});
