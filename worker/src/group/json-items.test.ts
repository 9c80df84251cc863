import { JsonItems, NotJson } from "./json-items";

function split(text: string | Buffer, size = 7): { items: unknown[]; around: unknown } {
  const bytes = Buffer.from(text);
  const items: unknown[] = [];
  const splitter = new JsonItems((item, index) => {
    expect(index).toBe(items.length);
    items.push(item);
  });
  for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size));
  return { items, around: splitter.end() };
}

describe("splitting a long JSON list", () => {
  const list = [
    { a: 1, b: { c: [1, 2, { d: "x" }] } },
    {},
    { tricky: 'a "quoted" \\ {bracket] é 😀 \n', "}": "]" },
    { empty: [[], {}], end: "\\" },
  ];
  const text = JSON.stringify({ generatedAt: "2026-08-13", list, count: 4 }, null, 2);

  it("gives the same items however the bytes are cut", () => {
    for (let size = 1; size <= 64; size++) {
      expect(split(text, size)).toEqual({
        items: list,
        around: { generatedAt: "2026-08-13", list: [{}, {}, {}, {}], count: 4 },
      });
    }
  });

  it("passes over a byte order mark", () => {
    expect(split(`\uFEFF${text}`, 5_000).items).toEqual(list);
  });

  it("shows what is no object in a list, and a root that is a list", () => {
    expect(split('{"list":["x",{"a":1},3]}', 1).around).toEqual({ list: ["x", {}, 3] });
    expect(split('[{"a":1}]')).toEqual({ items: [], around: [{ a: 1 }] });
  });

  it.each([
    ["nothing", ""],
    ["words", "FINESS"],
    ["a cut item", text.slice(0, 60)],
    ["a cut list", text.slice(0, -4)],
    ["something after the end", `${text}{}`],
    ["a bracket for another", '{"list":[{"a":[1}]]}'],
    ["a missing comma", '{"list":[{} {}]}'],
    ["a broken item", '{"list":[{"a":tru}]}'],
    ["a string without end", '{"list":[{"a":"x}]}'],
  ])("refuses %s", (_what, wrong) => {
    for (const size of [1, 3, 1_000]) expect(() => split(wrong, size)).toThrow(NotJson);
  });
});
