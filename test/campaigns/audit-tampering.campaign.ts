import fc from "fast-check";
import type pg from "pg";
import { readAnchors } from "@palier/store/audit";
import type { Scope } from "@palier/store/kernel";
import { anchorJournals } from "@palier/worker/audit";
import { faultsOf, writeLines } from "../audit/audit.factory";
import { buildGroup, testDatabase } from "../support";
import type { Campaign } from "./campaign";

/** Lines of each of the two journals. */
const LINES = 40;

interface Attempt {
  readonly kind: number;
  /** Which group, which line, which other line, which column: taken modulo what there is. */
  readonly group: number;
  readonly line: number;
  readonly other: number;
  readonly column: number;
}

interface Ground {
  readonly owner: pg.Pool;
  readonly groups: readonly [string, string];
  readonly personId: string;
}

/** New values for each column, none of them what stands there. */
const COLUMNS: readonly (readonly [column: string, value: string])[] = [
  ["group_id", "$4::uuid"],
  ["id", "new_id()"],
  ["person_id", "case when person_id is null then $3::uuid end"],
  ["action", "action || 'x'"],
  ["object_kind", "'group'"],
  ["object_id", "object_id || ' '"],
  ["changes", `changes || '{"RÉPONSE à l’été": ["oui", "oui"]}'`],
  ["created_at", "created_at + interval '1 microsecond'"],
  ["seq", "seq + 1"],
  ["seq", "-seq"],
  ["channel", "'web'"],
  ["ip", "'10.0.0.1'"],
  ["api_key_id", "new_id()"],
  ["prev_hash", "reverse(prev_hash) || '0'"],
  ["hash", "md5(hash) || md5(prev_hash)"],
];

const ALL_BUT_PLACE = "id, person_id, action, object_kind, object_id, changes, created_at, channel, ip, api_key_id";

/** Each is one tampering, done past every wall. */
const TAMPERINGS: Readonly<Record<string, (ground: Ground, attempt: Attempt) => Promise<string>>> = {
  async update({ owner, groups, personId }, { group, line, column }) {
    const [name, value] = COLUMNS[column % COLUMNS.length]!;
    const mine = groups[group % 2]!;
    const values = [mine, (line % LINES) + 1, personId, groups[(group + 1) % 2]!];
    await owner.query(
      `update audit_event set ${name} = ${value} where group_id = $1 and seq = $2 and ($3::uuid, $4::uuid) is not null`,
      values,
    );
    return name;
  },
  async delete({ owner, groups }, { group, line }) {
    await owner.query("delete from audit_event where group_id = $1 and seq = $2", [
      groups[group % 2],
      (line % LINES) + 1,
    ]);
    return String((line % LINES) + 1);
  },
  async insert({ owner, groups }, { group, line, other }) {
    // Between two lines, beside one, or at the end, with hashes that look right.
    const seq = (other % (LINES + 1)) + 1;
    await owner.query(
      `insert into audit_event (group_id, seq, prev_hash, hash, ${ALL_BUT_PLACE})
       select group_id, $3, prev_hash, hash, new_id(), person_id, action, object_kind, object_id, changes, created_at,
              channel, ip, api_key_id
         from audit_event where group_id = $1 and seq = $2`,
      [groups[group % 2], (line % LINES) + 1, seq],
    );
    return String(seq);
  },
  async reorder({ owner, groups }, { group, line, other }) {
    const [a, b] = twoLines(line, other);
    await owner.query(
      "update audit_event set seq = case seq when $2 then $3::bigint else $2::bigint end where group_id = $1 and seq in ($2, $3)",
      [groups[group % 2], a, b],
    );
    return `${String(a)} ${String(b)}`;
  },
  async "exchange of contents"({ owner, groups }, { group, line, other }) {
    const [a, b] = twoLines(line, other);
    await owner.query(
      `update audit_event e set changes = o.changes, created_at = o.created_at from audit_event o
        where e.group_id = $1 and o.group_id = $1 and (e.seq, o.seq) in (($2, $3), ($3, $2))`,
      [groups[group % 2], a, b],
    );
    return `${String(a)} ${String(b)}`;
  },
  async "swap between two groups"({ owner, groups }, { line, other }) {
    const [a, b] = [(line % LINES) + 1, (other % LINES) + 1];
    await owner.query(
      `update audit_event set group_id = case group_id when $1::uuid then $2::uuid else $1::uuid end
        where (group_id, seq) in (($1::uuid, $3::bigint), ($2::uuid, $4::bigint))`,
      [...groups, a, b],
    );
    return `${String(a)} ${String(b)}`;
  },
  async "truncated tail"({ owner, groups }, { group, line }) {
    await owner.query("delete from audit_event where group_id = $1 and seq > $2", [groups[group % 2], line % LINES]);
    return String(line % LINES);
  },
  async "truncation of all"({ owner, groups }, { group }) {
    if (group % 3 === 0) await owner.query("truncate audit_event");
    else await owner.query("delete from audit_event where group_id = $1", [groups[group % 2]]);
    return group % 3 === 0 ? "both" : "one";
  },
  async "history rewritten with right hashes"({ owner, groups }, { group, line }) {
    await owner.query(
      `do $$
       declare line audit_event; before audit_event;
       begin
         for line in select * from audit_event where group_id = '${groups[group % 2]!}' order by seq loop
           if line.seq = ${String((line % LINES) + 1)} then line.action := 'nothing:happened'; end if;
           if before is not null then line.prev_hash := before.hash; end if;
           line.hash := audit_hash(line);
           update audit_event set action = line.action, prev_hash = line.prev_hash, hash = line.hash
            where group_id = line.group_id and id = line.id;
           before := line;
         end loop;
       end $$`,
    );
    return String((line % LINES) + 1);
  },
};

