import fc from "fast-check";
import { moveCase, type CaseMove, type CaseSide, type CaseState } from "@palier/domain/vendorcase";
import { verifyChain } from "@palier/store/audit";
import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildProduct } from "../vendor/vendor.factory";
import { buildRequest } from "../vendorcase/vendorcase.factory";

const CASES = 4;
const REQUESTS = 24;
const PEOPLE = 3;
const MOVES: readonly CaseMove[] = ["acknowledge", "start", "askGroup", "giveBack", "resolve", "refuse", "reopen"];

/** One thing somebody does, with what they had read a moment before. */
type Deed =
  | { readonly kind: "write"; readonly of: number }
  | { readonly kind: "move"; readonly of: number; readonly move: CaseMove }
  | { readonly kind: "join" | "leave"; readonly of: number; readonly request: number }
  | { readonly kind: "support"; readonly of: number; readonly site: number };

const of = fc.nat({ max: CASES - 1 });
const request = fc.nat({ max: REQUESTS - 1 });
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("write" as const), of }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("move" as const), of, move: fc.constantFrom(...MOVES) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("join" as const), of, request }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("leave" as const), of, request }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("support" as const), of, site: fc.nat({ max: 2 }) }) },
);

interface Read {
  readonly version: number;
  readonly title: string;
  readonly body: string;
}

/** What was done and refused. */
export interface CaseLoadReport {
  readonly attempts: number;
  readonly done: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  readonly auditLines: number;
  readonly faults: readonly string[];
}

/** Cases of one group that many people change at once, by the front door. */
export class CaseLoad {
  private readonly faults: string[] = [];
  private readonly done: Record<string, number> = {};
  private readonly refused: Record<string, number> = {};
  /** By case: the marks whose writing was accepted, and how many changes of its version were. */
  private readonly marks = new Map<string, string[]>();
  private readonly bumps = new Map<string, number>();
  private attempts = 0;

  private constructor(
    private readonly database: TestDatabase,
    private readonly server: RunningServer,
    private readonly groupId: string,
    private readonly people: readonly Visitor[],
    private readonly caseIds: readonly string[],
    private readonly requestIds: readonly string[],
    private readonly siteIds: readonly string[],
  ) {}

  static async open(): Promise<CaseLoad> {
    const database = await testDatabase();
    const server = await openDoor(database);
    const group = await buildFullGroup(database, 3);
    const people: Visitor[] = [];
    for (let at = 0; at < PEOPLE; at += 1) people.push(await enterAs(server, database, group));
    const { productId } = await buildProduct(database, group);
    const requestIds: string[] = [];
    let authorId: string | undefined;
    for (let at = 0; at < REQUESTS; at += 1) {
      const establishmentId = group.siteIds[at % group.siteIds.length]!;
      const made = await buildRequest(database, group, {
        establishmentId,
        ...(authorId !== undefined && { authorId }),
      });
      authorId = made.authorId;
      requestIds.push(made.id);
    }
    const caseIds: string[] = [];
    for (let at = 0; at < CASES; at += 1) {
      const { data } = await people[0]!.ask(
        "mutation M($i: CreateVendorCaseInput!) { answer: createVendorCase(input: $i) { vendorCase { id version } } }",
        { i: { productId, requestIds: [], kind: "bug", severity: "major", title: `Dossier ${String(at)}`, body: "" } },
      );
      const made = (data?.["answer"] as { vendorCase: { id: string; version: number } }).vendorCase;
      await people[0]!.ask("mutation M($i: SendVendorCaseInput!) { sendVendorCase(input: $i) { ok } }", { i: made });
      caseIds.push(made.id);
    }
    return new CaseLoad(database, server, group.groupId, people, caseIds, requestIds, group.siteIds);
  }

  /** @param width how many run at the same moment. */
  async run(count: number, seed: number, width: number): Promise<CaseLoadReport> {
    const drawn = fc.sample(deeds, { numRuns: count, seed });
    for (let from = 0; from < drawn.length; from += width)
      await Promise.all(drawn.slice(from, from + width).map((deed, at) => this.play(deed, from + at)));
    await this.look();
    const chain = await verifyChain(this.database.db, { groupId: this.groupId, viewerId: null }, []);
    this.faults.push(...chain.faults.map((fault) => `audit chain: ${JSON.stringify(fault)}`));
    const { attempts, done, refused, faults } = this;
    if ((refused["STALE_VERSION"] ?? 0) === 0) faults.push("no stale version was refused: nothing met");
    return { attempts, done, refused, faults, auditLines: chain.lineCount };
  }

