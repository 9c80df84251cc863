import { judge, type CompiledFramework, type Fact } from "@palier/domain/maturity";
import { statement, type WriteTx } from "../kernel";
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

interface FactRow {
  readonly id: string;
  readonly facts: StoredExplanation["facts"];
  readonly answers: StoredExplanation["answers"];
}

// One row an establishment: 30 values would otherwise cost 30 rows to send and to parse.
const selectFacts = statement<FactRow>(
  "maturity-select-facts",
  `with facts as (
     select l.establishment_id, json_object_agg(i.code, json_build_array(l.value, l.period)) as facts
       from indicator_latest l
       join indicator i on i.group_id = $1 and i.id = l.indicator_id
      where l.group_id = $1 and i.code = any ($2::text[])
      group by l.establishment_id),
   answers as (
     select establishment_id, json_object_agg(question_code, answer) as answers
       from maturity_answer
      where group_id = $1 and question_code = any ($3::text[])
      group by establishment_id)
   select e.id, coalesce(f.facts, '{}') as facts, coalesce(a.answers, '{}') as answers
     from establishment e
     left join facts f on f.establishment_id = e.id
     left join answers a on a.establishment_id = e.id
    where e.group_id = $1 and e.closed_on is null`,
);

// Rows that say the same are left out before the insert: `on conflict … where` alone would still lock and log each one.
const writeLevels = statement<MaturityCounts>(
  "maturity-write-levels",
  `with computed as (
     select * from unnest($2::uuid[], $3::int[], $4::text[], $5::jsonb[]) as c (id, level, next_step_code, explanation)),
   changed as (
     select c.*, m.level as former
       from computed c
       left join maturity_level m on m.group_id = $1 and m.establishment_id = c.id
      where m.establishment_id is null
         or (m.framework_code, m.framework_version, m.level, m.next_step_code, m.explanation)
            is distinct from ($6, $7, c.level, c.next_step_code, c.explanation)),
   written as (
     insert into maturity_level (group_id, establishment_id, framework_code, framework_version, level, next_step_code,
                                 explanation, computed_at)
     select $1, id, $6, $7, level, next_step_code, explanation, $9 from changed
     on conflict (group_id, establishment_id) do update
       set framework_code = excluded.framework_code, framework_version = excluded.framework_version,
           level = excluded.level, next_step_code = excluded.next_step_code, explanation = excluded.explanation,
           computed_at = excluded.computed_at),
   remembered as (
     insert into maturity_history (group_id, establishment_id, month, level)
     select $1, c.id, $8, c.level
       from computed c
       left join maturity_history h on h.group_id = $1 and h.establishment_id = c.id and h.month = $8
      where h.level is distinct from c.level
     on conflict (group_id, establishment_id, month) do update set level = excluded.level)
   select (select count(*) from computed)::int as assessed, count(*)::int as changed,
          count(*) filter (where level > former)::int as up, count(*) filter (where level < former)::int as down
     from changed`,
);

const factsOf = (row: FactRow): Map<string, Fact> =>
  new Map(Object.entries(row.facts).map(([code, [value, period]]) => [code, { value, period }]));

/**
 * Judges every open establishment of the group: one read, the arithmetic here, one write of what changed and of the
 * month's history.
 * @param now when; its UTC month is the month of the history.
 */
export async function computeMaturity(tx: WriteTx, compiled: CompiledFramework, now: Date): Promise<MaturityCounts> {
  const { framework } = compiled;
  const rows = await tx.rows(selectFacts, [tx.groupId, compiled.indicatorCodes, [...compiled.questions.keys()]]);
  const levels: number[] = [];
  const nextSteps: (string | null)[] = [];
  const explanations: string[] = [];
  for (const row of rows) {
    const { level, nextStepCode, met } = judge(compiled, factsOf(row), new Map(Object.entries(row.answers)));
    levels.push(level);
    nextSteps.push(nextStepCode);
    explanations.push(JSON.stringify({ met, facts: row.facts, answers: row.answers } satisfies StoredExplanation));
  }
  const [counts] = await tx.rows(writeLevels, [
    tx.groupId,
    rows.map((row) => row.id),
    levels,
    nextSteps,
    explanations,
    framework.code,
    framework.version,
    now.toISOString().slice(0, 7),
    now,
  ]);
  return counts ?? { assessed: 0, changed: 0, up: 0, down: 0 };
}
