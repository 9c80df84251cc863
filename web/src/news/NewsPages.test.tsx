import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage } from "../kernel/testing";
import { NewsItemPage } from "./NewsItemPage";
import { NewsPage } from "./NewsPage";
import { NewsReachPage } from "./NewsReachPage";
import { NewsToldPage } from "./NewsToldPage";

const news = (over: object = {}) => ({
  __typename: "News",
  id: "n1",
  title: "Voir la semaine",
  body: "On peut voir la semaine.\n\n- Ouvrez l’agenda.",
  kind: "function",
  mustRead: true,
  state: "published",
  productId: null,
  productName: "Alizé",
  moduleId: null,
  moduleName: "Agenda",
  versionId: null,
  versionLabel: null,
  sectors: ["care"],
  establishmentIds: null,
  publishAt: null,
  publishedAt: "2026-11-02T09:00:00.000Z",
  revisedAt: "2026-11-02T09:00:00.000Z",
  withdrawnAt: null,
  revision: 1,
  requestId: null,
  caseId: null,
  releaseId: null,
  authorName: "Claire Morel",
  version: 2,
  updatedAt: "2026-11-02T09:00:00.000Z",
  concernsMe: true,
  awaitsMe: true,
  readRevision: 0,
  readOn: null,
  revisions: [],
  ...over,
});
const page = (...items: object[]) => ({ __typename: "NewsPage", total: items.length, items });
const lists = (over: object) => ({
  NewsPage: { toRead: page(), found: page(), unpublished: page(), ...over },
  NewsToRelay: { newsToRelay: [] },
  NewsSites: { group: { __typename: "Group", id: "g", establishments: [] } },
  ProductModules: { products: [] },
});

jest.setTimeout(30_000);

describe("la liste des actualités", () => {
  it("montre d’abord ce qui attend ma lecture, puis le reste avec ce que j’en ai fait", async () => {
    const read = news({ id: "n2", title: "Ancienne", awaitsMe: false, readRevision: 1, readOn: "2026-10-03" });
    stage(<NewsPage />, { at: "/actualites", answers: lists({ toRead: page(news()), found: page(news(), read) }) });
    const first = await screen.findByRole("region", { name: "À lire" });
    expect(within(first).getByText("Une actualité attend votre lecture.")).toBeInTheDocument();
    expect(within(first).getByRole("link", { name: "Voir la semaine" })).toHaveAttribute("href", "/actualites/n1");
    expect(screen.getByText("Lue le 03/10/2026")).toBeInTheDocument();
    expect(within(first).getByText(/Alizé, Agenda · soins · lecture demandée/)).toBeInTheDocument();
  });

  it("cherche ce que dit l’adresse, et l’adresse suit ce qui est choisi", async () => {
    const { asked, address } = stage(<NewsPage />, {
      at: "/actualites?mots=semaine&secteur=care",
      role: "reader",
      answers: lists({}),
    });
    expect(await screen.findByText("Aucune actualité ne répond à ces filtres")).toBeInTheDocument();
    const sent = asked.find(({ name }) => name === "NewsPage")?.variables;
    expect(sent).toMatchObject({ filter: { view: "all", text: "semaine", sector: "care" }, publishes: false });
    await userEvent.selectOptions(screen.getByLabelText("De quoi elle parle"), "practice");
    expect(address()).toBe("/actualites?mots=semaine&secteur=care&genre=practice");
    await userEvent.click(screen.getByRole("button", { name: "Retirer les filtres" }));
    expect(address()).toBe("/actualites");
    expect(screen.getByLabelText("Mots cherchés")).toHaveValue("");
    await userEvent.type(screen.getByLabelText("Mots cherchés"), "agenda");
    await waitFor(() => {
      expect(address()).toBe("/actualites?mots=agenda");
    });
  });
});

