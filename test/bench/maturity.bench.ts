import { INDICATOR_CATALOGUE } from "@palier/domain/indicator";
import { adoptCatalogue } from "@palier/store/indicator";
import { statement, withGroup, type Scope } from "@palier/store/kernel";
import { builtInFramework, computeMaturity } from "@palier/store/maturity";
import { buildEstablishments, buildGroup, testDatabase, type TestDatabase } from "../support";
import globalSetup from "../support/global-setup";
import globalTeardown from "../support/global-teardown";
import { median, type Bench, type BenchResult } from "./bench";

const GOAL = 0.4;
const NOW = new Date("2026-11-22T08:00:00Z");
const framework = builtInFramework();

/** The built-in framework written by hand: levels, next steps and month, in one statement and nothing else kept. */
const oneStatement = statement<never>(
  "bench-maturity",
  `with v as (
     select l.establishment_id as id,
            max(l.value) filter (where i.code = 'PROFESSIONNELS-FORMES') as trained,
            max(l.value) filter (where i.code = 'PROFESSIONNELS-CONNECTES') as connected,
            max(l.value) filter (where i.code = 'DUI-ACTIFS') as active,
            max(l.value) filter (where i.code = 'AGENDA') as agenda,
            max(l.value) filter (where i.code = 'TRANSMISSIONS') as notes,
            max(l.value) filter (where i.code = 'PROJETS-PERSONNALISES') as projects,
            max(l.value) filter (where i.code = 'FORMATION-ECRITS') as writing,
            max(l.value) filter (where i.code = 'ECRITS-MODELES') as templates,
            max(l.value) filter (where i.code = 'INS-QUALIFIEES') as identities,
            max(l.value) filter (where i.code = 'MSSANTE') as messages,
            max(l.value) filter (where i.code = 'LIAISON-SORTIE') as liaison,
            max(l.value) filter (where i.code = 'VOLETS-COMPLETS') as parts,
            max(l.value) filter (where i.code = 'PROJETS-REVUS') as reviewed,
            max(l.value) filter (where i.code = 'RESSAISIES') as twice
       from indicator_latest l
       join indicator i on i.group_id = $1 and i.id = l.indicator_id
      where l.group_id = $1
      group by l.establishment_id),
   a as (
     select establishment_id as id,
            max(answer) filter (where question_code = 'REFERENT-NOMME') as referent,
            max(answer) filter (where question_code = 'TEMPS-ECRITURE') as time,
            max(answer) filter (where question_code = 'REGLES-COMMUNES') as rules,
            max(answer) filter (where question_code = 'LECTURE-CHIFFRES') as reading
       from maturity_answer where group_id = $1 group by establishment_id),
   next_step as (
     select e.id,
            case when a.referent in ('oui', 'suppleant') is not true then 'REFERENT'
                 when (v.trained >= 0.5) is not true then 'EQUIPES-FORMEES'
                 when (v.connected >= 0.6) is not true then 'CONNEXIONS'
                 when (v.active >= 0.6) is not true then 'DOSSIERS-ACTIFS'
                 when (a.time = 'prevu') is not true then 'TEMPS-ECRIRE'
                 when (v.agenda >= 0.6) is not true then 'AGENDA-PARTAGE'
                 when (v.notes >= 0.6) is not true then 'TRANSMISSIONS-ECRITES'
                 when (v.projects >= 0.6) is not true then 'PROJETS'
                 when (a.rules = 'appliquees') is not true then 'REGLES'
                 when (v.writing >= 0.4) is not true then 'ECRITS-FORMES'
                 when (v.templates >= 0.5) is not true then 'MODELES'
                 when (v.identities >= 0.6) is not true then 'IDENTITES'
                 when (v.messages >= 0.4 or v.liaison >= 0.8) is not true then 'ECHANGES'
                 when (a.reading = 'trimestrielle') is not true then 'CHIFFRES-LUS'
                 when (v.parts >= 0.7) is not true then 'VOLETS'
                 when (v.reviewed >= 0.7) is not true then 'PROJETS-A-JOUR'
                 when (v.twice <= 0.1) is not true then 'SANS-RESSAISIE' end as code
       from establishment e left join v on v.id = e.id left join a on a.id = e.id
      where e.group_id = $1 and e.closed_on is null),
   judged as (
     select id, code,
            case when code in ('REFERENT', 'EQUIPES-FORMEES', 'CONNEXIONS', 'DOSSIERS-ACTIFS') then 0
                 when code in ('TEMPS-ECRIRE', 'AGENDA-PARTAGE', 'TRANSMISSIONS-ECRITES', 'PROJETS') then 1
                 when code in ('REGLES', 'ECRITS-FORMES', 'MODELES', 'IDENTITES', 'ECHANGES') then 2
                 when code is not null then 3 else 4 end as level
       from next_step),
   remembered as (
     insert into maturity_history as h (group_id, establishment_id, month, level)
     select $1, id, '2026-11', level from judged
     on conflict (group_id, establishment_id, month) do update set level = excluded.level
       where h.level is distinct from excluded.level)
   insert into maturity_level as m (group_id, establishment_id, framework_code, framework_version, level,
                                    next_step_code, explanation)
   select $1, id, 'USAGE', 1, level, code, '{}' from judged
   on conflict (group_id, establishment_id) do update
     set level = excluded.level, next_step_code = excluded.next_step_code, computed_at = now()
     where (m.level, m.next_step_code) is distinct from (excluded.level, excluded.next_step_code)`,
);

