import {
  explain,
  levelName,
  type Assessment,
  type CompiledFramework,
  type Fact,
  type MaturityLevelNumber,
} from "@palier/domain/maturity";
import { statement, type ReadTx } from "../kernel";
import type { StoredExplanation } from "./maturity.entity";

/** The level of one establishment, explained, with where it comes from. */
export interface EstablishmentMaturity extends Assessment {
  readonly establishmentId: string;
  /** When the result last changed. */
  readonly computedAt: Date;
  /** Oldest first. */
  readonly history: readonly { readonly month: string; readonly level: number }[];
  /** By question code. */
  readonly answers: readonly DeclaredAnswer[];
}

export interface DeclaredAnswer {
  readonly questionCode: string;
  readonly answer: string;
  readonly answeredAt: Date;
  /** null: the person is not known. */
  readonly answeredByName: string | null;
}

interface LevelRow {
  readonly establishmentId: string;
  readonly level: MaturityLevelNumber;
  readonly explanation: StoredExplanation;
  readonly nextStepCode: string | null;
  readonly computedAt: Date;
}

const selectLevels = statement<LevelRow>(
  "maturity-select-levels",
  `select establishment_id as "establishmentId", level, explanation, next_step_code as "nextStepCode",
          computed_at as "computedAt"
     from maturity_level where group_id = $1 and establishment_id = any ($2::uuid[])`,
);

const selectHistory = statement<{ establishmentId: string; month: string; level: number }>(
  "maturity-select-history",
  `select establishment_id as "establishmentId", month, level
     from maturity_history where group_id = $1 and establishment_id = any ($2::uuid[])
    order by establishment_id, month`,
);

const selectAnswers = statement<DeclaredAnswer & { establishmentId: string }>(
  "maturity-select-answers",
  `select a.establishment_id as "establishmentId", a.question_code as "questionCode", a.answer,
          a.answered_at as "answeredAt", p.display_name as "answeredByName"
     from maturity_answer a
     left join member p on p.group_id = a.group_id and p.person_id = a.answered_by
    where a.group_id = $1 and a.establishment_id = any ($2::uuid[])
    order by a.establishment_id, a.question_code`,
);

const selectDistribution = statement<{ level: number; count: number }>(
  "maturity-select-distribution",
  `select n.level, count(e.id)::int as count
     from generate_series(0, 4) as n (level)
     left join maturity_level m on m.group_id = $1 and m.level = n.level
     left join establishment e on e.group_id = $1 and e.id = m.establishment_id and e.closed_on is null
    group by n.level order by n.level`,
);

const selectBoard = statement<{ establishmentId: string; finessNumber: string; name: string } & Partial<LevelRow>>(
  "maturity-select-board",
  `select e.id as "establishmentId", e.finess_number as "finessNumber", e.name,
          m.level, m.explanation, m.next_step_code as "nextStepCode", m.computed_at as "computedAt"
     from establishment e
     left join maturity_level m on m.group_id = $1 and m.establishment_id = e.id
    where e.group_id = $1 and e.closed_on is null
    order by e.name, e.finess_number`,
);

function assessmentOf(
  compiled: CompiledFramework,
  row: Pick<LevelRow, "level" | "explanation" | "nextStepCode">,
  history: readonly { readonly month: string; readonly level: number }[],
): Assessment {
  const facts = new Map<string, Fact>();
  for (const [period, values] of Object.entries(row.explanation.facts)) {
    for (const [code, value] of Object.entries(values)) facts.set(code, { value, period });
  }
  const answers = new Map(Object.entries(row.explanation.answers));
  return explain(compiled, row, facts, answers, history.findLast((point) => point.level > row.level) ?? null);
}

/** Levels by establishment. @returns nothing for an id that was never judged or belongs to another group. */
export async function readMaturities(
  tx: ReadTx,
  compiled: CompiledFramework,
  establishmentIds: readonly string[],
): Promise<EstablishmentMaturity[]> {
  const params = [tx.groupId, establishmentIds];
  const [levels, history, answers] = await Promise.all([
    tx.rows(selectLevels, params),
    tx.rows(selectHistory, params),
    tx.rows(selectAnswers, params),
  ]);
  const historyOf = byEstablishment(history, ({ month, level }) => ({ month, level }));
  const answersOf = byEstablishment(answers, declared);
  return levels.map((row) => {
    const points = historyOf.get(row.establishmentId) ?? [];
    return {
      ...assessmentOf(compiled, row, points),
      establishmentId: row.establishmentId,
      computedAt: row.computedAt,
      history: points,
      answers: answersOf.get(row.establishmentId) ?? [],
    };
  });
}

const declared = ({ questionCode, answer, answeredAt, answeredByName }: DeclaredAnswer): DeclaredAnswer => ({
  questionCode,
  answer,
  answeredAt,
  answeredByName,
});

function byEstablishment<Row extends { readonly establishmentId: string }, T>(
  rows: readonly Row[],
  keep: (row: Row) => T,
): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) {
    const list = grouped.get(row.establishmentId);
    if (list) list.push(keep(row));
    else grouped.set(row.establishmentId, [keep(row)]);
  }
  return grouped;
}

/** Declared answers of establishments, whether or not a level was computed. */
export async function readAnswers(
  tx: ReadTx,
  establishmentIds: readonly string[],
): Promise<(DeclaredAnswer & { readonly establishmentId: string })[]> {
  return tx.rows(selectAnswers, [tx.groupId, establishmentIds]);
}

/** How many open establishments hold each level, 0 to 4; those never judged are in none. */
export async function readDistribution(
  tx: ReadTx,
  compiled: CompiledFramework,
): Promise<{ readonly level: number; readonly name: string; readonly count: number }[]> {
  const rows = await tx.rows(selectDistribution, [tx.groupId]);
  return rows.map((row) => ({ ...row, name: levelName(compiled.framework, row.level) }));
}

/** One line of the group's board. */
export interface MaturityBoardLine {
  readonly establishmentId: string;
  readonly finessNumber: string;
  readonly name: string;
  /** null: never judged. */
  readonly assessment: Assessment | null;
}

/** Every open establishment by name, with its level explained (without its history). */
export async function readMaturityBoard(tx: ReadTx, compiled: CompiledFramework): Promise<MaturityBoardLine[]> {
  const rows = await tx.rows(selectBoard, [tx.groupId]);
  return rows.map(({ establishmentId, finessNumber, name, level, explanation, nextStepCode }) => ({
    establishmentId,
    finessNumber,
    name,
    assessment:
      level == null || explanation == null
        ? null
        : assessmentOf(compiled, { level, explanation, nextStepCode: nextStepCode ?? null }, []),
  }));
}