const twoLines = (line: number, other: number): readonly [number, number] => {
  const a = (line % LINES) + 1;
  return [a, ((a + (other % (LINES - 1))) % LINES) + 1];
};

/** R13: whoever owns the database and rewrites history is seen. */
export const auditTamperingCampaign: Campaign = {
  name: "audit-tampering",
  title: "Le journal modifié en passant par-dessus tout : chaque modification est vue",
  whole: 500,
  async run({ count, seed }) {
    const database = await testDatabase();
    const faults: string[] = [];
    const tried = new Map<string, number>();
    try {
      const { owner } = database;
      const { rows } = await owner.query<{ id: string }>(
        "insert into person (email, display_name) values ('campagne@essai.example', 'Personne') returning id",
      );
      const personId = rows[0]!.id;
      const scopes = [await buildGroup(database), await buildGroup(database)] as const;
      const from = { channel: "apiKey", ip: null, apiKeyId: null } as const;
      for (const scope of scopes) {
        await writeLines(database, { ...scope, origin: from } satisfies Scope, LINES - 10, 3);
        await writeLines(database, { ...scope, viewerId: personId, origin: from }, 10);
      }
      await anchorJournals(database.db, database.home, new Date("2026-11-22T12:00:00Z"), "test");
      const anchors = readAnchors(database.home);
      const found = async (): Promise<boolean> => {
        for (const scope of scopes) if ((await faultsOf(database, scope, anchors)).length > 0) return true;
        return false;
      };
      // What the owner of a database may do: no trigger, no unique place, a copy to come back to.
      await owner.query(`alter table audit_event disable trigger all; alter table audit_event drop constraint audit_event_seq;
        create schema kept; create table kept.audit_event as select * from audit_event`);
      const ground: Ground = { owner, groups: [scopes[0].groupId, scopes[1].groupId], personId };
      const kinds = Object.keys(TAMPERINGS);
      const whole = { kind: fc.nat(), group: fc.nat(), line: fc.nat(), other: fc.nat(), column: fc.nat() };
      for (const [index, attempt] of fc.sample(fc.record(whole), { numRuns: count, seed }).entries()) {
        // Half of them a changed column, the other kinds in turn.
        const kind = index % 2 === 0 ? "update" : kinds[attempt.kind % kinds.length]!;
        const what = await TAMPERINGS[kind]!(ground, attempt);
        tried.set(kind, (tried.get(kind) ?? 0) + 1);
        if (!(await found())) faults.push(`attempt ${String(index)}: ${kind} (${what}) went unseen`);
        await owner.query(
          "begin; delete from audit_event; insert into audit_event select * from kept.audit_event; commit",
        );
        if (index % 50 === 0 && (await found())) faults.push(`attempt ${String(index)}: an intact journal was accused`);
      }
    } finally {
      await database.close();
    }
    const lines = [
      ...[...tried].map(([kind, times]) => `${kind}: ${String(times)}`),
      `${String(count - faults.length)}/${String(count)} detected`,
    ];
    return { attempts: count, faults, lines };
  },
};
