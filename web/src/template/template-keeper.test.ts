import type { TemplateDocument } from "@palier/domain/template";
import { TemplateKeeper, type TemplateAnswer, type TemplateChannel } from "./template-keeper";

const doc = (texts: Readonly<Record<string, string>>): TemplateDocument => ({
  type: "doc",
  content: Object.entries(texts).map(([key, text]) => ({
    type: "section",
    attrs: { key, title: `Titre ${key}`, mode: "free", contents: [] },
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  })),
});
const at = new Date("2026-11-22T10:00:00Z");
const held = (version: number, texts: Readonly<Record<string, string>>) => ({
  version,
  content: doc(texts),
  savedAt: at,
});

function play(answers: TemplateAnswer[]) {
  const sent: Parameters<TemplateChannel>[0][] = [];
  const keeper = new TemplateKeeper(
    (save) => {
      sent.push(save);
      return Promise.resolve(answers.shift() ?? { kind: "kept", version: save.version + 1, savedAt: at });
    },
    held(1, { a: "1", b: "2" }),
  );
  let now = doc({ a: "1", b: "2" });
  keeper.sitAt({
    read: () => ({ ok: true, value: now }),
    show: (document) => {
      now = document;
    },
  });
  const type = (texts: Readonly<Record<string, string>>): void => {
    now = doc(texts);
    keeper.typed();
  };
  const shown = () => JSON.stringify(now);
  return { keeper, sent, type, shown };
}
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe("un texte écrit à plusieurs", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("part en moins de deux secondes, même sans pause, et n’emporte que la section changée", async () => {
    const { keeper, sent, type } = play([]);
    for (let key = 0; key < 8; key += 1) {
      type({ a: "1", b: `2${"x".repeat(key + 1)}` });
      await pass(200);
    }
    expect(sent.length).toBeGreaterThan(0);
    await pass(2_000);
    expect(sent.at(-1)?.sections.map(({ attrs }) => attrs.key)).toEqual(["b"]);
    expect(keeper.snapshot()).toMatchObject({ status: "saved", savedAt: at });
    expect(keeper.isDirty()).toBe(false);
  });

  it("réunit deux sections différentes et repart sur la version de l’autre", async () => {
    const { keeper, sent, type, shown } = play([{ kind: "stale", theirs: held(5, { a: "autre", b: "2" }) }]);
    type({ a: "1", b: "moi" });
    await pass(3_000);
    expect(shown()).toMatch(/autre.*moi/);
    expect(sent.map(({ version }) => version)).toEqual([1, 5]);
    expect(sent[1]?.sections.map(({ attrs }) => attrs.key)).toEqual(["b"]);
    expect(keeper.snapshot()).toMatchObject({ status: "saved", merged: ["Titre a"], conflicts: [] });
  });

  it.each([
    ["mine", /moi/, /autre/, 2],
    ["theirs", /autre/, /moi/, 1],
    ["both", /moi.*autre/, /rien/, 2],
  ] as const)("demande quand la section est la même ; choisir « %s »", async (side, has, hasNot, saves) => {
    const { keeper, sent, type, shown } = play([{ kind: "stale", theirs: held(5, { a: "1", b: "autre" }) }]);
    type({ a: "1", b: "moi" });
    await pass(3_000);
    expect(keeper.snapshot().conflicts).toHaveLength(1);
    expect(shown()).toMatch(/moi/);
    expect(sent).toHaveLength(1);
    keeper.choose(side);
    await pass(3_000);
    expect(shown()).toMatch(has);
    expect(shown()).not.toMatch(hasNot);
    expect(sent).toHaveLength(saves);
    expect(keeper.snapshot()).toMatchObject({ conflicts: [], theirsAt: null });
  });

  it("sans réseau, garde le texte et repart de lui-même ; session fermée, attend la personne", async () => {
    const { keeper, sent, type } = play([{ kind: "unreachable" }, { kind: "signedOut" }]);
    type({ a: "1", b: "moi" });
    await pass(700);
    expect([keeper.snapshot().status, keeper.isDirty()]).toEqual(["waiting", true]);
    await pass(1_100);
    expect(keeper.snapshot().status).toBe("signedOut");
    await pass(60_000);
    expect(sent).toHaveLength(2);
    keeper.resume();
    await pass(10);
    expect([keeper.snapshot().status, keeper.isDirty()]).toEqual(["saved", false]);
  });

  it("refusé, dit pourquoi, n’insiste pas, et reprend au caractère suivant", async () => {
    const { keeper, sent, type } = play([{ kind: "refused", message: "Cette version ne s’écrit plus." }]);
    type({ a: "1", b: "moi" });
    await pass(20_000);
    expect(keeper.snapshot()).toMatchObject({ status: "refused", refusal: "Cette version ne s’écrit plus." });
    expect(sent).toHaveLength(1);
    type({ a: "1", b: "moi aussi" });
    await pass(2_000);
    expect(keeper.snapshot()).toMatchObject({ status: "saved", refusal: null });
  });

  it("une suggestion reprise arrive sans effacer ce qui s’écrit", async () => {
    const { keeper, type, shown, sent } = play([]);
    type({ a: "1", b: "moi" });
    keeper.received(held(7, { a: "suggéré", b: "2" }));
    await pass(3_000);
    expect(shown()).toMatch(/suggéré.*moi/);
    expect(sent.at(-1)?.version).toBe(7);
  });

  it("quittée, la page envoie ce qui reste", () => {
    const { keeper, sent, type } = play([]);
    type({ a: "1", b: "dernier mot" });
    keeper.leave();
    expect(sent).toHaveLength(1);
  });
});
