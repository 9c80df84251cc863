import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { MeetingListPage } from "./MeetingListPage";
import { MeetingPage } from "./MeetingPage";

jest.setTimeout(30_000);

const VENDOR = { __typename: "ProductVendor", id: "v1", name: "Maison Clairière" };
const cascade = (id: string, name: string, passedOn: string | null) => ({
  __typename: "MeetingCascade",
  establishment: { __typename: "MeetingEstablishment", id, name },
  passedOn,
  how: passedOn === null ? "" : "Réunion d’équipe",
  peopleCount: passedOn === null ? null : 12,
  byName: null,
});
const meeting = (over: object = {}) => ({
  __typename: "Meeting",
  id: "m1",
  vendor: VENDOR,
  heldAt: "2026-11-20T13:30:00.000Z",
  place: "Visioconférence",
  state: "planned",
  minutes: "",
  version: 3,
  siteCount: 0,
  passedOnCount: 0,
  minutesUrl: null,
  minutesJob: null,
  present: [{ __typename: "MeetingPresent", id: "c1", name: "Jeanne", side: "vendor" }],
  items: [
    {
      __typename: "MeetingItem",
      id: "i1",
      title: "Dossier 4 : l’agenda se ferme",
      caseId: "d4",
      releaseId: null,
      decision: "",
    },
  ],
  actions: [],
  cascades: [],
  ...over,
});
const answered = (field: string, over: object = {}) => ({
  [field]: { __typename: "MeetingPayload", ok: true, error: null, meeting: meeting(over) },
});
const open = (
  over: object,
  answers: object = {},
  role: "groupReferent" | "reader" | "localReferent" = "groupReferent",
) =>
  stage(<MeetingPage />, {
    at: "/reunions/m1",
    pattern: "/reunions/:meetingId",
    role,
    answers: {
      Meeting: { meeting: meeting(over) },
      Draft: { draft: null },
      ActionDoers: {
        vendor: {
          __typename: "Vendor",
          id: "v1",
          contacts: [{ __typename: "VendorContact", id: "c1", name: "Jeanne" }],
        },
        nameablePeople: [{ __typename: "NameablePerson", id: "p1", displayName: "Claire" }],
      },
      ...answers,
    },
  });

