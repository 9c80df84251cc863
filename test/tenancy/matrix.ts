import * as fc from "fast-check";
import { pino } from "pino";
import { buildFrontSchema, type RunningServer } from "@palier/server/door";
import { actionLine } from "@palier/domain/identity";
import { openDoor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { ask, type Told } from "./asking";
import { buildMarkedGroup, filesOfGroup, leaks, rowsOfGroup, type Marked } from "./canaries";
import { attempts, build, GARBAGE, NOWHERE, withIds, type Attempt } from "./documents";
import { injections, payloads } from "./injection";
import { buildIdentities, People, type Identity } from "./identities";
import type { MatrixLine, RoomOperations, Things } from "./operation";

/** What was found. */
export interface MatrixFound {
  readonly operations: number;
  readonly identities: number;
  readonly attempts: number;
  readonly faults: readonly string[];
}

/** The root fields of the schema, as `Query.group`. */
export function rootFields(): readonly string[] {
  const schema = buildFrontSchema();
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
    root == null ? [] : Object.keys(root.getFields()).map((field) => `${root.name}.${field}`),
  );
}

/** Every line of every room. @throws when two rooms write the same one. */
export function linesOf(rooms: readonly RoomOperations[]): readonly MatrixLine[] {
  const lines = rooms.flatMap((room) =>
    Object.entries(room.operations).map(([name, operation]): MatrixLine => ({
      name,
      kind: name.split(".")[0] as MatrixLine["kind"],
      operation,
      room,
    })),
  );
  const twice = lines.find(({ name }, index) => lines.findIndex((line) => line.name === name) !== index);
  if (twice !== undefined) throw new Error(`two lines for ${twice.name}`);
  return lines;
}

/** What the table of rights answers: `hidden` is refused or not found, but told apart from nothing. */
type Expected = "done" | "hidden" | "UNAUTHENTICATED" | "API_KEY_REFUSED" | "FORBIDDEN" | "ONLY_LOOKING";

/** Who has no part in the group any more, or never had. */
const OUTSIDE: readonly Identity["standing"][] = ["signedOut", "disabled", "left", "endedKey"];

const HIDDEN = /^(nothing|NOT_FOUND|FORBIDDEN|refused:(\w*NOT_FOUND|FORBIDDEN))$/;

/** Every operation asked by everyone, with every kind of id, in two groups whose texts can be recognised. */
export class Matrix {
  private readonly faults: string[] = [];
  private asked = 0;
  private readonly own = new Map<RoomOperations, Things>();
  private readonly foreign = new Map<RoomOperations, Things>();
  private before!: ReadonlyMap<string, string>;
  private filesBefore = "";

  private constructor(
    readonly database: TestDatabase,
    private readonly server: RunningServer,
    private readonly logged: readonly string[],
    private readonly mine: Marked,
    private readonly theirs: Marked,
    readonly identities: readonly Identity[],
    readonly lines: readonly MatrixLine[],
  ) {}

  /** Builds both groups, everyone who asks, and the things of every room in both. */
  static async open(rooms: readonly RoomOperations[]): Promise<Matrix> {
    const database = await testDatabase();
    const logged: string[] = [];
    const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
    const server = await openDoor(database, { log });
    const [mine, theirs] = [await buildMarkedGroup(database), await buildMarkedGroup(database)];
    const people = ({ canary }: Marked): People => new People(database, server, canary);
    const identities = await buildIdentities(
      database,
      { people: people(mine), group: mine.group },
      { people: people(theirs), group: theirs.group },
    );
    const author = (standing: Identity["standing"]): string =>
      identities.find((each) => each.standing === standing && each.role === "groupReferent")!.personId!;
    const as = (marked: Marked, viewerId: string): Marked => ({ ...marked, group: { ...marked.group, viewerId } });
    const matrix = new Matrix(
      database,
      server,
      logged,
      as(mine, author("member")),
      as(theirs, author("foreigner")),
      identities,
      linesOf(rooms),
    );
    try {
      for (const room of rooms) await matrix.renew(room);
      for (const room of rooms) matrix.foreign.set(room, await matrix.make(room, matrix.theirs));
    } catch (error) {
      await matrix.close();
      throw error;
    }
    matrix.before = await rowsOfGroup(database, theirs.group.groupId);
    matrix.filesBefore = filesOfGroup(database, theirs.group.groupId);
    return matrix;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.database.close();
  }