describe("une actualité", () => {
  const open = (item: object | null, role: "reader" | "groupReferent" = "reader", answers = {}) =>
    stage(<NewsItemPage />, {
      at: "/actualites/n1",
      pattern: "/actualites/:newsId",
      role,
      answers: { NewsItem: { newsItem: item }, ...answers },
    });

  it("« J’ai lu » dit quel texte a été lu", async () => {
    const done = { acknowledgeNews: { ok: true, error: null, news: news({ awaitsMe: false, readRevision: 1 }) } };
    const { asked } = open(news(), "reader", { AcknowledgeNews: done });
    await userEvent.click(await screen.findByRole("button", { name: "J’ai lu" }));
    expect(asked.find(({ name }) => name === "AcknowledgeNews")?.variables).toEqual({ id: "n1", revision: 1 });
    expect(screen.queryByRole("button", { name: "Retirer" })).not.toBeInTheDocument();
  });

  it("montre les mots qui ont changé, dits aussi à qui ne voit pas les couleurs", async () => {
    const text = {
      __typename: "NewsRevision",
      title: "Voir la semaine",
      publishedByName: null,
      publishedAt: "2026-11-02T09:00:00.000Z",
    };
    const revisions = [
      { ...text, revision: 2, major: true, body: "Ouvrez le planning." },
      { ...text, revision: 1, major: true, body: "Ouvrez l’agenda." },
    ];
    open(news({ revision: 2, readRevision: 1, revisions }));
    const change = await screen.findByText(/Changement important du/);
    const line = change.closest("li")!;
    expect(line.querySelector("del")).toHaveTextContent("retiré : l’agenda.");
    expect(line.querySelector("ins")).toHaveTextContent("ajouté : le planning.");
    expect(screen.getByText(/Le texte a changé depuis votre lecture/)).toBeInTheDocument();
  });

  it("introuvable, se dit sans dire pourquoi", async () => {
    open(null);
    expect(await screen.findByText("Actualité introuvable")).toBeInTheDocument();
  });

  it("avant de publier, dit combien elle atteindra, et pourquoi ce n’est pas fait", async () => {
    const audience = {
      siteCount: 12,
      sectorCount: 1,
      pairCount: 12,
      personCount: 84,
      silentPairCount: 2,
      establishments: [],
    };
    open(news({ state: "draft", revision: 0, version: 3, concernsMe: false, awaitsMe: false }), "groupReferent", {
      NewsAudience: { newsAudience: audience },
      PublishNews: {
        publishNews: { ok: false, error: { code: "NEWS_NOBODY", message: "Aucun établissement." }, news: null },
      },
    });
    expect(
      await screen.findByText("12 établissements, un secteur, 84 personnes qui ont un compte."),
    ).toBeInTheDocument();
    expect(screen.getByText(/Dans 2 cas, personne n’a de compte/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Publier maintenant" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Aucun établissement.");
  });
});

describe("la diffusion d’une actualité", () => {
  const pair = (sector: string, state: string, over: object = {}) => ({
    __typename: "NewsReachPair",
    ...{ sector, state, peopleCount: 6, readCount: 2, teamSeenOn: null, teamPeopleCount: 0, teamSaidBy: null },
    ...{ remindedAt: null, reminderCount: 0, ...over },
  });
  const site = (id: string, name: string, seen: number, pairs: object[]) => ({
    __typename: "NewsReachSite",
    ...{ targeted: pairs.length, seen, pairs, establishment: { __typename: "Establishment", id, name } },
  });
  const reach = {
    __typename: "NewsReach",
    id: "n1",
    news: { __typename: "News", id: "n1", title: "Voir la semaine", state: "published" },
    targeted: 3,
    seen: 1,
    sites: [
      site("a", "Les Alisiers", 1, [pair("care", "seen", { teamSeenOn: "2026-11-12", teamPeopleCount: 9 })]),
      site("b", "Les Bouleaux", 0, [
        pair("care", "partly"),
        pair("pharmacy", "nobody", { peopleCount: 0, readCount: 0 }),
      ]),
    ],
  };

  it("dit le chiffre, ce qu’il compte, et chaque secteur en mots ; ne relance que les référents", async () => {
    const { asked } = stage(<NewsReachPage />, {
      at: "/actualites/n1/diffusion",
      pattern: "/actualites/:newsId/diffusion",
      answers: {
        NewsReach: { newsReach: reach },
        RemindNews: { remindNews: { ok: true, error: null, pairCount: 2, personCount: 1, waitingCount: 0 } },
      },
    });
    expect(await screen.findByText(/Un secteur l’a vue sur 3, soit 33,3/)).toHaveTextContent(
      "Un établissement n’a encore aucun secteur qui l’ait vue.",
    );
    const table = screen.getByRole("table");
    expect(within(table).getByText("9 en équipe le 12/11/2026")).toBeInTheDocument();
    expect(within(table).getByText("lue par 2 sur 6", { selector: "[data-state=partly] *" })).toBeInTheDocument();
    expect(within(table).getByText("pas encore vue, personne n’a de compte")).toBeInTheDocument();
    expect(within(table).getByText("non visé")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Relancer les référents" }));
    expect(await screen.findByText("Un référent prévenu, pour 2 secteurs.")).toBeInTheDocument();
    expect(asked.map(({ name }) => name)).toContain("RemindNews");
    await userEvent.selectOptions(screen.getByLabelText("Montrer"), "manquants");
    expect(screen.queryByText("Les Alisiers")).not.toBeInTheDocument();
  });
});

describe("« Personne ne me l’a dit »", () => {
  it("donne la phrase, la précaution et les trimestres, puis ce qui reste à rapprocher", async () => {
    const quarter = (startsOn: string, requestCount: number, toldCount: number) => ({
      __typename: "NewsToldQuarter",
      ...{ startsOn, requestCount, toldCount },
    });
    const line = {
      __typename: "AnsweredUnnamed",
      ...{ id: "r1", number: 128, sector: "care", answer: "Dans Agenda.", answeredAt: "2026-11-02T09:00:00.000Z" },
      establishment: { __typename: "Establishment", id: "a", name: "Les Alisiers" },
      candidates: [{ __typename: "AnnouncingNews", id: "n1", title: "Voir la semaine" }],
    };
    const { asked } = stage(<NewsToldPage />, {
      at: "/actualites/deja-annonce",
      answers: {
        NewsTold: { newsTold: { quarters: [quarter("2026-07-01", 10, 5), quarter("2026-10-01", 12, 3)], news: [] } },
        NewsUnnamed: { newsUnnamed: [line] },
        NameAnnouncingNews: { nameAnnouncingNews: { ok: true, error: null } },
      },
    });
    expect(await screen.findByText(/Sur 12 demandes au 4e trimestre 2026, 3 portaient/)).toBeInTheDocument();
    expect(screen.getByText(/ne descend jamais à une personne/)).toBeInTheDocument();
    expect(screen.getAllByRole("row")[1]).toHaveTextContent("4e trimestre 2026");
    await userEvent.selectOptions(await screen.findByLabelText(/Actualité qui annonçait la réponse/), "n1");
    await userEvent.click(screen.getByRole("button", { name: /C’était annoncé là/ }));
    expect(asked.find(({ name }) => name === "NameAnnouncingNews")?.variables).toEqual({
      requestId: "r1",
      newsId: "n1",
    });
  });
});
