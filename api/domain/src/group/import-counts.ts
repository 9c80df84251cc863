/** What an import did to the rows of one kind; each row of the file counts once. */
export interface RowCounts {
  readonly created: number;
  /** Changed in another way than by closing, a reopening included. */
  readonly updated: number;
  /** Open before, closed now; for a capacity, no longer counted. */
  readonly closed: number;
  /** Already so: nothing was written. */
  readonly unchanged: number;
}

/** What an import did, per kind of object. */
export interface ImportCounts {
  readonly legalEntities: RowCounts;
  readonly establishments: RowCounts;
  readonly capacities: RowCounts;
  readonly engagements: RowCounts;
}

const NO_ROW: RowCounts = { created: 0, updated: 0, closed: 0, unchanged: 0 };

/** Counts before anything was imported. */
export const NOTHING_IMPORTED: ImportCounts = {
  legalEntities: NO_ROW,
  establishments: NO_ROW,
  capacities: NO_ROW,
  engagements: NO_ROW,
};

function addRows(a: RowCounts, b: RowCounts): RowCounts {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    closed: a.closed + b.closed,
    unchanged: a.unchanged + b.unchanged,
  };
}

/** The counts of two imports together. */
export function addCounts(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    legalEntities: addRows(a.legalEntities, b.legalEntities),
    establishments: addRows(a.establishments, b.establishments),
    capacities: addRows(a.capacities, b.capacities),
    engagements: addRows(a.engagements, b.engagements),
  };
}

/** True when the import wrote at least one row. */
export function importChanged(counts: ImportCounts): boolean {
  return [counts.legalEntities, counts.establishments, counts.capacities, counts.engagements].some(
    ({ created, updated, closed }) => created + updated + closed > 0,
  );
}