  get found(): MatrixFound {
    const { lines, identities, asked, faults } = this;
    return { operations: lines.length, identities: identities.length, attempts: asked, faults };
  }

  /** Each operation by each identity on its own things, then with the ids of others. @param deep by everyone allowed. */
  async table(deep: boolean): Promise<void> {
    for (const line of this.lines) {
      const allowed: Identity[] = [];
      for (const who of this.identities.filter(({ standing }) => standing !== "foreigner")) {
        if ((await this.ownThings(line, who)) === "done" && ["member", "key"].includes(who.standing)) allowed.push(who);
      }
      const persons = allowed.filter(({ standing }) => standing === "member");
      const key = allowed.find(({ standing }) => standing === "key");
      const some = [persons.find(({ site }) => site === null), persons.find(({ site }) => site === 0), key];
      const foreigners = this.identities.filter(({ standing }) => standing === "foreigner");
      for (const who of [...(deep ? allowed : some), ...foreigners])
        if (who !== undefined) await this.othersThings(line, who);
    }
  }

  /** Documents made by chance: several root fields, aliases, fragments, ids from anywhere. */
  async chance(count: number, seed: number): Promise<void> {
    const lines = this.lines.filter(({ kind }) => kind !== "Subscription");
    const report = await fc.check(
      fc.asyncProperty(attempts(lines.length, this.identities.length), async (attempt) => {
        const said = await this.oneChance(attempt, lines);
        if (said !== null) throw new Error(said);
      }),
      { numRuns: count, seed, interruptAfterTimeLimit: 20 * 60_000 },
    );
    if (report.failed) this.faults.push(`seed ${String(seed)}: ${fc.defaultReportMessage(report) ?? ""}`);
  }

  /** Each text an operation takes, replaced by what would run if it were pasted into a statement. @param most how many of the payloads. @returns the paths tried. */
  async injected(most = Infinity): Promise<readonly string[]> {
    const schema = buildFrontSchema();
    const paths = new Set<string>();
    for (const line of this.lines.filter(({ kind }) => kind !== "Subscription")) {
      const who = this.identities.find(
        (each) => each.standing === "member" && this.expected(line, each, this.own.get(line.room)!) === "done",
      )!;
      for (const payload of payloads(this.theirs.group.groupId).slice(0, most))
        for (const { path, document, variables } of injections(schema, line, this.own.get(line.room)!, payload)) {
          paths.add(path);
          this.asked += 1;
          const told = await ask(this.server, who, document, variables, line.kind);
          if (line.kind === "Mutation" && told.outcome === "done") await who.restore();
          const wrong = this.wrong(told, who, JSON.stringify({ document, variables }));
          if (wrong !== null) this.fault(line, who, `${path} = ${payload}: ${wrong}`);
        }
    }
    return [...paths];
  }

  /** What is left once everything was tried: rows, mails, files and log of both groups. */
  async aftermath(): Promise<void> {
    const { database, mine, theirs } = this;
    const after = await rowsOfGroup(database, theirs.group.groupId);
    for (const [table, text] of after)
      if (text !== this.before.get(table)) this.faults.push(`rows of the other group have changed in ${table}`);
    if (filesOfGroup(database, theirs.group.groupId) !== this.filesBefore)
      this.faults.push("files of the other group have changed");
    for (const [table, text] of await rowsOfGroup(database, mine.group.groupId))
      for (const secret of leaks(text, theirs.secrets)) this.faults.push(`${table} of my group holds ${secret}`);
    for (const secret of leaks(filesOfGroup(database, mine.group.groupId), theirs.secrets))
      this.faults.push(`a file of my group holds ${secret}`);
    const texts = [mine, theirs].flatMap(({ canary, group }) => [canary, ...group.siteCanaries]);
    for (const line of this.logged)
      for (const secret of leaks(line, texts)) this.faults.push(`the log holds ${secret}: ${line.slice(0, 300)}`);
  }