// Values lean towards the good side, so that every level is met; one value in fifty was never sent.
const fillLatest = statement<never>(
  "bench-fill-latest",
  `insert into indicator_latest (group_id, establishment_id, indicator_id, period, value)
   select $1, e.id, i.id, '2026-10',
          round((case when i.direction = 'up' then 1 - random() * random() * 0.9 else random() * random() * 0.2 end)::numeric, 4)
     from establishment e cross join indicator i
    where e.group_id = $1 and i.group_id = $1 and random() > 0.02`,
);
const fillMonths = statement<never>(
  "bench-fill-months",
  `insert into indicator_value (group_id, establishment_id, indicator_id, period, value)
   select l.group_id, l.establishment_id, l.indicator_id, to_char(date '2026-10-01' - n * interval '1 month', 'YYYY-MM'), l.value
     from indicator_latest l cross join generate_series(0, 23) as n where l.group_id = $1`,
);
const fillAnswers = statement<never>(
  "bench-fill-answers",
  `insert into maturity_answer (group_id, establishment_id, question_code, answer)
   select $1, e.id, q.code, case when random() < 0.85 then q.best else 'non' end
     from establishment e
     cross join (values ('REFERENT-NOMME', 'oui'), ('TEMPS-ECRITURE', 'prevu'), ('REGLES-COMMUNES', 'appliquees'),
                        ('LECTURE-CHIFFRES', 'trimestrielle')) as q (code, best)
    where e.group_id = $1 and random() > 0.02`,
);

async function buildBenchGroup(database: TestDatabase, size: number, months: boolean): Promise<Scope> {
  const scope = await buildGroup(database);
  const sites = Array.from({ length: size }, (_, index) => ({
    name: `Établissement ${String(index)}`,
    finessNumber: String(100_000_000 + index),
  }));
  await buildEstablishments(database, scope, sites);
  await withGroup(database.db, scope, async (tx) => {
    await adoptCatalogue(tx);
    await tx.rows(fillLatest, [scope.groupId]);
    if (months) await tx.rows(fillMonths, [scope.groupId]);
    await tx.rows(fillAnswers, [scope.groupId]);
  });
  await database.owner.query("vacuum analyze");
  return scope;
}

async function levelsOf(database: TestDatabase, scope: Scope): Promise<string> {
  const { rows } = await database.owner.query<{ levels: string }>(
    `select string_agg(concat_ws(' ', m.establishment_id, m.level, m.next_step_code, h.level), ',' order by m.establishment_id) as levels
       from maturity_level m join maturity_history h using (group_id, establishment_id) where group_id = $1`,
    [scope.groupId],
  );
  return rows[0]?.levels ?? "";
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Side {
  readonly run: () => Promise<unknown>;
  readonly times: number[];
}

/** Paired runs, the first of each pair in turn; before each run nothing is written yet, so that all results are. */
async function compare(
  database: TestDatabase,
  scope: Scope,
  pairs: number,
): Promise<{ ratio: number; ours: number; sql: number }> {
  const empty = () => database.owner.query("truncate maturity_level, maturity_history");
  const ours: Side = {
    run: () => withGroup(database.db, scope, (tx) => computeMaturity(tx, framework, NOW)),
    times: [],
  };
  const sql: Side = {
    run: () => withGroup(database.db, scope, (tx) => tx.rows(oneStatement, [scope.groupId])),
    times: [],
  };
  const found: string[] = [];
  for (const side of [ours, sql]) {
    await empty();
    await side.run();
    found.push(await levelsOf(database, scope));
  }
  if (found[0] !== found[1] || found[0] === "") throw new Error("the two sides don't find the same levels");
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const side of pair % 2 === 0 ? [ours, sql] : [sql, ours]) {
      await empty();
      side.times.push(await timed(side.run));
    }
  }
  const ratios = sql.times.map((time, pair) => time / (ours.times[pair] ?? Number.NaN));
  return { ratio: median(ratios), ours: median(ours.times), sql: median(sql.times) };
}

const shown = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;

/**
 * Our computation (read once, CEL here, write once with its explanation) against one SQL statement that only writes
 * levels, next steps and the month. Ratio: share of the statement's rate; the lower of the two group sizes.
 */
export const bench: Bench = {
  name: "maturity",
  async run(): Promise<BenchResult> {
    await globalSetup();
    const database = await testDatabase();
    try {
      const lines: string[] = [];
      const ratios: number[] = [];
      for (const [size, pairs] of [
        [109, 60],
        [4000, 15],
      ] as const) {
        const scope = await buildBenchGroup(database, size, size === 109);
        const { ratio, ours, sql } = await compare(database, scope, pairs);
        const again = await timed(() => withGroup(database.db, scope, (tx) => computeMaturity(tx, framework, NOW)));
        const spread = await database.owner.query<{ spread: string }>(
          `select string_agg(count::text, ' ' order by level) as spread
             from (select level, count(*) from maturity_level where group_id = $1 group by level) as levels`,
          [scope.groupId],
        );
        ratios.push(ratio);
        lines.push(
          `${String(size)} establishments x ${String(INDICATOR_CATALOGUE.length)} indicators, all written: ` +
            `ours ${shown(ours)}, one SQL ${shown(sql)}, median of ${String(pairs)} paired ratios ${ratio.toFixed(2)}; ` +
            `` +
            `when nothing changed ${shown(again)}; establishments by level: ${spread.rows[0]?.spread ?? ""}`,
        );
      }
      return { ratio: Math.min(...ratios), goal: GOAL, lines };
    } finally {
      await database.close();
      await globalTeardown();
    }
  },
};
