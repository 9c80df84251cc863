import { builtInFramework, readAnswers, readLevels, readMaturities, type DeclaredAnswer } from "@palier/store/maturity";
import { batchedRows } from "../kernel";

/** The bare level by establishment id; null where none was computed. */
export const levelOf = batchedRows(
  readLevels,
  (row) => row.establishmentId,
  ([row]) => row ?? null,
);

/** The level with its explanation and history, by establishment id; null where none was computed. */
export const explainedLevelOf = batchedRows(
  (tx, ids) => readMaturities(tx, builtInFramework(), ids),
  (row) => row.establishmentId,
  ([row]) => row ?? null,
);

/** Declared answers by establishment id. */
export const answersOf = batchedRows(
  readAnswers,
  (row) => row.establishmentId,
  (rows): readonly DeclaredAnswer[] => rows,
);
