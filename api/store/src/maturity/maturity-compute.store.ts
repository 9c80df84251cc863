import { dayInFrance } from "@palier/domain/kernel";
import { judge, type CompiledFramework } from "@palier/domain/maturity";
import { recordAudit, statement, type WriteTx } from "../kernel";
import type { StoredExplanation } from "./maturity.entity";

/** What a computation did. */
export interface MaturityCounts {
  /** Open establishments judged. */
  readonly assessed: number;
  /** Rows written because the level, what was seen or the framework is new. */
  readonly changed: number;
  /** Levels gained and lost since the computation before. */
  readonly up: number;
  readonly down: number;
}

// Two computations of a group at once could write what the slower one read before an answer came: one waits for the
// other, and reads after it. A statement of its own, because a snapshot is taken before a lock inside the statement.
const lockGroup = statement<never>(
  "maturity-lock-group",
  "select pg_advisory_xact_lock(hashtextextended('maturity ' || $1, 0))",
);

interface FactRow {
  readonly id: string;
  /** Period → « CODE value », a line each. */
  readonly facts: Readonly<Record<string, string>>;
  /** « CODE answer », a line each; null where nothing was answered. */
  readonly answers: string | null;
}

// One row an establishment, and lines of text in it: building json from each reading took twice as long in PostgreSQL,
// and a row for each reading twice as long here. Codes hold no space, and only codes of the framework are read.
const selectFacts = statement<FactRow>(
  "maturity-select-facts",
  `with readings as (
     select l.establishment_id, l.period, string_agg(i.code || ' ' || l.value, E'\\n') as lines
       from indicator_latest l
       join indicator i on i.group_id = $1 and i.id = l.indicator_id
      where l.group_id = $1 and i.code = any ($2::text[])
      group by l.establishment_id, l.period),
   facts as (
     select establishment_id, json_object_agg(period, lines) as facts from readings group by establishment_id),
   answers as (
     select establishment_id, string_agg(question_code || ' ' || answer, E'\\n') as lines
       from maturity_answer
      where group_id = $1 and question_code = any ($3::text[])
      group by establishment_id)
   select e.id, coalesce(f.facts, '{}') as facts, a.lines as answers
     from establishment e
     left join facts f on f.establishment_id = e.id
     left join answers a on a.establishment_id = e.id
    where e.group_id = $1 and e.closed_on is null`,
);

/** A level that was something else before. */
interface LevelMove {
  readonly id: string;
  readonly former: number;
  readonly level: number;
}

// One json text, not four arrays: the driver spends ten times longer on escaping an array of json.
// Rows that say the same are left out before the insert: `on conflict … where` alone would still lock and log each one.
const writeLevels = statement<MaturityCounts & { readonly moves: readonly LevelMove[] }>(
  "maturity-write-levels",
  `with computed as (
     select * from json_to_recordset($2::json)
       as c (id uuid, level int, next_step_code text, explanation jsonb)),
   changed as (
     select c.*, m.level as former
       from computed c
       left join maturity_level m on m.group_id = $1 and m.establishment_id = c.id
      where m.establishment_id is null
         or (m.framework_code, m.framework_version, m.level, m.next_step_code, m.explanation)
            is distinct from ($3, $4, c.level, c.next_step_code, c.explanation)),
   written as (
     insert into maturity_level (group_id, establishment_id, framework_code, framework_version, level, next_step_code,
                                 explanation, computed_at)
     select $1, id, $3, $4, level, next_step_code, explanation, $6 from changed
     on conflict (group_id, establishment_id) do update
       set framework_code = excluded.framework_code, framework_version = excluded.framework_version,
           level = excluded.level, next_step_code = excluded.next_step_code, explanation = excluded.explanation,
           computed_at = excluded.computed_at),
   remembered as (
     insert into maturity_history (group_id, establishment_id, month, level)
     select $1, c.id, $5, c.level
       from computed c
       left join maturity_history h on h.group_id = $1 and h.establishment_id = c.id and h.month = $5
      where h.level is distinct from c.level
     on conflict (group_id, establishment_id, month) do update set level = excluded.level)
   select (select count(*) from computed)::int as assessed, count(*)::int as changed,
          count(*) filter (where level > former)::int as up, count(*) filter (where level < former)::int as down,
          coalesce(json_agg(json_build_object('id', id, 'former', former, 'level', level))
                     filter (where level <> former), '[]') as moves
     from changed`,
);

/** « CODE rest » of each line. */
function* entriesOf(lines: string): Generator<readonly [string, string]> {
  for (const line of lines.split("\n")) {
    const space = line.indexOf(" ");
    yield [line.slice(0, space), line.slice(space + 1)];
  }
}

/** One establishment judged, as the json record that `writeLevels` reads. */
function recordOf(compiled: CompiledFramework, row: FactRow): string {
  const values = new Map<string, number>();
  const facts: Record<string, Record<string, number>> = {};
  for (const [period, lines] of Object.entries(row.facts)) {
    const ofPeriod: Record<string, number> = {};
    for (const [code, text] of entriesOf(lines)) {
      const value = Number(text);
      // numeric has NaN and infinity; json has not, and they are no reading.
      if (!Number.isFinite(value)) continue;
      ofPeriod[code] = value;
      values.set(code, value);
    }
    facts[period] = ofPeriod;
  }
  const answers = new Map(row.answers === null ? [] : entriesOf(row.answers));
  const { level, nextStepCode } = judge(compiled, values, answers);
  const explanation: StoredExplanation = { facts, answers: Object.fromEntries(answers) };
  return JSON.stringify({ id: row.id, level, next_step_code: nextStepCode, explanation });
}

/** One line for the whole, one for each establishment whose level is no longer what it was. */
async function recordLevels(tx: WriteTx, counts: MaturityCounts, moves: readonly LevelMove[]): Promise<void> {
  const action = "maturity:computed";
  await recordAudit(tx, { action, objectKind: "group", objectId: tx.groupId, changes: { ...counts } });
  for (const { id, former, level } of moves)
    await recordAudit(tx, { action, objectKind: "establishment", objectId: id, changes: { level: [former, level] } });
}

/**
 * Judges every open establishment of the group: one read, the arithmetic here, one write of what changed and of the
 * month's history.
 * @param now when; its UTC month is the month of the history.
 */
export async function computeMaturity(tx: WriteTx, compiled: CompiledFramework, now: Date): Promise<MaturityCounts> {
  const { framework } = compiled;
  await tx.rows(lockGroup, [tx.groupId]);
  const rows = await tx.rows(selectFacts, [tx.groupId, compiled.indicatorCodes, [...compiled.questions.keys()]]);
  const [written] = await tx.rows(writeLevels, [
    tx.groupId,
    `[${rows.map((row) => recordOf(compiled, row)).join(",")}]`,
    framework.code,
    framework.version,
    dayInFrance(now).slice(0, 7),
    now,
  ]);
  const { moves, ...counts } = written ?? { assessed: 0, changed: 0, up: 0, down: 0, moves: [] };
  if (counts.changed > 0) await recordLevels(tx, counts, moves);
  return counts;
}
