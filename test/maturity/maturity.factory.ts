import { adoptCatalogue } from "@palier/store/indicator";
import { statement, withGroup, type Scope } from "@palier/store/kernel";
import { buildEstablishments, buildGroup, type TestDatabase } from "../support";

/** Best declared answers: with `BEST_VALUES`, level 4. */
export const BEST_ANSWERS = {
  "REFERENT-NOMME": "suppleant",
  "TEMPS-ECRITURE": "prevu",
  "REGLES-COMMUNES": "appliquees",
  "LECTURE-CHIFFRES": "trimestrielle",
};

/** Values that hold level 4 with `BEST_ANSWERS`. */
export const BEST_VALUES = {
  "PROFESSIONNELS-FORMES": 0.9,
  "PROFESSIONNELS-CONNECTES": 0.9,
  "DUI-ACTIFS": 0.9,
  AGENDA: 0.9,
  TRANSMISSIONS: 0.9,
  "PROJETS-PERSONNALISES": 0.9,
  "FORMATION-ECRITS": 0.9,
  "ECRITS-MODELES": 0.9,
  "INS-QUALIFIEES": 0.9,
  MSSANTE: 0.9,
  "VOLETS-COMPLETS": 0.9,
  "PROJETS-REVUS": 0.9,
  RESSAISIES: 0.02,
};

/** What an establishment of a test is made of. */
export interface SiteFacts {
  readonly values?: Readonly<Record<string, number>>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly closedOn?: string;
}

const insertLatest = statement<never>(
  "test-insert-latest",
  `insert into indicator_latest (group_id, establishment_id, indicator_id, period, value)
   select $1, $2, i.id, '2026-10', v.value::numeric
     from jsonb_each_text($3::jsonb) as v (code, value)
     join indicator i on i.group_id = $1 and i.code = v.code
   on conflict (group_id, establishment_id, indicator_id) do update set value = excluded.value, period = excluded.period`,
);
const insertAnswers = statement<never>(
  "test-insert-answers",
  `insert into maturity_answer (group_id, establishment_id, question_code, answer)
   select $1, $2, a.code, a.answer from jsonb_each_text($3::jsonb) as a (code, answer)`,
);

/** Writes the latest values of one establishment. */
export async function setValues(
  { db }: Pick<TestDatabase, "db">,
  scope: Scope,
  establishmentId: string,
  values: Readonly<Record<string, number>>,
): Promise<void> {
  await withGroup(db, scope, (tx) => tx.rows(insertLatest, [scope.groupId, establishmentId, JSON.stringify(values)]));
}

/** A group with the catalogue and one establishment per entry; ids in the same order. */
export async function buildMaturityGroup(
  database: Pick<TestDatabase, "db">,
  sites: readonly SiteFacts[],
): Promise<{ scope: Scope & { finessNumber: string }; ids: string[] }> {
  const scope = await buildGroup(database);
  const built = await buildEstablishments(
    database,
    scope,
    sites.map((site, index) => ({
      name: `Établissement ${String(index + 1).padStart(4, "0")}`,
      finessNumber: `01${String(index).padStart(7, "0")}`,
      ...(site.closedOn === undefined ? {} : { closedOn: site.closedOn }),
    })),
  );
  await withGroup(database.db, scope, (tx) => adoptCatalogue(tx));
  for (const [index, site] of sites.entries()) {
    const id = built[index]?.id ?? "";
    if (site.values) await setValues(database, scope, id, site.values);
    const { answers } = site;
    if (answers) {
      await withGroup(database.db, scope, (tx) => tx.rows(insertAnswers, [scope.groupId, id, JSON.stringify(answers)]));
    }
  }
  return { scope, ids: built.map((site) => site.id) };
}