describe("les réunions", () => {
  it("disent ce qui attend, et combien d’établissements l’ont relayé", async () => {
    stage(<MeetingListPage />, {
      at: "/reunions",
      role: "reader",
      answers: {
        Meetings: {
          meetings: [
            meeting({
              state: "closed",
              siteCount: 5,
              passedOnCount: 2,
              actions: [{ __typename: "MeetingAction", id: "a1", doneOn: null }],
            }),
          ],
        },
      },
    });
    const table = await screen.findByRole("table", { name: "Les réunions" });
    expect(within(table).getByText("relevé diffusé")).toBeInTheDocument();
    expect(within(table).getByText("1 en attente")).toBeInTheDocument();
    expect(within(table).getByText("2 sur 5")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Prévoir une réunion" })).not.toBeInTheDocument();
  });

  it("se prévoient avec l’éditeur, la date et les présents, et gardent la saisie si c’est refusé", async () => {
    const { asked } = stage(<MeetingListPage />, {
      at: "/reunions",
      answers: {
        Meetings: { meetings: [] },
        MeetingPeople: {
          vendors: [
            {
              __typename: "Vendor",
              id: "v1",
              name: "Maison Clairière",
              contacts: [{ __typename: "VendorContact", id: "c1", name: "Jeanne" }],
            },
          ],
          nameablePeople: [{ __typename: "NameablePerson", id: "p1", displayName: "Claire" }],
        },
        SaveMeeting: {
          saveMeeting: {
            __typename: "MeetingPayload",
            ok: false,
            error: {
              __typename: "UserError",
              code: "VENDOR_INVALID",
              field: "heldAt",
              message: "Cette date de réunion n’existe pas au calendrier.",
            },
            meeting: null,
          },
        },
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Prévoir une réunion" }));
    const dialog = await screen.findByRole("dialog", { name: "Prévoir une réunion" });
    await within(dialog).findByRole("option", { name: "Maison Clairière" });
    await userEvent.selectOptions(within(dialog).getByLabelText("Éditeur"), "v1");
    await userEvent.type(within(dialog).getByLabelText("Lieu ou lien"), "Au siège");
    await userEvent.selectOptions(within(dialog).getByLabelText("Ajouter une personne du groupe"), "p1");
    await userEvent.click(within(dialog).getByRole("checkbox", { name: "Jeanne" }));
    await userEvent.click(within(dialog).getByRole("button", { name: "Prévoir cette réunion" }));
    expect(asked.find(({ name }) => name === "SaveMeeting")?.variables["input"]).toEqual({
      id: null,
      version: 0,
      vendorId: "v1",
      heldAt: "",
      place: "Au siège",
      minutes: "",
      personIds: ["p1"],
      contactIds: ["c1"],
    });
    expect(await within(dialog).findAllByText(/n’existe pas au calendrier/)).not.toHaveLength(0);
    expect(within(dialog).getByLabelText("Lieu ou lien")).toHaveValue("Au siège");
  });
});

describe("une réunion", () => {
  it("mène son ordre du jour aux dossiers, et garde une décision contre la version lue", async () => {
    const { asked } = open({ state: "held" }, { SaveMeetingItem: answered("saveMeetingItem", { version: 4 }) });
    expect(await screen.findByRole("link", { name: "Voir le dossier" })).toHaveAttribute(
      "href",
      "/dossiers-editeur/d4",
    );
    await userEvent.click(screen.getByRole("button", { name: /Dossier 4/ }));
    const dialog = await screen.findByRole("dialog");
    await userEvent.type(within(dialog).getByLabelText("Décision"), "Corrigé en 5.5");
    await userEvent.click(within(dialog).getByRole("button", { name: "Enregistrer le point" }));
    expect(asked.find(({ name }) => name === "SaveMeetingItem")?.variables["input"]).toEqual({
      meetingId: "m1",
      version: 3,
      id: "i1",
      title: "Dossier 4 : l’agenda se ferme",
      decision: "Corrigé en 5.5",
      removed: false,
    });
  });

  it("confie une action à l’un ou l’autre côté", async () => {
    const { asked } = open({ state: "held" }, { SaveMeetingAction: answered("saveMeetingAction", { version: 4 }) });
    await userEvent.click(await screen.findByRole("button", { name: "Ajouter une action" }));
    const dialog = await screen.findByRole("dialog", { name: "Ajouter une action" });
    await userEvent.type(within(dialog).getByRole("textbox", { name: "Action" }), "Livrer le correctif");
    await within(dialog).findByRole("option", { name: "Claire" });
    await userEvent.selectOptions(within(dialog).getByLabelText("Par qui"), "p1");
    // The other side has its own people: who was chosen no longer stands.
    await userEvent.selectOptions(within(dialog).getByLabelText("Qui s’en charge"), "vendor");
    expect(within(dialog).getByLabelText("Par qui")).toHaveValue("");
    await userEvent.selectOptions(within(dialog).getByLabelText("Par qui"), "c1");
    await userEvent.click(within(dialog).getByRole("button", { name: "Enregistrer l’action" }));
    expect(asked.find(({ name }) => name === "SaveMeetingAction")?.variables["input"]).toMatchObject({
      ...{ meetingId: "m1", version: 3, id: null, wording: "Livrer le correctif" },
      ...{ side: "vendor", personId: null, contactId: "c1" },
    });
  });

  it("donne le relevé en PDF une fois imprimé, dit qu’il se prépare avant, et qu’il a échoué", async () => {
    const shared = { state: "closed", minutes: "Rien pendant les fêtes.", siteCount: 1 };
    const first = open({ ...shared, minutesJob: { __typename: "Job", id: "j1", state: "RUNNING" } });
    expect(await screen.findByText("Le relevé en PDF se prépare.")).toBeInTheDocument();
    first.unmount();
    const second = open({ ...shared, minutesJob: { __typename: "Job", id: "j1", state: "FAILED" } });
    expect(await screen.findByText(/Le PDF n’a pas pu être préparé/)).toBeInTheDocument();
    second.unmount();
    open({
      ...shared,
      minutesUrl: "/reunions/m1/releve.pdf",
      minutesJob: { __typename: "Job", id: "j1", state: "DONE" },
    });
    expect(await screen.findByRole("link", { name: "Télécharger le relevé en PDF" })).toHaveAttribute(
      "href",
      "/reunions/m1/releve.pdf",
    );
  });

  it("se relaie par qui le peut, avec le jour et la façon ; les autres lisent", async () => {
    const shared = {
      state: "closed",
      siteCount: 2,
      passedOnCount: 1,
      cascades: [cascade("e1", "Les Tilleuls", "2026-11-21"), cascade("e2", "Le Verger", null)],
    };
    const { asked, unmount } = open(shared, { RecordMeetingCascade: answered("recordMeetingCascade", shared) });
    expect(await screen.findByText("1 établissement l’a relayée sur 2.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Le Verger" }));
    const dialog = await screen.findByRole("dialog", { name: "Relais à Le Verger" });
    await userEvent.type(within(dialog).getByLabelText("De quelle façon"), "Cahier de liaison");
    await userEvent.type(within(dialog).getByLabelText(/Nombre de personnes/), "1x4");
    await userEvent.click(within(dialog).getByRole("button", { name: "Enregistrer le relais" }));
    expect(asked.find(({ name }) => name === "RecordMeetingCascade")?.variables["input"]).toMatchObject({
      ...{ meetingId: "m1", establishmentId: "e2", how: "Cahier de liaison", peopleCount: 14 },
    });
    unmount();
    open(shared, {}, "reader");
    expect(await screen.findByText("Le Verger")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Le Verger" })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Reprendre le relevé" })).not.toBeInTheDocument();
  });
});
