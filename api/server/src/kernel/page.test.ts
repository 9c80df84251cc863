import { pageOf, pageRequest } from "./page";

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `0196f000-0000-7000-8000-${String(index).padStart(12, "0")}` }));

describe("a page of a list", () => {
  it("goes on from the cursor it gave", () => {
    expect(pageRequest(2, null)).toEqual({ first: 2, after: null });
    const page = pageOf(rows(2), true);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(page.edges[1]!.cursor).toBe(page.pageInfo.endCursor);
    expect(pageRequest(2, page.pageInfo.endCursor)).toEqual({ first: 2, after: rows(2)[1]!.id });
  });

  it("is empty without a cursor when there is nothing", () => {
    expect(pageOf([], false)).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it.each([0, -1, 201])("refuses to show %d elements", (first) => {
    expect(() => pageRequest(first, null)).toThrow(/attendu un nombre de 1 à 200/);
  });

  it("refuses a cursor of its own making", () => {
    expect(() => pageRequest(2, "n’importe quoi")).toThrow(/n’est pas un curseur/);
  });
});