  private make(room: RoomOperations, { group, canary }: Marked): Promise<Things> {
    return room.things(this.database, group, canary);
  }

  private async renew(room: RoomOperations): Promise<void> {
    this.own.set(room, await this.make(room, this.mine));
  }

  private expected({ operation, kind }: MatrixLine, who: Identity, things: Things): Expected {
    const { action, establishment, sector } = operation;
    // The address of streams knows sessions only.
    if (["key", "endedKey"].includes(who.standing) && kind === "Subscription") return "UNAUTHENTICATED";
    if (who.standing === "endedKey") return "API_KEY_REFUSED";
    // A key is good for the actions it lists: what is between a person and their session isn't one of them.
    const nobody = OUTSIDE.includes(who.standing) || (who.standing === "key" && action === "signedIn");
    if (nobody) return action === "open" ? "done" : "UNAUTHENTICATED";
    const free = action === "open" || action === "signedIn";
    const target = {
      ...(establishment === undefined ? {} : { establishmentId: things[establishment]! }),
      ...(sector === undefined || !actionLine(action as never).bySector ? {} : { sector }),
    };
    if (!free && !who.rights.can(action)) return "FORBIDDEN";
    if (!free && !who.rights.can(action, target)) return "hidden";
    if (who.standing === "looking" && kind === "Mutation" && operation.whileLooking !== true) return "ONLY_LOOKING";
    return "done";
  }

  // Someone of the whole group succeeds in full; a narrow grant or a stranger to a personal thing may find nothing.
  private holds(expected: Expected, told: Told, { operation }: MatrixLine, who: Identity): boolean {
    if (expected === "hidden") return HIDDEN.test(told.outcome);
    if (expected !== "done") return told.outcome === expected;
    if (told.outcome === "done") return true;
    const inFull =
      (who.standing === "member" || (who.standing === "key" && operation.action !== "open")) &&
      (operation.personal === true
        ? who.personId === this.mine.group.viewerId
        : who.site === null || operation.establishment !== undefined);
    return !inFull && (HIDDEN.test(told.outcome) ? told.outcome !== "FORBIDDEN" : told.outcome.startsWith("refused:"));
  }

  private async ownThings(line: MatrixLine, who: Identity): Promise<Expected> {
    let expected: Expected = "done";
    for (const last of [false, true]) {
      const things = this.own.get(line.room)!;
      expected = this.expected(line, who, things);
      const told = await this.tell(line, who, things);
      if (this.holds(expected, told, line, who)) {
        if (line.kind === "Mutation" && told.outcome === "done") await who.restore();
        return expected;
      }
      if (last) this.fault(line, who, `${told.outcome} instead of ${expected}: ${told.text.slice(0, 300)}`);
      // What an earlier attempt consumed or a session that was changed is made again, once.
      await this.renew(line.room);
      await who.restore();
    }
    return expected;
  }

