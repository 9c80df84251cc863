import { DraftKeeper, type DraftChannel, type KeptDraft, type ReadAnswer, type SaveAnswer } from "./draft-keeper";

const at = new Date("2026-11-22T13:32:00Z");
const kept = (body: string, version: number): KeptDraft => ({ body, version, updatedAt: at });

/** A server of one text, which answers as told, then as it should. */
class Server implements DraftChannel {
  sent: { body: string; version: number; step: number; leaving: boolean }[] = [];
  reads = 0;
  answers: (SaveAnswer | Promise<SaveAnswer>)[] = [];
  constructor(public found: ReadAnswer = { kind: "read", draft: null }) {}
  read(): Promise<ReadAnswer> {
    this.reads += 1;
    return Promise.resolve(this.found);
  }
  async save(save: { body: string; version: number; step: number }, leaving: boolean): Promise<SaveAnswer> {
    this.sent.push({ ...save, leaving });
    return this.answers.shift() ?? { kind: "kept", draft: save.body === "" ? null : kept(save.body, save.version + 1) };
  }
  get bodies(): string[] {
    return this.sent.map(({ body }) => body);
  }
}

async function open(server: Server, published = ""): Promise<DraftKeeper> {
  const keeper = new DraftKeeper(server, published);
  await keeper.load();
  return keeper;
}
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** Six characters a second. */
async function typeOut(keeper: DraftKeeper, text: string): Promise<void> {
  for (let end = 1; end <= text.length; end += 1) {
    keeper.type(text.slice(0, end));
    await pass(167);
  }
}