  private async play(deed: Deed, at: number): Promise<void> {
    this.attempts += 1;
    const me = this.people[at % PEOPLE]!;
    const caseId = this.caseIds[deed.of]!;
    switch (deed.kind) {
      case "write": {
        const { version, title, body } = await this.read(me, caseId);
        const mark = `[${String(at)}]`;
        const input = { id: caseId, version, kind: "bug", severity: "major", title, body: `${body}${mark}` };
        const call =
          "mutation M($i: UpdateVendorCaseInput!) { answer: updateVendorCase(input: $i) { ok error { code } } }";
        if (await this.tell(me, deed.kind, caseId, call, { i: input }))
          this.marks.set(caseId, [...(this.marks.get(caseId) ?? []), mark]);
        return;
      }
      case "move": {
        const { version } = await this.read(me, caseId);
        const call = "mutation M($i: MoveVendorCaseInput!) { answer: moveVendorCase(input: $i) { ok error { code } } }";
        await this.tell(me, deed.kind, caseId, call, { i: { id: caseId, version, move: deed.move } });
        return;
      }
      case "join": {
        const call =
          "mutation M($c: ID!, $r: [ID!]!) { answer: addRequestsToVendorCase(caseId: $c, requestIds: $r) { ok error { code } } }";
        const pair = [this.requestIds[deed.request]!, this.requestIds[(deed.request + 7) % REQUESTS]!];
        await this.tell(me, deed.kind, caseId, call, { c: caseId, r: pair });
        return;
      }
      case "leave": {
        const call =
          "mutation M($c: ID!, $r: ID!) { answer: takeRequestOutOfVendorCase(caseId: $c, requestId: $r) { ok error { code } } }";
        await this.tell(me, deed.kind, caseId, call, { c: caseId, r: this.requestIds[deed.request]! });
        return;
      }
      case "support": {
        const call = "mutation M($i: CaseSupportInput!) { answer: supportCase(input: $i) { ok error { code } } }";
        const input = { caseId, establishmentId: this.siteIds[deed.site]!, sector: "quality" };
        await this.tell(me, deed.kind, null, call, { i: input });
      }
    }
  }

  private async read(me: Visitor, id: string): Promise<Read> {
    const { data } = await me.ask("query Q($id: ID!) { vendorCase(id: $id) { vendorCase { version title body } } }", {
      id,
    });
    return (data?.["vendorCase"] as { vendorCase: Read }).vendorCase;
  }

  /** @param caseId whose version moves when it is done; null: none. @returns whether it was done. */
  private async tell(
    me: Visitor,
    kind: string,
    caseId: string | null,
    call: string,
    variables: object,
  ): Promise<boolean> {
    const { data, errors, text } = await me.ask(call, { ...variables });
    const answer = data?.["answer"] as { ok: boolean; error: { code: string } | null } | undefined;
    if (errors.length > 0 || answer === undefined) {
      this.faults.push(`${kind}: ${text.slice(0, 300)}`);
      return false;
    }
    const counts = answer.ok ? this.done : this.refused;
    const key = answer.ok ? kind : (answer.error?.code ?? "?");
    counts[key] = (counts[key] ?? 0) + 1;
    if (answer.ok && caseId !== null) this.bumps.set(caseId, (this.bumps.get(caseId) ?? 0) + 1);
    return answer.ok;
  }

  /** What must be true of the rows, whoever came first. */
  private async look(): Promise<void> {
    const { owner } = this.database;
    for (const caseId of this.caseIds) {
      const { rows: cases } = await owner.query<{ body: string; version: number; state: CaseState }>(
        "select body, version, state from vendor_case where id = $1",
        [caseId],
      );
      const { body, version, state } = cases[0]!;
      const marks = this.marks.get(caseId) ?? [];
      const kept: readonly string[] = body.match(/\[\d+\]/g) ?? [];
      if (kept.length !== marks.length || marks.some((mark) => !kept.includes(mark)))
        this.faults.push(
          `lost update: ${String(marks.length)} writings accepted, ${String(kept.length)} stand in the case`,
        );
      // Made and sent: version 2 before the first deed.
      const expected = 2 + (this.bumps.get(caseId) ?? 0);
      if (version !== expected) this.faults.push(`version ${String(version)} after ${String(expected)} changes`);
      const { rows: moves } = await owner.query<{ from: CaseState | null; to: CaseState; side: CaseSide }>(
        `select from_state as "from", to_state as "to", side from vendor_case_move where case_id = $1 order by moved_at, id`,
        [caseId],
      );
      moves.forEach(({ from, to, side }, at) => {
        const before = at === 0 ? null : moves[at - 1]!.to;
        if (from !== before) this.faults.push(`a move begins at ${String(from)} after ${String(before)}`);
        const possible =
          from === null ||
          [...MOVES, "send" as const].some((move) => {
            const moved = moveCase(from, move, side);
            return moved.ok && moved.value === to;
          });
        if (!possible) this.faults.push(`${from} → ${to} by ${side} is impossible`);
      });
      if (moves.at(-1)?.to !== state) this.faults.push("the state isn't the one of the last move");
    }
    const { rows: odd } = await owner.query<{ id: string }>(
      "select id from request where group_id = $1 and (state = 'inCase') <> (case_id is not null)",
      [this.groupId],
    );
    if (odd.length > 0) this.faults.push(`${String(odd.length)} requests are half in a case`);
    const { rows: steps } = await owner.query<{ id: string }>(
      `select r.id from request r where r.group_id = $1 and (select count(*) from request_move m where m.request_id = r.id
         and m.move = 'joinCase') - (select count(*) from request_move m where m.request_id = r.id and m.move = 'leaveCase')
         <> (case when r.case_id is null then 0 else 1 end)`,
      [this.groupId],
    );
    if (steps.length > 0)
      this.faults.push(`${String(steps.length)} requests were joined and left a different number of times`);
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.database.close();
  }
}
