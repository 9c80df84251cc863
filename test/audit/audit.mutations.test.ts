import type { RunningServer } from "@palier/server/door";
import { changesOf, deedLabel, objectKindLabel } from "@palier/domain/audit";
import { ROLES, rightsOf, type Role } from "@palier/domain/identity";
import {
  buildFullGroup,
  buildMember,
  cookieOf,
  enterAs,
  openDoor,
  PASSWORD,
  trySignIn,
  visitor,
  type Visitor,
} from "../kernel/front-door";
import { FAR_NUMBER, testDatabase, type TestDatabase } from "../support";
import { linesOf, rootFields } from "../tenancy/matrix";
import { rooms } from "../tenancy/operations";
import type { BuiltGroup } from "../tenancy/operation";
import { faultsOf } from "./audit.factory";

jest.setTimeout(120_000);

/**
 * Autosave: when and how often somebody writes a text is nobody's business; what uses the text is written. Asking a
 * provider whether it answers changes nothing. That an answer was enough is counted, and by nobody.
 */
const UNWRITTEN = ["Mutation.saveDraft", "Mutation.checkIdentityProvider", "Mutation.countKnownAnswer"];

/** What must be so for the mutation to have something to change. */
const BEFORE: Readonly<Record<string, string>> = {
  "Mutation.enablePerson": "update member set disabled_at = now() where group_id = $1 and email like '%canari%'",
  "Mutation.enableIdentityProvider": "update identity_provider set enabled = true where group_id = $1",
  "Mutation.unlinkIdentity": `insert into identity_link (group_id, provider_id, subject, person_id)
    select $1, p.id, 'sujet', m.person_id
      from (select id from identity_provider where group_id = $1 order by id desc limit 1) p,
           (select person_id from member where group_id = $1 order by joined_at limit 1) m`,
  "Mutation.saveProduct": "update product set kind = 'other' where group_id = $1",
  "Mutation.importInstallations": "delete from product_installation where group_id = $1",
  "Mutation.saveReleaseCheck": "update release_check set title = 'Autre point à vérifier' where group_id = $1",
  "Mutation.joinIncident": `with made as (
      insert into vendor_case (group_id, number, vendor_id, product_id, kind, title, severity, reply_token)
      select group_id, ${FAR_NUMBER}, vendor_id, id, 'bug', 'Un dossier', 'minor', gen_random_uuid() from product where group_id = $1 limit 1
      returning id)
    update incident set case_id = made.id from made where group_id = $1`,
  "Mutation.withdrawCaseSupport": `insert into vendor_case_support (group_id, case_id, establishment_id, sector, person_id)
    select c.group_id, c.id, e.id, 'care', (select person_id from member where group_id = $1 order by joined_at limit 1)
      from vendor_case c join establishment e on e.group_id = c.group_id where c.group_id = $1 on conflict do nothing`,
  "Mutation.openAccessReview":
    "update access_review set closed_at = now(), closed_by = opened_by where group_id = $1 and closed_at is null",
};

/** Fields that hold what somebody typed, or an address: shown as written. */
const PLAIN_TEXTS = new Set(["title", "name", "label", "host", "issuer", "clientId", "acrValues"]);

const mutations = linesOf(rooms).filter(({ kind }) => kind === "Mutation");

describe("each mutation of the schema", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: BuiltGroup;
  const visitors = new Map<Role, Visitor>();
  let author: { email: string; personId: string };

  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    const built = await buildFullGroup(database);
    author = await buildMember(database, built, "groupReferent");
    group = { ...built, viewerId: author.personId, siteCanaries: ["un", "deux", "trois"] };
    visitors.set("groupReferent", visitor(server, cookieOf(await trySignIn(server, author.email, PASSWORD))));
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const holderOf = async (action: string): Promise<Visitor> => {
    const all = { sector: null, wholeGroup: true, establishmentIds: [] };
    const order: readonly Role[] = ["groupReferent", ...ROLES];
    const role = ["open", "signedIn"].includes(action)
      ? "groupReferent"
      : order.find((each) => rightsOf([{ ...all, role: each }]).can(action))!;
    const known = visitors.get(role) ?? (await enterAs(server, database, group, role));
    visitors.set(role, known);
    return known;
  };

  it("has its line in the table of operations", () => {
    expect(mutations.map(({ name }) => name).sort()).toEqual(
      rootFields()
        .filter((name) => name.startsWith("Mutation."))
        .sort(),
    );
  });

  it.each(mutations.map((line) => [line.name, line] as const))(
    "%s leaves a line",
    async (name, { operation, room }) => {
      const who = await holderOf(operation.action);
      const things = await room.things(database, group, "canari");
      const prepare = BEFORE[name];
      if (prepare !== undefined) await database.owner.query(prepare, [group.groupId]);
      const { rows: before } = await database.owner.query<{ seq: string }>(
        "select coalesce(max(seq), 0) as seq from audit_event where group_id = $1",
        [group.groupId],
      );
      const answer = await who.ask(operation.document, operation.variables?.(things) ?? {});
      expect(answer.errors).toEqual([]);
      expect((answer.data?.["answer"] as { ok?: boolean } | null)?.ok).not.toBe(false);
      const { rows } = await database.owner.query<Record<string, unknown>>(
        `select person_id is not null as who, channel, ip, action ~ '^[a-zA-Z]+:[a-zA-Z]+$' as named,
              created_at > now() - interval '1 minute' as now, changes <> '{}' as told
         from audit_event where group_id = $1 and seq > $2 order by seq`,
        [group.groupId, before[0]!.seq],
      );
      if (UNWRITTEN.includes(name)) {
        expect(rows).toEqual([]);
        return;
      }
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows)
        expect(row).toEqual({ who: true, channel: "web", ip: "127.0.0.1", named: true, now: true, told: true });
    },
  );

  it("and all they left is told in French words", async () => {
    const { rows } = await database.owner.query<{ action: string; kind: string; changes: Record<string, unknown> }>(
      `select action, object_kind as kind, changes from audit_event where group_id = $1`,
      [group.groupId],
    );
    const names = { question: () => "Question", answer: () => "Réponse", known: () => null };
    const raw = new Set<string>();
    const code = (text: string): boolean => /(?:^|[^\p{L}])\p{Ll}+\p{Lu}\p{Ll}|\w:[a-z]/u.test(text);
    for (const { action, kind, changes } of rows) {
      if (deedLabel(action) === action) raw.add(action);
      if (objectKindLabel(kind) === kind && code(kind)) raw.add(kind);
      for (const { field, label, before, after } of changesOf({ action, changes }, names)) {
        if (label === field && !["action", "profession", "sessions"].includes(field)) raw.add(`${action} ${field}`);
        for (const text of [label, before ?? "", after ?? ""])
          if (code(text) && !PLAIN_TEXTS.has(field)) raw.add(`${action} ${field}: ${text}`);
      }
    }
    expect(rows.length).toBeGreaterThan(60);
    expect([...raw]).toEqual([]);
    const reader = await holderOf("audit:read");
    const journal = await reader.fetch("/audit/journal.csv");
    const csv = await journal.text();
    expect(csv).toContain("Contributeur");
    for (const name of [";groupReferent", "wholeGroup", "accessRule", "identity:"]) expect(csv).not.toContain(name);
  });

  it("and the chain they made together holds", async () => {
    expect(await faultsOf(database, group)).toEqual([]);
  });
});