describe("un texte gardé pendant la frappe", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("part après une pause d’une demi-seconde", async () => {
    const server = new Server();
    const keeper = await open(server);
    keeper.type("Bonjour");
    expect(keeper.snapshot().status).toBe("saving");
    await pass(499);
    expect(server.bodies).toEqual([]);
    await pass(1);
    expect(server.bodies).toEqual(["Bonjour"]);
    expect(keeper.snapshot()).toMatchObject({ status: "saved", savedAt: at });
    expect(keeper.isDirty()).toBe(false);
  });

  it("à six signes par seconde, moins de deux secondes de frappe ne sont pas sur le serveur", async () => {
    const server = new Server();
    const keeper = await open(server);
    const text = "Un éducateur n’ouvre pas le dossier d’un jeune qu’il ne suit pas.";
    for (let end = 1; end <= text.length; end += 1) {
      keeper.type(text.slice(0, end));
      await pass(167);
      expect(end - (server.bodies.at(-1)?.length ?? 0)).toBeLessThan(12);
    }
    await pass(500);
    expect(server.bodies.at(-1)).toBe(text);
    expect(server.sent.length).toBeLessThan(14);
    // One page's saves are ordered, and each knows the version before.
    expect(server.sent.map(({ version }) => version)).toEqual(server.sent.map((_, index) => index));
    expect(server.sent.map(({ step }) => step)).toEqual(server.sent.map(({ step }) => step).toSorted((a, b) => a - b));
  });

  it("ce qui est tapé pendant un enregistrement lent part dès sa réponse", async () => {
    const server = new Server();
    const keeper = await open(server);
    let answer: (value: SaveAnswer) => void = () => undefined;
    server.answers.push(new Promise((done) => (answer = done)));
    keeper.type("a");
    await pass(500);
    await typeOut(keeper, "abcdefghijklmnop");
    expect(keeper.snapshot().status).toBe("saving");
    expect(server.sent).toHaveLength(1);
    answer({ kind: "kept", draft: kept("a", 1) });
    await pass(1);
    expect(server.sent.map(({ body, version }) => [body, version])).toEqual([
      ["a", 0],
      ["abcdefghijklmnop", 1],
    ]);
  });

  it("quitter la page envoie tout de suite, sans attendre l’enregistrement en cours, et une réponse dépassée ne compte pas", async () => {
    const server = new Server();
    const keeper = await open(server);
    let late: (value: SaveAnswer) => void = () => undefined;
    server.answers.push(new Promise((done) => (late = done)));
    keeper.type("a");
    await pass(500);
    keeper.type("ab");
    await keeper.flush(true);
    expect(server.sent.map(({ body, leaving }) => [body, leaving])).toEqual([
      ["a", false],
      ["ab", true],
    ]);
    late({ kind: "unreachable" });
    await pass(1);
    expect(keeper.snapshot().status).toBe("saved");
    expect(keeper.isDirty()).toBe(false);
  });

  it("le serveur muet : le texte reste, on le dit, on recommence de plus en plus tard", async () => {
    const server = new Server();
    const keeper = await open(server);
    server.answers.push({ kind: "unreachable" }, { kind: "unreachable" }, { kind: "unreachable" });
    keeper.type("texte");
    await pass(500);
    expect(keeper.snapshot().status).toBe("waiting");
    expect(keeper.isAtRisk()).toBe(true);
    keeper.type("texte long");
    await pass(999);
    expect(server.sent).toHaveLength(1);
    await pass(1);
    expect(server.sent).toHaveLength(2);
    await pass(2_000);
    expect(server.sent).toHaveLength(3);
    await pass(4_000);
    expect(server.bodies.at(-1)).toBe("texte long");
    expect(keeper.snapshot().status).toBe("saved");
  });

  it("le réseau revient : tout part sans attendre", async () => {
    const server = new Server();
    const keeper = await open(server);
    server.answers.push({ kind: "unreachable" });
    keeper.type("texte");
    await pass(500);
    keeper.resume();
    await pass(0);
    expect(server.bodies).toEqual(["texte", "texte"]);
  });

  it("session fermée : rien ne part tant que la même personne n’est pas revenue", async () => {
    const server = new Server();
    const keeper = await open(server);
    server.answers.push({ kind: "signedOut" });
    keeper.type("a");
    await pass(500);
    keeper.type("abc");
    await pass(60_000);
    expect(server.bodies).toEqual(["a"]);
    expect(keeper.snapshot().status).toBe("signedOut");
    keeper.resume();
    await pass(0);
    expect(server.bodies).toEqual(["a", "abc"]);
    expect(keeper.snapshot().status).toBe("saved");
  });

  it("le brouillon laissé plus tôt prend la place du texte publié, et peut être abandonné", async () => {
    const server = new Server({ kind: "read", draft: kept("brouillon", 4) });
    const keeper = await open(server, "publié");
    expect(keeper.snapshot()).toMatchObject({ text: "brouillon", restoredAt: at });
    keeper.giveUp();
    await pass(0);
    expect(keeper.snapshot()).toMatchObject({ text: "publié", restoredAt: null, status: "quiet" });
    expect(server.sent).toMatchObject([{ body: "", version: 4 }]);
  });

  it("un brouillon trouvé après le début de la frappe ne remplace rien : les deux textes se montrent", async () => {
    const server = new Server({ kind: "unreachable" });
    const keeper = await open(server);
    keeper.type("tapé sans attendre");
    await pass(500);
    server.found = { kind: "read", draft: kept("laissé hier", 2) };
    keeper.resume();
    await pass(0);
    expect(server.sent).toEqual([]);
    expect(keeper.snapshot()).toMatchObject({ text: "tapé sans attendre", theirs: { body: "laissé hier" } });
  });

  it.each([
    ["keepMine", "ici", [["ici", 8]]],
    ["takeTheirs", "là-bas", []],
    ["keepBoth", "ici\n\nlà-bas", [["ici\n\nlà-bas", 8]]],
  ] as const)("deux fenêtres, %s : rien n’est remplacé sans choix", async (choice, text, sent) => {
    const server = new Server();
    const keeper = await open(server);
    server.answers.push({ kind: "conflict", theirs: kept("là-bas", 8) });
    keeper.type("ici");
    await pass(500);
    expect(keeper.snapshot()).toMatchObject({ text: "ici", theirs: { body: "là-bas", version: 8 } });
    await pass(60_000);
    expect(server.sent).toHaveLength(1);
    keeper[choice]();
    await pass(0);
    expect(keeper.snapshot()).toMatchObject({ text, theirs: null });
    expect(server.sent.slice(1).map(({ body, version }) => [body, version])).toEqual(sent);
  });

  it("un texte refusé n’est renvoyé qu’une fois changé", async () => {
    const server = new Server();
    const keeper = await open(server);
    server.answers.push({ kind: "refused", message: "Ce texte contient un numéro de sécurité sociale." });
    keeper.type("texte");
    await pass(60_000);
    expect(server.sent).toHaveLength(1);
    expect(keeper.snapshot()).toMatchObject({
      status: "refused",
      refusal: expect.stringContaining("numéro") as string,
    });
    keeper.type("texte sans numéro");
    await pass(500);
    expect(keeper.snapshot()).toMatchObject({ status: "saved", refusal: null });
  });

  it("publié, le brouillon disparaît ; tapé puis effacé, aussi", async () => {
    const server = new Server();
    const keeper = await open(server);
    keeper.type("publié");
    await pass(500);
    await keeper.done();
    expect(server.bodies).toEqual(["publié", ""]);
    keeper.type("publié !");
    await pass(500);
    keeper.type("publié");
    await pass(500);
    expect(server.bodies).toEqual(["publié", "", "publié !", ""]);
    expect(keeper.snapshot().status).toBe("quiet");
  });

  it("revenu sur l’écran, un brouillon publié dans une autre fenêtre ne revient pas", async () => {
    const server = new Server({ kind: "read", draft: kept("brouillon", 1) });
    const keeper = await open(server, "publié");
    server.found = { kind: "read", draft: null };
    await keeper.load();
    expect(keeper.snapshot()).toMatchObject({ text: "publié", restoredAt: null });
    expect(server.sent).toEqual([]);
  });
});
