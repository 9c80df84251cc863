import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { stage, type Answers } from "../kernel/testing";
import { TodoPage } from "./TodoPage";

const notice = (id: string, title: string, read = false, count = 1) => ({
  __typename: "Notice",
  id,
  kind: "caseMoved",
  title,
  path: `/dossiers-editeur/${id}`,
  at: "2026-11-21T08:00:00Z",
  count,
  read,
});
const page = (items: ReturnType<typeof notice>[], totalCount = items.length) => ({
  notices: {
    __typename: "NoticePage",
    items,
    totalCount,
    unreadCount: items.filter(({ read }) => !read).length,
    readAt: "2026-11-22T08:00:00Z",
  },
});
const answers = (parts: Answers): Answers => ({
  Todos: {
    todos: [
      { __typename: "Todo", code: "A", label: "3 demandes à qualifier", count: 3, path: "/demandes?voir=a-qualifier" },
    ],
  },
  UnreadNotices: { unreadNoticeCount: 0 },
  ...parts,
});

describe("« À faire »", () => {
  it("montre ce qui attend, puis les nouvelles, chacune menant à sa page", async () => {
    stage(<TodoPage />, { answers: answers({ NoticesPage: page([notice("1", "Dossier 12 : résolu", false, 3)]) }) });
    expect(await screen.findByRole("link", { name: "3 demandes à qualifier" })).toHaveAttribute(
      "href",
      "/demandes?voir=a-qualifier",
    );
    expect(await screen.findByRole("link", { name: "Non lue Dossier 12 : résolu" })).toHaveAttribute(
      "href",
      "/dossiers-editeur/1",
    );
    expect(screen.getByText(/3 fois/)).toBeInTheDocument();
  });

  it("marque une nouvelle, puis toutes jusqu’à ce qui est montré", async () => {
    let items = [notice("1", "Une"), notice("2", "Deux")];
    const { asked } = stage(<TodoPage />, {
      answers: answers({
        NoticesPage: () => page(items),
        MarkNotices: () => {
          items = [notice("2", "Deux"), notice("1", "Une", true)];
          return { markNotices: { __typename: "MarkNoticesPayload", unreadCount: 1 } };
        },
        MarkAllNotices: () => {
          items = items.map((each) => ({ ...each, read: true }));
          return { markAllNotices: { __typename: "MarkNoticesPayload", unreadCount: 0 } };
        },
      }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Marquer comme lu Une" }));
    expect(await screen.findByRole("button", { name: "Marquer comme non lu Une" })).toBeInTheDocument();
    expect(asked.find(({ name }) => name === "MarkNotices")?.variables).toEqual({ ids: ["1"], read: true });
    await userEvent.click(screen.getByRole("button", { name: "Tout marquer comme lu" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Tout marquer comme lu" })).toBeNull());
    expect(asked.find(({ name }) => name === "MarkAllNotices")?.variables).toEqual({ until: "2026-11-22T08:00:00Z" });
    expect(screen.getByText("Tout est lu.")).toBeInTheDocument();
  });

  it("dit à quoi servent les nouvelles quand il n’y en a pas", async () => {
    stage(<TodoPage />, { answers: answers({ NoticesPage: page([]), Todos: { todos: [] } }) });
    expect(await screen.findByText("Aucune nouvelle")).toBeInTheDocument();
    expect(await screen.findByText("Rien n’attend une action de votre part.")).toBeInTheDocument();
  });
});
