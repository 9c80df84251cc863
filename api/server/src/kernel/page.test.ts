import { pageOf, pageRequest } from "./page";

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `0196f000-0000-7000-8000-${String(index).padStart(12, "0")}` }));

describe("a page of a list", () => {
  it("asks for one more than it shows, and says that more follows", () => {
    const request = pageRequest(2, null);
    expect(request).toEqual({ first: 3, after: null });
    const page = pageOf(rows(3), request);
    expect(page.edges).toHaveLength(2);
    expect(page.pageInfo.hasNextPage).toBe(true);
  });

  it("goes on from the cursor it gave", () => {
    const page = pageOf(rows(2), pageRequest(2, null));
    expect(page.pageInfo.hasNextPage).toBe(false);
    expect(pageRequest(2, page.pageInfo.endCursor).after).toBe(rows(2)[1]!.id);
  });

  it("is empty without a cursor when there is nothing", () => {
    expect(pageOf([], pageRequest(50, null))).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it.each([0, -1, 201])("refuses to show %d elements", (first) => {
    expect(() => pageRequest(first, null)).toThrow(/attendu un nombre de 1 à 200/);
  });

  it("refuses a cursor of its own making", () => {
    expect(() => pageRequest(2, "n’importe quoi")).toThrow(/n’est pas un curseur/);
  });
});