  private async othersThings(line: MatrixLine, who: Identity): Promise<void> {
    const { operation } = line;
    const foreigner = who.standing === "foreigner";
    const [here, there] = foreigner ? [this.foreign, this.own] : [this.own, this.foreign];
    const at = (id: (key: string) => string | undefined): Things => withIds(line, here.get(line.room)!, id);
    const compare = async (
      what: string,
      keys: readonly string[],
      id: (key: string) => string | undefined,
    ): Promise<void> => {
      const only = (value: (key: string) => string | undefined) =>
        at((key) => (keys.includes(key) ? value(key) : undefined));
      const nowhere = await this.tell(
        line,
        who,
        only(() => NOWHERE),
      );
      const asked = await this.tell(line, who, only(id));
      const plain = keys.reduce((text, key) => text.replaceAll(id(key) ?? NOWHERE, NOWHERE), asked.text);
      if (plain !== nowhere.text || asked.status !== nowhere.status)
        this.fault(
          line,
          who,
          `${what} isn't answered like nothing: ${asked.text.slice(0, 300)} / ${nowhere.text.slice(0, 300)}`,
        );
      if (asked.outcome === "done" && nowhere.outcome !== "done") this.fault(line, who, `${what} was done`);
    };
    if (operation.takes.length === 0) return;
    // Of the other group: all ids at once for its people, who must not change their own rows; one by one for mine.
    const sets = foreigner ? [operation.takes] : operation.takes.map((key) => [key]);
    for (const keys of sets)
      await compare(`an id of the other group (${keys.join(", ")})`, keys, (key) => there.get(line.room)![key]);
    if (foreigner) return;
    const { establishment } = operation;
    if (who.site !== null && establishment !== undefined)
      await compare("an id of another establishment", [establishment], () => this.mine.group.siteIds[1 - who.site!]);
    for (const [index, text] of GARBAGE.entries())
      if (index < 3) {
        const told = await this.tell(
          line,
          who,
          at(() => text),
        );
        if (told.status >= 500) this.fault(line, who, `${JSON.stringify(text)} as an id gives ${String(told.status)}`);
      }
    if (line.kind === "Mutation") await who.restore();
  }

  private async oneChance(attempt: Attempt, lines: readonly MatrixLine[]): Promise<string | null> {
    const who = this.identities[attempt.who]!;
    const foreigner = who.standing === "foreigner";
    const [here, there] = foreigner ? [this.foreign, this.own] : [this.own, this.foreign];
    const { document, variables, mutates } = build(
      attempt,
      lines,
      (line, key, source) =>
        source === "foreign"
          ? there.get(line.room)![key]
          : source === "elsewhere" && line.operation.establishment === key && !foreigner
            ? this.mine.group.siteIds[1]
            : source === "nowhere"
              ? NOWHERE
              : undefined,
      (line) => here.get(line.room)!,
    );
    // Their own rows stay as they are, so that what changes in them was changed by somebody else.
    if (mutates && foreigner) return null;
    this.asked += 1;
    const told = await ask(this.server, who, document, variables);
    if (mutates && told.text.includes('"data"')) await who.restore();
    const wrong = this.wrong(told, who, JSON.stringify({ document, variables }));
    return wrong === null ? null : `${who.name}: ${wrong}\n${document}\n${JSON.stringify(variables)}`;
  }

  private async tell(line: MatrixLine, who: Identity, things: Things): Promise<Told> {
    this.asked += 1;
    const { document, variables } = line.operation;
    const values = variables?.(things) ?? {};
    const told = await ask(this.server, who, document, values, line.kind);
    const wrong = this.wrong(told, who, JSON.stringify(values));
    if (wrong !== null) this.fault(line, who, wrong);
    return told;
  }

  private wrong(told: Told, who: Identity, question: string): string | null {
    if (told.status >= 500 || told.text.includes("INTERNAL_SERVER_ERROR")) return `failed: ${told.text.slice(0, 400)}`;
    const { mine, theirs } = this;
    const others = who.standing === "foreigner" ? mine : theirs;
    const outside = OUTSIDE.includes(who.standing) ? mine.secrets : [];
    const sites = who.site === null ? [] : mine.group.siteCanaries.filter((_, index) => index !== who.site);
    const seen = leaks(told.everything, [...others.secrets, ...outside, ...sites], question);
    return seen.length === 0 ? null : `LEAK of ${seen.join(", ")}: ${told.text.slice(0, 300)}`;
  }

  private fault(line: MatrixLine, who: Identity, what: string): void {
    this.faults.push(`${line.name} by ${who.name}: ${what}`);
  }
}
